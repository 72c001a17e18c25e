"""Runs as they are stored: never where somebody ran, and nothing they wrote."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypedDict, Unpack

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.runs.runs import Felt, Run, RunHow
from bot.storage.ids import new_id
from bot.storage.tables import runs


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedRun:
    """One run on a local date of its runner's.

    `splits` are the seconds of each whole kilometre (`km`) and mile (`mi`), from a file.
    """

    id: int
    person_id: int
    day: date
    metres: int
    seconds: int | None
    felt: Felt | None
    how: RunHow
    shoes_id: int | None
    started_at: datetime | None
    splits: dict[str, list[int]] | None
    made_at: datetime
    undone_at: datetime | None

    @property
    def run(self) -> Run:
        """The run as the rules see it."""
        return Run(self.day, self.metres, self.seconds, self.how)


class NewRun(TypedDict):
    """What a run is made of."""

    person_id: int
    day: date
    metres: int
    seconds: int | None
    felt: Felt | None
    how: RunHow
    shoes_id: int | None
    started_at: datetime | None
    splits: dict[str, list[int]] | None


class RunChanges(TypedDict, total=False):
    """What may be put right."""

    day: date
    metres: int
    seconds: int | None
    felt: Felt | None
    shoes_id: int | None
    splits: dict[str, list[int]] | None
    undone_at: datetime | None


class RunRepository:
    """Every run. Undoing one keeps it out of sight, so that it can be brought back."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, now: datetime, **new: Unpack[NewRun]) -> LoggedRun:
        """Log a run."""
        values = {"id": new_id(now), "made_at": now, **new}
        made = await self._connection.execute(sa.insert(runs).values(values).returning(runs))
        return LoggedRun(**made.mappings().one())

    async def get(self, run_id: int, *, lock: bool = False) -> LoggedRun | None:
        """Return a run, even one that was undone."""
        query = sa.select(runs).where(runs.c.id == run_id)
        found = await self._connection.execute(query.with_for_update() if lock else query)
        row = found.mappings().first()
        return LoggedRun(**row) if row is not None else None

    async def change(self, run_id: int, **changes: Unpack[RunChanges]) -> LoggedRun | None:
        """Change what is named and leave the rest; `undone_at` undoes, None does it again."""
        changed = await self._connection.execute(
            sa.update(runs).where(runs.c.id == run_id).values(**changes).returning(runs)
        )
        row = changed.mappings().first()
        return LoggedRun(**row) if row is not None else None

    async def delete(self, run_id: int) -> None:
        """Forget a run for good."""
        await self._connection.execute(sa.delete(runs).where(runs.c.id == run_id))

    async def of_person(
        self, person_id: int, first: date = date.min, last: date = date.max
    ) -> list[LoggedRun]:
        """Return somebody's runs between two days, both included, the earliest first."""
        query = (
            sa.select(runs)
            .where(
                runs.c.undone_at.is_(None),
                runs.c.person_id == person_id,
                runs.c.day.between(first, last),
            )
            .order_by(runs.c.day, runs.c.id)
        )
        return [LoggedRun(**row) for row in (await self._connection.execute(query)).mappings()]

    async def count_of(self, people: Collection[int], first: date, last: date) -> int:
        """Return how many runs some people did between two days, both included, all told."""
        query = sa.select(sa.func.count()).where(
            runs.c.undone_at.is_(None),
            runs.c.person_id.in_(list(people)),
            runs.c.day.between(first, last),
        )
        return (await self._connection.execute(query)).scalar_one()

    async def longest(self, person_id: int) -> int | None:
        """Return the metres of somebody's longest run ever."""
        query = sa.select(sa.func.max(runs.c.metres)).where(
            runs.c.person_id == person_id, runs.c.undone_at.is_(None)
        )
        return (await self._connection.execute(query)).scalar()
