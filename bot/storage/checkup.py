"""What an operator's check-up asks of the database. It reads, and names nobody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.nudges import Way
from bot.storage.kinds import Outcome, State
from bot.storage.sealing import Vault
from bot.storage.tables import challenges, checkins, clubs, jobs, reminders, schema

LOOKED_AT = 1000
# Where a challenge still posts.
GOING = (State.RUNNING, State.PAUSED)


@dataclass(frozen=True, slots=True)
class Waiting:
    """The jobs of a lane that are due and taken by nobody."""

    lane: str
    count: int
    oldest: datetime


class CheckupRepository:
    """Counts, and what else can be said of the whole."""

    def __init__(self, connection: AsyncConnection, vault: Vault) -> None:
        self._connection, self._vault = connection, vault

    async def late(self, now: datetime, due_before: datetime) -> list[Waiting]:
        """Return what was due before an instant and is in nobody's hands, by lane."""
        free = sa.or_(jobs.c.lease.is_(None), jobs.c.lease <= now)
        query = (
            sa.select(jobs.c.lane, sa.func.count(), sa.func.min(jobs.c.due, type_=jobs.c.due.type))
            .where(jobs.c.done.is_(None), jobs.c.due < due_before, free)
            .group_by(jobs.c.lane)
            .order_by(jobs.c.lane)
        )
        rows = await self._connection.execute(query)
        return [Waiting(lane.value, count, oldest) for lane, count, oldest in rows]

    async def parked(self, since: datetime) -> dict[str, int]:
        """Count the jobs given up since an instant, by kind."""
        query = (
            sa.select(jobs.c.kind, sa.func.count())
            .where(jobs.c.outcome == Outcome.PARKED, jobs.c.done >= since)
            .group_by(jobs.c.kind)
            .order_by(jobs.c.kind)
        )
        rows = (await self._connection.execute(query)).all()
        return {row[0]: row[1] for row in rows}

    async def zones(self) -> set[str]:
        """Return every time zone that is stored anywhere."""
        columns = [table.c.zone for table in schema.tables.values() if "zone" in table.c]
        query = sa.union(*(sa.select(each).where(each.is_not(None)) for each in columns))
        return set((await self._connection.execute(query)).scalars())

    async def places(self) -> list[tuple[int, int]]:
        """Return the clubs we are in and the channels we post in there, as ids, in order."""
        present = clubs.c.left_at.is_(None)
        posting = sa.union(
            sa.select(clubs.c.id, clubs.c.channel_id).where(present),
            sa.select(challenges.c.club_id, challenges.c.channel_id)
            .join(clubs, clubs.c.id == challenges.c.club_id)
            .where(present, challenges.c.state.in_(GOING)),
            sa.select(reminders.c.club_id, reminders.c.channel_id)
            .join(clubs, clubs.c.id == reminders.c.club_id)
            .where(present, reminders.c.enabled, reminders.c.way == Way.CHANNEL),
        )
        rows = await self._connection.execute(posting)
        return sorted((club_id, channel_id) for club_id, channel_id in rows if channel_id)

    async def unreadable(self) -> int:
        """Count, among the latest check-ins, those sealed by a key that we don't have."""
        query = sa.select(checkins.c.sealed).order_by(checkins.c.id.desc()).limit(LOOKED_AT)
        latest = (await self._connection.execute(query)).scalars()
        return sum(not self._vault.has_key_of(sealed) for sealed in latest)
