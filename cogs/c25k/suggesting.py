"""What is offered while somebody types a day."""

from __future__ import annotations

from discord import app_commands

from bot.domain.reading_days import suggest_days
from bot.errors import UserError
from bot.words import _
from cogs.c25k.group import Asked, c25k_of

Choices = list[app_commands.Choice[str]]


async def suggest_past(interaction: Asked, typed: str) -> Choices:
    """Offer today and the days before it."""
    return await _days(interaction, typed, past=True)


async def suggest_coming(interaction: Asked, typed: str) -> Choices:
    """Offer the days to come."""
    return await _days(interaction, typed, past=False)


async def _days(interaction: Asked, typed: str, *, past: bool) -> Choices:
    try:
        found = await c25k_of(interaction).courses.get(interaction.user.id, interaction.guild_id)
    except UserError:
        return []
    today = found.today
    return [
        app_commands.Choice(
            name=f"{_(each.word)}: {each.day}" if each.word else str(each.day),
            value=each.day.isoformat(),
        )
        for each in suggest_days(typed, today, past=past)
        if (each.day <= today if past else each.day > today)
    ]
