"""Days that count neither way: rests taken, and pauses. No reason is asked, none is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.planks.history import Pause
from bot.storage.ids import new_id
from bot.storage.tables import challenge_pauses, pauses, rests

# What is asked with every command is put together once; that takes longer than to answer it.
RESTED = sa.select(
    sa.literal(True).label("rest"), rests.c.day.label("first"), rests.c.day.label("last")
).where(rests.c.person_id == sa.bindparam("person"), rests.c.club_id == sa.bindparam("club"))
PAUSED = sa.select(sa.literal(False), pauses.c.first, pauses.c.last).where(
    pauses.c.person_id == sa.bindparam("person"), pauses.c.club_id == sa.bindparam("club")
)
TOGETHER = sa.select(sa.literal(False), challenge_pauses.c.first, challenge_pauses.c.last).where(
    challenge_pauses.c.challenge_id == sa.bindparam("challenge")
)
OFF = sa.union_all(RESTED, PAUSED, TOGETHER).subquery()
OF_PERSON = sa.select(OFF).order_by(OFF.c.first)


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysOff:
    """Somebody's rests and pauses in one club."""

    rests: frozenset[date]
    pauses: tuple[Pause, ...]


class DaysOffRepository:
    """Everybody's rests and pauses."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self.touched: set[int] = set()  # clubs

    async def of_person(
        self, person_id: int, club_id: int, challenge_id: int | None = None
    ) -> DaysOff:
        """Return somebody's days off in a club; those of a challenge are everybody's in it."""
        asked = {"person": person_id, "club": club_id, "challenge": challenge_id}
        rows = await self._connection.execute(OF_PERSON, asked)
        off = [(row.rest, Pause(row.first, row.last)) for row in rows]
        return DaysOff(
            rests=frozenset(each.first for rest, each in off if rest),
            pauses=tuple(each for rest, each in off if not rest),
        )

    async def of_people(self, people: Collection[int], club_id: int) -> dict[int, DaysOff]:
        """Return the days off in a club of those people who have taken any."""
        rested = sa.select(rests.c.person_id, rests.c.day).where(
            rests.c.person_id.in_(people), rests.c.club_id == club_id
        )
        days: defaultdict[int, set[date]] = defaultdict(set)
        for row in await self._connection.execute(rested):
            days[row.person_id].add(row.day)
        paused = (
            sa.select(pauses)
            .where(pauses.c.person_id.in_(people), pauses.c.club_id == club_id)
            .order_by(pauses.c.first)
        )
        away: defaultdict[int, list[Pause]] = defaultdict(list)
        for row in await self._connection.execute(paused):
            away[row.person_id].append(Pause(row.first, row.last))
        return {
            person: DaysOff(rests=frozenset(days[person]), pauses=tuple(away[person]))
            for person in {*days, *away}
        }

    async def rest(self, person_id: int, club_id: int, day: date) -> None:
        """Rest on a day; pressing twice is the same as once."""
        await self.work(person_id, club_id, day)
        await self._connection.execute(
            sa.insert(rests).values(person_id=person_id, club_id=club_id, day=day)
        )

    async def work(self, person_id: int, club_id: int, day: date) -> None:
        """Take a rest back."""
        self.touched.add(club_id)
        await self._connection.execute(
            sa.delete(rests).where(
                rests.c.person_id == person_id, rests.c.club_id == club_id, rests.c.day == day
            )
        )

    async def pause(
        self, person_id: int, club_id: int, now: datetime, *, first: date, last: date | None
    ) -> None:
        """Pause from a day on, until another or until `resume`."""
        self.touched.add(club_id)
        await self._connection.execute(
            sa.insert(pauses).values(
                id=new_id(now), person_id=person_id, club_id=club_id, first=first, last=last
            )
        )

    async def resume(self, person_id: int, club_id: int, today: date) -> bool:
        """End the pauses that cover today or lie ahead; whether there were any."""
        self.touched.add(club_id)
        theirs = sa.and_(pauses.c.person_id == person_id, pauses.c.club_id == club_id)
        unused = await self._connection.execute(
            sa.delete(pauses).where(theirs, pauses.c.first >= today)
        )
        open_ = sa.or_(pauses.c.last.is_(None), pauses.c.last >= today)
        ended = await self._connection.execute(
            sa.update(pauses).where(theirs, open_).values(last=today - timedelta(days=1))
        )
        return unused.rowcount + ended.rowcount > 0
