"""What a member is asked to hold on a day, and why."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.planks.days import DayStatus, PlankDay
from bot.domain.planks.history import Enrolment, History
from bot.domain.planks.holds import MOST_EARNED, Hold
from bot.domain.planks.levels import Level
from bot.domain.planks.standing import Reason
from bot.domain.planks.walk import walk

SIX_WEEKS = 42


class Note(StrEnum):
    """What is worth saying beside the target."""

    TWO_MINUTES_ARE_ENOUGH = "two-minutes-are-enough"
    REST_IS_OFFERED = "rest-is-offered"


@dataclass(frozen=True, slots=True)
class Prescription:
    """One day's target. On a day that asks nothing there are no sets, and `reason` says why."""

    day: date
    number: int
    level: Level
    sets: int
    seconds: int
    rest_between: int
    reason: Reason
    note: Note | None = None

    @property
    def hold(self) -> Hold | None:
        """The target; None on a day that asks nothing."""
        return Hold(self.seconds, self.sets) if self.sets else None

    @property
    def planned(self) -> bool:
        """Whether the plan asks for a hold."""
        return self.sets > 0


def prescribe(enrolment: Enrolment, history: History, day: date) -> Prescription:
    """Return what a member's plan asks on a day, from what is known of the days before.

    Raises:
        ValueError: the day lies before the member's first.
    """
    return prescription_of(enrolment, live_through(enrolment, history, day, today=day))


def prescription_of(enrolment: Enrolment, lived: PlankDay) -> Prescription:
    """Return the prescription of a day that was walked through already."""
    asked = lived.asked
    return Prescription(
        day=lived.day,
        number=lived.number,
        level=lived.level,
        sets=asked.sets if asked else 0,
        seconds=asked.seconds if asked else 0,
        rest_between=enrolment.plan.rest_between,
        reason=lived.reason,
        note=_note(lived),
    )


def live_through(enrolment: Enrolment, history: History, day: date, *, today: date) -> PlankDay:
    """Return one day of a member's plan.

    Raises:
        ValueError: the day lies before the member's first.
    """
    lived = deque(walk(enrolment, history, day, today), maxlen=1)
    if not lived:
        raise ValueError(f"{day} is before {enrolment.joined_on}")
    return lived[0]


def day_status(enrolment: Enrolment, history: History, day: date, *, today: date) -> DayStatus:
    """Return what a day counts as: kept, missed, neutral or still open.

    Raises:
        ValueError: the day lies before the member's first.
    """
    return live_through(enrolment, history, day, today=today).status


def calendar(
    enrolment: Enrolment, history: History, first: date, days: int = SIX_WEEKS
) -> tuple[Prescription, ...]:
    """Return the days to come as they will be if every planned hold is clean and easy.

    `first` is today, or the first day of a plan that has not begun; what is logged for it counts.
    """
    last = first + timedelta(days=days - 1)
    coming = walk(enrolment, history, last, today=first, clean_from=first)
    return tuple(prescription_of(enrolment, lived) for lived in coming if lived.day >= first)


def next_planned(enrolment: Enrolment, history: History, after: date) -> Prescription | None:
    """Return the next planned day after a day, within six weeks, if that day's hold is done.

    It counts what is logged for the day itself and imagines nothing on it.
    """
    last = after + timedelta(days=SIX_WEEKS)
    coming = walk(enrolment, history, last, today=after + timedelta(days=1))
    days = (each for each in coming if each.day > after and each.asked)
    lived = next(days, None)
    return prescription_of(enrolment, lived) if lived else None


def _note(lived: PlankDay) -> Note | None:
    if lived.asked and lived.asked.seconds > MOST_EARNED:
        return Note.TWO_MINUTES_ARE_ENOUGH
    return Note.REST_IS_OFFERED if lived.rest_earned else None
