"""Each reminder's next instant, and the job that stands for it."""

from __future__ import annotations

from datetime import date, datetime

from bot.domain.nudges import Occasion, Way, occasions
from bot.domain.zones import UTC_NAME
from bot.storage.database import Transaction
from bot.storage.jobs import Booking
from bot.storage.kinds import Lane
from bot.storage.reminders import NUDGE, SNOOZED, Reminder

# One message for all who are due in a channel at a minute.
CHANNEL = "nudges.channel"


async def zone_of(tx: Transaction, person_id: int, club_id: int) -> str:
    """Return the zone that somebody's days in a club are in."""
    person, club = await tx.people.get(person_id), await tx.clubs.get(club_id)
    own = (person and person.zone) or (club and club.zone)
    if own:
        return own
    taken = await tx.enrolments.taken(person_id, club_id)
    return taken[0].challenge.zone if taken else UTC_NAME


async def book_next(
    tx: Transaction,
    reminder: Reminder,
    now: datetime,
    *,
    since: datetime | None = None,
    after: date | None = None,
) -> None:
    """Book a reminder's next job in place of the one that waits; none while it is off.

    Args:
        since: the next is after this instant, by default now.
        after: and on a later day than this one.
    """
    await tx.reminders.unbook(reminder, now, NUDGE)
    booked = None
    if reminder.enabled:
        zone = await zone_of(tx, reminder.person_id, reminder.club_id)
        for each in occasions(reminder.wish, zone, since or now):
            if (after is None or each.day > after) and await _book(tx, reminder, each, now):
                booked = each
                break
    await tx.reminders.change(
        reminder.id,
        next_at=booked.due if booked else None,
        next_day=booked.day if booked else None,
    )


async def move_all(tx: Transaction, person_id: int, now: datetime) -> None:
    """Let somebody's reminders follow the zone they are in now."""
    for reminder in await tx.reminders.of_person(person_id):
        await tx.reminders.unbook(reminder, now, SNOOZED)
        await book_next(tx, reminder, now)


def channel_booking(channel_id: int, due: datetime, part: int = 1) -> Booking:
    """Return the job of a channel and a minute; a second part is for those who did not fit."""
    key = f"{channel_id}:{due:%Y%m%d%H%M}"
    return Booking(
        lane=Lane.REMINDERS,
        kind=CHANNEL,
        key=key if part == 1 else f"{key}:{part}",
        due=due,
        about={"channel": str(channel_id), "part": part},
    )


async def _book(tx: Transaction, reminder: Reminder, on: Occasion, now: datetime) -> bool:
    """Book one occasion; whether it is not one that was had before."""
    if reminder.way is Way.CHANNEL and reminder.channel_id is not None:
        booking = channel_booking(reminder.channel_id, on.due)
        if await tx.jobs.book(booking, now):
            return True
        job = await tx.jobs.get(booking.kind, booking.key)
        return job is not None and job.done is None
    booking = Booking(
        lane=Lane.REMINDERS,
        kind=NUDGE,
        key=f"{reminder.id}:{on.day.isoformat()}",
        due=on.due,
        person_id=reminder.person_id,
        club_id=reminder.club_id,
        about={"reminder": str(reminder.id), "day": on.day.isoformat()},
    )
    return await tx.jobs.book(booking, now)
