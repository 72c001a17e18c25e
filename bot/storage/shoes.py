"""Shoes, and how far each pair has been run in: a sum that is never stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypedDict, Unpack

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.ids import new_id
from bot.storage.tables import runs, shoes


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A pair of shoes. `before` and `note_at` are metres; `run` is what was logged in them."""

    id: int
    person_id: int
    name: str
    before: int
    note_at: int | None
    favourite: bool
    added_at: datetime
    retired_at: datetime | None
    run: int

    @property
    def metres(self) -> int:
        """How far they have been run in all."""
        return self.before + self.run


class ShoeChanges(TypedDict, total=False):
    """What may be changed."""

    name: str
    before: int
    note_at: int | None
    favourite: bool
    retired_at: datetime | None


class ShoeRepository:
    """Every pair, those that were retired too."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self, person_id: int, now: datetime, *, name: str, before: int, note_at: int | None
    ) -> Pair:
        """Keep a new pair."""
        values = {
            "id": new_id(now),
            "person_id": person_id,
            "name": name,
            "before": before,
            "note_at": note_at,
            "favourite": False,
            "added_at": now,
        }
        made = await self._connection.execute(sa.insert(shoes).values(values).returning(shoes))
        return Pair(**made.mappings().one(), run=0)

    async def change(self, shoes_id: int, **changes: Unpack[ShoeChanges]) -> None:
        """Change what is named and leave the rest."""
        await self._connection.execute(
            sa.update(shoes).where(shoes.c.id == shoes_id).values(**changes)
        )

    async def prefer(self, person_id: int, shoes_id: int | None) -> None:
        """Make one pair the favourite, and no other."""
        mine = sa.update(shoes).where(shoes.c.person_id == person_id)
        await self._connection.execute(mine.values(favourite=shoes.c.id == (shoes_id or 0)))

    async def of_person(self, person_id: int) -> list[Pair]:
        """Return somebody's shoes with what was run in them, the oldest first."""
        run = sa.func.coalesce(sa.func.sum(runs.c.metres), 0).label("run")
        worn = sa.and_(runs.c.shoes_id == shoes.c.id, runs.c.undone_at.is_(None))
        query = (
            sa.select(shoes, run)
            .select_from(shoes.outerjoin(runs, worn))
            .where(shoes.c.person_id == person_id)
            .group_by(shoes.c.id)
            .order_by(shoes.c.id)
        )
        rows = (await self._connection.execute(query)).mappings()
        return [_pair(row) for row in rows]

    async def among(self, person_id: int, shoes_id: int | None) -> Pair | None:
        """Return one of somebody's own pairs."""
        own = await self.of_person(person_id) if shoes_id is not None else []
        return next((each for each in own if each.id == shoes_id), None)


def _pair(row: sa.RowMapping) -> Pair:
    values: dict[str, Any] = dict(row)
    values["run"] = int(row["run"])  # PostgreSQL adds whole numbers up to a decimal
    return Pair(**values)
