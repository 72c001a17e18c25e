"""Meetups as coaches plan them and call them off."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.domain.meetups import MeetupKind, next_start
from bot.domain.nudges import as_bits
from bot.domain.reading_days import parse_day, parse_time, parse_weekdays
from bot.domain.zones import UTC_NAME, zone_info
from bot.errors import UserError
from bot.storage.clubs import Club
from bot.storage.database import Database, Transaction
from bot.storage.meetups import Meetup, NewMeetup
from bot.words import N_

FURTHEST = timedelta(days=366)
# Who came to what is nobody's business a month later.
REMEMBERED = timedelta(days=30)
MOST = 25

IN_THE_PAST = N_("That time has passed. Pick a later one.")
TOO_FAR = N_("That is more than a year ahead. Pick an earlier day.")
ENOUGH = N_("The club has {most} sessions planned, as many as I keep. Cancel one first.")
GONE = N_("That session is over or was called off. /session list shows what is planned.")
NONE = N_("No session is planned. Coaches add one with /session create.")
WHICH_DAY = N_("Say which day: saturday or 2026-12-05, or the weekdays it comes back on.")
PICK = N_("Pick one of the sessions as you type; /session list shows them.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A meetup as a coach typed it; `weekly` on some weekdays, such as "tue thu"."""

    kind: MeetupKind
    at: str
    day: str | None = None
    weekly: str | None = None
    title: str | None = None
    place: str | None = None
    minutes: int = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """A meetup, when it next begins (None: it has been), and the names of who comes."""

    meetup: Meetup
    start: datetime | None
    names: tuple[str, ...] = ()


class Planning:
    """A club's meetups."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def plan(self, club_id: int, coach_id: int, wanted: Wanted) -> Coming:
        """Plan one, in the club's own time.

        Raises:
            UserError: a field can't be read, or it can't be then.
        """
        now = self._now()
        async with self._db.write() as tx:
            club = await tx.clubs.change(club_id, now)
            await tx.meetups.forget_past(club_id, (now - REMEMBERED).date())
            if len(await _planned(tx, club_id, now)) >= MOST:
                raise UserError(ENOUGH, most=MOST)
            meetup = await tx.meetups.add(now, **_new(club, coach_id, wanted, now))
            start = next_start(meetup.timetable, now)
            if start is None:
                raise UserError(IN_THE_PAST)
            if start - now > FURTHEST:
                raise UserError(TOO_FAR)
        return Coming(meetup=meetup, start=start)

    async def posted(self, meetup_id: int, channel_id: int, message_id: int) -> None:
        """Note where it was announced."""
        async with self._db.write() as tx:
            await tx.meetups.change(meetup_id, channel_id=channel_id, message_id=message_id)

    async def listed(self, meetup_id: int, events: list[int]) -> None:
        """Note the server's events for it."""
        async with self._db.write() as tx:
            await tx.meetups.change(meetup_id, events=[str(each) for each in events])

    async def coming(self, club_id: int) -> list[Coming]:
        """Return what is planned, the soonest first, with who comes."""
        async with self._db.read() as tx:
            planned = await _planned(tx, club_id, self._now())
            return [await with_goers(tx, each) for each in planned]

    async def seen(self, meetup_id: int, club_id: int | None) -> Coming:
        """Return one as it stands.

        Raises:
            UserError: it is over, or another club's.
        """
        async with self._db.read() as tx:
            return await with_goers(tx, await still(tx, meetup_id, club_id, self._now()))

    async def pick(self, club_id: int, text: str) -> Coming:
        """Return the planned one that was picked by its id.

        Raises:
            UserError: there is none, or no such one.
        """
        planned = await self.coming(club_id)
        if not planned:
            raise UserError(NONE)
        for each in planned:
            if str(each.meetup.id) == text.strip():
                return each
        raise UserError(PICK)

    async def cancel(self, meetup_id: int, club_id: int) -> Coming:
        """Call one off. Those who wished to be told of it are told of that, at the same time.

        Raises:
            UserError: it is over.
        """
        now = self._now()
        async with self._db.write() as tx:
            found = await still(tx, meetup_id, club_id, now)
            seen = await with_goers(tx, found)
            gone = await tx.meetups.change(meetup_id, cancelled_at=now)
        return replace(seen, meetup=gone or seen.meetup)


def _new(club: Club, coach_id: int, wanted: Wanted, now: datetime) -> NewMeetup:
    zone = club.zone or UTC_NAME
    today = now.astimezone(zone_info(zone)).date()
    days = parse_weekdays(wanted.weekly) if wanted.weekly else frozenset[int]()
    if wanted.day is None and not days:
        raise UserError(WHICH_DAY)
    return NewMeetup(
        club_id=club.id,
        kind=wanted.kind,
        title=wanted.title,
        first=parse_day(wanted.day, today) if wanted.day else today,
        at=parse_time(wanted.at),
        zone=zone,
        days=as_bits(days),
        minutes=wanted.minutes,
        place=wanted.place,
        made_by=coach_id,
    )


async def still(tx: Transaction, meetup_id: int, club_id: int | None, now: datetime) -> Coming:
    """Return a meetup that is to come; without a club, whichever club's it is.

    Raises:
        UserError: there is none.
    """
    meetup = await tx.meetups.get(meetup_id)
    if meetup is None or meetup.cancelled_at is not None or club_id not in {None, meetup.club_id}:
        raise UserError(GONE)
    start = next_start(meetup.timetable, now)
    if start is None:
        raise UserError(GONE)
    return Coming(meetup=meetup, start=start)


async def with_goers(tx: Transaction, coming: Coming) -> Coming:
    """Add who wants to come; those who hide show nowhere."""
    meetup = coming.meetup
    return replace(coming, names=tuple(await tx.meetups.names(meetup.id, meetup.club_id)))


async def _planned(tx: Transaction, club_id: int, now: datetime) -> list[Coming]:
    found = [
        Coming(meetup=each, start=next_start(each.timetable, now))
        for each in await tx.meetups.of_club(club_id)
    ]
    coming = [(each.start, each.meetup.id, each) for each in found if each.start is not None]
    return [each for _start, _id, each in sorted(coming, key=lambda one: one[:2])]
