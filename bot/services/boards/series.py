"""A challenge's boards, one after the other. At most one waits, and it knows what came before."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot.domain.planks.terms import last_day
from bot.domain.planks.windows import Schedule, Window, closed_by, window_after
from bot.storage.challenges import Challenge
from bot.storage.database import Transaction
from bot.storage.jobs import Booking, Job
from bot.storage.kinds import Lane, State

KIND = "board"
DAY = timedelta(days=1)
GOING = (State.RUNNING, State.PAUSED)


def schedule_of(challenge: Challenge) -> Schedule:
    """Return when a challenge's boards close."""
    return Schedule(
        board_day=challenge.board_day,
        board_at=challenge.board_at,
        zone=challenge.zone,
        last_day=last_day(challenge.starts_on, challenge.length),
    )


def challenge_of(job: Job) -> int:
    """Return the challenge that a board's job is for."""
    return int(job.key.partition(":")[0])


def covered_from(challenge: Challenge, covered: date | None) -> date:
    """Return the day before the next board begins, after one that covers so much, or none."""
    before = challenge.starts_on - DAY
    return max(covered, before) if covered is not None else before


async def closed(tx: Transaction, challenge: Challenge, now: datetime) -> Window | None:
    """Return all that has closed since the board before: what was missed comes in one."""
    return closed_by(await _covered(tx, challenge), schedule_of(challenge), now)


async def renew(tx: Transaction, challenge: Challenge, now: datetime) -> None:
    """Book the next board of a challenge that was made or changed, instead of one that waits.

    One that is due already stays: whoever takes it looks at the challenge again, and goes on.
    """
    booked = await tx.jobs.of_series(KIND, challenge.id)
    waiting = [job for job in booked if job.done is None]
    if any(job.due <= now for job in waiting):
        return
    await tx.jobs.cancel(KIND, *(job.key for job in waiting))
    await book_next(tx, challenge, now)


async def book_missing(tx: Transaction, now: datetime) -> int:
    """Begin the series of challenges that go on and have none; returns how many there were."""
    begun = 0
    for challenge in await tx.challenges.in_states(*GOING):
        if not await tx.jobs.of_series(KIND, challenge.id):
            await book_next(tx, challenge, now)
            begun += 1
    return begun


async def book_next(tx: Transaction, challenge: Challenge, now: datetime) -> None:
    """Book the board that comes after those there are, if one does."""
    window = window_after(await _covered(tx, challenge), schedule_of(challenge))
    if window is None or challenge.state not in GOING:
        return
    booking = Booking(
        lane=Lane.BOARDS,
        kind=KIND,
        key=f"{challenge.id}:{window.last.isoformat()}",
        due=window.closes,
        club_id=challenge.club_id,
    )
    await tx.jobs.book(booking, now)


async def _covered(tx: Transaction, challenge: Challenge) -> date:
    latest = await tx.boards.latest(challenge.id)
    return covered_from(challenge, latest.last if latest else None)
