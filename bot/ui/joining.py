"""The *Join* button, wherever a challenge is shown: on its announcement, on a day's post."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, ClassVar

import discord

from bot.ui.components import PersistentButton
from bot.ui.look import row
from bot.words import _


class JoinButton(PersistentButton, template=r"join:v1:(?P<challenge>\d+)"):
    """Begins to join a challenge. `opens` is set by the cog that joins people, as it loads."""

    opens: ClassVar[Callable[[discord.Interaction[Any], int], Awaitable[None]]]

    def __init__(self, challenge: str, *, first: bool = True) -> None:
        super().__init__(
            discord.ui.Button(
                label=_("Join"),
                style=discord.ButtonStyle.primary if first else discord.ButtonStyle.secondary,
                custom_id=f"join:v1:{challenge}",
            )
        )
        self._challenge = int(challenge)

    async def pressed(self, interaction: discord.Interaction[Any]) -> None:
        """Hand over to whoever joins people."""
        await type(self).opens(interaction, self._challenge)


def join_row(challenge_id: int) -> discord.ui.ActionRow[Any]:
    """Return the button in a row of its own."""
    return row(JoinButton(str(challenge_id)))
