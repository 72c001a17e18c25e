"""What a reminder says when its time has come, if it says anything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from bot.clock import Clock
from bot.domain.nudges import (
    LATEST,
    MOST_DMS_A_DAY,
    MOST_UNANSWERED,
    PUNCTUAL,
    Timing,
    Way,
    held,
    is_quiet,
    timing,
)
from bot.domain.when import instant
from bot.domain.zones import zone_info
from bot.errors import UserError
from bot.services.planks.today import Today, Todays
from bot.services.reminders.panel import again
from bot.services.reminders.series import book_next, channel_booking, zone_of
from bot.storage.database import Database, Transaction
from bot.storage.jobs import Job
from bot.storage.kinds import Outcome
from bot.storage.reminders import NUDGE, Reminder

MOST_MENTIONS = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudge:
    """One person's reminder: `open` are the holds; `meant_for` their own time, if it is late.

    `closing` says that this is the last until they are back.
    """

    reminder: Reminder
    name: str
    here: time
    open: tuple[Today, ...]
    meant_for: time | None
    closing: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """A channel's reminder: whom it mentions, and the reminders it has seen to."""

    channel_id: int
    club_id: int | None
    people: tuple[int, ...]
    seen_to: tuple[int, ...]
    meant_for: datetime | None


class Nudges:
    """Decides as late as can be: what was kept, stopped or said meanwhile is left unsaid."""

    def __init__(self, database: Database, now: Clock, todays: Todays) -> None:
        self._db, self._now, self._todays = database, now, todays

    async def to_person(self, job: Job) -> Nudge | None:
        """Return what a job says to its person; None for nothing."""
        now = self._now()
        async with self._db.read() as tx:
            reminder = await tx.reminders.get(int(job.about["reminder"]))
            if reminder is None or not _wanted(reminder, job, Way.DM):
                return None
            zone = await zone_of(tx, reminder.person_id, reminder.club_id)
            when = timing(job.due, _day(job), now, zone)
            if when is Timing.STALE or await self._told(tx, job, zone):
                return None
            others = await tx.reminders.of_person(reminder.person_id)
            known = await tx.members.of_person(reminder.person_id)
        if is_quiet(now, reminder.quiet, zone):
            await self._hold(reminder, job, zone)
            return None
        found = await self._open([reminder, *others], _day(job), now)
        if not found:
            return None
        return Nudge(
            reminder=reminder,
            name=next((each.name for each in known if each.club_id == reminder.club_id), ""),
            here=now.astimezone(zone_info(zone)).time(),
            open=tuple(found),
            meant_for=job.due.astimezone(zone_info(zone)).time() if when is Timing.LATE else None,
            closing=reminder.unanswered == MOST_UNANSWERED,
        )

    async def to_channel(self, job: Job) -> Merged:
        """Return whom a job mentions in its channel: those due then whose hold is open."""
        now, channel_id = self._now(), int(job.about["channel"])
        async with self._db.read() as tx:
            due = await tx.reminders.due_in(channel_id, job.due)
        people: list[int] = []
        seen_to: list[int] = []
        for reminder in due:
            if len(people) == MOST_MENTIONS:
                break
            seen_to.append(reminder.id)
            if await self._is_due(reminder, job, now):
                people.append(reminder.person_id)
        return Merged(
            channel_id=channel_id,
            club_id=due[0].club_id if due else None,
            people=tuple(people),
            seen_to=tuple(seen_to),
            meant_for=job.due if now - job.due > PUNCTUAL else None,
        )

    async def after_person(self, tx: Transaction, job: Job, outcome: Outcome) -> None:
        """Count what was sent, and book the next of the series."""
        reminder = await tx.reminders.get(int(job.about["reminder"]))
        if reminder is None:
            return
        if outcome is Outcome.SENT:
            await tx.reminders.change(reminder.id, unanswered=reminder.unanswered + 1)
        if job.kind == NUDGE and reminder.way is Way.DM:
            await book_next(
                tx, reminder, self._now(), since=_from(job, self._now()), after=_day(job)
            )

    async def after_channel(
        self, tx: Transaction, job: Job, merged: Merged, outcome: Outcome
    ) -> None:
        """Book the next of each series, and a further part for those who did not fit."""
        now = self._now()
        left = False
        for reminder in await tx.reminders.due_in(merged.channel_id, job.due):
            if reminder.id not in merged.seen_to:
                left = True
                continue
            if outcome is Outcome.SENT and reminder.person_id in merged.people:
                await tx.reminders.change(reminder.id, unanswered=reminder.unanswered + 1)
            await book_next(tx, reminder, now, since=_from(job, now), after=reminder.next_day)
        if left:
            part = int(job.about["part"]) + 1
            await tx.jobs.book(channel_booking(merged.channel_id, job.due, part), now)

    async def _told(self, tx: Transaction, job: Job, zone: str) -> bool:
        """Whether enough was said today, or another nudge says it."""
        began = instant(_day(job), time(0), zone)
        sent = await tx.reminders.dms_before(job, self._now(), began)
        return sent >= MOST_DMS_A_DAY or await tx.reminders.told_by_another(job, self._now())

    async def _hold(self, reminder: Reminder, job: Job, zone: str) -> None:
        """Let a late one wait for the end of the quiet hours."""
        now = self._now()
        async with self._db.write() as tx:
            due = held(now, reminder.quiet, zone)
            await tx.jobs.book(again(reminder, _day(job), due, f"{_day(job)}:held"), now)

    async def _is_due(self, reminder: Reminder, job: Job, now: datetime) -> bool:
        day = reminder.next_day
        if day is None or reminder.unanswered >= MOST_UNANSWERED:
            return False
        async with self._db.read() as tx:
            zone = await zone_of(tx, reminder.person_id, reminder.club_id)
        if timing(job.due, day, now, zone) is Timing.STALE or is_quiet(now, reminder.quiet, zone):
            return False
        return bool(await self._open([reminder], day, now))

    async def _open(self, some: Iterable[Reminder], day: date, now: datetime) -> list[Today]:
        """Return the open holds of one person, the first reminder's own club first."""
        found: dict[int, Today] = {}
        for place, each in enumerate(some):
            due = each.enabled and each.next_at is not None and each.next_at <= now
            if each.club_id in found or (place and not due):
                continue
            try:
                today = await self._todays.of(each.person_id, each.club_id)
            except UserError:  # they have left, or it is over
                continue
            if today.open and today.day == day:
                found[each.club_id] = today
        return list(found.values())


def _wanted(reminder: Reminder, job: Job, way: Way) -> bool:
    paused = reminder.paused_until is not None and _day(job) < reminder.paused_until
    here = reminder.enabled and reminder.way is way and reminder.closed_at is None
    return here and not paused and reminder.unanswered <= MOST_UNANSWERED


def _from(job: Job, now: datetime) -> datetime:
    """Return from when on the next may be: later than this one, and not too late by now."""
    return max(job.due, now - LATEST)


def _day(job: Job) -> date:
    return date.fromisoformat(job.about["day"])
