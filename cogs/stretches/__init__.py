"""Stretches and exercises: shown one by one, on a sheet, or guided step by step."""

from __future__ import annotations

from bot.client import CoachBot
from bot.ui.stretching import StretchButton
from cogs.stretches.commands import RoutineSelect, StretchCog
from cogs.stretches.guided import TURNS, open_routine
from cogs.stretches.logged import LogStretchButton, UndoStretchButton
from cogs.stretches.showing import PoseButton, SlipsButton

BUTTONS = (
    StretchButton,
    RoutineSelect,
    PoseButton,
    SlipsButton,
    *TURNS,
    LogStretchButton,
    UndoStretchButton,
)


async def setup(bot: CoachBot) -> None:
    """Add the buttons and the cog."""
    StretchButton.opens = open_routine
    bot.add_dynamic_items(*BUTTONS)
    await bot.add_cog(StretchCog(bot.app))
