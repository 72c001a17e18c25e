"""When a challenge begins and ends, and how far it has come."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from bot.domain.planks.plans import LONGEST_TABLE, Plan

DEFAULT_LENGTH, LONGEST_LENGTH = 28, LONGEST_TABLE
FARTHEST_START = timedelta(days=366)


class Phase(StrEnum):
    """Where a challenge stands on a day. OVER: its last day has passed; ENDED: a coach said so."""

    DRAFT = "draft"
    COMING = "coming"
    RUNNING = "running"
    PAUSED = "paused"
    OVER = "over"
    ENDED = "ended"

    @property
    def done(self) -> bool:
        """Whether there is nothing left to hold for."""
        return self in {Phase.OVER, Phase.ENDED}


def last_day(starts_on: date, length: int) -> date:
    """Return the last day of so many.

    >>> last_day(date(2026, 12, 1), 28)
    datetime.date(2026, 12, 28)
    """
    return starts_on + timedelta(days=length - 1)


def next_monday(today: date) -> date:
    """Return the Monday that comes next; on a Monday, the one after.

    >>> next_monday(date(2026, 11, 24)), next_monday(date(2026, 11, 30))
    (datetime.date(2026, 11, 30), datetime.date(2026, 12, 7))
    """
    return today + timedelta(days=7 - today.weekday())


def usual_length(plan: Plan) -> int:
    """Return how long a challenge with this plan lasts if nobody says."""
    return plan.length or DEFAULT_LENGTH
