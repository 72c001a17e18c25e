"""Planks, as members meet them: join, hold, rest, and see how it goes."""

from __future__ import annotations

from bot.client import CoachBot
from bot.ui.logged import LoggedCard
from cogs.planks.feel import EffortSelect, FormButton, feel_card
from cogs.planks.logged import RedoButton, ShareButton, UndoButton
from cogs.planks.timer import add_timer


async def setup(bot: CoachBot) -> None:
    """Add the cogs and the buttons."""
    LoggedCard.make = feel_card
    bot.add_dynamic_items(FormButton, EffortSelect, UndoButton, RedoButton, ShareButton)
    await add_timer(bot)
