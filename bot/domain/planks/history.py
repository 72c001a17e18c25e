"""What a member did and chose: all from which everything that is asked of them is computed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.lights.light import Light
from bot.domain.planks.holds import Hold
from bot.domain.planks.levels import Level
from bot.domain.planks.plans import Plan

DEFAULT_CEILING, HIGHEST_CEILING = 60, 120


class Form(StrEnum):
    """How the line held, the best first."""

    CLEAN = "clean"
    WOBBLY = "wobbly"
    BROKE = "broke"


class Choice(StrEnum):
    """What a member may accept for the days to come. It never asks for more than now."""

    REPEAT = "repeat"
    STEP_BACK = "step-back"
    A_FIFTH_LESS = "a-fifth-less"
    TWO_FIFTHS_LESS = "two-fifths-less"


@dataclass(frozen=True, slots=True)
class Session:
    """One plank session: the seconds of each set, and how it went as far as it was asked.

    `target` is what the day asked as it was logged: a hold that is added later for an earlier
    day may raise what this day should have asked, and must not take the kept day away.
    """

    day: date
    sets: tuple[int, ...]
    level: Level
    form: Form | None = None
    effort: int | None = None
    target: Hold | None = None


@dataclass(frozen=True, slots=True)
class Pause:
    """Days without planks, both ends included; without an end, until the member is back."""

    first: date
    last: date | None = None

    def covers(self, day: date) -> bool:
        """Whether a day lies in the pause."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class LevelSet:
    """A level taken by hand: too easy, too hard."""

    day: date
    level: Level


@dataclass(frozen=True, slots=True)
class Chosen:
    """A proposal that was accepted."""

    day: date
    choice: Choice


@dataclass(frozen=True, slots=True)
class Baseline:
    """A new baseline: the seconds held until form broke or it felt hard, on a level."""

    day: date
    level: Level
    seconds: int


@dataclass(frozen=True, slots=True)
class CeilingSet:
    """A coach's other ceiling for one hold, up to two minutes."""

    day: date
    seconds: int


Change = LevelSet | Chosen | Baseline | CeilingSet


@dataclass(frozen=True, slots=True)
class Enrolment:
    """How a member joined a challenge. The day they joined is their day 1."""

    plan: Plan
    joined_on: date
    level: Level
    baseline: int | None = None
    ceiling: int = DEFAULT_CEILING


@dataclass(frozen=True, slots=True)
class History:
    """All that a member logged or chose, in any order.

    `rests` are the days on which *Rest today* was pressed, `ours` those on which a reminder or a
    day post was due and we did not deliver it, `looked_at` those on which a stop was lifted.
    """

    sessions: tuple[Session, ...] = ()
    rests: frozenset[date] = frozenset()
    pauses: tuple[Pause, ...] = ()
    lights: tuple[tuple[date, Light], ...] = ()
    changes: tuple[Change, ...] = ()
    looked_at: frozenset[date] = frozenset()
    ours: frozenset[date] = frozenset()


def sessions_by_day(sessions: Iterable[Session]) -> dict[date, Session]:
    """Return one session a day: the longest, with the worst form and the greatest effort told.

    Logging the same hold twice changes nothing, and a second try can't hide that form broke.
    """
    days: dict[date, Session] = {}
    for session in sessions:
        other = days.get(session.day)
        days[session.day] = _merged(session, other) if other else session
    return days


def lights_by_day(lights: Iterable[tuple[date, Light]]) -> dict[date, Light]:
    """Return the worst light of each day."""
    days: dict[date, Light] = {}
    for day, light in lights:
        days[day] = max(light, days.get(day, Light.NONE))
    return days


def _merged(one: Session, other: Session) -> Session:
    longest = max(one, other, key=_length)
    forms = [form for form in (one.form, other.form) if form]
    efforts = [effort for effort in (one.effort, other.effort) if effort is not None]
    return Session(
        day=one.day,
        sets=longest.sets,
        level=longest.level,
        form=max(forms, key=tuple(Form).index, default=None),
        effort=max(efforts, default=None),
        target=longest.target,
    )


def _length(session: Session) -> tuple[object, ...]:
    """Compare sessions by what was held; the rest makes the order of rows irrelevant."""
    target = session.target
    told = (target.total, target.sets) if target else (0, 0)
    return sum(session.sets), session.sets, session.level.rung, told
