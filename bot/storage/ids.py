"""Ids that the app makes itself: in the order of time, and known before the row is written."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime

EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
# Below the milliseconds: this process, then a counter, so that processes do not meet.
BELOW, COUNTER = 22, 12


class IdMaker:
    """Makes ids that fit 63 bits, rise with each call, and differ between processes.

    They rise even where the clock stands still or is set back.
    """

    def __init__(self, process: int | None = None) -> None:
        most = 1 << (BELOW - COUNTER)
        self._process = (secrets.randbelow(most) if process is None else process % most) << COUNTER
        self._last = 0

    def __call__(self, now: datetime) -> int:
        """Return the next id."""
        milliseconds = max(0, int((now - EPOCH).total_seconds() * 1000))
        self._last = max(milliseconds << BELOW | self._process, self._last + 1)
        return self._last


new_id = IdMaker()
