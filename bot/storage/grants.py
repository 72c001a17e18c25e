"""Who lets which coach see their lights, and which coach looked; what clubs set about check-ins."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict, Unpack

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.checkins.modes import Mode
from bot.domain.sharing import Shared
from bot.storage.engine import insert_unless_there, upsert
from bot.storage.ids import new_id
from bot.storage.tables import club_checkins, grants, looks


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """A member lets a coach of a club see something; the coach may have been erased."""

    id: int
    person_id: int
    club_id: int
    coach_id: int | None
    field: Shared
    given_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A coach looked."""

    id: int
    person_id: int
    club_id: int
    coach_id: int | None
    looked_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ClubCare:
    """What a club has set: check-ins lower or kept shorter than the operator's, a digest."""

    club_id: int
    mode: Mode | None = None
    retention_days: int | None = None
    digest_channel_id: int | None = None


class ClubCareChanges(TypedDict, total=False):
    """What may be set."""

    mode: Mode | None
    retention_days: int | None
    digest_channel_id: int | None


class GrantRepository:
    """Every grant and every look."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def give(
        self, person_id: int, club_id: int, coach_id: int, field: Shared, now: datetime
    ) -> None:
        """Let a coach see; twice is the same as once."""
        row = {
            "id": new_id(now),
            "person_id": person_id,
            "club_id": club_id,
            "coach_id": coach_id,
            "field": field,
            "given_at": now,
        }
        await insert_unless_there(self._connection, grants, row)

    async def revoke(self, person_id: int, club_id: int, coach_id: int, field: Shared) -> bool:
        """Let a coach see no longer; whether they could."""
        gone = await self._connection.execute(
            sa.delete(grants).where(
                grants.c.person_id == person_id,
                grants.c.club_id == club_id,
                grants.c.coach_id == coach_id,
                grants.c.field == field,
            )
        )
        return gone.rowcount > 0

    async def of_person(self, person_id: int) -> list[Grant]:
        """Return what somebody grants."""
        return await self._grants(grants.c.person_id == person_id)

    async def to_coach(self, club_id: int, coach_id: int, field: Shared) -> set[int]:
        """Return who lets a coach of a club see something."""
        found = await self._grants(
            grants.c.club_id == club_id, grants.c.coach_id == coach_id, grants.c.field == field
        )
        return {each.person_id for each in found}

    async def looked(self, person_id: int, club_id: int, coach_id: int, now: datetime) -> None:
        """Write down that a coach looked."""
        await self._connection.execute(
            sa.insert(looks).values(
                id=new_id(now),
                person_id=person_id,
                club_id=club_id,
                coach_id=coach_id,
                looked_at=now,
            )
        )

    async def looks_at(self, person_id: int, most: int) -> list[Look]:
        """Return who looked at somebody, the latest first."""
        query = (
            sa.select(looks)
            .where(looks.c.person_id == person_id)
            .order_by(looks.c.id.desc())
            .limit(most)
        )
        return [Look(**row) for row in (await self._connection.execute(query)).mappings()]

    async def forget(self, person_id: int, field: Shared) -> None:
        """Forget to whom somebody granted something."""
        await self._connection.execute(
            sa.delete(grants).where(grants.c.person_id == person_id, grants.c.field == field)
        )

    async def club(self, club_id: int | None) -> ClubCare | None:
        """Return what a club has set about check-ins, if anything."""
        query = sa.select(club_checkins).where(club_checkins.c.club_id == club_id)
        row = (await self._connection.execute(query)).mappings().first()
        return ClubCare(**row) if row is not None else None

    async def set_club(self, club_id: int, **changes: Unpack[ClubCareChanges]) -> ClubCare:
        """Set what is named of a club and leave the rest."""
        key = {"club_id": club_id}
        return ClubCare(
            **await upsert(self._connection, club_checkins, key, new={}, changes=changes)
        )

    async def clubs(self) -> list[ClubCare]:
        """Return every club that has set something."""
        rows = (await self._connection.execute(sa.select(club_checkins))).mappings()
        return [ClubCare(**row) for row in rows]

    async def _grants(self, *where: sa.ColumnElement[bool]) -> list[Grant]:
        query = sa.select(grants).where(*where).order_by(grants.c.id)
        return [Grant(**row) for row in (await self._connection.execute(query)).mappings()]
