"""What follows once a reminder was sent, or was not: the next is booked, whatever came of it."""

from __future__ import annotations

from datetime import date, datetime

from bot.clock import Clock
from bot.domain.nudges import LATEST, Way, occasions
from bot.services.reminders.missed import Spoilt, note, passed_over
from bot.services.reminders.sending import (
    MOST_MENTIONS,
    Merged,
    channel_of,
    day_in,
    day_of,
    reminder_of,
    whose,
)
from bot.services.reminders.series import book_next, book_on, channel_booking, zones_of
from bot.storage.database import Transaction
from bot.storage.jobs import Job
from bot.storage.kinds import Outcome
from bot.storage.reminders import NUDGE, Reminder

# It was due, it would have been said, and it was our failure that it was not.
OURS = (Outcome.STALE, Outcome.PARKED)


class Aftermath:
    """Books each series on, in the transaction that finishes a job of it."""

    def __init__(self, now: Clock) -> None:
        self._now = now

    async def of_person(self, tx: Transaction, job: Job, outcome: Outcome) -> None:
        """Count what was sent, and book the next of the series."""
        now = self._now()
        reminder = await tx.reminders.get(reminder_of(job))
        if reminder is None:
            return
        if outcome is Outcome.SENT:
            await tx.reminders.count(reminder.id)
        zone = (await zones_of(tx, [whose(reminder)]))[whose(reminder)]
        in_series = job.kind == NUDGE and reminder.way is Way.DM
        spoilt = passed_over(reminder, zone, job.due, now) if in_series else {}
        if outcome in OURS:
            spoilt[day_of(job)] = job.due
            await self._of_others(tx, job, reminder, zone)
        await note(tx, [reminder], {whose(reminder): spoilt}, now)
        if in_series:
            since, day = _from(job, now), day_of(job)
            await book_next(tx, reminder, now, since=since, after=day, zone=zone)

    async def _of_others(self, tx: Transaction, job: Job, reminder: Reminder, zone: str) -> None:
        """Note the same for the clubs that its message would have told of as well."""
        day = day_of(job)
        others = [
            each
            for each in await tx.reminders.of_person(reminder.person_id)
            if each.id != reminder.id and each.way is Way.DM and each.enabled
        ]
        alike = {whose(each): {day: job.due} for each in others if _due_then(each, job, zone)}
        await note(tx, others, alike, self._now())

    async def of_channel(
        self, tx: Transaction, job: Job, merged: Merged | None, outcome: Outcome
    ) -> None:
        """Book the next of each series, and a further part for those who did not fit.

        Without `merged` it never came to saying whom it would mention.
        """
        now, channel_id = self._now(), channel_of(job)
        if merged is not None:
            seen_to = await tx.reminders.among(merged.seen_to)
        else:
            seen_to = await tx.reminders.due_in(channel_id, job.due, limit=MOST_MENTIONS)
        due = [each for each in seen_to if _is_due(each, job)]
        if outcome is Outcome.SENT and merged is not None:
            told = [each.id for each in seen_to if each.person_id in set(merged.people)]
            await tx.reminders.count(*told)
        zones = await zones_of(tx, map(whose, seen_to))
        spoilt: dict[tuple[int, int], Spoilt] = {}
        for each in due:
            zone = zones[whose(each)]
            days = passed_over(each, zone, job.due, now) if each.next_at == job.due else {}
            if outcome is Outcome.PARKED or (merged is not None and each.id in merged.stale):
                days[day_in(each, job, zone)] = job.due
            spoilt[whose(each)] = days
        await note(tx, due, spoilt, now)
        await _go_on(tx, job, due, now, zones)
        if await tx.reminders.due_in(channel_id, job.due, limit=1):
            part = int(job.about["part"]) + 1
            club_id = seen_to[0].club_id if seen_to else job.club_id
            if club_id is not None:
                await tx.jobs.book(channel_booking(club_id, channel_id, job.due, part), now)


async def _go_on(
    tx: Transaction,
    job: Job,
    due: list[Reminder],
    now: datetime,
    zones: dict[tuple[int, int], str],
) -> None:
    if snoozed := [each.id for each in due if each.snoozed_until == job.due]:
        await tx.reminders.change(*snoozed, snoozed_until=None)
    in_series = [each for each in due if each.next_at == job.due]
    await book_on(tx, in_series, now, since=_from(job, now), zones=zones)


def _is_due(reminder: Reminder, job: Job) -> bool:
    """Whether it still is what it was when it was taken: it may have been changed since."""
    here = reminder.enabled and reminder.way is Way.CHANNEL
    same = here and reminder.channel_id == channel_of(job)
    return same and job.due in {reminder.next_at, reminder.snoozed_until}


def _due_then(reminder: Reminder, job: Job, zone: str) -> bool:
    """Whether another reminder was due with a job, and would have been in its message."""
    day: date = day_of(job)
    for on in occasions(reminder.wish, zone, job.due - LATEST):
        if on.day >= day:
            return on.day == day and on.due <= job.due
    return False


def _from(job: Job, now: datetime) -> datetime:
    """Return from when on the next may be: later than this one, and not too late by now."""
    return max(job.due, now - LATEST)
