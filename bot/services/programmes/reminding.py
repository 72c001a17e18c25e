"""Being reminded of a run on the days one chose: by DM, within the same limits as every other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Unpack

from bot.clock import Clock
from bot.domain.nudges import (
    LATEST,
    MOST_DMS_A_DAY,
    MOST_UNANSWERED,
    Quiet,
    Timing,
    Wish,
    as_days,
    check,
    held,
    is_quiet,
    occasions,
    timing,
)
from bot.domain.programmes.programme import Programme, Session
from bot.domain.reading_days import parse_time
from bot.domain.when import instant
from bot.domain.zones import zone_info
from bot.errors import UserError
from bot.services.programmes.following import Following, following
from bot.services.runs.runner import runner_of
from bot.storage.database import Database, Transaction
from bot.storage.jobs import Booking, Job
from bot.storage.kinds import Lane, Outcome
from bot.storage.programme_reminders import RunReminder, RunReminderChanges
from bot.storage.reminders import RUN_DAY

# The keys of what is sent later that day: held by quiet hours.
HELD = "held"


@dataclass(frozen=True, slots=True, kw_only=True)
class RunDay:
    """What a reminder says: the run that waits; `meant_for` is its time, if it is late.

    `closing` says that this is the last until they are back.
    """

    reminder: RunReminder
    course: Following
    session: Session
    meant_for: time | None
    closing: bool
    language: str | None


class RunReminders:
    """Everybody's. Off until somebody turns theirs on."""

    def __init__(self, database: Database, now: Clock, programme: Programme) -> None:
        self._db, self._now, self._programme = database, now, programme

    async def follows(self, person_id: int) -> bool:
        """Whether somebody has a course to be reminded of."""
        async with self._db.read() as tx:
            return await tx.programmes.course(person_id, self._programme.slug) is not None

    async def get(self, person_id: int) -> RunReminder:
        """Return somebody's reminder, as it is or as it would be.

        Raises:
            UserError: they follow no programme.
        """
        async with self._db.read() as tx:
            await following(tx, self._programme, person_id, self._now())
            found = await tx.run_reminders.of(person_id)
        return found or RunReminder(id=0, person_id=person_id)

    async def set(self, person_id: int, **changes: Unpack[RunReminderChanges]) -> RunReminder:
        """Set what is named, and move what is booked.

        Raises:
            UserError: they follow no programme, or it could never be sent so.
        """
        now = self._now()
        changes["unanswered"] = 0
        async with self._db.write() as tx:
            await following(tx, self._programme, person_id, now)
            reminder = await tx.run_reminders.put(person_id, now, **changes)
            check(await _wish(tx, reminder))
            return await book_next(tx, reminder, now)

    async def set_time(self, person_id: int, at: str) -> RunReminder:
        """Set the time as somebody typed it.

        Raises:
            UserError: it can't be read.
        """
        return await self.set(person_id, at=parse_time(at))

    async def opened(self, person_id: int) -> None:
        """Note that a DM arrived."""
        async with self._db.write() as tx:
            await tx.run_reminders.put(
                person_id, self._now(), opened_at=self._now(), closed_at=None
            )

    async def closed(self, person_id: int) -> None:
        """Note that DMs are refused."""
        async with self._db.write() as tx:
            await tx.run_reminders.put(person_id, self._now(), closed_at=self._now())

    async def to_person(self, job: Job) -> RunDay | None:
        """Return what a job says to its person; None for nothing."""
        now, person, day = self._now(), _person(job), _day(job)
        async with self._db.read() as tx:
            reminder = await tx.run_reminders.of(person)
            if reminder is None or not reminder.enabled or reminder.closed_at is not None:
                return None
            if reminder.unanswered > MOST_UNANSWERED:
                return None
            course = await self._open(tx, person, day)
            if course is None or course.session is None:
                return None
            when = timing(job.due, day, now, course.zone)
            began = instant(day, time(0), course.zone)
            sent = await tx.reminders.dms_before(job, now, began)
            if when is Timing.STALE or sent >= MOST_DMS_A_DAY:
                return None
            quiet = await _quiet(tx, person)
            known = await tx.people.get(person)
        if is_quiet(now, quiet, course.zone):
            await self._hold(job, held(now, quiet, course.zone))
            return None
        late = job.due.astimezone(zone_info(course.zone)).time()
        return RunDay(
            reminder=reminder,
            course=course,
            session=course.session,
            meant_for=late if when is Timing.LATE else None,
            closing=reminder.unanswered == MOST_UNANSWERED,
            language=known.language if known else None,
        )

    async def after(self, tx: Transaction, job: Job, outcome: Outcome) -> None:
        """Count what was sent, and book the next."""
        reminder, now = await tx.run_reminders.of(_person(job)), self._now()
        if reminder is None:
            return
        if outcome is Outcome.SENT:
            reminder = await tx.run_reminders.put(
                reminder.person_id, now, unanswered=reminder.unanswered + 1
            )
        if HELD not in job.key:
            await book_next(tx, reminder, now, since=max(job.due, now - LATEST), after=_day(job))

    async def _open(self, tx: Transaction, person_id: int, day: date) -> Following | None:
        """Return somebody's course, if a run of it is to be had that day."""
        try:
            found = await following(tx, self._programme, person_id, self._now())
        except UserError:  # erased meanwhile
            return None
        rests = found.way.ready > found.today
        if found.today != day or found.session is None or found.paused or rests:
            return None
        return found

    async def _hold(self, job: Job, due: datetime) -> None:
        """Let a late one wait for the end of the quiet hours."""
        async with self._db.write() as tx:
            key = f"{job.key}:{HELD}"
            await tx.jobs.book(_booking(_person(job), _day(job), due, key), self._now())


async def book_next(
    tx: Transaction,
    reminder: RunReminder,
    now: datetime,
    *,
    since: datetime | None = None,
    after: date | None = None,
) -> RunReminder:
    """Book a reminder's next job in place of the one that waits; none while it is off."""
    person = reminder.person_id
    await tx.run_reminders.unbook(person, now)
    booked: tuple[datetime | None, date | None] = (None, None)
    if reminder.enabled:
        wish, zone = await _wish(tx, reminder), (await runner_of(tx, person, None, now)).zone
        for each in occasions(wish, zone, since or now):
            booking = _booking(person, each.day, each.due, f"{reminder.id}:{each.day.isoformat()}")
            if (after is None or each.day > after) and await tx.jobs.book(booking, now):
                booked = (each.due, each.day)
                break
    return await tx.run_reminders.put(person, now, next_at=booked[0], next_day=booked[1])


async def move(tx: Transaction, person_id: int, now: datetime) -> None:
    """Let somebody's reminder follow the zone they are in now."""
    reminder = await tx.run_reminders.of(person_id)
    if reminder is not None:
        await book_next(tx, reminder, now)


async def _wish(tx: Transaction, reminder: RunReminder) -> Wish:
    quiet = await _quiet(tx, reminder.person_id)
    return Wish(at=reminder.at, days=as_days(reminder.days), quiet=quiet)


async def _quiet(tx: Transaction, person_id: int) -> Quiet | None:
    """Return the quiet hours that somebody set for their other reminders, if those are on."""
    theirs = await tx.reminders.of_person(person_id)
    return next((each.quiet for each in theirs if each.enabled), None)


def _booking(person_id: int, day: date, due: datetime, key: str) -> Booking:
    return Booking(
        lane=Lane.REMINDERS,
        kind=RUN_DAY,
        key=key,
        due=due,
        person_id=person_id,
        about={"day": day.isoformat()},
    )


def _person(job: Job) -> int:
    return job.person_id or 0


def _day(job: Job) -> date:
    return date.fromisoformat(job.about["day"])
