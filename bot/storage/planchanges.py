"""What a member, or a coach, has changed in a member's plan by hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.planks.history import Baseline, CeilingSet, Change, Chosen, LevelSet
from bot.storage.ids import new_id
from bot.storage.tables import plan_changes

# What is asked with every command is put together once; that takes longer than to answer it.
OF_PERSON = (
    sa.select(plan_changes)
    .where(
        plan_changes.c.challenge_id == sa.bindparam("challenge"),
        plan_changes.c.person_id == sa.bindparam("person"),
    )
    .order_by(plan_changes.c.day, plan_changes.c.id)
)


class PlanChangeRepository:
    """Every change, from which a member's plan is computed again each time."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self, challenge_id: int, person_id: int, change: Change, now: datetime, *, made_by: int
    ) -> int:
        """Write a change down; returns its id, by which it can be undone."""
        id_ = new_id(now)
        await self._connection.execute(
            sa.insert(plan_changes).values(
                id=id_,
                challenge_id=challenge_id,
                person_id=person_id,
                day=change.day,
                made_by=made_by,
                made_at=now,
                **_stored(change),
            )
        )
        return id_

    async def undo(self, change_id: int, person_id: int) -> bool:
        """Take a person's change back; whether it was there."""
        gone = await self._connection.execute(
            sa.delete(plan_changes).where(
                plan_changes.c.id == change_id, plan_changes.c.person_id == person_id
            )
        )
        return gone.rowcount > 0

    async def forget(self, challenge_id: int, person_id: int) -> None:
        """Forget somebody's changes in a challenge, as they leave it."""
        await self._connection.execute(
            sa.delete(plan_changes).where(
                plan_changes.c.challenge_id == challenge_id, plan_changes.c.person_id == person_id
            )
        )

    async def of_person(self, challenge_id: int, person_id: int) -> tuple[Change, ...]:
        """Return somebody's changes in a challenge, in the order in which they were made."""
        asked = {"challenge": challenge_id, "person": person_id}
        rows = (await self._connection.execute(OF_PERSON, asked)).mappings()
        return tuple(_change(row) for row in rows)

    async def of_people(
        self, challenge_id: int, people: Collection[int]
    ) -> dict[int, tuple[Change, ...]]:
        """Return the changes in a challenge of those people who have made any."""
        return await self._of(
            plan_changes.c.challenge_id == challenge_id, plan_changes.c.person_id.in_(people)
        )

    async def of_challenge(self, challenge_id: int) -> dict[int, tuple[Change, ...]]:
        """Return the changes in a challenge, by who made any."""
        return await self._of(plan_changes.c.challenge_id == challenge_id)

    async def _of(self, *where: sa.ColumnElement[bool]) -> dict[int, tuple[Change, ...]]:
        query = (
            sa.select(plan_changes).where(*where).order_by(plan_changes.c.day, plan_changes.c.id)
        )
        found: defaultdict[int, list[Change]] = defaultdict(list)
        for row in (await self._connection.execute(query)).mappings():
            found[row["person_id"]].append(_change(row))
        return {person: tuple(changes) for person, changes in found.items()}


def _stored(change: Change) -> dict[str, Any]:
    match change:
        case LevelSet(level=level):
            return {"kind": "level", "level": level}
        case Chosen(choice=choice):
            return {"kind": "chosen", "choice": choice}
        case Baseline(level=level, seconds=seconds):
            return {"kind": "baseline", "level": level, "seconds": seconds}
        case CeilingSet(seconds=seconds):
            return {"kind": "ceiling", "seconds": seconds}


def _change(row: sa.RowMapping) -> Change:
    day = row["day"]
    match row["kind"]:
        case "level":
            return LevelSet(day, row["level"])
        case "chosen":
            return Chosen(day, row["choice"])
        case "baseline":
            return Baseline(day, row["level"], row["seconds"])
        case "ceiling":
            return CeilingSet(day, row["seconds"])
        case other:
            raise ValueError(f"plan change {row['id']} is of an unknown kind, {other}")
