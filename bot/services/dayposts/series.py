"""A challenge's posts, one after the other: which comes next, and what became of the last.

At most one waits. It is booked by whatever makes it possible, in the same transaction.
"""

from __future__ import annotations

from datetime import date, datetime

from bot.domain.planks.dayposts import last_call, posts_after
from bot.domain.planks.terms import last_day
from bot.domain.when import instant
from bot.domain.zones import zone_info
from bot.storage.challenges import Challenge
from bot.storage.database import Transaction
from bot.storage.dayposts import KIND
from bot.storage.jobs import Booking, Job
from bot.storage.kinds import Lane, Outcome, State


def key_of(challenge_id: int, day: date) -> str:
    """Return what a day's job is known by."""
    return f"{challenge_id}:{day.isoformat()}"


def meant_by(job: Job) -> tuple[int, date]:
    """Return the challenge and the day of a job."""
    challenge, _colon, day = job.key.partition(":")
    return int(challenge), date.fromisoformat(day)


def wants_post(challenge: Challenge, day: date) -> bool:
    """Whether a challenge, as it is now, has a post on a day."""
    last = last_day(challenge.starts_on, challenge.length)
    on = challenge.state is State.RUNNING and challenge.daily_at is not None
    return on and challenge.starts_on <= day <= last


async def renew(
    tx: Transaction, challenge: Challenge, now: datetime, *, at_once: bool = False
) -> None:
    """Book the next post of a challenge that was made or changed, instead of the one that waits.

    One that is due already stays: whoever takes it looks at the challenge again, and goes on.
    With `at_once`, today has its post now if its hour is over and the day is not: a coach who
    names an earlier hour wants to see it.
    """
    waiting = await tx.day_posts.waiting(challenge)
    await tx.jobs.cancel(KIND, *(job.key for job in waiting if job.due > now))
    if any(job.due <= now for job in waiting):
        return
    if not (at_once and await _book_today(tx, challenge, now)):
        await _book_next(tx, challenge, now, now)


async def _book_today(tx: Transaction, challenge: Challenge, now: datetime) -> bool:
    """Book today's post for this moment, if its hour is over; whether it is to come now."""
    at, today = challenge.daily_at, now.astimezone(zone_info(challenge.zone)).date()
    if at is None or not wants_post(challenge, today):
        return False
    passed = instant(today, at, challenge.zone) <= now <= last_call(today, at, challenge.zone)
    had = await tx.day_posts.get(challenge.id, today) is not None
    return passed and not had and await tx.jobs.book(_booking(challenge, today, now), now)


async def finish(
    tx: Transaction, job: Job, outcome: Outcome, message_id: int | None, now: datetime
) -> None:
    """Write down what became of a post, and book the next."""
    challenge_id, day = meant_by(job)
    challenge = await tx.challenges.get(challenge_id)
    if challenge is None:
        return
    if outcome is not Outcome.SKIPPED:
        await tx.day_posts.put(challenge, day, outcome, message_id)
    if not await tx.day_posts.waiting(challenge):
        await _book_next(tx, challenge, job.due, now)


async def book_missing(tx: Transaction, now: datetime) -> int:
    """Begin the series of running challenges that have none; returns how many there were."""
    unbooked = await tx.day_posts.unbooked()
    for challenge in unbooked:
        await _book_next(tx, challenge, now, now)
    return len(unbooked)


async def _book_next(tx: Transaction, challenge: Challenge, after: datetime, now: datetime) -> None:
    """Book the first post after an instant that can still be in time; those before are missed."""
    if challenge.state is not State.RUNNING or challenge.daily_at is None:
        return
    coming = posts_after(
        after, challenge.starts_on, challenge.length, challenge.daily_at, challenge.zone
    )
    for day, due in coming:
        if _missed(challenge, day, now):
            if await tx.day_posts.get(challenge.id, day) is None:
                await tx.day_posts.put(challenge, day, Outcome.STALE)
        elif await tx.jobs.book(_booking(challenge, day, due), now):
            return  # a day that had its post, before the time was changed, has no other


def _booking(challenge: Challenge, day: date, due: datetime) -> Booking:
    return Booking(
        lane=Lane.REMINDERS,
        kind=KIND,
        key=key_of(challenge.id, day),
        due=due,
        club_id=challenge.club_id,
    )


def _missed(challenge: Challenge, day: date, now: datetime) -> bool:
    """Whether a day should have had its post, and it is too late for it."""
    at = challenge.daily_at
    return (
        at is not None and wants_post(challenge, day) and now > last_call(day, at, challenge.zone)
    )
