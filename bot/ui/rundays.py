"""The *Run days* button, where reminders are set."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, ClassVar

import discord

from bot.ui.components import PersistentButton
from bot.words import _


class RunDaysButton(PersistentButton, template=r"run-days:v1"):
    """Opens the reminders of one's runs. `opens` is set by the cog that has them, as it loads."""

    opens: ClassVar[Callable[[discord.Interaction[Any]], Awaitable[None]]]

    def __init__(self) -> None:
        super().__init__(discord.ui.Button(label=_("Run days"), custom_id="run-days:v1"))

    async def pressed(self, interaction: discord.Interaction[Any]) -> None:
        """Hand over to whoever reminds of runs."""
        await type(self).opens(interaction)
