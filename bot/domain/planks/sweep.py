"""Thousands of members' days in one pass: each kind of day is worked out once, by the walker.

What a day does to somebody depends on where they stand and on what they held, not on who they are
or on the date. So each pair of the two is lived through once and remembered: a machine that grows
as it is used, and gives what `walk` gives. Lights it does not know, for they go by dates.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain.planks.changes import changed
from bot.domain.planks.history import Change, Enrolment, History, Session, sessions_by_day
from bot.domain.planks.holds import Hold
from bot.domain.planks.levels import Level
from bot.domain.planks.places import Asking, Kind, Outcome, Place, kind_of
from bot.domain.planks.plans import DAYS_A_WEEK, Plan, PlanKind
from bot.domain.planks.standing import Because, Reason, Standing, begin
from bot.domain.planks.walk import DAYS_BEFORE_EXTRA_REST, Rests, Walker, closed_by_table

DAY = timedelta(days=1)
# The date of every day that is lived through here; sessions and changes bear it.
ANY_DAY = date(2001, 1, 1)
NO_REASON = Reason(Because.START)


@dataclass(frozen=True, slots=True)
class Mixed:
    """A day with more to it than `holds`, which stands for what was held; changes are made first.

    `ours`: its post was not delivered, because of us.
    """

    holds: Hashable = ""
    changes: tuple[Change, ...] = ()
    rest: bool = False
    paused: bool = False
    ours: bool = False


class Sweep:
    """The members of challenges with one plan and ceiling, one after the other.

    Args:
        plan: theirs.
        ceiling: theirs, in seconds.
        read: returns the sessions, dated `ANY_DAY`, of whatever stands for what was held on a day.
        changing: for those who have changed something: they may go back to what was asked last.
    """

    def __init__(
        self,
        plan: Plan,
        ceiling: int,
        read: Callable[[Hashable], tuple[Session, ...]],
        *,
        changing: bool = False,
    ) -> None:
        self._joined = Enrolment(plan, ANY_DAY, Level.KNEES, ceiling=ceiling)
        self._adaptive = plan.kind is PlanKind.ADAPTIVE
        self._week = [not self._adaptive or at + 1 in plan.week for at in range(DAYS_A_WEEK)]
        self._read, self._changing = read, changing
        self._held: dict[Hashable, Session | None] = {}
        self._starts: dict[tuple[Level, int | None], Place] = {}
        self._places: dict[Standing, Place] = {}
        self._askings: dict[tuple[Hold | None, Level], Asking] = {}

    @property
    def size(self) -> int:
        """How many kinds of day are remembered."""
        return sum(len(each.kinds) for each in self._askings.values())

    def live(self, level: Level, baseline: int | None, days: Sequence[Hashable]) -> list[Outcome]:
        """Return what each day from somebody's day 1 came to, once it was over."""
        place = self._starts.get((level, baseline)) or self._begin(level, baseline)
        week, lived, mixed = self._week, list[Outcome](), False
        for at, holds in enumerate(days):
            asking = place.asking if week[at % DAYS_A_WEEK] else place.off
            if isinstance(holds, Mixed):
                mixed = True
                for change in holds.changes:
                    place = place.changes.get(change) or self._change(place, change)
                asking = place.asking if week[at % DAYS_A_WEEK] else place.off
                if holds.paused:
                    lived.append(self._kind(place.off, holds.holds).outcome)
                    continue
                holds = holds.holds  # noqa: PLW2901  the rest of the day is as any other
            kind = asking.kinds.get(holds) or self._kind(asking, holds)
            lived.append(kind.outcome)
            place = place.ways.get(kind.way) or self._learn(place, kind, holds)
        return list(_excused(lived, days)) if mixed else lived

    def _begin(self, level: Level, baseline: int | None) -> Place:
        joined = replace(self._joined, level=level, baseline=baseline)
        place = self._starts[level, baseline] = self._place(begin(joined))
        return place

    def _kind(self, asking: Asking, holds: Hashable) -> Kind:
        kind = asking.kinds.get(holds)
        if kind is None:
            kind = asking.kinds[holds] = kind_of(asking, self._session(holds))
        return kind

    def _session(self, holds: Hashable) -> Session | None:
        if holds not in self._held:
            self._held[holds] = sessions_by_day(self._read(holds)).get(ANY_DAY)
        return self._held[holds]

    def _learn(self, place: Place, kind: Kind, holds: Hashable) -> Place:
        session = self._session(holds)
        history = History(sessions=(session,)) if session else History()
        walker = Walker(self._joined, history, today=ANY_DAY + DAY)
        walker.standing = place.standing
        asked = kind.outcome.asked is not None
        walker.step(ANY_DAY, self._week.index(asked) if self._adaptive else 0)
        after = place.ways[kind.way] = self._place(walker.standing)
        return after

    def _change(self, place: Place, change: Change) -> Place:
        standing = changed(place.standing, self._joined.plan, change)
        after = place.changes[change] = self._place(standing)
        return after

    def _place(self, standing: Standing) -> Place:
        last = standing.last if self._changing else None
        standing = replace(standing, reason=NO_REASON, last=last)
        place = self._places.get(standing)
        if place is None:
            off = self._asking(None, standing.level)
            closed = not self._adaptive and closed_by_table(standing, self._joined.plan)
            asking = off if closed else self._asking(standing.asked, standing.level)
            place = self._places[standing] = Place(standing, asking, off)
        return place

    def _asking(self, asked: Hold | None, level: Level) -> Asking:
        asking = self._askings.get((asked, level))
        if asking is None:
            asking = self._askings[asked, level] = Asking(asked, level)
        return asking


def _excused(lived: Sequence[Outcome], days: Sequence[Hashable]) -> Iterator[Outcome]:
    """Yield the same, without the days missed that are neutral: of rest, or by our fault."""
    rests, in_a_row = Rests(), 0
    for at, (outcome, day) in enumerate(zip(lived, days, strict=True)):
        earned = in_a_row >= DAYS_BEFORE_EXTRA_REST
        in_a_row = in_a_row + 1 if outcome.kept else 0
        missed = outcome.planned and not outcome.kept
        if missed and isinstance(day, Mixed) and _neutral(day, at, rests, earned=earned):
            yield replace(outcome, planned=False)
        else:
            yield outcome


def _neutral(day: Mixed, at: int, rests: Rests, *, earned: bool) -> bool:
    return (day.rest and rests.may(ANY_DAY + at * DAY, earned=earned)) or day.ours
