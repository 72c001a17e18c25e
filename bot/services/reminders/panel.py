"""What a member sets about their reminders, and what they do about one."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Unpack

from bot.clock import Clock
from bot.domain.nudges import Quiet, Way, check
from bot.domain.reading_days import parse_day, parse_time
from bot.domain.when import DAY
from bot.domain.zones import zone_info
from bot.errors import UserError
from bot.services.planks.theirs import all_of, going_of
from bot.services.reminders.series import book_next, zone_of
from bot.services.reminders.snoozing import GONE, Snoozes
from bot.storage.database import Database, Transaction
from bot.storage.reminders import NUDGE, SNOOZED, Reminder, ReminderChanges
from bot.words import N_

LONGEST_PAUSE_DAYS = 366
MOVED_AT_ONCE = 20

NO_CHANNEL = N_(
    "This club has no channel for me yet. A coach can choose one with /setup; until then I can "
    "write to you by DM."
)
QUIET_HOW = N_("I can't read {text} as hours. Try 22:00-08:00, or leave it empty for none.")
PAST = N_("{day} has passed. A pause ends tomorrow or later.")
TOO_LONG = N_("That's more than a year. Turn the reminders off instead.")


class Reminders:
    """Everybody's reminders. Off until somebody turns theirs on."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now
        self.snoozes = Snoozes(database, now)

    async def get(self, person_id: int, club_id: int) -> Reminder:
        """Return somebody's reminder in a club, as it is or as it would be.

        Raises:
            UserError: they are in no challenge there, and have none.
        """
        async with self._db.read() as tx:
            found = await tx.reminders.of(club_id, person_id)
            if found is None:
                await going_of(tx, person_id, club_id, self._now())
        return found or Reminder(id=0, club_id=club_id, person_id=person_id)

    async def wanted(self, person_id: int, club_id: int) -> bool:
        """Whether somebody may have a reminder in a club: for a challenge, or an old one."""
        async with self._db.read() as tx:
            if await tx.reminders.of(club_id, person_id) is not None:
                return True
            theirs = await all_of(tx, person_id, club_id, self._now())
        return any(not each.phase.done for each in theirs)

    async def clubs(self, person_id: int) -> list[int]:
        """Return the clubs in which somebody has a reminder."""
        async with self._db.read() as tx:
            return [each.club_id for each in await tx.reminders.of_person(person_id)]

    async def set(
        self, person_id: int, club_id: int, **changes: Unpack[ReminderChanges]
    ) -> Reminder:
        """Set what is named, and move what is booked.

        Raises:
            UserError: they are in no challenge there, or it could never be sent so.
        """
        now = self._now()
        async with self._db.write() as tx:
            if changes.get("enabled"):
                await going_of(tx, person_id, club_id, now)
            if changes.get("way") is Way.CHANNEL:
                changes["channel_id"] = await _channel_of(tx, person_id, club_id, now)
            changes["unanswered"] = 0
            reminder = await tx.reminders.put(club_id, person_id, now, **changes)
            check(reminder.wish)
            await _rebook(tx, reminder, now)
            return await _own(tx, reminder.id, person_id)

    async def set_times(
        self, person_id: int, club_id: int, *, at: str, quiet: str, until: str
    ) -> Reminder:
        """Set the times as somebody typed them.

        Raises:
            UserError: one can't be read.
        """
        async with self._db.read() as tx:
            zone = await zone_of(tx, person_id, club_id)
        today = self._now().astimezone(zone_info(zone)).date()
        hours = read_quiet(quiet)
        return await self.set(
            person_id,
            club_id,
            at=parse_time(at),
            quiet_from=hours.first if hours else None,
            quiet_until=hours.until if hours else None,
            paused_until=_read_pause(until, today),
        )

    async def stop(self, person_id: int, reminder_id: int) -> Reminder:
        """Turn a reminder off; everything set is kept.

        Raises:
            UserError: it is gone, or somebody else's.
        """
        async with self._db.read() as tx:
            reminder = await _own(tx, reminder_id, person_id)
        return await self.set(person_id, reminder.club_id, enabled=False)

    async def follow_club(self, club_id: int) -> None:
        """Move the reminders of those who have no zone of their own to where the club is now.

        It may be begun again after any failure, and holds up nobody for long.
        """
        last = 0
        while True:
            async with self._db.write() as tx:
                some = await tx.reminders.without_zone(club_id, after=last, limit=MOVED_AT_ONCE)
                for each in some:
                    # A day that was had is not had again by another clock.
                    had = each.next_day - DAY if each.next_day is not None else None
                    await book_next(tx, each, self._now(), after=had)
            if not some:
                return
            last = some[-1].id

    async def opened(self, person_id: int, channel_id: int | None = None) -> None:
        """Note that a DM arrived, and where."""
        async with self._db.write() as tx:
            if channel_id is not None:
                await tx.people.note_dm(person_id, channel_id, self._now())
            await tx.reminders.change_all(
                person_id, opened_at=self._now(), closed_at=None, told_at=None
            )

    async def closed(self, person_id: int) -> None:
        """Note that DMs are refused; what is planned stays, and waits."""
        async with self._db.write() as tx:
            await tx.reminders.change_all(person_id, closed_at=self._now(), told_at=None)

    async def back(self, people: Collection[int], telling: Collection[int]) -> list[Reminder]:
        """Note that people are here: what they did not answer counts no more.

        Returns what those of `telling` are to be told, once, of closed DMs.
        """
        async with self._db.read() as tx:
            found = await tx.reminders.unheard(people)
            runners = await tx.run_reminders.unheard(people)
            goers = await tx.meetups.unheard(people)
        if not found and not runners and not goers:
            return []
        shut = {each.person_id: each for each in found if _untold(each)}
        told = [each for person, each in shut.items() if person in telling]
        async with self._db.write() as tx:
            await tx.run_reminders.heard(runners)
            await tx.meetups.heard(goers)
            for person in {each.person_id for each in found if each.unanswered}:
                await tx.reminders.change_all(person, unanswered=0)
            for each in told:
                await tx.reminders.change_all(each.person_id, told_at=self._now())
        return told


def read_quiet(text: str) -> Quiet | None:
    """Read quiet hours; nothing typed is none.

    >>> read_quiet("22:00-08:00"), read_quiet("10pm to 8am") == read_quiet("22-8")
    (Quiet(first=datetime.time(22, 0), until=datetime.time(8, 0)), True)

    Raises:
        UserError: they can't be read.
    """
    typed = text.strip().casefold().replace("–", "-").replace(" to ", "-")
    if not typed or typed in {"none", "no", "off"}:
        return None
    first, dash, until = typed.partition("-")
    if not dash:
        raise UserError(QUIET_HOW, text=text)
    hours = Quiet(parse_time(first), parse_time(until))
    if hours.first == hours.until:
        raise UserError(QUIET_HOW, text=text)
    return hours


def _read_pause(text: str, today: date) -> date | None:
    if not text.strip():
        return None
    day = parse_day(text, today)
    if day <= today:
        raise UserError(PAST, day=day.isoformat())
    if (day - today).days > LONGEST_PAUSE_DAYS:
        raise UserError(TOO_LONG)
    return day


def _untold(reminder: Reminder) -> bool:
    shut = reminder.closed_at is not None and reminder.told_at is None
    return shut and reminder.enabled and reminder.way is Way.DM


async def _rebook(tx: Transaction, reminder: Reminder, now: datetime) -> None:
    if not reminder.enabled:
        await tx.reminders.unbook(reminder, now, NUDGE, SNOOZED)
        await tx.reminders.change(reminder.id, snoozed_until=None)
    await book_next(tx, reminder, now)


async def _own(tx: Transaction, reminder_id: int, person_id: int) -> Reminder:
    reminder = await tx.reminders.get(reminder_id)
    if reminder is None or reminder.person_id != person_id:
        raise UserError(GONE)
    return reminder


async def _channel_of(tx: Transaction, person_id: int, club_id: int, now: datetime) -> int:
    """Return where a club's members are reminded: their challenge's channel, else the club's."""
    going = await going_of(tx, person_id, club_id, now)
    club = await tx.clubs.get(club_id)
    found = [each.challenge.channel_id for each in going] + [club.channel_id if club else None]
    for channel_id in found:
        if channel_id is not None:
            return channel_id
    raise UserError(NO_CHANNEL)
