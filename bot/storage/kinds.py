"""Words that are stored, and have no home in the rules."""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """Where a challenge stands."""

    DRAFT = "draft"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


class Lane(StrEnum):
    """Jobs of one lane wait for each other; a slow board holds up no timer."""

    TIMERS = "timers"
    REMINDERS = "reminders"
    BOARDS = "boards"


class Outcome(StrEnum):
    """What became of a job.

    SKIPPED: there was nothing to say any more. STALE: there was, and it came too late. REFUSED by
    Discord for good. PARKED: given up.
    """

    SENT = "sent"
    SKIPPED = "skipped"
    STALE = "stale"
    REFUSED = "refused"
    PARKED = "parked"


class How(StrEnum):
    """The way in which a hold came to be logged."""

    TIMER = "timer"
    LOG = "log"
    DONE = "done"
    BACKFILL = "backfill"
    MESSAGE = "message"
    PLANKALONG = "plankalong"
