"""Telling those who wished it that a meetup is near: by DM, within the limits of all others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time

from bot.clock import Clock
from bot.domain.meetups import Ahead, next_start, out_of_quiet, tell_at
from bot.domain.nudges import MOST_DMS_A_DAY, MOST_UNANSWERED, Quiet, held, is_quiet
from bot.domain.when import instant
from bot.domain.zones import zone_info
from bot.services.reminders.series import zone_of
from bot.storage.database import Database, Transaction
from bot.storage.jobs import Booking, Job
from bot.storage.kinds import Lane, Outcome
from bot.storage.meetups import Goer, Meetup
from bot.storage.reminders import MEETUP_AHEAD, USUAL_QUIET

# Marks the job that waits for the end of quiet hours; the series was booked on before it.
HELD = "held"


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """What somebody is told: of what, and when it begins.

    `closing` says that this is the last until they are back.
    """

    meetup: Meetup
    person_id: int
    start: datetime
    closing: bool = False


class Telling:
    """The jobs that tell of meetups."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def to_person(self, job: Job) -> Near | None:
        """Return what a job says to its person; None for nothing."""
        now, person_id = self._now(), job.person_id or 0
        start = datetime.fromisoformat(job.about["start"])
        async with self._db.read() as tx:
            meetup = await tx.meetups.get(int(job.about["meetup"]))
            goer = await tx.meetups.goer(meetup.id, person_id) if meetup is not None else None
            if meetup is None or goer is None or goer.unanswered > MOST_UNANSWERED:
                return None
            today = now.astimezone(zone_info(meetup.zone)).date()
            began = instant(today, time(0), meetup.zone)
            sent = await tx.reminders.dms_before(job, now, began)
            quiet, theirs = await _hours(tx, meetup, person_id)
        # Once it has begun nobody needs to be told.
        if now >= start or sent >= MOST_DMS_A_DAY:
            return None
        if is_quiet(now, quiet, theirs):
            await self._hold(job, held(now, quiet, theirs), start)
            return None
        closing = goer.unanswered == MOST_UNANSWERED
        return Near(meetup=meetup, person_id=person_id, start=start, closing=closing)

    async def _hold(self, job: Job, until: datetime, start: datetime) -> None:
        """Let what comes late wait for the end of somebody's quiet hours, or leave it."""
        if until < start:
            async with self._db.write() as tx:
                about = {**job.about, HELD: True}
                booking = Booking(
                    lane=job.lane,
                    kind=job.kind,
                    key=f"{job.key}:{HELD}",
                    due=until,
                    person_id=job.person_id,
                    club_id=job.club_id,
                    about=about,
                )
                await tx.jobs.book(booking, self._now())

    async def after(self, tx: Transaction, job: Job, outcome: Outcome) -> None:
        """Book the next, for what comes back each week and whoever can be written to."""
        meetup = await tx.meetups.get(int(job.about["meetup"]))
        if meetup is None or meetup.cancelled_at is not None or job.person_id is None:
            return
        if outcome is Outcome.REFUSED:
            await tx.meetups.join(meetup.id, job.person_id, self._now(), Ahead.NEVER)
            return
        if outcome is Outcome.SENT:
            await tx.meetups.told(meetup.id, job.person_id)
        goer = await tx.meetups.goer(meetup.id, job.person_id)
        if goer is not None and HELD not in job.about:
            start = datetime.fromisoformat(job.about["start"])
            await _book(tx, meetup, goer, self._now(), max(start, self._now()))


async def book_next(tx: Transaction, meetup: Meetup, goer: Goer, now: datetime) -> datetime | None:
    """Book when to tell somebody next, in place of what is booked; returns when that is."""
    await tx.meetups.unbook(meetup.id, goer.person_id, now)
    return await _book(tx, meetup, goer, now, now)


async def _book(
    tx: Transaction, meetup: Meetup, goer: Goer, now: datetime, after: datetime
) -> datetime | None:
    start = next_start(meetup.timetable, after)
    quiet, theirs = await _hours(tx, meetup, goer.person_id)
    while start is not None:
        due = tell_at(start, goer.ahead, meetup.zone)
        if due is None:
            return None
        due = out_of_quiet(due, start, quiet, theirs)
        if due > now and await tx.jobs.book(_booking(meetup, goer, start, due), now):
            return due
        start = next_start(meetup.timetable, start)
    return None


async def _hours(tx: Transaction, meetup: Meetup, person_id: int) -> tuple[Quiet | None, str]:
    """Return somebody's quiet hours, as their reminder has them or as usual, and their zone."""
    reminder = await tx.reminders.of(meetup.club_id, person_id)
    quiet = reminder.quiet if reminder is not None else USUAL_QUIET
    return quiet, await zone_of(tx, person_id, meetup.club_id)


def _booking(meetup: Meetup, goer: Goer, start: datetime, due: datetime) -> Booking:
    return Booking(
        lane=Lane.REMINDERS,
        kind=MEETUP_AHEAD,
        key=f"{meetup.id}:{goer.person_id}:{start:%Y%m%d%H%M}:{goer.ahead}",
        due=due,
        person_id=goer.person_id,
        club_id=meetup.club_id,
        about={"meetup": str(meetup.id), "start": start.isoformat()},
    )
