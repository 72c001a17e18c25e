"""What is offered while a member types. Suggestions never fail: at worst there are none."""

from __future__ import annotations

from discord import app_commands

from bot.domain.finding import squeeze
from bot.domain.reading_days import suggest_days
from bot.errors import UserError
from bot.words import _
from cogs.planks.group import Asked, planks_of
from cogs.planks.words import day_words, hold_words

MOST, LONGEST = 25, 100
Choices = list[app_commands.Choice[str]]


async def suggest_own(interaction: Asked, typed: str) -> Choices:
    """Offer the challenges that somebody is in."""
    club_id = await _club(interaction)
    if club_id is None:
        return []
    names = await planks_of(interaction).courses.names(interaction.user.id, club_id)
    return _fitting(names, typed)


async def suggest_joinable(interaction: Asked, typed: str) -> Choices:
    """Offer the club's challenges that are not done."""
    if interaction.guild_id is None:
        return []
    names = await interaction.client.app.challenges.course.names(interaction.guild_id)
    return _fitting([(id_, name) for id_, name, done in names if not done], typed)


async def suggest_past(interaction: Asked, typed: str) -> Choices:
    """Offer days that have been, by one's own calendar."""
    return await _days(interaction, typed, past=True)


async def suggest_coming(interaction: Asked, typed: str) -> Choices:
    """Offer days to come, by one's own calendar."""
    return await _days(interaction, typed, past=False)


async def suggest_hold(interaction: Asked, typed: str) -> Choices:
    """Offer one's own holds, the newest first."""
    club_id = await _club(interaction)
    if club_id is None:
        return []
    planks = planks_of(interaction)
    try:
        today = await planks.intake.today(interaction.user.id, club_id)
    except UserError:
        return []
    holds = await planks.logbook.own(interaction.user.id, club_id)
    names = [(each.id, f"{day_words(each.day, today)}: {hold_words(each)}") for each in holds]
    return _fitting(names, typed)


async def _days(interaction: Asked, typed: str, *, past: bool) -> Choices:
    club_id = await _club(interaction)
    if club_id is None:
        return []
    try:
        today = await planks_of(interaction).intake.today(interaction.user.id, club_id)
    except UserError:
        return []
    offered = suggest_days(typed, today, past=past)
    fitting = [each.day for each in offered if (each.day <= today) is past or each.day == today]
    return [
        app_commands.Choice(
            name=_named(word.word, word.day.isoformat()), value=word.day.isoformat()
        )
        for word in offered
        if word.day in fitting
    ]


def _named(word: str, day: str) -> str:
    return f"{_(word)}: {day}" if word else day


async def _club(interaction: Asked) -> int | None:
    if interaction.guild_id is not None:
        return interaction.guild_id
    try:
        clubs = await planks_of(interaction).whose.clubs(interaction.user.id)
    except UserError:
        return None
    return clubs[0]


def _fitting(names: list[tuple[int, str]], typed: str) -> Choices:
    wanted = squeeze(typed)
    return [
        app_commands.Choice(name=name[:LONGEST], value=str(id_))
        for id_, name in names
        if wanted in squeeze(name)
    ][:MOST]
