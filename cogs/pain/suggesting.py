"""Days that are offered while a member types."""

from __future__ import annotations

import discord
from discord import app_commands

from bot.client import CoachBot
from bot.domain.reading_days import suggest_days
from bot.words import _


async def suggest_past(
    interaction: discord.Interaction[CoachBot], typed: str
) -> list[app_commands.Choice[str]]:
    """Offer days that have been, by one's own calendar."""
    book = interaction.client.app.runs.logbook
    runner = await book.runner(interaction.user.id, interaction.guild_id, interaction.created_at)
    return [
        app_commands.Choice(
            name=f"{_(each.word)}: {each.day}" if each.word else str(each.day),
            value=each.day.isoformat(),
        )
        for each in suggest_days(typed, runner.today, past=True)
        if each.day <= runner.today
    ]
