"""Words that are stored, and have no home in the rules."""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """Where a challenge stands."""

    DRAFT = "draft"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


class How(StrEnum):
    """The way in which a hold came to be logged."""

    TIMER = "timer"
    LOG = "log"
    DONE = "done"
    BACKFILL = "backfill"
    MESSAGE = "message"
    PLANKALONG = "plankalong"
