"""Who may need a word from their coach: a kind one, never a reproach."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.lights.light import Light

SILENT_DAYS = 6
MISSED_DAYS = 3
TELLING = (Light.AMBER, Light.RED, Light.STOP)


class Because(StrEnum):
    """Why somebody may need a word."""

    LIGHT = "light"
    MISSED = "missed"
    SILENT = "silent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """What a coach may know of a member on a day.

    Args:
        active: the last day on which they logged anything, or joined.
        missed: planned days of the last week that were not kept.
        away: they are in a pause, which is their own affair.
        light: theirs today, if they let this coach see it.
    """

    today: date
    active: date | None = None
    missed: int = 0
    away: bool = False
    light: Light | None = None


def reasons(trace: Trace) -> Iterator[Because]:
    """Yield why a member may need a word, what weighs most first.

    >>> list(reasons(Trace(today=date(2026, 12, 7), active=date(2026, 12, 1))))
    [<Because.SILENT: 'silent'>]
    """
    if trace.light in TELLING:
        yield Because.LIGHT
    if trace.away:
        return
    if trace.missed >= MISSED_DAYS:
        yield Because.MISSED
    if trace.active is not None and (trace.today - trace.active).days >= SILENT_DAYS:
        yield Because.SILENT
