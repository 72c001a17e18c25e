"""The day's post as it is to be read now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.clock import Clock
from bot.domain.planks.dayposts import is_late, last_call
from bot.services.challenges.lookup import UNFINISHED, today_of
from bot.services.dayposts import series
from bot.services.dayposts.counting import Count, Gathered, count, gather
from bot.storage.challenges import Challenge
from bot.storage.database import Database, Transaction
from bot.storage.dayposts import KIND
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
        """Return what to post now; None if there is nothing to, or it is too late for it."""
        challenge_id, day = series.meant_by(job)
        async with self._db.read() as tx:
            challenge = await tx.challenges.get(challenge_id)
            if challenge is None or not series.wants_post(challenge, day):
                return None
            at = challenge.daily_at
            if at is None or self._now() > last_call(day, at, challenge.zone):
                return None
            gathered = await gather(tx, challenge, day)
        meant_for = job.due if is_late(job.due, self._now()) else None
        return await _post(gathered, meant_for)

    async def finish(
        self, tx: Transaction, job: Job, outcome: Outcome, message_id: int | None
    ) -> None:
        """Write down what became of a post, and book the next, whatever it was."""
        await series.finish(tx, job, outcome, message_id, self._now())

    async def shown(self, club_id: int) -> list[Shown]:
        """Return today's posts of a club as they should read; those of other days stay."""
        found: list[tuple[Gathered, datetime | None, int, int]] = []
        async with self._db.read() as tx:
            for challenge in await tx.challenges.of_club(club_id, *UNFINISHED):
                today = today_of(challenge, self._now())
                posted = await tx.day_posts.get(challenge.id, today)
                if posted is None or posted.channel_id is None or posted.message_id is None:
                    continue
                late = await _meant_for(tx, challenge.id, today)
                gathered = await gather(tx, challenge, today)
                found.append((gathered, late, posted.channel_id, posted.message_id))
        return [
            Shown(post=await _post(gathered, late), channel_id=channel, message_id=message)
            for gathered, late, channel, message in found
        ]

    async def book_missing(self) -> int:
        """Begin the series of running challenges that have none; returns how many there were."""
        async with self._db.write() as tx:
            return await series.book_missing(tx, self._now())


async def _post(gathered: Gathered, meant_for: datetime | None) -> DayPost:
    return DayPost(
        challenge=gathered.challenge,
        day=gathered.day,
        count=await count(gathered),
        meant_for=meant_for,
    )


async def _meant_for(tx: Transaction, challenge_id: int, day: date) -> datetime | None:
    """Return when a post was due that came late."""
    job = await tx.jobs.get(KIND, series.key_of(challenge_id, day))
    if job is None or job.done is None or not is_late(job.due, job.done):
        return None
    return job.due
