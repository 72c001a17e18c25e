"""Days that cost nothing: a rest today, a pause, and the ways back that a plan offers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from bot.clock import Clock
from bot.domain.planks.days import Neutral, Status
from bot.domain.planks.history import Baseline, Choice, Chosen
from bot.domain.planks.holds import LEAST_KEPT
from bot.domain.planks.offers import offers
from bot.domain.planks.prescription import Prescription, day_status
from bot.domain.reading_days import parse_day
from bot.errors import UserError
from bot.services.planks.counting import coming_day
from bot.services.planks.joining import MOST_BASELINE, TOO_LONG, TOO_SHORT
from bot.services.planks.theirs import Theirs, get, going_of, today_of
from bot.storage.challenges import Challenge
from bot.storage.database import Database, Transaction
from bot.words import N_

LONGEST_PAUSE_DAYS = 366

RESTED_ENOUGH = N_(
    "You've rested twice in seven days, so a third would leave the day open. Rest if you need to, "
    "of course. For longer there is /plank pause, which costs nothing."
)
NOTHING_TO_REST = N_(
    "Nothing is planned for you today: it's a rest day already, and costs nothing."
)
HELD_TODAY = N_("You've kept today already, so there is nothing to rest from.")
NOT_OFFERED = N_("That isn't on offer any more. /plank today shows what is.")
PAST = N_("{day} has passed. A pause starts today or later.")
BACKWARDS = N_("A pause can't end on {last}, before it starts on {first}.")
TOO_LONG_OFF = N_("That's more than a year. Leave `to` out, and come back with /plank resume.")
NOT_PAUSED = N_("You aren't paused, so nothing changes. /plank today shows what's next.")
PAUSED_ALREADY = N_("You're paused already. /plank resume ends it, then set another.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paused:
    """A pause; without a last day until its member is back."""

    first: date
    last: date | None
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """An offer that was taken; `change_id` undoes it, `coming` is what is asked then."""

    challenge: Challenge
    change_id: int
    today: date
    coming: Prescription | None


class Breaks:
    """Everybody's days off, and the way back from them. No reason is asked, none is kept."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def rest(self, person_id: int, club_id: int, *, tomorrow: bool = False) -> date:
        """Rest today, or tomorrow, in every challenge of the club; returns the day.

        Raises:
            UserError: nothing is planned, the day is kept, or they rested twice in seven days.
        """
        now = self._now()
        async with self._db.write() as tx:
            going = await going_of(tx, person_id, club_id, now)
            today = await today_of(tx, person_id, club_id, now, going)
            today += timedelta(days=1 if tomorrow else 0)
            before = await _statuses(tx, going, today)
            if not before or all(status is Status.NEUTRAL for status, _why in before):
                if any(reason is Neutral.REST_TODAY for _status, reason in before):
                    return today  # pressed twice
                raise UserError(NOTHING_TO_REST)
            if all(status is not Status.OPEN for status, _why in before):
                raise UserError(HELD_TODAY)
            await tx.days_off.rest(person_id, club_id, today)
            after = await _statuses(tx, going, today)
            if any(status is Status.OPEN for status, _why in after):
                raise UserError(RESTED_ENOUGH)
        return today

    async def work(self, person_id: int, club_id: int) -> None:
        """Take today's rest back."""
        now = self._now()
        async with self._db.write() as tx:
            going = await going_of(tx, person_id, club_id, now)
            today = await today_of(tx, person_id, club_id, now, going)
            await tx.days_off.work(person_id, club_id, today)

    async def pause(
        self, person_id: int, club_id: int, first: str | None, last: str | None
    ) -> Paused:
        """Pause in a club from a day on, by default today, until another or until `resume`.

        Raises:
            UserError: a day can't be read or has passed, or they are paused already.
        """
        now = self._now()
        async with self._db.write() as tx:
            going = await going_of(tx, person_id, club_id, now)
            today = await today_of(tx, person_id, club_id, now, going)
            begins = parse_day(first, today) if first else today
            ends = parse_day(last, begins) if last else None
            _check(begins, ends, today)
            off = await tx.days_off.of_person(person_id, club_id)
            if any(
                (ends is None or each.first <= ends) and (each.last is None or each.last >= begins)
                for each in off.pauses
            ):
                raise UserError(PAUSED_ALREADY)
            await tx.days_off.pause(person_id, club_id, now, first=begins, last=ends)
        return Paused(first=begins, last=ends, today=today)

    async def resume(self, person_id: int, club_id: int) -> None:
        """Be back from today on.

        Raises:
            UserError: they are not paused.
        """
        now = self._now()
        async with self._db.write() as tx:
            going = await going_of(tx, person_id, club_id, now)
            today = await today_of(tx, person_id, club_id, now, going)
            if not await tx.days_off.resume(person_id, club_id, today):
                raise UserError(NOT_PAUSED)

    async def accept(self, person_id: int, challenge_id: int, choice: Choice) -> Accepted:
        """Take what the plan offers today.

        Raises:
            UserError: it isn't offered any more.
        """
        now = self._now()
        async with self._db.write() as tx:
            theirs, today = await _theirs(tx, person_id, challenge_id, now=self._now)
            offered = offers(theirs.enrolment, await theirs.history(tx), today)
            if choice not in {each.choice for each in offered}:
                raise UserError(NOT_OFFERED)
            change_id = await tx.plan_changes.add(
                challenge_id, person_id, Chosen(today, choice), now, made_by=person_id
            )
            return await _accepted(tx, theirs, change_id, today)

    async def measure(self, person_id: int, challenge_id: int, seconds: int) -> Accepted:
        """Begin again from a new baseline, on the level at hand.

        Raises:
            UserError: it can't be, or they are not in that challenge.
        """
        if seconds < LEAST_KEPT:
            raise UserError(TOO_SHORT, least=LEAST_KEPT)
        if seconds > MOST_BASELINE:
            raise UserError(TOO_LONG)
        now = self._now()
        async with self._db.write() as tx:
            theirs, today = await _theirs(tx, person_id, challenge_id, now=self._now)
            coming = coming_day(theirs, await theirs.history(tx), today)
            level = coming.level if coming else theirs.enrolled.level
            change = Baseline(today, level, seconds)
            change_id = await tx.plan_changes.add(
                challenge_id, person_id, change, now, made_by=person_id
            )
            return await _accepted(tx, theirs, change_id, today)


async def _theirs(
    tx: Transaction, person_id: int, challenge_id: int, *, now: Clock
) -> tuple[Theirs, date]:
    theirs = await get(tx, person_id, challenge_id, now())
    club_id = theirs.challenge.club_id
    today = await today_of(tx, person_id, club_id, now(), [theirs])
    return theirs, max(today, theirs.enrolled.joined_on)


async def _accepted(tx: Transaction, theirs: Theirs, change_id: int, today: date) -> Accepted:
    coming = coming_day(theirs, await theirs.history(tx), today)
    return Accepted(challenge=theirs.challenge, change_id=change_id, today=today, coming=coming)


async def _statuses(
    tx: Transaction, going: list[Theirs], today: date
) -> list[tuple[Status, Neutral | None]]:
    """Return what today counts as in each challenge that has begun for its member."""
    found: list[tuple[Status, Neutral | None]] = []
    for each in going:
        if each.counts(today):
            status = day_status(each.enrolment, await each.history(tx), today, today=today)
            found.append((status.status, status.neutral))
    return found


def _check(first: date, last: date | None, today: date) -> None:
    if first < today:
        raise UserError(PAST, day=first.isoformat())
    if last is not None and last < first:
        raise UserError(BACKWARDS, last=last.isoformat(), first=first.isoformat())
    if max(first, last or first).toordinal() - today.toordinal() > LONGEST_PAUSE_DAYS:
        raise UserError(TOO_LONG_OFF)
