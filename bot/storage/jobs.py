"""What is to be done at an instant, and the record of what was."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.engine import insert_unless_there, upsert
from bot.storage.ids import new_id
from bot.storage.kinds import Lane, Outcome
from bot.storage.tables import alive, jobs

LEASE = timedelta(seconds=60)
WAITING = jobs.c.done.is_(None)
# What the runner asks for every job is put together once; that takes longer than to answer it.
KNOWN = {"lane", "lease", "done", "outcome", "message_id"}
NOW = sa.bindparam("now", type_=jobs.c.lease.type)
DUE = (
    sa.select(jobs.c.id)
    .where(
        WAITING,
        jobs.c.lane == sa.bindparam("of_lane"),
        jobs.c.due <= NOW,
        sa.or_(jobs.c.lease.is_(None), jobs.c.lease <= NOW),
    )
    # PostgreSQL would read the whole table for a few rows in any order.
    .order_by(jobs.c.due)
    .limit(sa.bindparam("most"))
    .with_for_update(skip_locked=True)  # SQLite has one writer and leaves this out
    .cte("due")
)
CLAIM = (
    sa.update(jobs)
    .where(jobs.c.id.in_(sa.select(DUE.c.id)))
    .values(lease=sa.bindparam("until"), attempts=jobs.c.attempts + 1)
    # What is known of it without being told takes time to be read.
    .returning(*(each for each in jobs.c if each.name not in KNOWN))
)
STILL_WAITING = (
    sa.select(jobs.c.id)
    .where(jobs.c.id.in_(sa.bindparam("jobs", expanding=True)), WAITING)
    .order_by(jobs.c.id)
)
WAITING_LOCKED = STILL_WAITING.with_for_update()
FINISH = (
    sa.update(jobs)
    .where(jobs.c.id == sa.bindparam("job"))
    .values(
        done=sa.bindparam("at"),
        outcome=sa.bindparam("what"),
        message_id=sa.bindparam("as_message"),
        lease=None,
    )
)
GET = sa.select(jobs).where(jobs.c.kind == sa.bindparam("kind"), jobs.c.key == sa.bindparam("key"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """A job to be. Its kind and key make it one of its own: booked twice, it is there once."""

    lane: Lane
    kind: str
    key: str
    due: datetime
    person_id: int | None = None
    club_id: int | None = None
    about: dict[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True, slots=True, kw_only=True)
class Job(Booking):
    """A job that is kept, done or not."""

    id: int
    attempts: int
    lease: datetime | None
    done: datetime | None
    outcome: Outcome | None
    message_id: int | None


class Finish(NamedTuple):
    """What became of a job, and the message that it made."""

    job_id: int
    outcome: Outcome
    message_id: int | None = None


class JobRepository:
    """Every job. Done ones stay for a while: they keep a key from being booked twice."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self.booked = False

    async def book(self, booking: Booking, now: datetime) -> bool:
        """Book a job; whether it was not booked before."""
        self.booked = True
        return await insert_unless_there(
            self._connection,
            jobs,
            {
                "id": new_id(now),
                "lane": booking.lane,
                "kind": booking.kind,
                "key": booking.key,
                "due": booking.due,
                "person_id": booking.person_id,
                "club_id": booking.club_id,
                "about": booking.about,
                "attempts": 0,
            },
        )

    async def move(self, kind: str, key: str, due: datetime) -> bool:
        """Give a job that waits another instant; whether it waits."""
        self.booked = True
        return await self._change(kind, key, due=due, lease=None, attempts=0)

    async def cancel(self, kind: str, *keys: str) -> None:
        """Forget jobs that still wait."""
        theirs = sa.and_(jobs.c.kind == kind, jobs.c.key.in_(keys))
        await self._connection.execute(sa.delete(jobs).where(theirs, WAITING))

    async def cancel_of(self, person_id: int, kind: str) -> None:
        """Forget somebody's jobs of a kind, done or not."""
        theirs = sa.and_(jobs.c.person_id == person_id, jobs.c.kind == kind)
        await self._connection.execute(sa.delete(jobs).where(theirs))

    async def claim_due(self, now: datetime, lane: Lane, *, limit: int = 20) -> list[Job]:
        """Take jobs that are due, hiding them from other processes for one lease.

        A job whose handler never finishes comes due again when its lease runs out.
        """
        until = now + LEASE
        asked = {"of_lane": lane, "now": now, "until": until, "most": limit}
        claimed = await self._connection.execute(CLAIM, asked)
        # By hand: a mapping of each row would take longer than all the rest.
        names = list(claimed.keys())
        taken = [_claimed(lane, until, dict(zip(names, row, strict=True))) for row in claimed]
        return sorted(taken, key=lambda job: (job.due, job.id))

    async def next_due(self, now: datetime, lane: Lane | None = None) -> datetime | None:
        """Return when the next job is to be taken, which may be in the past."""
        row = (await self._connection.execute(_next_of(lane), {"now": now})).one()
        return min((each for each in row if each is not None), default=None)

    async def finish(
        self, job_id: int, now: datetime, outcome: Outcome, message_id: int | None = None
    ) -> bool:
        """Write down what became of a job; whether it still waited."""
        return bool(await self.finish_some([Finish(job_id, outcome, message_id)], now))

    async def finish_some(self, some: Collection[Finish], now: datetime) -> set[int]:
        """Write down what became of some jobs; returns the ids of those that still waited."""
        waited = await self.still_waiting([each.job_id for each in some], lock=True)
        results = [
            {"job": each.job_id, "at": now, "what": each.outcome, "as_message": each.message_id}
            for each in some
            if each.job_id in waited
        ]
        if results:
            await self._connection.execute(FINISH, results)
        return waited

    async def still_waiting(self, job_ids: Iterable[int], *, lock: bool = False) -> set[int]:
        """Return which of some jobs are not done; with `lock` they stay so until we are."""
        query = WAITING_LOCKED if lock else STILL_WAITING
        return set((await self._connection.execute(query, {"jobs": list(job_ids)})).scalars())

    async def put_off(self, job_id: int, until: datetime) -> None:
        """Let a job be tried again, not before an instant."""
        await self._connection.execute(
            sa.update(jobs).where(jobs.c.id == job_id, WAITING).values(lease=until)
        )

    async def keep(self, job_ids: Iterable[int], now: datetime) -> None:
        """Hide jobs that are being done for one lease more."""
        await self._connection.execute(
            sa.update(jobs)
            .where(jobs.c.id.in_(list(job_ids)), WAITING, jobs.c.lease.is_not(None))
            .values(lease=now + LEASE)
        )

    async def release(self, job_ids: Iterable[int]) -> None:
        """Give back what was taken and not begun, as if it had not been."""
        await self._connection.execute(
            sa.update(jobs)
            .where(jobs.c.id.in_(list(job_ids)), WAITING)
            .values(lease=None, attempts=jobs.c.attempts - 1)
        )

    async def get(self, kind: str, key: str) -> Job | None:
        """Return a job, done or not."""
        row = (await self._connection.execute(GET, {"kind": kind, "key": key})).mappings().first()
        return Job(**row) if row is not None else None

    async def of_series(self, kind: str, series: int) -> list[Job]:
        """Return the jobs of a series, whose keys are `<series>:<date>`, by date, done or not."""
        query = (
            sa.select(jobs)
            .where(jobs.c.kind == kind, jobs.c.key.startswith(f"{series}:"))
            .order_by(jobs.c.key)
        )
        return [Job(**row) for row in (await self._connection.execute(query)).mappings()]

    async def purge(self, before: datetime) -> int:
        """Forget what was done before an instant; returns how many there were."""
        gone = await self._connection.execute(sa.delete(jobs).where(jobs.c.done < before))
        return gone.rowcount

    async def alive(self, process: str, now: datetime) -> datetime | None:
        """Say that a process is alive; returns when it last said so, which may be later."""
        query = sa.select(alive.c.at).where(alive.c.process == process)
        before = (await self._connection.execute(query)).scalar_one_or_none()
        if before is None or before < now:
            await upsert(self._connection, alive, {"process": process}, new={}, changes={"at": now})
        return before

    async def waiting(self, *kinds: str, until: datetime | None = None) -> list[Job]:
        """Return the jobs of some kinds that are not done; with `until` one due by then."""
        query = sa.select(jobs).where(WAITING, jobs.c.kind.in_(kinds)).order_by(jobs.c.due)
        if until is not None:
            query = query.where(jobs.c.due <= until).limit(1)
        return [Job(**row) for row in (await self._connection.execute(query)).mappings()]

    async def caught_up(
        self, kinds: Collection[str], first: datetime, last: datetime, back: datetime
    ) -> dict[int, int]:
        """Count, by club, what was due after `first`, not after `last`, and sent from `back` on."""
        query = (
            sa.select(jobs.c.club_id, sa.func.count().label("late"))
            .where(
                jobs.c.kind.in_(kinds),
                jobs.c.club_id.is_not(None),
                jobs.c.due > first,
                jobs.c.due <= last,
                jobs.c.outcome == Outcome.SENT,
                jobs.c.done >= back,
            )
            .group_by(jobs.c.club_id)
        )
        return {row.club_id: row.late for row in await self._connection.execute(query)}

    async def given_up(self, club_id: int, since: datetime) -> int:
        """Count a club's jobs that were given up since an instant."""
        query = sa.select(sa.func.count()).where(
            jobs.c.club_id == club_id, jobs.c.outcome == Outcome.PARKED, jobs.c.done >= since
        )
        return (await self._connection.execute(query)).scalar_one()

    async def _change(self, kind: str, key: str, **changes: Any) -> bool:
        changed = await self._connection.execute(
            sa.update(jobs).where(jobs.c.kind == kind, jobs.c.key == key, WAITING).values(**changes)
        )
        return changed.rowcount > 0


def _claimed(lane: Lane, until: datetime, told: dict[str, Any]) -> Job:
    return Job(lane=lane, lease=until, done=None, outcome=None, message_id=None, **told)


@cache
def _next_of(lane: Lane | None) -> sa.Executable:
    """Return what looks up the next job of a lane, or of each.

    The first that is free is at the start of an index. Where it is due, nothing else matters; else
    all that are due are held, and few: no index tells when they come free, since to write it with
    each claim took longer than the claim.
    """
    looks: list[sa.ColumnElement[datetime]] = []
    for each in Lane if lane is None else [lane]:
        theirs = (WAITING, jobs.c.lane == each)
        free = sa.or_(jobs.c.lease.is_(None), jobs.c.lease <= jobs.c.due)
        first = sa.select(jobs.c.due).where(*theirs, free).order_by(jobs.c.due).limit(1)
        held = (jobs.c.due <= NOW, jobs.c.lease > jobs.c.due)
        back = sa.select(sa.func.min(jobs.c.lease)).where(*theirs, *held).scalar_subquery()
        soonest = first.scalar_subquery()
        looks += [soonest, sa.case((sa.or_(soonest.is_(None), soonest > NOW), back))]
    return sa.select(*looks)
