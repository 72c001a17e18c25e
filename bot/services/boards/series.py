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


def closed(job: Job, challenge: Challenge, now: datetime) -> Window | None:
    """Return all that has closed since the board before: what was missed comes in one."""
    return closed_by(_covered(job), schedule_of(challenge), now)


async def renew(tx: Transaction, challenge: Challenge, now: datetime) -> None:
    """Book the next board of a challenge that was made or changed, instead of one that waits.

    One that is due already stays: whoever takes it looks at the challenge again, and goes on.
    """
    booked = await tx.jobs.of_series(KIND, challenge.id)
    waiting = [job for job in booked if job.done is None]
    if any(job.due <= now for job in waiting):
        return
    await tx.jobs.cancel(KIND, *(job.key for job in waiting))
    before = challenge.starts_on - DAY
    posted = any(job.done is not None for job in booked)
    covered = _covered(waiting[0]) if posted and waiting else before
    await _book(tx, challenge, max(covered, before), now)


async def go_on(tx: Transaction, job: Job, window: Window | None, now: datetime) -> None:
    """Book the board that comes after one."""
    challenge = await tx.challenges.get(challenge_of(job))
    if challenge is not None:
        await _book(tx, challenge, window.last if window else _covered(job), now)


async def book_missing(tx: Transaction, now: datetime) -> int:
    """Begin the series of challenges that go on and have none; returns how many there were."""
    begun = 0
    for challenge in await tx.challenges.in_states(*GOING):
        if not await tx.jobs.of_series(KIND, challenge.id):
            await _book(tx, challenge, challenge.starts_on - DAY, now)
            begun += 1
    return begun


async def _book(tx: Transaction, challenge: Challenge, covered: date, now: datetime) -> None:
    window = window_after(covered, schedule_of(challenge))
    if window is None or challenge.state not in GOING:
        return
    booking = Booking(
        lane=Lane.BOARDS,
        kind=KIND,
        key=f"{challenge.id}:{window.last.isoformat()}",
        due=window.closes,
        club_id=challenge.club_id,
        about={"covered": covered.isoformat()},
    )
    await tx.jobs.book(booking, now)


def _covered(job: Job) -> date:
    return date.fromisoformat(job.about["covered"])
