"""The card after a hold was logged, whoever logged it: how was the form, how hard was it."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

import discord

from bot.services.planks.logbook import Logged


class LoggedCard:
    """Lays the card out. `make` is set by the cog that asks how a hold went, as it loads."""

    make: ClassVar[Callable[[Logged], discord.ui.LayoutView]]


def logged_card(logged: Logged) -> discord.ui.LayoutView:
    """Show what was logged, and ask the two things that move the plan."""
    return LoggedCard.make(logged)
