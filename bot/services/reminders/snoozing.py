"""Hearing of today's reminder again later; the series stays as it is."""

from __future__ import annotations

from datetime import date, datetime, time

from bot.clock import Clock
from bot.domain.nudges import MOST_DMS_A_DAY, Snooze, Way, snoozed
from bot.domain.when import instant
from bot.domain.zones import zone_info
from bot.errors import UserError
from bot.services.reminders.series import channel_booking, zone_of
from bot.storage.database import Database, Transaction
from bot.storage.jobs import Booking
from bot.storage.kinds import Lane
from bot.storage.reminders import SNOOZED, Reminder
from bot.words import N_

GONE = N_("That reminder is gone. /reminders sets a new one.")
ENOUGH = N_("I've written to you twice today, and that's my limit. The next one is tomorrow.")
NONE_HERE = N_(
    "You have no reminder in this club, so there is nothing to put off. /reminders sets one."
)


class Snoozes:
    """Everybody's snoozes: by DM a message of one's own, in a channel a mention among others."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def of_mine(self, person_id: int, reminder_id: int, choice: Snooze) -> datetime:
        """Send one's reminder again later today; returns when.

        Raises:
            UserError: it is gone or somebody else's; or not today, or not then.
        """
        async with self._db.write() as tx:
            reminder = await tx.reminders.get(reminder_id)
            if reminder is None or reminder.person_id != person_id:
                raise UserError(GONE)
            return await _snooze(tx, reminder, choice, self._now())

    async def in_club(self, person_id: int, club_id: int, choice: Snooze) -> datetime:
        """Do the same for whoever is meant by a message to several.

        Raises:
            UserError: they have no reminder in the club; or not today, or not then.
        """
        async with self._db.write() as tx:
            reminder = await tx.reminders.of(club_id, person_id)
            if reminder is None or not reminder.enabled:
                raise UserError(NONE_HERE)
            return await _snooze(tx, reminder, choice, self._now())


async def _snooze(tx: Transaction, reminder: Reminder, choice: Snooze, now: datetime) -> datetime:
    zone = await zone_of(tx, reminder.person_id, reminder.club_id)
    day = now.astimezone(zone_info(zone)).date()
    due = snoozed(choice, now, reminder.quiet, zone)
    if reminder.way is Way.CHANNEL and reminder.channel_id is not None:
        await tx.reminders.change(reminder.id, snoozed_until=due)
        await tx.jobs.book(channel_booking(reminder.club_id, reminder.channel_id, due), now)
        return due
    began = instant(day, time(0), zone)
    if await tx.reminders.dms_since(reminder.person_id, began) >= MOST_DMS_A_DAY:
        raise UserError(ENOUGH)
    await tx.reminders.unbook(reminder, now, SNOOZED)
    await tx.jobs.book(again(reminder, day, due, due.isoformat()), now)
    return due


def again(reminder: Reminder, day: date, due: datetime, which: str) -> Booking:
    """Return the job that sends a day's reminder later, beside its series."""
    return Booking(
        lane=Lane.REMINDERS,
        kind=SNOOZED,
        key=f"{reminder.id}:{which}",
        due=due,
        person_id=reminder.person_id,
        club_id=reminder.club_id,
        about={"reminder": str(reminder.id), "day": day.isoformat()},
    )
