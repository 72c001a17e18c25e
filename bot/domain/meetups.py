"""What a club does together: when it is, once or week by week, and when to say so beforehand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from bot.domain.nudges import Quiet, held, is_quiet
from bot.domain.when import DAY, instant
from bot.domain.zones import zone_info
from bot.words import N_

# Told of on the evening before, when there is time to lay out one's things.
EVENING = time(18)
HOUR = timedelta(hours=1)
# Whoever is told when their quiet hours end still has this long to get there.
LEAST_BEFORE = timedelta(minutes=30)
WEEK = 7


class MeetupKind(StrEnum):
    """What it is. A value is stored."""

    RUN = "run"
    PILATES = "pilates"
    CORE = "core"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The words for people, to be translated."""
        return KIND_LABELS[self]


KIND_LABELS = {
    MeetupKind.RUN: N_("Group run"),
    MeetupKind.PILATES: N_("Pilates"),
    MeetupKind.CORE: N_("Core class"),
    MeetupKind.OTHER: N_("Get-together"),
}


class Ahead(StrEnum):
    """How long before somebody wants to hear of it. A value is stored."""

    NEVER = "never"
    DAY = "day"
    HOUR = "hour"


@dataclass(frozen=True, slots=True)
class Timetable:
    """A local time in a zone: on `first` alone, or from then on each week on `days` (ISO, 1-7)."""

    first: date
    at: time
    zone: str
    days: frozenset[int] = frozenset()


def next_start(table: Timetable, after: datetime) -> datetime | None:
    """Return when it next begins, strictly after an instant; None if it has been.

    >>> next_start(Timetable(date(2026, 11, 28), time(9), "Europe/London"),
    ...            datetime.fromisoformat("2026-11-26T12:00Z")).isoformat()
    '2026-11-28T09:00:00+00:00'
    """
    if not table.days:
        only = instant(table.first, table.at, table.zone)
        return only if only > after else None
    local = after.astimezone(zone_info(table.zone)).date()
    day = max(table.first, local - DAY)
    for ahead in range(WEEK + 2):
        each = day + ahead * DAY
        if (
            each.isoweekday() in table.days
            and (start := instant(each, table.at, table.zone)) > after
        ):
            return start
    return None


def tell_at(start: datetime, ahead: Ahead, zone: str) -> datetime | None:
    """Return when to tell somebody of a start: the evening before it, or an hour.

    `out_of_quiet` keeps that out of their quiet hours.
    """
    match ahead:
        case Ahead.HOUR:
            return start - HOUR
        case Ahead.DAY:
            return instant(start.astimezone(zone_info(zone)).date() - DAY, EVENING, zone)
        case Ahead.NEVER:
            return None


def out_of_quiet(due: datetime, start: datetime, quiet: Quiet | None, zone: str) -> datetime:
    """Return when somebody is told who would be asleep at `due`, before the start all the same.

    When their quiet hours end, if that leaves half an hour; else an hour before they begin.

    >>> night, start = Quiet(time(22), time(8)), datetime.fromisoformat("2026-12-05T07:30Z")
    >>> out_of_quiet(start - HOUR, start, night, "UTC").isoformat()
    '2026-12-04T21:00:00+00:00'
    """
    if quiet is None or not is_quiet(due, quiet, zone):
        return due
    later = held(due, quiet, zone)
    if later <= start - LEAST_BEFORE:
        return later
    there = due.astimezone(zone_info(zone))
    evening = there.date() if there.time() >= quiet.first else there.date() - DAY
    return instant(evening, quiet.first, zone) - HOUR
