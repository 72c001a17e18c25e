"""What is said of each sign that may not wait, and asked where words leave it open."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from bot.domain.topics import Level, Text


class Care(StrEnum):
    """How a sign is spoken of: as most are; gently; or with a line to call in a crisis."""

    PLAIN = "plain"
    GENTLE = "gentle"
    CRISIS = "crisis"


class Sign(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One sign. `act` is what to do where the level alone says too little."""

    id: Annotated[str, Meta(pattern="^[a-z]+$", max_length=12)]
    level: Level
    said: Text
    ask: Text
    act: Text | None = None
    care: Care = Care.PLAIN
    source: Annotated[str, Meta(pattern=r"^https?://", max_length=512)] | None = None
