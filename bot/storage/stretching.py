"""Stretch sessions that members logged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.engine import upsert
from bot.storage.ids import new_id
from bot.storage.tables import stretch_sessions


@dataclass(frozen=True, slots=True, kw_only=True)
class StretchSession:
    """A routine that somebody did: `done` of its `turns`."""

    id: int
    person_id: int
    day: date
    routine: str
    done: int
    turns: int
    begun_at: datetime
    ended_at: datetime


class StretchRepository:
    """Everybody's stretch sessions."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def log(
        self,
        person_id: int,
        begun_at: datetime,
        now: datetime,
        *,
        day: date,
        routine: str,
        done: int,
        turns: int,
    ) -> StretchSession:
        """Keep a session. One that began at the same instant is the same, kept once."""
        row = await upsert(
            self._connection,
            stretch_sessions,
            {"person_id": person_id, "begun_at": begun_at},
            new={"id": new_id(now), "day": day, "ended_at": now},
            changes={"routine": routine, "done": done, "turns": turns},
        )
        return StretchSession(**row)

    async def since(self, person_id: int, day: date) -> list[StretchSession]:
        """Return somebody's sessions from a day on, the oldest first."""
        query = (
            sa.select(stretch_sessions)
            .where(stretch_sessions.c.person_id == person_id, stretch_sessions.c.day >= day)
            .order_by(stretch_sessions.c.begun_at)
        )
        return [StretchSession(**row) for row in (await self._connection.execute(query)).mappings()]

    async def undo(self, session_id: int, person_id: int) -> bool:
        """Forget one of somebody's own sessions; whether it was there."""
        this = sa.delete(stretch_sessions).where(
            stretch_sessions.c.id == session_id, stretch_sessions.c.person_id == person_id
        )
        return bool((await self._connection.execute(this)).rowcount)
