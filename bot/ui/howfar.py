"""*How far today?* under a day's post: one's own ceiling for a run, which is nobody else's."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, ClassVar

import discord

from bot.ui.components import PersistentButton
from bot.words import _


class HowFarButton(PersistentButton, template=r"how-far:v1"):
    """Shows their ceiling to whoever presses. `opens` is set by the cog that knows it."""

    opens: ClassVar[Callable[[discord.Interaction[Any]], Awaitable[None]]]

    def __init__(self) -> None:
        super().__init__(discord.ui.Button(label=_("How far today?"), custom_id="how-far:v1"))

    async def pressed(self, interaction: discord.Interaction[Any]) -> None:
        """Hand over to whoever knows."""
        await type(self).opens(interaction)
