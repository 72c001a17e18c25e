"""The week in a few lines, for the coaches' own channel."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.clock import Clock
from bot.domain.when import DAY, next_weekly
from bot.domain.zones import UTC_NAME
from bot.services.coaching.roster import A_WEEK, Mate, local_day, roster
from bot.storage.database import Database, Transaction
from bot.storage.jobs import Booking, Job
from bot.storage.kinds import Lane

KIND = "coach.digest"
MONDAY, AT = 1, time(7)
# A digest of a week that ended days ago helps nobody.
LATEST = timedelta(hours=24)


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """A club's week: who is new, who is away, and sums. Nothing of anybody's health."""

    club_id: int
    channel_id: int
    first: date
    last: date
    mates: tuple[Mate, ...]
    fresh: tuple[str, ...]
    away: tuple[Mate, ...]
    runs: int

    @property
    def holds(self) -> int:
        """How many holds there were."""
        return sum(each.holds for each in self.mates)

    @property
    def holding(self) -> int:
        """How many held."""
        return sum(each.holds > 0 for each in self.mates)


class Digests:
    """Every club that wants one."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def send_to(self, club_id: int, channel_id: int | None) -> datetime | None:
        """Set where a club's coaches read of the week, None for nowhere; returns when next."""
        now = self._now()
        async with self._db.write() as tx:
            await tx.clubs.change(club_id, now)
            await tx.grants.set_club(club_id, digest_channel_id=channel_id)
            for job in await tx.jobs.of_series(KIND, club_id):
                if job.done is None:
                    await tx.jobs.cancel(KIND, job.key)
            return await _book(tx, club_id, now, now) if channel_id is not None else None

    async def of(self, job: Job) -> Digest | None:
        """Return what a job is to tell; None if nobody wants it any more, or it is too late."""
        now, club_id = self._now(), job.club_id or 0
        async with self._db.read() as tx:
            care = await tx.grants.club(club_id)
            if care is None or care.digest_channel_id is None or now - job.due > LATEST:
                return None
            today = await local_day(tx, club_id, now)
            mates = await roster(tx, club_id, now)
            runs = await tx.runs.count_of({each.person_id for each in mates}, today - A_WEEK, today)
        return Digest(
            club_id=club_id,
            channel_id=care.digest_channel_id,
            first=today - A_WEEK,
            last=today - DAY,
            mates=tuple(mates),
            fresh=tuple(each.name for each in mates if each.joined >= today - A_WEEK),
            away=tuple(each for each in mates if each.pause is not None),
            runs=runs,
        )

    async def after(self, tx: Transaction, job: Job) -> None:
        """Book the next."""
        care = await tx.grants.club(job.club_id)
        if job.club_id is not None and care is not None and care.digest_channel_id is not None:
            await _book(tx, job.club_id, max(job.due, self._now()), self._now())


async def _book(tx: Transaction, club_id: int, after: datetime, now: datetime) -> datetime:
    club = await tx.clubs.get(club_id)
    due = next_weekly(after, MONDAY, AT, (club.zone if club else None) or UTC_NAME)
    booking = Booking(
        lane=Lane.BOARDS,
        kind=KIND,
        key=f"{club_id}:{due:%Y%m%d}",
        due=due,
        club_id=club_id,
    )
    await tx.jobs.book(booking, now)
    return due
