"""What the charts and the board show: plain numbers and words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Self

from bot.domain.figures import Figure
from bot.domain.planks.days import PlankDay, Status
from bot.domain.planks.history import Form
from bot.domain.planks.holds import Hold
from bot.domain.planks.levels import Level
from bot.domain.programmes.programme import Session


@dataclass(frozen=True, slots=True)
class ProgressDay:
    """One day of somebody's own. Seconds are those of all sets together.

    Without a `target` it was a day off: rest by plan, or neutral; a hold may stand there too.
    """

    day: date
    level: Level
    target: int | None = None
    held: int | None = None
    form: Form | None = None

    @classmethod
    def of(cls, lived: PlankDay) -> Self:
        """Take a day as it became of the plan."""
        neutral = lived.status.status is Status.NEUTRAL
        return cls(
            day=lived.day,
            level=lived.session.level if lived.session else lived.level,
            target=lived.asked.total if lived.asked and not neutral else None,
            held=sum(lived.session.sets) if lived.session else None,
            form=lived.session.form if lived.session else None,
        )


@dataclass(frozen=True, slots=True)
class Progress:
    """Somebody's own days in a row, the first one first; at least one."""

    title: str
    days: tuple[ProgressDay, ...]


@dataclass(frozen=True, slots=True)
class PlanDays:
    """What a plan asks on each day from its first, None being rest; at least one day."""

    title: str
    days: tuple[Hold | None, ...]


@dataclass(frozen=True, slots=True)
class BoardRow:
    """Somebody's place, if there are places.

    `otherwise` is their user name, for a name that can't be drawn.
    """

    place: int | None
    name: str
    kept: int
    planned: int
    otherwise: str = ""


@dataclass(frozen=True, slots=True)
class Board:
    """A week's board: whose days were kept, never how long anybody held."""

    title: str
    rows: tuple[BoardRow, ...]
    dates: str = ""
    more: int = 0


@dataclass(frozen=True, slots=True)
class Timeline:
    """One run of a programme, from the first step to the last."""

    title: str
    session: Session


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure of a sheet with its words; `good` says whether it is right or a slip."""

    title: str
    below: str
    figure: Figure
    good: bool | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """Figures side by side: a routine's in their order, or a pose beside its slips."""

    title: str
    below: str
    cells: tuple[Cell, ...]
