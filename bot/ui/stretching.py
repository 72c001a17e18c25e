"""The button that starts a guided routine, wherever one is named: on a sheet, below a tip."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, ClassVar

import discord

from bot.ui.components import PersistentButton
from bot.words import _


class StretchButton(PersistentButton, template=r"stretch-start:v1:(?P<routine>[a-z0-9-]+)"):
    """Starts a routine, privately. `opens` is set by the cog that guides, as it loads."""

    opens: ClassVar[Callable[[discord.Interaction[Any], str], Awaitable[None]]]

    def __init__(self, routine: str) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("Show me, step by step"),
                style=discord.ButtonStyle.primary,
                custom_id=f"stretch-start:v1:{routine}",
            )
        )
        self._routine = routine

    async def pressed(self, interaction: discord.Interaction[Any]) -> None:
        """Hand over to whoever guides."""
        await type(self).opens(interaction, self._routine)
