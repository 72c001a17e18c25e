"""Dates as a calendar file (RFC 5545) that can be imported again and again.

An entry's UID stays and its SEQUENCE rises, so that a later file moves what an earlier one made.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from importlib import import_module
from typing import Any

from bot.domain.zones import zone_info

MAKER = "-//Plankton//Plankton//EN"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry:
    """One entry; `begins` is the wall-clock time in the calendar's zone."""

    uid: str
    begins: datetime
    lasts: timedelta
    title: str
    about: str


def calendar_file(
    title: str, zone: str, entries: Sequence[CalendarEntry], *, made: datetime, number: int
) -> bytes:
    """Return a calendar with its zone's rules; not for the event loop, it takes some 0.1 s.

    Args:
        title: of the calendar.
        zone: in which the entries' times are.
        entries: what is in it.
        made: when.
        number: higher than that of every earlier file with the same entries.
    """
    # On first use: no start waits for it. Its `add` is typed in part only.
    icalendar: Any = import_module("icalendar")
    calendar = icalendar.Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", title)
    for each in entries:
        event = icalendar.Event()
        event.add("uid", each.uid)
        event.add("sequence", number)
        event.add("dtstamp", made.astimezone(UTC))
        event.add("last-modified", made.astimezone(UTC))
        event.add("dtstart", each.begins.replace(tzinfo=zone_info(zone)))
        event.add("duration", each.lasts)
        event.add("summary", each.title)
        event.add("description", each.about)
        event.add("transp", "OPAQUE")
        calendar.add_component(event)
    days = [each.begins.date() for each in entries]
    if days:
        calendar.add_missing_timezones(date(min(days).year, 1, 1), date(max(days).year + 1, 1, 1))
    return calendar.to_ical()
