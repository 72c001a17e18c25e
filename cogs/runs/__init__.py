"""Runs, as members meet them: log one, see how they add up, know how far to go today."""

from __future__ import annotations

from discord import app_commands

from bot.client import CoachBot
from bot.ui.howfar import HowFarButton
from bot.words import N_
from cogs.runs.aloud import RunAloudCog
from cogs.runs.ceiling import WhyButton, show_ceiling
from cogs.runs.commands import Running, log_this_run
from cogs.runs.group import run
from cogs.runs.importing import Importing
from cogs.runs.listing import MonthButton, RunSelect
from cogs.runs.one import (
    DeleteRunButton,
    DropRunButton,
    EditRunButton,
    KeepRunButton,
    MoreButton,
    RedoRunButton,
    ShareRunButton,
    UndoRunButton,
)
from cogs.runs.stats import ShareStatsButton

MENU = N_("Log this run")


class RunsCog(Running, Importing, name=N_("Runs")):
    """Your runs, and how far to go today."""

    # Its commands stand in the parts; discord.py binds them to this cog.
    run = run

    def __init__(self, bot: CoachBot) -> None:
        self._bot = bot
        self._menu = app_commands.ContextMenu(name=MENU, callback=log_this_run)

    async def cog_load(self) -> None:
        """Add the menu on messages, which discord.py does not take from a cog by itself.

        And say what *How far today?* opens.
        """
        HowFarButton.opens = show_ceiling
        self._bot.tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        """Take the menu away again."""
        self._bot.tree.remove_command(self._menu.name, type=self._menu.type)


async def setup(bot: CoachBot) -> None:
    """Add the cogs and the buttons."""
    bot.add_dynamic_items(
        DeleteRunButton,
        DropRunButton,
        EditRunButton,
        HowFarButton,
        KeepRunButton,
        MonthButton,
        MoreButton,
        RedoRunButton,
        RunSelect,
        ShareRunButton,
        ShareStatsButton,
        UndoRunButton,
        WhyButton,
    )
    await bot.add_cog(RunsCog(bot))
    await bot.add_cog(RunAloudCog())
