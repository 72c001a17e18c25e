"""*Log* and *Rest today*, as they stand under a challenge's post of the day."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any, ClassVar

import discord

from bot.ui.components import PersistentButton
from bot.words import _

LOG = "day-log:v1"


class DayLogButton(PersistentButton, template=rf"{LOG}:(?P<challenge>\d+):(?P<day>\d+)"):
    """Asks what was held, on that day. `opens` is set by the cog that logs, as it loads."""

    opens: ClassVar[Callable[[discord.Interaction[Any], int, date], Awaitable[None]]]

    def __init__(self, challenge: str, day: str) -> None:
        super().__init__(discord.ui.Button(label=_("Log"), custom_id=f"{LOG}:{challenge}:{day}"))
        self._challenge, self._day = int(challenge), date.fromordinal(int(day))

    async def pressed(self, interaction: discord.Interaction[Any]) -> None:
        """Hand over to whoever logs."""
        await type(self).opens(interaction, self._challenge, self._day)


class DayRestButton(PersistentButton, template=r"day-rest:v1:(?P<challenge>\d+)"):
    """Makes today a day of rest. `opens` is set by the cog that knows how, as it loads."""

    opens: ClassVar[Callable[[discord.Interaction[Any], int], Awaitable[None]]]

    def __init__(self, challenge: str) -> None:
        super().__init__(
            discord.ui.Button(label=_("Rest today"), custom_id=f"day-rest:v1:{challenge}")
        )
        self._challenge = int(challenge)

    async def pressed(self, interaction: discord.Interaction[Any]) -> None:
        """Hand over to whoever lets people rest."""
        await type(self).opens(interaction, self._challenge)


def log_id(challenge_id: int, day: date) -> str:
    """Return the custom id of *Log*, which only this day's message bears."""
    return f"{LOG}:{challenge_id}:{day.toordinal()}"
