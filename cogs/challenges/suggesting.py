"""What is offered while a coach types."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from discord import app_commands

from bot.domain.finding import squeeze
from bot.domain.planks.boards import Style
from bot.domain.planks.plans import Plan
from bot.domain.reading_days import DayChoice, suggest_days
from bot.domain.weekdays import NAMES
from bot.domain.zones import search, zone_info
from bot.services.people import UNKNOWN_ZONE
from bot.words import N_, _
from cogs.challenges.group import Asked, challenges_of, club_of
from cogs.challenges.words import day_words

MOST = 25

Choices = list[app_commands.Choice[str]]
BOARD_DAYS = [
    app_commands.Choice(name=name, value=number) for number, name in enumerate(NAMES, start=1)
]

STYLES = [
    app_commands.Choice(name=N_("places, by days kept"), value=Style.RANKED.value),
    app_commands.Choice(name=N_("roll-call, by the alphabet"), value=Style.ROLL_CALL.value),
]


async def suggest_going(interaction: Asked, typed: str) -> Choices:
    """Offer the club's challenges that are not done."""
    return [each for done, each in await _suggest(interaction, typed) if not done][:MOST]


async def suggest_done(interaction: Asked, typed: str) -> Choices:
    """Offer the club's challenges that are done."""
    return [each for done, each in await _suggest(interaction, typed) if done][:MOST]


async def suggest_any(interaction: Asked, typed: str) -> Choices:
    """Offer the club's challenges, those that are done last."""
    found = sorted(await _suggest(interaction, typed), key=lambda each: each[0])
    return [each for _done, each in found][:MOST]


async def _suggest(interaction: Asked, typed: str) -> list[tuple[bool, app_commands.Choice[str]]]:
    names = await challenges_of(interaction).course.names(club_of(interaction).id)
    return [
        (done, app_commands.Choice(name=name, value=str(id_)))
        for id_, name, done in names
        if squeeze(typed) in squeeze(name)
    ]


async def suggest_plan(interaction: Asked, typed: str) -> Choices:
    """Offer every plan that the club can use."""
    return _plans(typed, await challenges_of(interaction).plans.available(club_of(interaction).id))


async def suggest_own_plan(interaction: Asked, typed: str) -> Choices:
    """Offer the plans that the club's coaches uploaded."""
    return _plans(typed, await challenges_of(interaction).plans.own(club_of(interaction).id))


def _plans(typed: str, plans: Iterable[Plan]) -> Choices:
    wanted = squeeze(typed)
    return [
        app_commands.Choice(name=_(plan.title), value=plan.slug)
        for plan in plans
        if any(wanted in squeeze(name) for name in (_(plan.title), plan.title, plan.slug))
    ][:MOST]


async def suggest_start(interaction: Asked, typed: str) -> Choices:
    """Offer days to begin on, as the club's calendar has them."""
    today = await _today(interaction)
    return [_day(each) for each in suggest_days(typed, today) if each.day >= today]


async def suggest_past(interaction: Asked, typed: str) -> Choices:
    """Offer days that have been."""
    today = await _today(interaction)
    return [_day(each) for each in suggest_days(typed, today, past=True) if each.day <= today]


async def _today(interaction: Asked) -> date:
    app = interaction.client.app
    zone = (await app.clubs.get(club_of(interaction).id)).zone or UNKNOWN_ZONE
    return app.clock().astimezone(zone_info(zone)).date()


def _day(choice: DayChoice) -> app_commands.Choice[str]:
    name = day_words(choice.day)
    named = f"{_(choice.word)}: {name}" if choice.word else name
    return app_commands.Choice(name=named, value=choice.day.isoformat())


async def suggest_zone(interaction: Asked, typed: str) -> Choices:
    """Offer the zones that a half-typed city or country may mean, with their time now."""
    app = interaction.client.app
    found = search(typed, app.clock(), await app.clubs.country(interaction.guild_id))
    return [app_commands.Choice(name=text, value=zone) for zone, text in found]
