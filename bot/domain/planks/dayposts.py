"""When a challenge's day has its post, until when it may still come, and what it counts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from bot.domain.planks.plans import DAYS_A_WEEK, Plan
from bot.domain.planks.terms import last_day
from bot.domain.when import DAY, instant
from bot.domain.zones import zone_info

NO_LATER_THAN = time(20)
# A challenge may want its post in the evening; then it may still be late by so much.
ALWAYS_ALLOWED = timedelta(hours=1)
# A try or two more is no lateness that anybody notices.
NOTICED = timedelta(minutes=5)
BLOCKS = 12
FULL, EMPTY = "▰", "▱"


def posts_after(
    after: datetime, starts_on: date, length: int, at: time, zone: str
) -> Iterator[tuple[date, datetime]]:
    """Yield the days that have a post later than an instant, and when each is due."""
    day = max(starts_on, after.astimezone(zone_info(zone)).date() - DAY)
    while day <= last_day(starts_on, length):
        due = instant(day, at, zone)
        if due > after:
            yield day, due
        day += DAY


def last_call(day: date, at: time, zone: str) -> datetime:
    """Return until when a day's post may still come, itself included.

    >>> last_call(date(2026, 12, 1), time(7, 30), "UTC").isoformat()
    '2026-12-01T20:00:00+00:00'
    >>> last_call(date(2026, 12, 1), time(21), "UTC").isoformat()
    '2026-12-01T22:00:00+00:00'
    """
    evening = instant(day, NO_LATER_THAN, zone)
    late = instant(day, at, zone) + ALWAYS_ALLOWED
    midnight = instant(day + DAY, time(0), zone)
    return max(evening, min(late, midnight))


def off_by_week(plan: Plan, joined_on: date, day: date) -> bool:
    """Whether an adaptive plan asks nothing on a day: it goes by the week since one's day 1."""
    return (day - joined_on).days % DAYS_A_WEEK + 1 not in plan.week


def is_late(due: datetime, now: datetime) -> bool:
    """Whether something is late enough to say so."""
    return now - due > NOTICED


def bar(done: int, members: int) -> str:
    """Draw how many of so many have done it, a block each as far as there is room.

    Some are never drawn as none, nor nearly all as all.

    >>> bar(2, 5), bar(1, 900)
    ('▰▰▱▱▱', '▰▱▱▱▱▱▱▱▱▱▱▱')
    """
    blocks = min(members, BLOCKS)
    full = done * blocks // members if members else 0
    if done and not full:
        full = 1
    return FULL * full + EMPTY * (blocks - full)
