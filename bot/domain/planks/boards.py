"""What a board says of a week: how each member did, and who is worth a word. Never seconds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.planks.scores import Entry, Growth, Ranking, Score, by_name, rank, roll_call

LEAST_RUN = 3
# Longer than a week between two holds: they were away (c).
AWAY = 8


class Style(StrEnum):
    """How a board lists people: by their share of days kept, or by the alphabet. It is stored."""

    RANKED = "ranked"
    ROLL_CALL = "roll-call"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """How one member did.

    `growth` and `run` (of kept days) are since their day 1; `back`: held again after more than a
    week without; `fresh`: it is their first week.
    """

    member: int
    name: str
    score: Score
    growth: Growth | None = None
    run: int = 0
    back: bool = False
    fresh: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """All that a board says of people. `runs` are the names of those with the longest `run`."""

    ranking: Ranking
    grown: tuple[str, Growth] | None = None
    runs: tuple[str, ...] = ()
    run: int = 0
    back: tuple[str, ...] = ()
    fresh: tuple[str, ...] = ()


def tell(members: Sequence[Counted], style: Style = Style.RANKED) -> Told:
    """Return what there is to say of those who show."""
    entries = [Entry(each.member, each.name, each.score) for each in members]
    going = [each for each in members if each.score.kept]
    run = max((each.run for each in going), default=0)
    return Told(
        ranking=rank(entries) if style is Style.RANKED else roll_call(entries),
        grown=_furthest(going),
        runs=_names(each for each in going if each.run == run) if run >= LEAST_RUN else (),
        run=run if run >= LEAST_RUN else 0,
        back=_names(each for each in going if each.back),
        fresh=_names(each for each in going if each.fresh),
    )


def forward(growth: Growth) -> tuple[int, int]:
    """Return how far a growth goes up: by levels, then by percent."""
    return max(growth.levels, 0), max(growth.percent, 0)


def _furthest(members: Iterable[Counted]) -> tuple[str, Growth] | None:
    """Return who came the furthest from their own start; the first by name where they tie."""
    steps = [(each.growth, each.name) for each in members if each.growth]
    most = max((forward(step) for step, _name in steps), default=(0, 0))
    if not any(most):
        return None
    step, name = min(
        ((step, name) for step, name in steps if forward(step) == most),
        key=lambda each: by_name(each[1]),
    )
    return name, step


def _names(members: Iterable[Counted]) -> tuple[str, ...]:
    return tuple(sorted((each.name for each in members), key=by_name))
