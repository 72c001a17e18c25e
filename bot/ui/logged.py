"""The card after a hold was logged, whoever logged it: how was the form, how hard was it."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

import discord

from bot.domain.reading import words_for_seconds
from bot.services.planks.logbook import Logged
from bot.ui.look import card
from bot.words import _


class LoggedCard:
    """Lays the card out. `make` is set by the cog that asks how a hold went, as it loads."""

    make: ClassVar[Callable[[Logged], discord.ui.LayoutView] | None] = None


def logged_card(logged: Logged) -> discord.ui.LayoutView:
    """Show what was logged, and ask the two things that move the plan."""
    if LoggedCard.make is not None:
        return LoggedCard.make(logged)
    held = ", ".join(words_for_seconds(each) for each in logged.hold.sets)
    return card(_("Logged: **{held}**.").format(held=held))
