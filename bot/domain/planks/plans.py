"""Plans: how targets grow. A fixed table publishes each day; an adaptive one follows the member."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any

from msgspec import Meta, Struct, convert, to_builtins

from bot.domain.planks.holds import Hold
from bot.domain.planks.levels import Level
from bot.domain.topics import Label, Slug, Source, Text

DAYS_A_WEEK = 7
LONGEST_TABLE = 366
SHORTEST_REST, LONGEST_REST = 10, 600
DEFAULT_REST = 30


class PlanKind(StrEnum):
    """Who decides what is asked next: the table, or how the last hold went."""

    FIXED = "fixed"
    ADAPTIVE = "adaptive"


class Start(Struct, frozen=True, kw_only=True):
    """Where an adaptive plan begins without a baseline, and how many sets it grows to."""

    hold: Hold
    most_sets: int


class Plan(Struct, frozen=True, kw_only=True):
    """How the targets of a challenge grow.

    `table` holds a fixed plan's days, None being a rest day; `week` an adaptive plan's days in
    each seven of the member's own, counted from 1. `ours` says what in it is our own making.
    """

    slug: Slug
    title: Label
    kind: PlanKind
    who: Text
    note: Text | None = None
    ours: Text | None = None
    suits: tuple[Level, ...] = tuple(Level)
    rest_between: Annotated[int, Meta(ge=SHORTEST_REST, le=LONGEST_REST)] = DEFAULT_REST
    table: tuple[Hold | None, ...] = ()
    week: tuple[int, ...] = ()
    start: Start | None = None
    sources: tuple[Source, ...] = ()

    @property
    def length(self) -> int | None:
        """Days in all; None where the plan has no end."""
        return len(self.table) or None

    @property
    def holds(self) -> tuple[Hold, ...]:
        """What a fixed table asks, without its rest days."""
        return tuple(day for day in self.table if day)

    @property
    def days_a_week(self) -> float:
        """Planned days in a week, on average."""
        if self.week:
            return len(self.week)
        return round(DAYS_A_WEEK * len(self.holds) / len(self.table), 1) if self.table else 0

    @property
    def longest(self) -> int | None:
        """The longest single hold that a fixed table asks."""
        return max((hold.seconds for hold in self.holds), default=None)


def as_text(plan: Plan) -> dict[str, Any]:
    """Return a plan as JSON keeps it, to be read by `from_text`."""
    return to_builtins(plan)


def from_text(text: Mapping[str, Any]) -> Plan:
    """Return a plan as it was when it was kept."""
    return convert(text, Plan)
