"""What time it is in the rehearsal."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class Clock:
    """The machine's clock, set off by as much as one likes; everything with a time asks it."""

    def __init__(self, offset: timedelta = timedelta()) -> None:
        self.offset = offset

    def now(self) -> datetime:
        """Return the present instant, in UTC."""
        return datetime.now(UTC) + self.offset

    def set(self, to: datetime) -> None:
        """Make it an instant, from which time goes on."""
        self.offset = to - datetime.now(UTC)

    def move(self, by: timedelta) -> None:
        """Set the clock forward, or back."""
        self.offset += by
