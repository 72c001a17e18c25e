"""The *Check in* button, wherever somebody has just run or held a plank, or asked for it aloud."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, ClassVar

import discord

from bot.domain.checkins.checkin import Moment
from bot.ui.components import PersistentButton
from bot.words import _

Opens = Callable[[discord.Interaction[Any], Moment], Awaitable[None]]


class CheckInButton(PersistentButton, template=r"check-in:v1:(?P<moment>run|plank|any)"):
    """Begins a check-in, privately. `opens` is set by the cog that asks, as it loads."""

    opens: ClassVar[Opens]

    def __init__(self, moment: str = Moment.ANY, *, first: bool = False) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("Check in"),
                style=discord.ButtonStyle.primary if first else discord.ButtonStyle.secondary,
                custom_id=f"check-in:v1:{moment}",
            )
        )
        self._moment = Moment(moment)

    async def pressed(self, interaction: discord.Interaction[Any]) -> None:
        """Hand over to whoever asks."""
        await type(self).opens(interaction, self._moment)


def check_in_buttons(moment: Moment) -> list[discord.ui.Item[Any]]:
    """Return the button for under another cog's answer; nothing while nobody asks."""
    return [CheckInButton(moment)] if hasattr(CheckInButton, "opens") else []
