"""Whether two entries are likely one and the same run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

SAME_START = timedelta(minutes=2)
SAME_PART = 0.05


@dataclass(frozen=True, slots=True)
class Entry:
    """A run as it was entered, with when it began if that is known."""

    day: date
    metres: int
    seconds: int | None = None
    started_at: datetime | None = None


def alike(one: Entry, other: Entry) -> bool:
    """Whether two runs began together and went as far; without their beginnings, that day.

    >>> alike(Entry(date(2026, 11, 24), 5200, 2050), Entry(date(2026, 11, 24), 5210))
    True
    """
    if not _near(one.metres, other.metres):
        return False
    if one.started_at is not None and other.started_at is not None:
        return abs(one.started_at - other.started_at) <= SAME_START
    if one.day != other.day:
        return False
    return one.seconds is None or other.seconds is None or _near(one.seconds, other.seconds)


def _near(one: int, other: int) -> bool:
    return abs(one - other) <= SAME_PART * max(one, other)
