"""The next instant at which it is some time of the day somewhere.

A local day has each of its times once. A time that the clocks jump over comes as much later as
they jump; one that they repeat counts the first time. (APScheduler's CronTrigger skips or doubles
such days, which is why it tells nobody's time here.)
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import count

from bot.domain.zones import zone_info

DAY = timedelta(days=1)


def instant(day: date, at: time, zone: str) -> datetime:
    """Return when it is a time on a day in a zone, in UTC.

    >>> instant(date(2027, 3, 28), time(1, 30), "Europe/London").isoformat()
    '2027-03-28T01:30:00+00:00'
    """
    return datetime.combine(day, at.replace(fold=0), tzinfo=zone_info(zone)).astimezone(UTC)


def next_daily(after: datetime, at: time, zone: str) -> datetime:
    """Return the next instant, strictly after another, at which it is a time in a zone."""
    return next(_later(after, at, zone, weekday=None))


def next_weekly(after: datetime, weekday: int, at: time, zone: str) -> datetime:
    """Return the next such instant on a day of the week, 1 (Monday) to 7."""
    return next(_later(after, at, zone, weekday=weekday))


def _later(after: datetime, at: time, zone: str, *, weekday: int | None) -> Iterator[datetime]:
    first = after.astimezone(zone_info(zone)).date() - DAY
    for ahead in count():
        day = first + ahead * DAY
        if weekday is not None and day.isoweekday() != weekday:
            continue
        if (found := instant(day, at, zone)) > after:
            yield found
