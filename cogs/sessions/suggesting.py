"""What is offered while a coach types."""

from __future__ import annotations

from discord import app_commands

from bot.domain.naming import squeeze
from bot.domain.reading_days import suggest_days
from bot.domain.zones import UTC_NAME, zone_info
from bot.words import _
from cogs.sessions.session import Asked, meetups_of
from cogs.sessions.words import title_of

MOST, LONGEST = 25, 100
Choices = list[app_commands.Choice[str]]


async def suggest_day(interaction: Asked, typed: str) -> Choices:
    """Offer days to come, by the club's calendar."""
    club = await interaction.client.app.clubs.get(interaction.guild_id or 0)
    today = interaction.created_at.astimezone(zone_info(club.zone or UTC_NAME)).date()
    return [
        app_commands.Choice(
            name=f"{_(each.word)}: {each.day}" if each.word else str(each.day),
            value=each.day.isoformat(),
        )
        for each in suggest_days(typed, today)
    ]


async def suggest_session(interaction: Asked, typed: str) -> Choices:
    """Offer what is planned."""
    coming = await meetups_of(interaction).planning.coming(interaction.guild_id or 0)
    wanted = squeeze(typed)
    named = [
        (f"{title_of(each.meetup)}, {each.start:%Y-%m-%d}", str(each.meetup.id)) for each in coming
    ]
    return [
        app_commands.Choice(name=name[:LONGEST], value=value)
        for name, value in named
        if wanted in squeeze(name) or wanted == value
    ][:MOST]
