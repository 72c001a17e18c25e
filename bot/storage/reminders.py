"""What people want to be reminded of, and how that goes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TypedDict, Unpack

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.nudges import EVERY_DAY, Quiet, Tone, Way, Wish, as_bits, as_days
from bot.storage.engine import upsert
from bot.storage.ids import new_id
from bot.storage.jobs import Job
from bot.storage.kinds import Outcome
from bot.storage.tables import jobs, people, reminders

UNHEARD = (
    sa.select(reminders)
    .where(
        reminders.c.person_id.in_(sa.bindparam("people", expanding=True)),
        sa.or_(reminders.c.unanswered > 0, reminders.c.closed_at.is_not(None)),
    )
    .order_by(reminders.c.id)
)
# A member's own jobs; what is sent to several in a channel is one job of nobody's.
NUDGE, SNOOZED = "nudge", "nudge.snoozed"
# Asks, a week after somebody wished it, whether a tip helped.
FOLLOW_UP = "tip.helped"
# Asks, the morning after a check-in, how it feels now.
MORNING = "checkin.morning"
# Tells of a run of a programme on the days that somebody chose.
RUN_DAY = "programme.run-day"
# Tells somebody, who wished it, that something the club does together is near.
MEETUP_AHEAD = "meetup.ahead"
# Whatever reaches somebody as a DM unasked that day.
DM_KINDS = (NUDGE, SNOOZED, FOLLOW_UP, MORNING, RUN_DAY, MEETUP_AHEAD)
NUDGES = (NUDGE, SNOOZED)
USUAL_TIME = time(18)
USUAL_QUIET = Quiet(time(22), time(8))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """Somebody's reminder in a club. `next_at` is when the next is due, on their `next_day`.

    `snoozed_until` is when they want to hear again of today's in the channel, beside the series.
    `opened_at`: when the first DM arrived; `closed_at`: when one was refused, of which they
    were told at `told_at`. `unanswered` counts nudges since they last did anything here.
    """

    id: int
    club_id: int
    person_id: int
    enabled: bool = False
    at: time = USUAL_TIME
    days: int = as_bits(EVERY_DAY)
    way: Way = Way.DM
    channel_id: int | None = None
    quiet_from: time | None = USUAL_QUIET.first
    quiet_until: time | None = USUAL_QUIET.until
    tone: Tone = Tone.PLAIN
    paused_until: date | None = None
    unanswered: int = 0
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    told_at: datetime | None = None
    next_at: datetime | None = None
    next_day: date | None = None
    snoozed_until: datetime | None = None

    @property
    def quiet(self) -> Quiet | None:
        """The hours in which they hear nothing."""
        if self.quiet_from is None or self.quiet_until is None:
            return None
        return Quiet(self.quiet_from, self.quiet_until)

    @property
    def wish(self) -> Wish:
        """When they want it, as the rules have it."""
        days = as_days(self.days)
        return Wish(at=self.at, days=days, quiet=self.quiet, paused_until=self.paused_until)


class ReminderChanges(TypedDict, total=False):
    """What may be set."""

    enabled: bool
    at: time
    days: int
    way: Way
    channel_id: int | None
    quiet_from: time | None
    quiet_until: time | None
    tone: Tone
    paused_until: date | None
    unanswered: int
    opened_at: datetime | None
    closed_at: datetime | None
    told_at: datetime | None
    next_at: datetime | None
    next_day: date | None
    snoozed_until: datetime | None


class ReminderRepository:
    """Everybody's reminders: one a club."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, reminder_id: int) -> Reminder | None:
        """Return a reminder."""
        found = await self._select(reminders.c.id == reminder_id)
        return found[0] if found else None

    async def of(self, club_id: int, person_id: int) -> Reminder | None:
        """Return somebody's reminder in a club."""
        found = await self._select(
            reminders.c.club_id == club_id, reminders.c.person_id == person_id
        )
        return found[0] if found else None

    async def of_person(self, person_id: int) -> list[Reminder]:
        """Return somebody's reminders everywhere."""
        return await self._select(reminders.c.person_id == person_id)

    async def unheard(self, people: Collection[int]) -> list[Reminder]:
        """Return those of some people's reminders that wait for a sign or for a word to them."""
        rows = await self._connection.execute(UNHEARD, {"people": list(people)})
        return [Reminder(**row) for row in rows.mappings()]

    async def among(self, ids: Collection[int]) -> list[Reminder]:
        """Return those of so many reminders that there are."""
        return await self._select(reminders.c.id.in_(ids))

    async def of_people(self, people: Collection[int]) -> list[Reminder]:
        """Return some people's reminders everywhere."""
        return await self._select(reminders.c.person_id.in_(people))

    async def due_in(
        self, channel_id: int, due: datetime, *, after: int = 0, limit: int
    ) -> list[Reminder]:
        """Return those who are to be reminded in a channel at an instant, by id, after one."""
        return await self._select(
            reminders.c.channel_id == channel_id,
            sa.or_(reminders.c.next_at == due, reminders.c.snoozed_until == due),
            reminders.c.way == Way.CHANNEL,
            reminders.c.enabled,
            reminders.c.id > after,
            limit=limit,
        )

    async def without_zone(self, club_id: int, *, after: int = 0, limit: int) -> list[Reminder]:
        """Return the club's reminders of people who have set no zone, by id, after one."""
        set_one = sa.exists().where(
            people.c.id == reminders.c.person_id, people.c.zone.is_not(None)
        )
        return await self._select(
            reminders.c.club_id == club_id, ~set_one, reminders.c.id > after, limit=limit
        )

    async def put(
        self, club_id: int, person_id: int, now: datetime, **changes: Unpack[ReminderChanges]
    ) -> Reminder:
        """Set what is named and leave the rest; a new one begins as usual."""
        usual = Reminder(id=new_id(now), club_id=club_id, person_id=person_id)
        new = {
            each.name: getattr(usual, each.name)
            for each in reminders.c
            if each.name not in {"club_id", "person_id", *changes}
        }
        key = {"club_id": club_id, "person_id": person_id}
        row = await upsert(self._connection, reminders, key, new=new, changes=changes)
        return Reminder(**row)

    async def change(self, *ids: int, **changes: Unpack[ReminderChanges]) -> None:
        """Set what is named, alike for all of these."""
        these = sa.update(reminders).where(reminders.c.id.in_(ids))
        await self._connection.execute(these.values(**changes))

    async def count(self, *ids: int) -> None:
        """Count one more nudge that has no answer yet."""
        these = sa.update(reminders).where(reminders.c.id.in_(ids))
        await self._connection.execute(these.values(unanswered=reminders.c.unanswered + 1))

    async def change_all(self, person_id: int, **changes: Unpack[ReminderChanges]) -> None:
        """Set what is named of all of somebody's reminders."""
        theirs = sa.update(reminders).where(reminders.c.person_id == person_id)
        await self._connection.execute(theirs.values(**changes))

    async def unbook(self, reminder: Reminder, now: datetime, *kinds: str) -> None:
        """Forget the jobs of a reminder that wait; one that is being done is left to its end."""
        free = sa.or_(jobs.c.lease.is_(None), jobs.c.lease <= now)
        await self._connection.execute(
            sa.delete(jobs).where(
                jobs.c.person_id == reminder.person_id,
                jobs.c.kind.in_(kinds),
                jobs.c.key.startswith(f"{reminder.id}:"),
                jobs.c.done.is_(None),
                free,
            )
        )

    async def dms_since(self, person_id: int, since: datetime) -> int:
        """Return how many DMs somebody got that day."""
        found = await self.dm_jobs([person_id], since)
        return sum(job.outcome is Outcome.SENT for job in found[person_id])

    async def dms_before(self, job: Job, now: datetime, since: datetime) -> int:
        """Return how many DMs its person got since, and will get of jobs that go before this one.

        Jobs that are due together are done side by side; without the second part each would think
        itself the first of the day.
        """
        if job.person_id is None:
            return 0
        found = (await self.dm_jobs([job.person_id], since))[job.person_id]
        sent = sum(each.outcome is Outcome.SENT for each in found)
        return sent + sum(goes_before(each, job, now) for each in found)

    async def dm_jobs(self, people: Collection[int], since: datetime) -> dict[int, list[Job]]:
        """Return the jobs that write to some people: those that wait, and those done since."""
        query = sa.select(jobs).where(
            jobs.c.person_id.in_(people),
            jobs.c.kind.in_(DM_KINDS),
            sa.or_(jobs.c.done.is_(None), jobs.c.done >= since),
        )
        found: dict[int, list[Job]] = {each: [] for each in people}
        for row in (await self._connection.execute(query)).mappings():
            found[row["person_id"]].append(Job(**row))
        return found

    async def _select(
        self, *where: sa.ColumnElement[bool], limit: int | None = None
    ) -> list[Reminder]:
        query = sa.select(reminders).where(*where).order_by(reminders.c.id).limit(limit)
        return [Reminder(**row) for row in (await self._connection.execute(query)).mappings()]


def goes_before(one: Job, other: Job, now: datetime) -> bool:
    """Whether a job waits or is being done, and was due before another."""
    sooner = (one.due, one.id) < (other.due, other.id)
    return one.done is None and one.due <= now and sooner
