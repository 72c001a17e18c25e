"""What only coaches see: who may need a word, the week, a table."""

from __future__ import annotations

from discord.ext import commands

from bot.client import CoachBot
from bot.ui.coaching import roof_for_coaches, take_from_roof
from bot.words import N_
from cogs.coaching.group import CoachingCommands
from cogs.coaching.jobs import DigestJob
from cogs.coaching.radar import LookAgainButton


class CoachingCog(commands.Cog, name=N_("Coaching")):
    """For the club's coaches."""

    def __init__(self, bot: CoachBot) -> None:
        self._bot = bot
        self._parts = list(CoachingCommands().commands)

    async def cog_load(self) -> None:
        """Put the commands under /coach, and take up the job."""
        for part in self._parts:
            roof_for_coaches(self._bot.tree, part)
        DigestJob(self._bot).register()

    async def cog_unload(self) -> None:
        """Take them away again."""
        for part in self._parts:
            take_from_roof(self._bot.tree, part)


async def setup(bot: CoachBot) -> None:
    """Add the cog and its button."""
    bot.add_dynamic_items(LookAgainButton)
    await bot.add_cog(CoachingCog(bot))
