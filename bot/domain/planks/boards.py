"""Which days a weekly board has closed: afterwards a member can't change them any more."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, tzinfo

WEEK = timedelta(days=7)
DAY = timedelta(days=1)


def closed_through(
    now: datetime, zone: tzinfo, board_day: int, board_at: time, starts_on: date
) -> date | None:
    """Return the last date that a board has closed by now; None before the first board.

    A board covers the dates before the one on which it appears: that one is still being held on.
    `board_day` is 1 for Monday to 7 for Sunday.

    >>> sunday_evening = datetime.fromisoformat("2026-12-06T18:00+00:00")
    >>> closed_through(sunday_evening, sunday_evening.tzinfo, 7, time(18), date(2026, 11, 30))
    datetime.date(2026, 12, 5)
    """
    local = now.astimezone(zone).date()
    appears = local - timedelta(days=(local.isoweekday() - board_day) % 7)
    if datetime.combine(appears, board_at, tzinfo=zone) > now:
        appears -= WEEK
    covered = appears - DAY
    return covered if covered >= starts_on else None
