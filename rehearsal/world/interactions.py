"""What a person asked of the bot, and how far its answer has come."""

from __future__ import annotations

import asyncio
import secrets
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Any

from msgspec import Struct

ACKNOWLEDGED_WITHIN = timedelta(seconds=3)
TOKEN_LASTS = timedelta(minutes=15)


class InteractionType(IntEnum):
    """What the person did."""

    COMMAND = 2
    COMPONENT = 3
    AUTOCOMPLETE = 4
    MODAL = 5


class CallbackType(IntEnum):
    """How the bot first answers."""

    PONG = 1
    MESSAGE = 4
    DEFERRED_MESSAGE = 5
    DEFERRED_UPDATE = 6
    UPDATE = 7
    CHOICES = 8
    MODAL = 9


class Interaction(Struct, eq=False):
    """One thing a person did. It is not kept: its token outlives no restart."""

    id: int
    type: int
    user_id: int
    channel_id: int
    guild_id: int | None
    created: datetime
    data: dict[str, Any]
    metadata: dict[str, Any]
    token: str = ""
    command_name: str | None = None
    message_id: int | None = None
    answer: int | None = None
    modal: dict[str, Any] | None = None
    original_id: int | None = None
    waiting: bool = False
    failed: bool = False
    deadline: asyncio.TimerHandle | None = None

    def __post_init__(self) -> None:
        self.token = self.token or secrets.token_urlsafe(48)

    def may_answer(self, now: datetime, within: timedelta) -> bool:
        """Tell whether the first answer would still be in time."""
        return not self.failed and now - self.created <= within

    def token_lives(self, now: datetime) -> bool:
        """Tell whether follow-ups and edits still work."""
        return now - self.created <= TOKEN_LASTS
