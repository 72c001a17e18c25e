"""Thousands of members' days in one pass: each kind of day is worked out once, by the walker.

What a day does to somebody depends on where they stand and on what they did, not on who they are
or on the date. So each pair of the two is lived through once and remembered: a machine that grows
as it is used, and gives what `walk` gives. Lights it does not know, for they go by dates.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from bot.domain.planks.days import PlankDay, Status
from bot.domain.planks.history import Change, Enrolment, History, Pause, Session
from bot.domain.planks.holds import Hold
from bot.domain.planks.levels import Level
from bot.domain.planks.plans import DAYS_A_WEEK, Plan, PlanKind
from bot.domain.planks.standing import Because, Reason, Standing, begin
from bot.domain.planks.walk import DAYS_BEFORE_EXTRA_REST, RESTS_WITHIN, Walker

DAY = timedelta(days=1)
# The date of every day that is lived through here; sessions and changes bear it.
ANY_DAY = date(2001, 1, 1)
NO_REASON = Reason(Because.START)


@dataclass(frozen=True, slots=True)
class Moment:
    """All that a member's day holds, its sessions and changes dated `ANY_DAY`."""

    sessions: tuple[Session, ...] = ()
    changes: tuple[Change, ...] = ()
    rest: bool = False
    paused: bool = False
    ours: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a day came to once it was over. `planned`: it was kept or missed.

    `weight` compares days: the rung of the level, then the seconds that count.
    """

    kept: bool
    planned: bool
    held: bool
    asked: Hold | None
    level: Level
    counted: int
    weight: tuple[int, int]


@dataclass(eq=False, slots=True)
class Place:
    """Where somebody may stand in the morning, and the way on by what the day holds."""

    standing: Standing
    rested: tuple[int, ...] = ()
    in_a_row: int = 0
    offset: int = 0
    ways: dict[Hashable, tuple[Place, Outcome]] = field(
        default_factory=dict["Hashable", "tuple[Place, Outcome]"]
    )


class Sweep:
    """The members of one challenge, one after the other.

    Args:
        plan: theirs.
        ceiling: theirs, in seconds.
        read: tells what a day holds from whatever stands for it.
    """

    def __init__(self, plan: Plan, ceiling: int, read: Callable[[Hashable], Moment]) -> None:
        self._joined = Enrolment(plan, ANY_DAY, Level.KNEES, ceiling=ceiling)
        self._adaptive = plan.kind is PlanKind.ADAPTIVE
        self._read = read
        self._places: dict[Hashable, Place] = {}
        self._starts: dict[tuple[Level, int | None], Place] = {}

    def live(self, level: Level, baseline: int | None, days: Iterable[Hashable]) -> list[Outcome]:
        """Return what each day from somebody's day 1 came to."""
        place = self._starts.get((level, baseline)) or self._begin(level, baseline)
        lived: list[Outcome] = []
        for day in days:
            place, outcome = place.ways.get(day) or self._learn(place, day)
            lived.append(outcome)
        return lived

    def _begin(self, level: Level, baseline: int | None) -> Place:
        joined = replace(self._joined, level=level, baseline=baseline)
        place = self._placed(begin(joined), (), 0, 0)
        self._starts[level, baseline] = place
        return place

    def _learn(self, place: Place, day: Hashable) -> tuple[Place, Outcome]:
        moment = self._read(day)
        walker = Walker(self._joined, _history(moment), today=ANY_DAY + DAY)
        walker.standing, walker.in_a_row = place.standing, place.in_a_row
        walker.rested = [ANY_DAY - ago * DAY for ago in place.rested]
        outcome = outcome_of(walker.step(ANY_DAY, place.offset))
        within = (ANY_DAY + DAY - rest for rest in walker.rested)
        after = self._placed(
            walker.standing,
            tuple(ago.days for ago in within if ago < RESTS_WITHIN),
            min(walker.in_a_row, DAYS_BEFORE_EXTRA_REST),
            (place.offset + 1) % DAYS_A_WEEK if self._adaptive else 0,
        )
        place.ways[day] = after, outcome
        return after, outcome

    def _placed(
        self, standing: Standing, rested: tuple[int, ...], in_a_row: int, offset: int
    ) -> Place:
        standing = replace(standing, reason=NO_REASON)
        key = (standing, rested, in_a_row, offset)
        place = self._places.get(key)
        if place is None:
            place = self._places[key] = Place(standing, rested, in_a_row, offset)
        return place


def outcome_of(lived: PlankDay) -> Outcome:
    """Return what a day came to; one that is still open is not planned yet."""
    status, counted = lived.status.status, lived.counted
    return Outcome(
        kept=status is Status.KEPT,
        planned=status in {Status.KEPT, Status.MISSED},
        held=lived.session is not None,
        asked=lived.asked,
        level=lived.level,
        counted=counted,
        weight=(lived.level.rung, counted),
    )


def _history(moment: Moment) -> History:
    today = frozenset({ANY_DAY})
    return History(
        sessions=moment.sessions,
        changes=moment.changes,
        rests=today if moment.rest else frozenset(),
        pauses=(Pause(ANY_DAY, ANY_DAY),) if moment.paused else (),
        ours=today if moment.ours else frozenset(),
    )
