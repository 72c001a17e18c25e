"""What became of a day: kept, missed, neutral or still open; and which days may still be logged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.planks.history import Session
from bot.domain.planks.holds import Hold
from bot.domain.planks.levels import Level
from bot.domain.planks.standing import Reason, Standing
from bot.errors import UserError
from bot.words import N_

BACK_FILL = timedelta(days=7)

FUTURE = N_("{day} is still to come. Log it once you have held it.")
TOO_LONG_AGO = N_("{day} is more than 7 days ago. A coach can still add it for you.")
BOARD_CLOSED = N_("The week of {day} is closed. A coach can still change that day for you.")


class Status(StrEnum):
    """What a day counts as. A neutral day stands on neither side of kept / planned."""

    KEPT = "kept"
    MISSED = "missed"
    NEUTRAL = "neutral"
    OPEN = "open"


class Neutral(StrEnum):
    """Why a day is neutral."""

    REST_BY_PLAN = "rest-by-plan"
    REST_TODAY = "rest-today"
    PAUSE = "pause"
    AMBER = "amber"
    RED = "red"
    STOP = "stop"
    OURS = "ours"
    NOT_IN_PLAN = "not-in-plan"


@dataclass(frozen=True, slots=True)
class DayStatus:
    """What a day counts as and, where it is neutral, why."""

    status: Status
    neutral: Neutral | None = None


@dataclass(frozen=True, slots=True)
class PlankDay:
    """One day of a member's plan: what it asked and what became of it.

    `number` is the member's own day, from 1. `asked` is None on days that ask nothing;
    `standing` is where the member stood that morning, `missed_since` counts planned days without
    a hold since `last_hold`, and `rest_earned` says that the five days before were all kept.
    """

    day: date
    number: int
    level: Level
    asked: Hold | None
    reason: Reason
    status: DayStatus
    session: Session | None
    standing: Standing
    last_hold: date | None
    missed_since: int
    rest_earned: bool

    @property
    def counted(self) -> int:
        """The seconds of the day's hold that count for the club's total."""
        if self.session is None or self.asked is None or self.status.status is not Status.KEPT:
            return 0
        return self.asked.counted(self.session.sets)


def may_log(day: date, today: date, closed_through: date | None) -> bool:
    """Whether a member may log, change or undo a day: 7 days back, until its board has closed.

    >>> may_log(date(2026, 12, 1), date(2026, 12, 8), closed_through=None)
    True
    >>> may_log(date(2026, 12, 1), date(2026, 12, 2), closed_through=date(2026, 12, 1))
    False
    """
    return _refusal(day, today, closed_through) is None


def check_may_log(day: date, today: date, closed_through: date | None) -> None:
    """Refuse a day that may not be logged, with the reason and the way out.

    Raises:
        UserError: it may not.
    """
    refusal = _refusal(day, today, closed_through)
    if refusal is not None:
        raise refusal


def _refusal(day: date, today: date, closed_through: date | None) -> UserError | None:
    if day > today:
        return UserError(FUTURE, day=day.isoformat())
    if today - day > BACK_FILL:
        return UserError(TOO_LONG_AGO, day=day.isoformat())
    if closed_through is not None and day <= closed_through:
        return UserError(BOARD_CLOSED, day=day.isoformat())
    return None
