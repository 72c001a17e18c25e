"""Snowflakes: ids that carry the instant they were made at."""

from __future__ import annotations

from datetime import datetime, timedelta

from rehearsal.clock import Clock

EPOCH = datetime.fromisoformat("2015-01-01T00:00:00+00:00")
MILLISECOND = timedelta(milliseconds=1)


def at(instant: datetime) -> int:
    """Return the smallest id that can have been made at an instant."""
    return (instant - EPOCH) // MILLISECOND << 22


def made_at(snowflake: int) -> datetime:
    """Return the instant that an id carries.

    >>> made_at(0).isoformat()
    '2015-01-01T00:00:00+00:00'
    """
    return EPOCH + (snowflake >> 22) * MILLISECOND


class Ids:
    """Makes ids that grow, even when the clock is set back."""

    def __init__(self, clock: Clock, last: int = 0) -> None:
        self._clock = clock
        self.last = last

    def next(self) -> int:
        """Return an id that was never made before."""
        self.last = max(at(self._clock.now()), self.last + 1)
        return self.last
