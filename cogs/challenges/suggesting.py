"""What is offered while a coach types."""

from __future__ import annotations

from collections.abc import Iterable

from discord import app_commands

from bot.domain.finding import squeeze
from bot.domain.reading_days import WEEKDAYS, suggest_days
from bot.domain.zones import search, zone_info
from bot.services.people import UNKNOWN_ZONE
from bot.words import _
from cogs.challenges.group import Asked, challenges_of, club_of
from cogs.challenges.words import day_words

MOST = 25
LONGEST = 100

Choices = list[app_commands.Choice[str]]
BOARD_DAYS = [
    app_commands.Choice(name=name.capitalize(), value=number)
    for number, name in enumerate(WEEKDAYS, start=1)
]


async def suggest_going(interaction: Asked, typed: str) -> Choices:
    """Offer the club's challenges that are not done."""
    names = await challenges_of(interaction).course.names(club_of(interaction).id, going=True)
    return _fitting(typed, ((name, str(id_)) for id_, name in names))


async def suggest_any(interaction: Asked, typed: str) -> Choices:
    """Offer the club's challenges, those that are done last."""
    course, club = challenges_of(interaction).course, club_of(interaction).id
    names = dict([*await course.names(club, going=True), *await course.names(club)])
    return _fitting(typed, ((name, str(id_)) for id_, name in names.items()))


async def suggest_plan(interaction: Asked, typed: str) -> Choices:
    """Offer every plan that the club can use."""
    plans = await challenges_of(interaction).plans.available(club_of(interaction).id)
    return _fitting(typed, ((plan.title, plan.slug) for plan in plans))


async def suggest_start(interaction: Asked, typed: str) -> Choices:
    """Offer days to begin on, as the club's calendar has them."""
    app = interaction.client.app
    zone = (await app.clubs.get(club_of(interaction).id)).zone or UNKNOWN_ZONE
    today = app.clock().astimezone(zone_info(zone)).date()
    return [
        app_commands.Choice(
            name=f"{_(each.word)}: {day_words(each.day)}" if each.word else day_words(each.day),
            value=each.day.isoformat(),
        )
        for each in suggest_days(typed, today)
        if each.day >= today
    ]


async def suggest_zone(interaction: Asked, typed: str) -> Choices:
    """Offer the zones that a half-typed city or country may mean, with their time now."""
    app = interaction.client.app
    found = search(typed, app.clock(), await app.clubs.country(interaction.guild_id))
    return [app_commands.Choice(name=text, value=zone) for zone, text in found]


def _fitting(typed: str, found: Iterable[tuple[str, str]]) -> Choices:
    wanted = squeeze(typed)
    fitting = [
        app_commands.Choice(name=name[:LONGEST], value=value)
        for name, value in found
        if wanted in squeeze(name) or wanted in squeeze(value)
    ]
    return fitting[:MOST]
