"""Who takes part in which challenge, and from where they began."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.planks.levels import Level
from bot.storage.engine import upsert
from bot.storage.ids import new_id
from bot.storage.tables import challenges, enrolments


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolled:
    """A person in a challenge. `joined_on` is their own day 1, a date of theirs."""

    id: int
    challenge_id: int
    person_id: int
    joined_on: date
    level: Level
    baseline: int | None
    joined_at: datetime
    left_at: datetime | None


class EnrolmentRepository:
    """Everybody who has ever joined a challenge."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def join(
        self,
        challenge_id: int,
        person_id: int,
        now: datetime,
        *,
        joined_on: date,
        level: Level,
        baseline: int | None = None,
    ) -> Enrolled:
        """Join, or join again from a new day 1."""
        row = await upsert(
            self._connection,
            enrolments,
            {"challenge_id": challenge_id, "person_id": person_id},
            new={"id": new_id(now)},
            changes={
                "joined_on": joined_on,
                "level": level,
                "baseline": baseline,
                "joined_at": now,
                "left_at": None,
            },
        )
        return Enrolled(**row)

    async def leave(self, challenge_id: int, person_id: int, now: datetime) -> bool:
        """Leave; whether there was anything to leave."""
        left = await self._connection.execute(
            sa.update(enrolments)
            .where(
                enrolments.c.challenge_id == challenge_id,
                enrolments.c.person_id == person_id,
                enrolments.c.left_at.is_(None),
            )
            .values(left_at=now)
        )
        return left.rowcount > 0

    async def begin_with(self, challenge_id: int, old: date, new: date) -> None:
        """Move day 1 to a challenge's new first day for those who began, or would, by then."""
        earlier = sa.or_(enrolments.c.joined_on == old, enrolments.c.joined_on < new)
        await self._connection.execute(
            sa.update(enrolments)
            .where(enrolments.c.challenge_id == challenge_id, earlier)
            .values(joined_on=new)
        )

    async def get(self, challenge_id: int, person_id: int) -> Enrolled | None:
        """Return how somebody joined, if they have, and have not left."""
        found = await self._select(
            enrolments.c.challenge_id == challenge_id, enrolments.c.person_id == person_id
        )
        return found[0] if found else None

    async def of_challenge(self, challenge_id: int) -> list[Enrolled]:
        """Return everybody who takes part, the first to join first."""
        return await self._select(enrolments.c.challenge_id == challenge_id)

    async def of_person(self, person_id: int, club_id: int | None = None) -> list[Enrolled]:
        """Return what somebody takes part in, everywhere or in one club."""
        where = [enrolments.c.person_id == person_id]
        if club_id is not None:
            of_club = sa.select(challenges.c.id).where(challenges.c.club_id == club_id)
            where.append(enrolments.c.challenge_id.in_(of_club))
        return await self._select(*where)

    async def _select(self, *where: sa.ColumnElement[bool]) -> list[Enrolled]:
        query = (
            sa.select(enrolments)
            .where(enrolments.c.left_at.is_(None), *where)
            .order_by(enrolments.c.joined_at, enrolments.c.id)
        )
        return [Enrolled(**row) for row in (await self._connection.execute(query)).mappings()]
