"""Days on which somebody was to be reminded and was not, because of us."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.engine import upsert
from bot.storage.tables import missed_nudges


@dataclass(frozen=True, slots=True, kw_only=True)
class MissedNudge:
    """A day of somebody's that we spoilt; `due` is when they were to be reminded."""

    club_id: int
    person_id: int
    day: date
    due: datetime


class MissedNudgeRepository:
    """What jobs came to is forgotten after a while; that a day was spoilt is kept here."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def put(self, club_id: int, person_id: int, day: date, due: datetime) -> None:
        """Write down that a day was spoilt."""
        await upsert(
            self._connection,
            missed_nudges,
            {"club_id": club_id, "person_id": person_id, "day": day},
            new={},
            changes={"due": due},
        )

    async def of_people(self, people: Collection[int], club_id: int) -> dict[int, frozenset[date]]:
        """Return the spoilt days in a club of those people who have any."""
        query = sa.select(missed_nudges.c.person_id, missed_nudges.c.day).where(
            missed_nudges.c.person_id.in_(people), missed_nudges.c.club_id == club_id
        )
        found: defaultdict[int, set[date]] = defaultdict(set)
        for row in await self._connection.execute(query):
            found[row.person_id].add(row.day)
        return {person: frozenset(days) for person, days in found.items()}

    async def between(self, first: datetime, last: datetime) -> list[MissedNudge]:
        """Return what was due and missed, after an instant and not after another."""
        query = sa.select(missed_nudges).where(
            missed_nudges.c.due > first, missed_nudges.c.due <= last
        )
        return [MissedNudge(**row) for row in (await self._connection.execute(query)).mappings()]
