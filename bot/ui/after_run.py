"""What stands under a run that was just logged: a question about the body, if somebody asks it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, ClassVar

import discord

from bot.services.runs import Logged

Items = Sequence[discord.ui.Item[Any] | str]


class AfterRun:
    """Lays out what follows. `ask` is set by the cog that asks, as it loads.

    It is given the bot and the run, and returns texts and rows for the private card.
    """

    ask: ClassVar[Callable[[Any, Logged], Awaitable[Items]] | None] = None


async def after_run(bot: Any, logged: Logged) -> Items:
    """Return what follows a run; nothing while nobody asks."""
    ask = AfterRun.ask
    return await ask(bot, logged) if ask is not None else ()
