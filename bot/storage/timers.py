"""Planks being held at this moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.engine import upsert
from bot.storage.ids import new_id
from bot.storage.tables import timers


@dataclass(frozen=True, slots=True, kw_only=True)
class Timer:
    """A person's running timer; one at a time."""

    id: int
    club_id: int
    person_id: int
    challenge_id: int | None
    started_at: datetime
    set_number: int
    state: dict[str, Any]


class TimerRepository:
    """Every timer that runs."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def put(
        self,
        person_id: int,
        now: datetime,
        *,
        club_id: int,
        challenge_id: int | None,
        started_at: datetime,
        set_number: int = 1,
        state: dict[str, Any],
    ) -> Timer:
        """Start somebody's timer, or move it on; there is one of each person."""
        row = await upsert(
            self._connection,
            timers,
            {"person_id": person_id},
            new={"id": new_id(now)},
            changes={
                "club_id": club_id,
                "challenge_id": challenge_id,
                "started_at": started_at,
                "set_number": set_number,
                "state": state,
            },
        )
        return Timer(**row)

    async def get(self, person_id: int, *, lock: bool = False) -> Timer | None:
        """Return somebody's timer."""
        query = sa.select(timers).where(timers.c.person_id == person_id)
        found = await self._connection.execute(query.with_for_update() if lock else query)
        row = found.mappings().first()
        return Timer(**row) if row is not None else None

    async def stop(self, person_id: int) -> None:
        """Forget somebody's timer."""
        await self._connection.execute(sa.delete(timers).where(timers.c.person_id == person_id))

    async def started_before(self, moment: datetime) -> list[Timer]:
        """Return the timers that have been running since before a moment."""
        query = sa.select(timers).where(timers.c.started_at < moment).order_by(timers.c.id)
        return [Timer(**row) for row in (await self._connection.execute(query)).mappings()]
