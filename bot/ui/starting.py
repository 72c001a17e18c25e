"""The *Start timer* button, wherever a day's target is shown."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, ClassVar

import discord

from bot.ui.components import PersistentButton
from bot.words import _


class StartTimerButton(PersistentButton, template=r"start:v1:(?P<challenge>\d+)"):
    """Starts the timer for a challenge's day. `opens` is set by the cog that times, as it loads."""

    opens: ClassVar[Callable[[discord.Interaction[Any], int], Awaitable[None]]]

    def __init__(self, challenge: str) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("Start timer"),
                style=discord.ButtonStyle.primary,
                custom_id=f"start:v1:{challenge}",
            )
        )
        self._challenge = int(challenge)

    async def pressed(self, interaction: discord.Interaction[Any]) -> None:
        """Hand over to whoever times people."""
        await type(self).opens(interaction, self._challenge)
