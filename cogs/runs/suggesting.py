"""What is offered while a member types. Suggestions never fail: at worst there are none."""

from __future__ import annotations

from discord import app_commands

from bot.domain.finding import squeeze
from bot.domain.reading_days import suggest_days
from bot.pictures import amounts
from bot.words import _
from cogs.runs.group import Asked, runs_of
from cogs.runs.words import day_words, line_words

MOST, LONGEST = 25, 100
Choices = list[app_commands.Choice[str]]


async def suggest_day(interaction: Asked, typed: str) -> Choices:
    """Offer days that have been, by one's own calendar."""
    runner = await runs_of(interaction).logbook.runner(
        interaction.user.id, interaction.guild_id, interaction.created_at
    )
    return [
        app_commands.Choice(
            name=f"{_(each.word)}: {each.day}" if each.word else str(each.day),
            value=each.day.isoformat(),
        )
        for each in suggest_days(typed, runner.today, past=True)
        if each.day <= runner.today
    ]


async def suggest_run(interaction: Asked, typed: str) -> Choices:
    """Offer one's own runs, the newest first."""
    book, person = runs_of(interaction).logbook, interaction.user.id
    runner = await book.runner(person, interaction.guild_id)
    names = [
        (str(each.id), f"{day_words(each.day, runner.today)}: {line_words(each, runner.units)}")
        for each in await book.own(person)
    ]
    return _fitting(names, typed)


async def suggest_month(interaction: Asked, typed: str) -> Choices:
    """Offer the months in which one ran, the newest first."""
    months = await runs_of(interaction).months.names(interaction.user.id)
    return _fitting([(f"{each:%Y-%m}", amounts.month(each)) for each in months], typed)


async def suggest_shoes(interaction: Asked, typed: str) -> Choices:
    """Offer one's own pairs that are not retired, and none at all."""
    shelf = await runs_of(interaction).shoes.shelf(interaction.user.id, interaction.guild_id)
    names = [(str(each.id), each.name) for each in shelf.pairs if each.retired_at is None]
    return _fitting([*names, ("0", _("no pair of mine"))] if names else [], typed)


def _fitting(names: list[tuple[str, str]], typed: str) -> Choices:
    wanted = squeeze(typed)
    return [
        app_commands.Choice(name=name[:LONGEST], value=value)
        for value, name in names
        if wanted in squeeze(name) or wanted in squeeze(value)
    ][:MOST]
