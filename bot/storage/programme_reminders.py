"""On which days people want to be reminded of their run."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TypedDict, Unpack

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.nudges import as_bits
from bot.storage.engine import upsert
from bot.storage.ids import new_id
from bot.storage.reminders import RUN_DAY
from bot.storage.tables import jobs
from bot.storage.tables import programme_reminders as reminders

USUAL_DAYS = frozenset({1, 3, 6})
USUAL_TIME = time(18)


@dataclass(frozen=True, slots=True, kw_only=True)
class RunReminder:
    """Somebody's reminder of their runs, by DM; the fields are those of `Reminder`."""

    id: int
    person_id: int
    enabled: bool = False
    at: time = USUAL_TIME
    days: int = as_bits(USUAL_DAYS)
    unanswered: int = 0
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    next_at: datetime | None = None
    next_day: date | None = None


class RunReminderChanges(TypedDict, total=False):
    """What may be set."""

    enabled: bool
    at: time
    days: int
    unanswered: int
    opened_at: datetime | None
    closed_at: datetime | None
    next_at: datetime | None
    next_day: date | None


class RunReminderRepository:
    """Everybody's reminder of their runs."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of(self, person_id: int) -> RunReminder | None:
        """Return somebody's reminder."""
        query = sa.select(reminders).where(reminders.c.person_id == person_id)
        row = (await self._connection.execute(query)).mappings().first()
        return RunReminder(**row) if row is not None else None

    async def put(
        self, person_id: int, now: datetime, **changes: Unpack[RunReminderChanges]
    ) -> RunReminder:
        """Set what is named and leave the rest; a new one begins as usual."""
        usual = RunReminder(id=new_id(now), person_id=person_id)
        new = {
            each.name: getattr(usual, each.name)
            for each in reminders.c
            if each.name not in {"person_id", *changes}
        }
        key = {"person_id": person_id}
        row = await upsert(self._connection, reminders, key, new=new, changes=changes)
        return RunReminder(**row)

    async def unheard(self, people: Collection[int]) -> list[int]:
        """Return those of some people who have left a reminder unanswered."""
        query = sa.select(reminders.c.person_id).where(
            reminders.c.person_id.in_(list(people)), reminders.c.unanswered > 0
        )
        return list((await self._connection.execute(query)).scalars())

    async def heard(self, people: Collection[int]) -> None:
        """Count nothing of theirs as unanswered any more."""
        these = sa.update(reminders).where(reminders.c.person_id.in_(list(people)))
        await self._connection.execute(these.values(unanswered=0))

    async def unbook(self, person_id: int, now: datetime) -> None:
        """Forget the job that waits; one that is being done is left to its end."""
        free = sa.or_(jobs.c.lease.is_(None), jobs.c.lease <= now)
        await self._connection.execute(
            sa.delete(jobs).where(
                jobs.c.person_id == person_id,
                jobs.c.kind == RUN_DAY,
                jobs.c.done.is_(None),
                free,
            )
        )
