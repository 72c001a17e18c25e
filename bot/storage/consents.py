"""What people agreed to, and how they want to be asked in the morning."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TypedDict, Unpack

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.engine import upsert
from bot.storage.ids import new_id
from bot.storage.tables import consents, mornings

USUAL_MORNING = time(8)


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """What somebody agreed to: which wording, when, and until when."""

    id: int
    person_id: int
    version: int
    given_at: datetime
    withdrawn_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Morning:
    """How somebody is asked the morning after: by DM at a time of theirs, or when next here.

    `closed_at`: when a DM was refused. `asked_of` is the latest day whose question they have
    seen when they were here.
    """

    person_id: int
    by_dm: bool = False
    at: time = USUAL_MORNING
    unanswered: int = 0
    closed_at: datetime | None = None
    asked_of: date | None = None


class MorningChanges(TypedDict, total=False):
    """What may be set."""

    by_dm: bool
    at: time
    unanswered: int
    closed_at: datetime | None
    asked_of: date | None


class ConsentRepository:
    """Every consent there was, and every wish about mornings."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def given(self, person_id: int, *, lock: bool = False) -> Consent | None:
        """Return the consent that holds for somebody, whichever wording it has."""
        query = (
            sa.select(consents)
            .where(consents.c.person_id == person_id, consents.c.withdrawn_at.is_(None))
            .order_by(consents.c.id.desc())
            .limit(1)
        )
        if lock:
            query = query.with_for_update()
        row = (await self._connection.execute(query)).mappings().first()
        return Consent(**row) if row is not None else None

    async def give(self, person_id: int, version: int, now: datetime) -> None:
        """Write down that somebody agreed, in place of what they agreed to before."""
        await self.withdraw(person_id, now)
        await self._connection.execute(
            sa.insert(consents).values(
                id=new_id(now), person_id=person_id, version=version, given_at=now
            )
        )

    async def withdraw(self, person_id: int, now: datetime) -> bool:
        """Write down that somebody agrees no longer; whether they had."""
        gone = await self._connection.execute(
            sa.update(consents)
            .where(consents.c.person_id == person_id, consents.c.withdrawn_at.is_(None))
            .values(withdrawn_at=now)
        )
        return gone.rowcount > 0

    async def morning(self, person_id: int) -> Morning:
        """Return how somebody wants to be asked; who never said, when they are next here."""
        query = sa.select(mornings).where(mornings.c.person_id == person_id)
        row = (await self._connection.execute(query)).mappings().first()
        return Morning(**row) if row is not None else Morning(person_id=person_id)

    async def set_morning(self, person_id: int, **changes: Unpack[MorningChanges]) -> Morning:
        """Set what is named and leave the rest."""
        usual = {"by_dm": False, "at": USUAL_MORNING, "unanswered": 0}
        new = {key: value for key, value in usual.items() if key not in changes}
        key = {"person_id": person_id}
        row = await upsert(self._connection, mornings, key, new=new, changes=changes)
        return Morning(**row)

    async def forget_morning(self, person_id: int) -> None:
        """Forget how somebody wants to be asked."""
        await self._connection.execute(sa.delete(mornings).where(mornings.c.person_id == person_id))
