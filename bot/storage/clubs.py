"""Clubs and what they have set."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict, Unpack

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.units import Units
from bot.storage.engine import upsert
from bot.storage.tables import clubs


@dataclass(frozen=True, slots=True, kw_only=True)
class Club:
    """One club. What is None has not been set."""

    id: int
    coach_role_id: int | None = None
    channel_id: int | None = None
    zone: str | None = None
    country: str | None = None
    units: Units | None = None
    language: str | None = None
    joined_at: datetime | None = None
    left_at: datetime | None = None


class ClubChanges(TypedDict, total=False):
    """What may be set."""

    coach_role_id: int | None
    channel_id: int | None
    zone: str | None
    country: str | None
    units: Units | None
    language: str | None
    left_at: datetime | None


class ClubRepository:
    """Every club that the bot has been in."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, club_id: int) -> Club | None:
        """Return a club."""
        found = await self._connection.execute(sa.select(clubs).where(clubs.c.id == club_id))
        row = found.mappings().first()
        return Club(**row) if row is not None else None

    async def among(self, club_ids: Collection[int]) -> dict[int, Club]:
        """Return those of so many clubs that are known, by id."""
        query = sa.select(clubs).where(clubs.c.id.in_(club_ids))
        rows = (await self._connection.execute(query)).mappings()
        return {row["id"]: Club(**row) for row in rows}

    async def change(self, club_id: int, now: datetime, **changes: Unpack[ClubChanges]) -> Club:
        """Set what is named and leave the rest; a club that is new is written down."""
        row = await upsert(
            self._connection, clubs, {"id": club_id}, new={"joined_at": now}, changes=changes
        )
        return Club(**row)

    async def present(self) -> list[Club]:
        """Return the clubs that the bot has not left."""
        query = sa.select(clubs).where(clubs.c.left_at.is_(None)).order_by(clubs.c.id)
        return [Club(**row) for row in (await self._connection.execute(query)).mappings()]

    async def left_before(self, moment: datetime) -> list[int]:
        """Return the ids of the clubs that were left before a moment."""
        query = sa.select(clubs.c.id).where(clubs.c.left_at < moment)
        return list((await self._connection.execute(query)).scalars())

    async def erase(self, club_id: int) -> None:
        """Forget a club, and with it everything that belongs to it."""
        await self._connection.execute(sa.delete(clubs).where(clubs.c.id == club_id))
