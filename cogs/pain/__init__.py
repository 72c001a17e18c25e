"""/pain: looking back at one's own check-ins; nobody else sees any of it."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import CoachBot
from bot.words import N_
from cogs.pain.insights import show_insights
from cogs.pain.report import show_report
from cogs.pain.suggesting import suggest_past
from cogs.pain.trend import show_trend

Asked = discord.Interaction[CoachBot]
Typed = app_commands.Range[str, 1, 20]
Weeks = app_commands.Range[int, 2, 26]


class PainCog(commands.Cog, name=N_("Looking back")):
    """How it went: for you alone."""

    pain = app_commands.Group(name="pain", description="How it went, from your own check-ins.")

    def __init__(self, bot: CoachBot) -> None:
        self._looking = bot.app.looking_back

    @pain.command()
    @app_commands.describe(weeks="How many weeks back; 8 if you don't say")
    async def trend(self, interaction: Asked, weeks: Weeks = 8) -> None:
        """Your scores by area, your lights, runs and planks, drawn; only you see it."""
        found = await self._looking.trend(interaction.user.id, interaction.guild_id, weeks)
        await show_trend(interaction, found, weeks)

    @pain.command()
    async def insights(self, interaction: Asked) -> None:
        """Your days after long runs, jumps, shoes, planks and stretches beside all others."""
        found = await self._looking.insights(interaction.user.id, interaction.guild_id)
        await show_insights(interaction, found)

    @pain.command()
    @app_commands.rename(first="from", last="to")
    @app_commands.describe(
        first="The first day; six weeks back if you don't say", last="The last day; today if not"
    )
    @app_commands.autocomplete(first=suggest_past, last=suggest_past)
    async def report(
        self, interaction: Asked, first: Typed | None = None, last: Typed | None = None
    ) -> None:
        """One page to show a physio, and a table; sent to you alone."""
        person, club = interaction.user.id, interaction.guild_id
        await show_report(interaction, await self._looking.report(person, club, first, last))


async def setup(bot: CoachBot) -> None:
    """Add the cog."""
    await bot.add_cog(PainCog(bot))
