"""What a sweep remembers: where members may stand, and what each kind of day comes to there."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field

from bot.domain.planks.days import PlankDay, Status
from bot.domain.planks.growth import EASY_EFFORT, keeps, strained
from bot.domain.planks.history import Change, Form, Session
from bot.domain.planks.holds import Hold
from bot.domain.planks.levels import Level
from bot.domain.planks.standing import Standing

Way = tuple[bool, ...]


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


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of day: what it comes to, and all of it by which it matters for the next."""

    outcome: Outcome
    way: Way


@dataclass(eq=False, slots=True)
class Asking:
    """What is asked on a day, and the kinds of day it may become, by what was held."""

    asked: Hold | None
    level: Level
    kinds: dict[Hashable, Kind] = field(default_factory=dict["Hashable", "Kind"])


@dataclass(eq=False, slots=True)
class Place:
    """Where somebody may stand in the morning, and the ways on.

    `asking` is for days on which the plan goes on, `off` for those it leaves out.
    """

    standing: Standing
    asking: Asking
    off: Asking
    ways: dict[Way, Place] = field(default_factory=dict["Way", "Place"])
    changes: dict[Change, Place] = field(default_factory=dict["Change", "Place"])


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


def kind_of(asking: Asking, session: Session | None) -> Kind:
    """Return the kind of day that it is to be asked something and to hold something.

    Days of one kind lead on to the same: the rules of growth ask nothing else of a session.
    """
    asked, level = asking.asked, asking.level
    if session is None:
        return Kind(_outcome(asking, kept=False, held=False, counted=0), (asked is None,))
    hard = strained(session)
    if asked is None:
        return Kind(_outcome(asking, kept=False, held=True, counted=0), (True, hard))
    made = keeps(asked, session)
    kept = made or (session.target is not None and keeps(session.target, session))
    way = (
        False,
        hard,
        made,
        asked.made_by(session.sets),
        session.form is None or session.effort is None,
        session.form is Form.CLEAN and (session.effort or 0) <= EASY_EFFORT,
        session.level.rung < level.rung,
    )
    counted = asked.counted(session.sets) if kept else 0
    return Kind(_outcome(asking, kept=kept, held=True, counted=counted), way)


def _outcome(asking: Asking, *, kept: bool, held: bool, counted: int) -> Outcome:
    asked, level = asking.asked, asking.level
    return Outcome(
        kept=kept,
        planned=asked is not None,
        held=held,
        asked=asked,
        level=level,
        counted=counted,
        weight=(level.rung, counted),
    )
