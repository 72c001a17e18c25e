"""By slash command or menu: the answer is for the person alone."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import CoachBot
from bot.services.tips import Tips
from bot.ui.answer import answer, reply
from cogs.tips.cards import browse_card, tip_card

BACK_PAIN = "back-pain"
MOST_CHOICES = 25


class TipsCog(commands.Cog, name="Tips"):
    """Honest tips, with their sources."""

    def __init__(self, tips: Tips) -> None:
        self._tips = tips
        self._menu = app_commands.ContextMenu(name="Tips for this", callback=self.tips_for_this)

    async def cog_load(self) -> None:
        """Add the menu on messages, which discord.py does not take from a cog by itself."""
        tree = self.bot_tree
        tree.add_command(self._menu)

    @app_commands.command()
    @app_commands.describe(area="Where it aches")
    async def backpain(
        self, interaction: discord.Interaction[CoachBot], area: str | None = None
    ) -> None:
        """Back sore, perhaps the day after a run? What helps, and when to see someone."""
        topic = self._tips.named(BACK_PAIN)
        await answer(interaction, view=tip_card(topic, self._tips.area(topic, area)))

    @app_commands.command()
    @app_commands.describe(topic="What it is about, such as back pain")
    async def tip(self, interaction: discord.Interaction[CoachBot], topic: str) -> None:
        """A tip on one topic."""
        found, area = self._tips.asked(topic)
        await answer(interaction, view=tip_card(found, area))

    @commands.hybrid_command()
    async def tips(self, ctx: commands.Context[CoachBot]) -> None:
        """Browse everything I have tips on."""
        await reply(ctx, browse_card(self._tips.topics))
