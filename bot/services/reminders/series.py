"""Each reminder's next instant, and the job that stands for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime

from bot.domain.nudges import Occasion, Way, occasions
from bot.domain.zones import UTC_NAME
from bot.storage.database import Transaction
from bot.storage.jobs import Booking
from bot.storage.kinds import Lane
from bot.storage.reminders import NUDGE, SNOOZED, Reminder

# One message for all who are due in a channel at a minute.
CHANNEL = "nudges.channel"
# Lets the reminders of those who have no zone of their own follow the club's.
MOVE = "reminders.move"


async def zone_of(tx: Transaction, person_id: int, club_id: int) -> str:
    """Return the zone that somebody's days in a club are in."""
    return (await zones_of(tx, [(person_id, club_id)]))[person_id, club_id]


async def zones_of(tx: Transaction, whose: Iterable[tuple[int, int]]) -> dict[tuple[int, int], str]:
    """Return the same for many people in clubs: their own, else the club's, else a challenge's."""
    asked = set(whose)
    people = await tx.people.among({person for person, _club in asked})
    clubs = await tx.clubs.among({club for _person, club in asked})
    found: dict[tuple[int, int], str] = {}
    for who in asked:
        person, club = people.get(who[0]), clubs.get(who[1])
        if zone := (person and person.zone) or (club and club.zone):
            found[who] = zone
    if without := asked - set(found):
        for each in reversed(await tx.enrolments.taken_by({person for person, _club in without})):
            who = (each.enrolled.person_id, each.challenge.club_id)
            if who in without:
                found[who] = each.challenge.zone
    return {who: found.get(who, UTC_NAME) for who in asked}


async def book_next(
    tx: Transaction,
    reminder: Reminder,
    now: datetime,
    *,
    since: datetime | None = None,
    after: date | None = None,
    zone: str | None = None,
) -> None:
    """Book a reminder's next job in place of the one that waits; none while it is off.

    Args:
        since: the next is after this instant, by default now.
        after: and on a later day than this one.
        zone: theirs, for those who have looked it up already.
    """
    await tx.reminders.unbook(reminder, now, NUDGE)
    booked = None
    if reminder.enabled:
        zone = zone or await zone_of(tx, reminder.person_id, reminder.club_id)
        for each in occasions(reminder.wish, zone, since or now):
            if (after is None or each.day > after) and await _book(tx, reminder, each, now):
                booked = each
                break
    await tx.reminders.change(
        reminder.id,
        next_at=booked.due if booked else None,
        next_day=booked.day if booked else None,
    )


async def book_on(
    tx: Transaction,
    some: Iterable[Reminder],
    now: datetime,
    *,
    since: datetime,
    zones: Mapping[tuple[int, int], str],
) -> None:
    """Book what comes after the present days of many reminders in channels, in few questions."""
    booked: dict[tuple[int, datetime], bool] = {}
    moved: defaultdict[Occasion | None, list[int]] = defaultdict(list)
    for each in some:
        zone = zones[each.person_id, each.club_id]
        coming = None
        for on in occasions(each.wish, zone, since):
            if each.channel_id is None or (each.next_day and on.day <= each.next_day):
                continue
            place = (each.channel_id, on.due)
            if place not in booked:
                booked[place] = await _book_channel(tx, each.club_id, *place, now)
            if booked[place]:
                coming = on
                break
        moved[coming].append(each.id)
    for on, ids in moved.items():
        await tx.reminders.change(
            *ids, next_at=on.due if on else None, next_day=on.day if on else None
        )


async def move_all(tx: Transaction, person_id: int, now: datetime) -> None:
    """Let somebody's reminders follow the zone they are in now."""
    for reminder in await tx.reminders.of_person(person_id):
        await tx.reminders.unbook(reminder, now, SNOOZED)
        await book_next(tx, reminder, now)


async def book_move(tx: Transaction, club_id: int, zone: str | None, now: datetime) -> None:
    """Let the reminders of those who have no zone of their own follow the club to one, soon."""
    await tx.jobs.book(
        Booking(
            lane=Lane.REMINDERS,
            kind=MOVE,
            key=f"{club_id}:{zone}:{now.isoformat()}",
            due=now,
            club_id=club_id,
        ),
        now,
    )


def channel_booking(club_id: int, channel_id: int, due: datetime, part: int = 1) -> Booking:
    """Return the job of a channel and a minute; a second part is for those who did not fit."""
    key = f"{channel_id}:{due:%Y%m%d%H%M}"
    return Booking(
        lane=Lane.REMINDERS,
        kind=CHANNEL,
        key=key if part == 1 else f"{key}:{part}",
        due=due,
        club_id=club_id,
        about={"channel": str(channel_id), "part": part},
    )


async def _book(tx: Transaction, reminder: Reminder, on: Occasion, now: datetime) -> bool:
    """Book one occasion; whether it is not one that was had before."""
    if reminder.way is Way.CHANNEL and reminder.channel_id is not None:
        return await _book_channel(tx, reminder.club_id, reminder.channel_id, on.due, now)
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


async def _book_channel(
    tx: Transaction, club_id: int, channel_id: int, due: datetime, now: datetime
) -> bool:
    """Book a channel's minute, or find it booked; whether it is still to come."""
    booking = channel_booking(club_id, channel_id, due)
    if await tx.jobs.book(booking, now):
        return True
    job = await tx.jobs.get(booking.kind, booking.key)
    return job is not None and job.done is None
