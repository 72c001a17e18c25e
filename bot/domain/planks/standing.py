"""Where a member stands on a plan between two days, and how it is eased. It never grows here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bot.domain.planks.history import HIGHEST_CEILING, Enrolment, Light
from bot.domain.planks.holds import LEAST_KEPT, Hold
from bot.domain.planks.levels import Level
from bot.domain.planks.plans import Plan, PlanKind

HALF = 50
BEFORE_THE_TABLE = -1


class Because(StrEnum):
    """Why a day asks what it asks."""

    START = "start"
    BASELINE = "baseline"
    PUBLISHED = "published"
    ONE_MORE_SET = "one-more-set"
    MORE_SECONDS = "more-seconds"
    LEVEL_UP = "level-up"
    AT_THE_TOP = "at-the-top"
    LIGHTER = "lighter"
    AFTER_LIGHTER = "after-lighter"
    SAME_UNASKED = "same-unasked"
    SAME_SHORT = "same-short"
    SAME_HARD = "same-hard"
    SAME_EASIER_LEVEL = "same-easier-level"
    SAME_MISSED = "same-missed"
    SAME_AFTER_LIGHT = "same-after-light"
    LESS_AFTER_STRAIN = "less-after-strain"
    LEVEL_DOWN_AFTER_STRAIN = "level-down-after-strain"
    AMBER = "amber"
    RED = "red"
    STOP_LIFTED = "stop-lifted"
    TWO_GREENS = "two-greens"
    BY_HAND = "by-hand"
    CHOSEN = "chosen"
    CEILING = "ceiling"
    # Days that ask nothing.
    REST_BY_PLAN = "rest-by-plan"
    PAUSED = "paused"
    RESTING_AFTER_RED = "resting-after-red"
    STOPPED = "stopped"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, with what was asked before and the day that brought the change, if one did."""

    because: Because
    before: Hold | None = None
    level_before: Level | None = None
    day: date | None = None
    percent: int = 0


@dataclass(frozen=True, slots=True)
class Mark:
    """What was asked at one moment, to come back to: after a light, or to repeat it."""

    level: Level
    hold: Hold
    at: int

    @property
    def weight(self) -> tuple[int, int]:
        """For comparing: the level first, then the seconds in all."""
        return self.level.rung, self.hold.total


@dataclass(frozen=True, slots=True)
class Standing:
    """Where somebody stands. `at` is the row of a fixed table that is due, rest days included.

    `steps`, `tops`, `breaks` and `greens` count in a row; `frozen` is how many sessions may not
    step up; `before` is where lights found the member, `pending` the light whose easier session
    is still to come, `lit` its day.
    """

    level: Level
    hold: Hold
    reason: Reason
    ceiling: int
    at: int = 0
    steps: int = 0
    tops: int = 0
    breaks: int = 0
    greens: int = 0
    frozen: int = 0
    lighter: bool = False
    stopped: bool = False
    blocked_until: date | None = None
    before: Mark | None = None
    pending: Light = Light.NONE
    lit: date | None = None
    last: Mark | None = None

    @property
    def asked(self) -> Hold:
        """What the next planned day asks: half of the hold, if it is to be a lighter one."""
        return self.hold.less(HALF) if self.lighter else self.hold

    @property
    def mark(self) -> Mark:
        """What is asked now."""
        return Mark(self.level, self.asked, self.at)


def begin(enrolment: Enrolment) -> Standing:
    """Return where a member starts: at half of their baseline, or where the plan does.

    Half of what somebody can hold until form breaks (evidence 4.9, a choice of design).
    """
    plan = enrolment.plan
    because = Because.BASELINE if enrolment.baseline and not plan.table else Because.START
    ceiling = min(max(enrolment.ceiling, LEAST_KEPT), HIGHEST_CEILING)
    hold = first_hold(plan, enrolment.baseline, ceiling)
    return Standing(enrolment.level, hold, Reason(because), ceiling)


def first_hold(plan: Plan, baseline: int | None, ceiling: int) -> Hold:
    """Return the first target of a plan; a fixed table asks what it publishes."""
    if plan.kind is PlanKind.FIXED or plan.start is None:
        return plan.holds[0]
    hold = plan.start.hold
    half = baseline // 2 if baseline else hold.seconds
    return Hold(min(max(half, LEAST_KEPT), ceiling), hold.sets)


def row(plan: Plan, at: int) -> Hold | None:
    """Return what a row of a fixed table asks; None is rest, or the table's end."""
    return plan.table[at] if 0 <= at < len(plan.table) else None


def row_within(plan: Plan, at: int, most: int) -> int:
    """Return the last row up to `at` that asks no more than so many seconds in all."""
    for each in range(min(at, len(plan.table) - 1), -1, -1):
        hold = plan.table[each]
        if hold is not None and hold.total <= most:
            return each
    return BEFORE_THE_TABLE


def eased(standing: Standing, plan: Plan, reason: Reason, *, rungs: int = 0) -> Standing:
    """Return less of what was asked, by the reason's percent and so many levels.

    A fixed table goes back to the last row that asks no more than that.
    """
    hold = standing.asked.less(reason.percent) if reason.percent else standing.asked
    return replace(
        standing,
        level=standing.level.moved(-rungs),
        hold=hold,
        at=row_within(plan, standing.at, hold.total) if plan.table else standing.at,
        reason=replace(reason, before=standing.asked, level_before=standing.level),
        steps=0,
        tops=0,
        lighter=False,
    )


def returned(standing: Standing, plan: Plan, to: Mark, reason: Reason) -> Standing:
    """Return to what was asked at an earlier moment."""
    return replace(
        standing,
        level=to.level,
        hold=to.hold,
        at=row_within(plan, max(to.at, 0), to.hold.total) if plan.table else standing.at,
        reason=replace(reason, before=standing.asked, level_before=standing.level),
        steps=0,
        tops=0,
        lighter=False,
    )
