"""The day's post as it is to be read now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.clock import Clock
from bot.domain.planks.dayposts import is_late, last_call
from bot.errors import TooLate
from bot.services.challenges.lookup import UNFINISHED, today_of
from bot.services.dayposts import series
from bot.services.dayposts.counting import Count, count
from bot.storage.challenges import Challenge
from bot.storage.database import Database, Transaction
from bot.storage.dayposts import KIND, Posted
from bot.storage.jobs import Job
from bot.storage.kinds import Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPost:
    """A challenge's day. `number` counts from 1; `meant_for` is set if it came late."""

    challenge: Challenge
    day: date
    count: Count
    meant_for: datetime | None

    @property
    def number(self) -> int:
        """Which day of the challenge it is."""
        return (self.day - self.challenge.starts_on).days + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A day's post that stands in a channel."""

    post: DayPost
    channel_id: int
    message_id: int


class DayPosts:
    """Every challenge's post of the day."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def due(self, job: Job) -> DayPost | None:
        """Return what to post now; None if there is nothing to.

        Raises:
            TooLate: the day is nearly over.
        """
        challenge_id, day = series.meant_by(job)
        async with self._db.read() as tx:
            challenge = await tx.challenges.get(challenge_id)
            if challenge is None or not series.wants_post(challenge, day):
                return None
            at = challenge.daily_at
            if at is None:
                return None
            if self._now() > last_call(day, at, challenge.zone):
                raise TooLate
        meant_for = job.due if is_late(job.due, self._now()) else None
        return await self._post(challenge, day, meant_for)

    async def finish(
        self, tx: Transaction, job: Job, outcome: Outcome, message_id: int | None
    ) -> None:
        """Write down what became of a post, and book the next, whatever it was."""
        await series.finish(tx, job, outcome, message_id, self._now())

    async def shown(self, club_id: int) -> list[Shown]:
        """Return today's posts of a club as they should read; those of other days stay."""
        found: list[tuple[Challenge, Posted, datetime | None]] = []
        async with self._db.read() as tx:
            for challenge in await tx.challenges.of_club(club_id, *UNFINISHED):
                today = today_of(challenge, self._now())
                posted = await tx.day_posts.get(challenge.id, today)
                if posted is not None:
                    late = await _meant_for(tx, challenge.id, today)
                    found.append((challenge, posted, late))
        return [
            Shown(
                post=await self._post(challenge, posted.day, late),
                channel_id=posted.channel_id,
                message_id=posted.message_id,
            )
            for challenge, posted, late in found
            if posted.channel_id is not None and posted.message_id is not None
        ]

    async def book_missing(self) -> int:
        """Begin the series of running challenges that have none; returns how many there were."""
        async with self._db.write() as tx:
            return await series.book_missing(tx, self._now())

    async def _post(self, challenge: Challenge, day: date, meant_for: datetime | None) -> DayPost:
        return DayPost(
            challenge=challenge,
            day=day,
            count=await count(self._db, challenge, day),
            meant_for=meant_for,
        )


async def _meant_for(tx: Transaction, challenge_id: int, day: date) -> datetime | None:
    """Return when a post was due that came late."""
    job = await tx.jobs.get(KIND, series.key_of(challenge_id, day))
    if job is None or job.done is None or not is_late(job.due, job.done):
        return None
    return job.due
