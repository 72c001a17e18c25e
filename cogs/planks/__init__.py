"""Planks, as members meet them: join, hold, rest, and see how it goes."""

from __future__ import annotations

from discord import app_commands

from bot.client import CoachBot
from bot.ui.daily import DayLogButton, DayRestButton
from bot.ui.joining import JoinButton
from bot.ui.logged import LoggedCard
from bot.words import N_
from cogs.planks.aloud import AloudCog
from cogs.planks.commands import Doing, Seeing
from cogs.planks.feel import EffortSelect, FormButton, feel_card
from cogs.planks.group import ClubSelect, plank
from cogs.planks.holds import ChangeButton, HoldSelect
from cogs.planks.join import JoinAfterButton, LeaveButton, open_join_by_id
from cogs.planks.keeping import Keeping, log_this_plank
from cogs.planks.log import DoneButton, LogButton, ReallyButton, open_log
from cogs.planks.logged import RedoButton, ShareButton, UndoButton
from cogs.planks.offers import BaselineButton, OfferButton, TakeBackButton
from cogs.planks.plan import PlanButton
from cogs.planks.progress import ShareProgressButton
from cogs.planks.resting import BackButton, RestButton, rest
from cogs.planks.timer import Starting, add_timer
from cogs.planks.today import TodayButton

MENU = N_("Log this plank")


class PlanksCog(Doing, Starting, Seeing, Keeping, name=N_("Planks")):
    """Hold a plank, form first, a little more each time."""

    # Its commands stand in the parts; discord.py binds them to this cog.
    plank = plank

    def __init__(self, bot: CoachBot) -> None:
        self._bot = bot
        self._menu = app_commands.ContextMenu(name=MENU, callback=log_this_plank)

    async def cog_load(self) -> None:
        """Add the menu on messages, which discord.py does not take from a cog by itself."""
        JoinButton.opens = open_join_by_id
        LoggedCard.make = feel_card
        DayLogButton.opens = open_log
        DayRestButton.opens = rest
        self._bot.tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        """Take the menu away again."""
        self._bot.tree.remove_command(self._menu.name, type=self._menu.type)


async def setup(bot: CoachBot) -> None:
    """Add the cogs and the buttons."""
    bot.add_dynamic_items(
        BackButton,
        BaselineButton,
        ChangeButton,
        ClubSelect,
        DoneButton,
        EffortSelect,
        FormButton,
        HoldSelect,
        JoinAfterButton,
        JoinButton,
        LeaveButton,
        LogButton,
        OfferButton,
        PlanButton,
        ReallyButton,
        RedoButton,
        RestButton,
        ShareButton,
        ShareProgressButton,
        TakeBackButton,
        TodayButton,
        UndoButton,
    )
    await bot.add_cog(PlanksCog(bot))
    await bot.add_cog(AloudCog())
    await add_timer(bot)
