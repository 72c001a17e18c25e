"""Which dates each weekly board covers, and when it closes: one after the other, none twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from bot.domain.when import DAY, instant, next_weekly
from bot.domain.zones import zone_info


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """When a challenge's boards close, and the last day that any of them covers.

    `board_day` is 1 for Monday to 7 for Sunday.
    """

    board_day: int
    board_at: time
    zone: str
    last_day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The dates that a board covers, both included; `final` if none come after them."""

    first: date
    last: date
    closes: datetime
    final: bool


def window_after(covered: date, schedule: Schedule) -> Window | None:
    """Return the window that comes after a covered date; None if every day is covered.

    The first one comes after the day before a challenge starts. A board covers the dates before
    the one on which it closes, for that one is still being held on.
    """
    if covered >= schedule.last_day:
        return None
    before = instant(covered + DAY, schedule.board_at, schedule.zone)
    closes = next_weekly(before, schedule.board_day, schedule.board_at, schedule.zone)
    reaches = closes.astimezone(zone_info(schedule.zone)).date() - DAY
    return Window(
        first=covered + DAY,
        last=min(reaches, schedule.last_day),
        closes=closes,
        final=reaches >= schedule.last_day,
    )


def closed_by(covered: date, schedule: Schedule, now: datetime) -> Window | None:
    """Return all that has closed since a covered date, as one window; None if nothing has."""
    found: Window | None = None
    after = window_after(covered, schedule)
    while after is not None and after.closes <= now:
        found = after
        after = window_after(after.last, schedule)
    if found is None:
        return None
    return Window(first=covered + DAY, last=found.last, closes=found.closes, final=found.final)


def closed_through(covered: date, schedule: Schedule, now: datetime) -> date:
    """Return the last date that a board has closed by now, be it posted or not.

    >>> monday = datetime.fromisoformat("2026-12-07T08:00+00:00")
    >>> weekly = Schedule(board_day=1, board_at=time(8), zone="UTC", last_day=date(2026, 12, 27))
    >>> closed_through(date(2026, 11, 29), weekly, monday)
    datetime.date(2026, 12, 6)
    """
    window = closed_by(covered, schedule, now)
    return window.last if window else covered
