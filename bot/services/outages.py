"""How long we were away, what came late or not at all because of it, and telling each club once."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.domain.planks.dayposts import NOTICED
from bot.domain.when import DAY, instant
from bot.services.boards.series import KIND as BOARD
from bot.services.reminders.series import CHANNEL
from bot.storage.database import Database, Transaction
from bot.storage.dayposts import KIND as DAY_POST
from bot.storage.jobs import Booking, Job
from bot.storage.kinds import Lane
from bot.storage.reminders import NUDGE, SNOOZED

PROCESS = "bot"
# A restart is no outage. We say that we are alive every thirty seconds.
AWAY = timedelta(minutes=2)
LOOK, TELL = "outage.look", "outage.tell"
LOOK_EVERY, MOST_LOOKS = timedelta(seconds=30), 60
# What a club hears of: posts, boards and reminders, by their number alone.
COUNTED = (DAY_POST, BOARD, CHANNEL, NUDGE, SNOOZED)
# Nobody wants to hear of it on the next day.
TOLD_WITHIN = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outage:
    """What a club noticed of our absence.

    `late` and `skipped` count messages; `spared` are the members for whom a day counts neither
    way, since what they should have had on it never came.
    """

    first: datetime
    last: datetime
    late: int
    skipped: int
    spared: int


class Outages:
    """Looks, once we are back and have caught up, and books a line for each club touched."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def alive(self) -> None:
        """Say that we are alive; if we were not for a while, have it looked into."""
        now = self._now()
        async with self._db.write() as tx:
            before = await tx.jobs.alive(PROCESS, now)
            if before is not None and now - before > AWAY:
                await _book_look(tx, before, now)

    async def walked(self, to: datetime) -> None:
        """Be alive at an instant to which a clock is about to be moved: that is no absence."""
        async with self._db.write() as tx:
            await tx.jobs.alive(PROCESS, to)

    async def look(self, job: Job) -> dict[int, Outage] | None:
        """Return what each club noticed; None while we are still catching up."""
        first, last, looks = _span(job)
        async with self._db.read() as tx:
            behind = await tx.jobs.waiting(*COUNTED, until=last)
            if behind and looks < MOST_LOOKS:
                return None
            late = await tx.jobs.caught_up(COUNTED, first, last - NOTICED, last)
            skipped, spared = await _skipped(tx, first, last)
        return {
            club_id: Outage(
                first=first,
                last=last,
                late=late.get(club_id, 0),
                skipped=skipped[club_id],
                spared=len(spared[club_id]),
            )
            for club_id in sorted({*late, *skipped})
        }

    async def go_on(self, tx: Transaction, job: Job, found: dict[int, Outage] | None) -> None:
        """Book the next look, or what is to be told."""
        first, last, looks = _span(job)
        now = self._now()
        if found is None:
            await tx.jobs.book(_look(first, last, now + LOOK_EVERY, looks + 1), now)
            return
        for club_id, outage in found.items():
            await tx.jobs.book(_tell(club_id, outage, now), now)

    def told_by(self, job: Job) -> Outage | None:
        """Return what a job tells its club; None if it is too late for that."""
        about = job.about
        last = datetime.fromisoformat(about["last"])
        if self._now() - last > TOLD_WITHIN:
            return None
        return Outage(
            first=datetime.fromisoformat(about["first"]),
            last=last,
            late=about["late"],
            skipped=about["skipped"],
            spared=about["spared"],
        )


async def _book_look(tx: Transaction, first: datetime, last: datetime) -> None:
    """Book it; an absence that follows upon another, still being looked into, is one with it."""
    for job in await tx.jobs.waiting(LOOK):
        first = min(first, _span(job)[0])
        await tx.jobs.cancel(LOOK, job.key)
    await tx.jobs.book(_look(first, last, last, 0), last)


async def _skipped(
    tx: Transaction, first: datetime, last: datetime
) -> tuple[Counter[int], defaultdict[int, set[int]]]:
    """Count what never came, by club, and whose days it was."""
    skipped: Counter[int] = Counter()
    spared: defaultdict[int, set[int]] = defaultdict(set)
    for missed in await tx.missed_nudges.between(first, last):
        skipped[missed.club_id] += 1
        spared[missed.club_id].add(missed.person_id)
    for challenge, day in await tx.day_posts.spoilt(first.date() - DAY, last.date() + DAY):
        at = challenge.daily_at
        if at is not None and first < instant(day, at, challenge.zone) <= last:
            skipped[challenge.club_id] += 1
            spared[challenge.club_id] |= await tx.enrolments.people_in([challenge.id])
    return skipped, spared


def _look(first: datetime, last: datetime, due: datetime, looks: int) -> Booking:
    return Booking(
        lane=Lane.BOARDS,
        kind=LOOK,
        key=f"{first.isoformat()}:{last.isoformat()}:{looks}",
        due=due,
        about={"first": first.isoformat(), "last": last.isoformat(), "looks": looks},
    )


def _tell(club_id: int, outage: Outage, now: datetime) -> Booking:
    return Booking(
        lane=Lane.BOARDS,
        kind=TELL,
        key=f"{club_id}:{outage.first.isoformat()}",
        due=now,
        club_id=club_id,
        about={
            "first": outage.first.isoformat(),
            "last": outage.last.isoformat(),
            "late": outage.late,
            "skipped": outage.skipped,
            "spared": outage.spared,
        },
    )


def _span(job: Job) -> tuple[datetime, datetime, int]:
    about = job.about
    first, last = (datetime.fromisoformat(about[each]) for each in ("first", "last"))
    return first, last, int(about["looks"])
