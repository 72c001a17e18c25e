"""People and what they have set for themselves, the same in every club."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict, Unpack

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.units import Units
from bot.storage.engine import is_sqlite, upsert
from bot.storage.tables import people


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One person. What is None they have not set."""

    id: int
    zone: str | None = None
    units: Units | None = None
    language: str | None = None
    hidden: bool = False
    dm_channel_id: int | None = None
    seen_at: datetime | None = None


class PersonChanges(TypedDict, total=False):
    """What may be set."""

    zone: str | None
    units: Units | None
    language: str | None
    hidden: bool


class PersonRepository:
    """Everybody who has set something."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, person_id: int) -> Person | None:
        """Return a person."""
        found = await self._connection.execute(sa.select(people).where(people.c.id == person_id))
        row = found.mappings().first()
        return Person(**row) if row is not None else None

    async def take_turn(self, person_id: int) -> None:
        """Let nobody else take this person's turn until the unit of work ends.

        It is for what is looked up before it is added: two units of work see nothing of each
        other. SQLite has one writer anyway.
        """
        if not is_sqlite(self._connection.engine):
            await self._connection.execute(sa.select(sa.func.pg_advisory_xact_lock(person_id)))

    async def among(self, person_ids: Collection[int]) -> dict[int, Person]:
        """Return those of so many people who have set something, by id."""
        query = sa.select(people).where(people.c.id.in_(person_ids))
        rows = (await self._connection.execute(query)).mappings()
        return {row["id"]: Person(**row) for row in rows}

    async def change(
        self, person_id: int, now: datetime, **changes: Unpack[PersonChanges]
    ) -> Person:
        """Set what is named and leave the rest; somebody new is written down."""
        new = {"hidden": False}
        row = await upsert(
            self._connection,
            people,
            {"id": person_id},
            new={key: value for key, value in new.items() if key not in changes},
            changes={**changes, "seen_at": now},
        )
        return Person(**row)

    async def note_dm(self, person_id: int, channel_id: int, now: datetime) -> None:
        """Write down in which channel somebody is reached alone."""
        await upsert(
            self._connection,
            people,
            {"id": person_id},
            new={"hidden": False, "seen_at": now},
            changes={"dm_channel_id": channel_id},
        )
