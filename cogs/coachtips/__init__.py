"""/coach tip: what a club's coaches add to the topics."""

from __future__ import annotations

from discord.ext import commands

from bot.client import CoachBot
from bot.ui.coaching import roof_for_coaches, take_from_roof
from bot.words import N_
from cogs.coachtips.group import CoachTipGroup


class CoachTipsCog(commands.Cog, name=N_("Coach's tips")):
    """The club's own tips, by its coaches."""

    def __init__(self, bot: CoachBot) -> None:
        self._bot, self._group = bot, CoachTipGroup()

    async def cog_load(self) -> None:
        """Put the commands under /coach."""
        roof_for_coaches(self._bot.tree, self._group)

    async def cog_unload(self) -> None:
        """Take them away again."""
        take_from_roof(self._bot.tree, self._group)


async def setup(bot: CoachBot) -> None:
    """Add the cog."""
    await bot.add_cog(CoachTipsCog(bot))
