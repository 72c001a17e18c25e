"""What a reminder says when its time has come, if it says anything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time

from bot.clock import Clock
from bot.domain.nudges import (
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
from bot.errors import TooLate
from bot.services.planks.opening import OpenHold, Whose, open_holds, taking_part
from bot.services.reminders.series import zones_of
from bot.services.reminders.snoozing import again
from bot.services.together import Together
from bot.storage.database import Database, Transaction
from bot.storage.jobs import Job
from bot.storage.kinds import Outcome
from bot.storage.reminders import NUDGES, Reminder, goes_before

MOST_MENTIONS = 80
AT_ONCE = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudge:
    """One person's reminder: `open` are the holds; `meant_for` their own time, if it is late.

    `closing` says that this is the last until they are back.
    """

    reminder: Reminder
    name: str
    here: time
    open: tuple[OpenHold, ...]
    meant_for: time | None
    closing: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """A channel's reminder: whom it mentions, and the reminders it has seen to.

    `stale` are those of them that come too late for their owners.
    """

    channel_id: int
    club_id: int | None
    people: tuple[int, ...]
    seen_to: tuple[int, ...]
    stale: tuple[int, ...]
    meant_for: datetime | None


@dataclass(frozen=True, slots=True)
class Held:
    """It waits for the end of somebody's quiet hours."""

    reminder: Reminder
    until: datetime


# STALE: it is still wanted, and comes too late. None: there is nothing to say.
Decided = Nudge | Held | Timing | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What many reminders are decided by, each looked up once."""

    reminders: Mapping[int, Reminder]
    theirs: Sequence[Reminder]
    zones: Mapping[Whose, str]
    written: Mapping[int, Sequence[Job]]
    names: Mapping[Whose, str]
    opens: Mapping[Whose, Mapping[date, OpenHold]]


class Nudges:
    """Decides as late as can be: what was kept, stopped or said meanwhile is left unsaid."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now
        self._deciding: Together[int, Job, Decided] = Together(self._decide, AT_ONCE)

    async def to_person(self, job: Job) -> Nudge | None:
        """Return what a job says to its person; None for nothing.

        Raises:
            TooLate: it is still wanted, and its time has passed.
        """
        decided = await self._deciding.ask(job.id, job)
        if decided is Timing.STALE:
            raise TooLate
        if isinstance(decided, Held):
            async with self._db.write() as tx:
                day = day_of(job)
                booking = again(decided.reminder, day, decided.until, f"{day}:held")
                await tx.jobs.book(booking, self._now())
            return None
        return decided if isinstance(decided, Nudge) else None

    async def to_channel(self, job: Job) -> Merged:
        """Return whom a job mentions in its channel: those due then whose hold is open."""
        now = self._now()
        found = _Gathering()
        while (room := MOST_MENTIONS - len(found.people)) > 0:
            async with self._db.read() as tx:
                last = found.seen_to[-1] if found.seen_to else 0
                some = await tx.reminders.due_in(channel_of(job), job.due, after=last, limit=room)
                if not some:
                    break
                await _gather(tx, job, some, found, now)
        return Merged(
            channel_id=channel_of(job),
            club_id=job.club_id,
            people=tuple(found.people),
            seen_to=tuple(found.seen_to),
            stale=tuple(found.stale),
            meant_for=job.due if now - job.due > PUNCTUAL else None,
        )

    async def _decide(self, jobs: Mapping[int, Job]) -> dict[int, Decided]:
        now = self._now()
        async with self._db.read() as tx:
            known = await _known(tx, list(jobs.values()), now)
        return {id_: _decision(job, known, now) for id_, job in jobs.items()}


@dataclass(frozen=True, slots=True)
class _Gathering:
    """A channel's reminder while it is put together."""

    people: list[int] = field(default_factory=list[int])
    seen_to: list[int] = field(default_factory=list[int])
    stale: list[int] = field(default_factory=list[int])


async def _gather(
    tx: Transaction, job: Job, some: Sequence[Reminder], found: _Gathering, now: datetime
) -> None:
    zones = await zones_of(tx, map(whose, some))
    asking = [each for each in some if each.unanswered < MOST_UNANSWERED]
    theirs = await taking_part(tx, {each.person_id for each in asking}, now)
    days = {each.id: day_in(each, job, zones[whose(each)]) for each in asking}
    opens = await open_holds(tx, theirs, {whose(each): {days[each.id]} for each in asking})
    found.seen_to.extend(each.id for each in some)
    for each in asking:
        zone, day = zones[whose(each)], days[each.id]
        hold = opens[whose(each)].get(day)
        if hold is None:
            continue
        # Only what is late falls in quiet hours: nothing is booked there.
        stale = timing(job.due, day, now, zone) is Timing.STALE
        if stale or is_quiet(now, each.quiet, zone):
            found.stale.append(each.id)
        elif not hold.spared:
            found.people.append(each.person_id)


async def _known(tx: Transaction, jobs: Sequence[Job], now: datetime) -> _Known:
    asked = await tx.reminders.among({reminder_of(job) for job in jobs})
    reminders = {each.id: each for each in asked}
    people = {each.person_id for each in asked}
    theirs = await tx.reminders.of_people(people)
    zones = await zones_of(tx, map(whose, theirs))
    days: defaultdict[Whose, set[date]] = defaultdict(set)
    began = now
    for job in jobs:
        reminder = reminders.get(reminder_of(job))
        for each in theirs:
            if reminder is not None and each.person_id == reminder.person_id:
                days[whose(each)].add(day_of(job))
                began = min(began, instant(day_of(job), time(0), zones[whose(each)]))
    return _Known(
        reminders=reminders,
        theirs=theirs,
        zones=zones,
        written=await tx.reminders.dm_jobs(people, began),
        names={
            (each.person_id, each.club_id): each.name for each in await tx.members.of_people(people)
        },
        opens=await open_holds(tx, await taking_part(tx, people, now), days),
    )


def _decision(job: Job, known: _Known, now: datetime) -> Decided:
    reminder, day = known.reminders.get(reminder_of(job)), day_of(job)
    if reminder is None or not _wanted(reminder, day):
        return None
    zone = known.zones[whose(reminder)]
    when = timing(job.due, day, now, zone)
    merged = [reminder, *(each for each in known.theirs if _joins(each, reminder, now))]
    opens = [known.opens[whose(each)][day] for each in merged if day in known.opens[whose(each)]]
    written = known.written[reminder.person_id]
    if not opens or _told(job, written, instant(day, time(0), zone), now, when):
        return None
    if when is Timing.STALE:
        return Timing.STALE
    if not (opens := [each for each in opens if not each.spared]):
        return None
    if is_quiet(now, reminder.quiet, zone):
        return Held(reminder, held(now, reminder.quiet, zone))
    return Nudge(
        reminder=reminder,
        name=known.names.get(whose(reminder), ""),
        here=now.astimezone(zone_info(zone)).time(),
        open=tuple(opens),
        meant_for=job.due.astimezone(zone_info(zone)).time() if when is Timing.LATE else None,
        closing=reminder.unanswered == MOST_UNANSWERED,
    )


def _wanted(reminder: Reminder, day: date) -> bool:
    paused = reminder.paused_until is not None and day < reminder.paused_until
    here = reminder.enabled and reminder.way is Way.DM and reminder.closed_at is None
    return here and not paused and reminder.unanswered <= MOST_UNANSWERED


def _joins(other: Reminder, reminder: Reminder, now: datetime) -> bool:
    """Whether another reminder of somebody's is due as well, and is told of in the same message."""
    theirs = other.person_id == reminder.person_id and other.id != reminder.id
    due = other.enabled and other.next_at is not None and other.next_at <= now
    return theirs and due and other.way is Way.DM


def _told(job: Job, written: Sequence[Job], began: datetime, now: datetime, when: Timing) -> bool:
    """Whether enough was said today, or another nudge says it."""
    sent = [each for each in written if each.outcome is Outcome.SENT and each.id != job.id]
    today = sum(each.done is not None and each.done >= began for each in sent)
    if today >= MOST_DMS_A_DAY:
        return True
    said = [each.done for each in sent if each.kind in NUDGES and each.done is not None]
    if any(done >= job.due for done in said):
        return True
    if when is Timing.STALE:
        return False
    waiting = [each for each in written if goes_before(each, job, now)]
    if today + len(waiting) >= MOST_DMS_A_DAY:
        return True
    return any(each.kind in NUDGES for each in waiting)


def whose(reminder: Reminder) -> Whose:
    """Return the person and the club of a reminder."""
    return reminder.person_id, reminder.club_id


def reminder_of(job: Job) -> int:
    """Return the reminder that a job to a person is about."""
    return int(job.about["reminder"])


def channel_of(job: Job) -> int:
    """Return the channel of a job to several."""
    return int(job.about["channel"])


def day_of(job: Job) -> date:
    """Return the day that a job to a person is about."""
    return date.fromisoformat(job.about["day"])


def day_in(reminder: Reminder, job: Job, zone: str) -> date:
    """Return somebody's day that a channel's job is about."""
    if reminder.next_at == job.due and reminder.next_day is not None:
        return reminder.next_day
    return job.due.astimezone(zone_info(zone)).date()
