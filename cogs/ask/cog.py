"""`/ask`, `!ask` and a mention: what may not wait first, then the topics that may be meant."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import CoachBot
from bot.ui.answer import answer
from bot.ui.following import Following, place
from bot.ui.privately import asked_aloud
from bot.ui.stopping import stopped
from bot.words import N_


class AskCog(commands.Cog, name=N_("Asking")):
    """Ask in your own words."""

    def __init__(self, bot: CoachBot) -> None:
        self._bot = bot
        self._asking = bot.app.asking

    @app_commands.command()
    @app_commands.describe(what="In your own words: my upper back aches after long runs")
    async def ask(self, interaction: discord.Interaction[CoachBot], what: str) -> None:
        """Ask in your own words and get the tips that fit. Only you see it."""
        found = await self._asking.find(what)
        then = place((each.topic.slug, each.area.slug if each.area else "") for each in found)
        if not await stopped(interaction, what, then, asked=True):
            await answer(interaction, view=Following.card(self._bot, found))

    @commands.command(name="ask")
    async def ask_aloud(self, ctx: commands.Context[CoachBot], *, what: str = "") -> None:
        """Ask in your own words; the answer is for you alone."""
        await asked_aloud(ctx, what)
