"""Did it help? Asked once, a week after somebody wished it, and counted without their name."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from bot.clock import Clock
from bot.domain.nudges import MOST_DMS_A_DAY, Quiet, held, is_quiet
from bot.domain.when import instant
from bot.domain.zones import zone_info
from bot.errors import UserError
from bot.services.reminders.series import zone_of
from bot.storage.database import Database, Transaction
from bot.storage.ids import new_id
from bot.storage.jobs import Booking, Job
from bot.storage.kinds import Lane, Outcome
from bot.storage.reminders import FOLLOW_UP, USUAL_QUIET
from bot.storage.tips import FollowUp
from bot.words import N_

A_WEEK = timedelta(days=7)
A_DAY = timedelta(days=1)
# Later than this, nobody knows any more what they had tried.
LATEST = timedelta(days=3)
FORGOTTEN = timedelta(days=30)
MOST_WAITING = 5

ASKED_ALREADY = N_("I have that down already: I'll ask you about it by DM.")
ENOUGH = N_("I have {most} tips to ask you about already. When one is answered, press this again.")
GONE = N_("That question has been answered or has run out. Thank you all the same.")


class FollowUps:
    """Everybody's wishes to be asked. A wish is forgotten with its answer."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def check(self, person_id: int, club_id: int, topic: str) -> None:
        """See whether somebody may still wish to be asked.

        Raises:
            UserError: they have wished it, or wait for enough others.
        """
        async with self._db.read() as tx:
            await _check(tx, person_id, club_id, topic)

    async def wish(self, person_id: int, club_id: int, topic: str) -> datetime:
        """Book the question in a week; returns when, outside their quiet hours.

        Raises:
            UserError: as `check`.
        """
        now = self._now()
        async with self._db.write() as tx:
            await tx.clubs.change(club_id, now)
            await tx.tips.forget_wishes(now - FORGOTTEN)
            await _check(tx, person_id, club_id, topic)
            quiet, zone = await _hours(tx, person_id, club_id)
            due = held(now + A_WEEK, quiet, zone)
            wish = FollowUp(
                id=new_id(now), club_id=club_id, person_id=person_id, topic=topic, due=due
            )
            await tx.tips.wish(wish)
            await tx.jobs.book(_booking(wish, due), now)
        return due

    async def to_ask(self, job: Job) -> FollowUp | None:
        """Return what a job is to ask now; None for nothing, or for later."""
        now = self._now()
        async with self._db.read() as tx:
            wish = await tx.tips.wished(int(job.about["wish"]))
            if wish is None or now - wish.due > LATEST:
                return None
            if await tx.members.away(wish.club_id, wish.person_id):
                return None
            quiet, zone = await _hours(tx, wish.person_id, wish.club_id)
            today = now.astimezone(zone_info(zone)).date()
            sent = await tx.reminders.dms_before(job, now, instant(today, time(0), zone))
        later = None
        if is_quiet(now, quiet, zone):
            later = held(now, quiet, zone)
        elif sent >= MOST_DMS_A_DAY:
            later = held(now + A_DAY, quiet, zone)
        if later is None:
            return wish
        async with self._db.write() as tx:
            await tx.jobs.book(_booking(wish, later), now)
        return None

    async def after(self, tx: Transaction, job: Job, outcome: Outcome) -> None:
        """Forget the wish of somebody who can't be written to."""
        if outcome in {Outcome.REFUSED, Outcome.PARKED}:
            await tx.tips.forget_wish(int(job.about["wish"]))

    async def answer(self, person_id: int, wish_id: int, *, helped: bool) -> FollowUp:
        """Count an answer and forget whose it was.

        Raises:
            UserError: it was answered, or is somebody else's.
        """
        async with self._db.write() as tx:
            wish = await tx.tips.wished(wish_id)
            if wish is None or wish.person_id != person_id:
                raise UserError(GONE)
            if not await tx.tips.forget_wish(wish_id):  # answered twice at once
                raise UserError(GONE)
            await tx.tips.count(wish.club_id, wish.topic, self._now(), helped=helped)
        return wish


def _booking(wish: FollowUp, due: datetime) -> Booking:
    return Booking(
        lane=Lane.REMINDERS,
        kind=FOLLOW_UP,
        key=f"{wish.id}:{due:%Y%m%d%H%M}",
        due=due,
        person_id=wish.person_id,
        club_id=wish.club_id,
        about={"wish": str(wish.id)},
    )


async def _check(tx: Transaction, person_id: int, club_id: int, topic: str) -> None:
    waiting = await tx.tips.wishes(person_id)
    if any((each.club_id, each.topic) == (club_id, topic) for each in waiting):
        raise UserError(ASKED_ALREADY)
    if len(waiting) >= MOST_WAITING:
        raise UserError(ENOUGH, most=MOST_WAITING)


async def _hours(tx: Transaction, person_id: int, club_id: int) -> tuple[Quiet | None, str]:
    """Return somebody's quiet hours, as their reminder has them or as usual, and their zone."""
    reminder = await tx.reminders.of(club_id, person_id)
    quiet = reminder.quiet if reminder is not None else USUAL_QUIET
    return quiet, await zone_of(tx, person_id, club_id)
