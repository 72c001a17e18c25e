"""A few topics to choose from."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import ClassVar

import discord

from bot.ui.answer import AnyInteraction
from bot.ui.components import PersistentButton
from bot.ui.following import NOWHERE, follow
from bot.words import _


class TopicButton(
    PersistentButton, template=r"topic:v1:(?P<topic>[a-z0-9-]+)(?:\.(?P<area>[a-z0-9-]+))?"
):
    """Shows one topic to whoever presses. `opens` is set by the cog that has the tips."""

    opens: ClassVar[Callable[[AnyInteraction, str, str], Awaitable[None]]]

    def __init__(self, topic: str, area: str | None = None, label: str = "…") -> None:
        held = f"{topic}.{area}" if area else topic
        super().__init__(
            discord.ui.Button(
                label=label, style=discord.ButtonStyle.primary, custom_id=f"topic:v1:{held}"
            )
        )
        self._topic, self._area = topic, area or ""

    async def pressed(self, interaction: AnyInteraction) -> None:
        """Show the topic."""
        await type(self).opens(interaction, self._topic, self._area)


class AllTopicsButton(PersistentButton, template=r"alltopics:v1"):
    """Shows everything there are tips on."""

    def __init__(self) -> None:
        super().__init__(discord.ui.Button(label=_("Something else"), custom_id="alltopics:v1"))

    async def pressed(self, interaction: AnyInteraction) -> None:
        """Show the list."""
        await follow(interaction, NOWHERE)
