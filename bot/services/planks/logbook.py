"""Holds as they are logged, changed and undone: what the timer, a word and a button all call."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.clock import Clock
from bot.domain.planks.days import FUTURE, check_may_log
from bot.domain.planks.history import Form
from bot.domain.planks.holds import MOST_SETS, Hold
from bot.domain.planks.levels import Level
from bot.domain.planks.prescription import live_through
from bot.domain.reading import NOTHING, RECORD, SETS, WORLD_RECORD, words_for_seconds
from bot.errors import UserError
from bot.services.planks.counting import Gathered, Logged, counted, counted_in, gathered, with_hold
from bot.services.planks.theirs import Theirs, all_of, closed_for, going_of, today_of
from bot.storage.database import Database, Transaction
from bot.storage.holds import Correction, HoldChanges, LoggedHold, NewHold
from bot.storage.kinds import How
from bot.words import N_

TOO_EARLY = N_("You joined on {first}. {day} is before that and counts in no challenge.")
GONE = N_("That hold is gone. /plank holds shows those there are.")
UNDONE = N_("That hold is undone already. /plank holds shows those that count.")
EFFORT = N_("Effort goes from 1, hardly any, to 10, all you had.")
NO_HOLDS = N_("No holds of yours here yet. /plank log keeps one.")
NO_SUCH_HOLD = N_("Pick one of your holds as you type, or leave it out for the latest.")
EASIEST, HARDEST = 1, 10
MOST_CORRECTIONS = 5

__all__ = ["Held", "Logbook", "Logged"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What somebody says they held; without a day, on their today."""

    sets: tuple[int, ...]
    how: How
    day: date | None = None
    form: Form | None = None
    effort: int | None = None
    level: Level | None = None


class Logbook:
    """Everybody's holds. One counts for every challenge its holder is in, in that club."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def log(
        self, person_id: int, club_id: int, held: Held, *, at: datetime | None = None
    ) -> Logged:
        """Keep a hold; `at` is when it was held, which tells the local date.

        Raises:
            UserError: it can't be, that day can't be logged, or they are in no challenge.
        """
        _check(held.sets, held.effort)
        now = at or self._now()
        async with self._db.write() as tx:
            theirs = await _theirs(tx, person_id, club_id, now, held.day)
            today = await today_of(tx, person_id, club_id, now, theirs)
            day = held.day or today
            if day != today:
                _check_day(theirs, day, today, now)
            found = await gathered(tx, theirs, day)
            level, target = _asked(found, day, today)
            hold = await tx.holds.add(
                self._now(),
                **NewHold(
                    club_id=club_id,
                    person_id=person_id,
                    day=day,
                    sets=held.sets,
                    level=held.level or level or theirs[0].enrolled.level,
                    form=held.form,
                    effort=held.effort,
                    how=held.how if day == today else How.BACKFILL,
                    target=target,
                ),
            )
            return counted(hold, with_hold(found, hold), today)

    async def feel(
        self,
        hold_id: int,
        person_id: int,
        *,
        form: Form | None = None,
        effort: int | None = None,
    ) -> Logged:
        """Add how it went, as far as it is told.

        Raises:
            UserError: the hold is gone, or its day can't be changed any more.
        """
        changes = HoldChanges()
        if form is not None:
            changes["form"] = form
        if effort is not None:
            changes["effort"] = effort
        return await self.change(hold_id, person_id, changes)

    async def change(self, hold_id: int, person_id: int, changes: HoldChanges) -> Logged:
        """Put a hold right.

        Raises:
            UserError: the hold is gone, it can't be so, or its day can't be changed any more.
        """
        now = self._now()
        async with self._db.write() as tx:
            hold = await _own(tx, hold_id, person_id)
            if hold.undone_at is not None:
                raise UserError(UNDONE)
            _check(changes.get("sets", hold.sets), changes.get("effort", hold.effort))
            theirs, today = await _changing(tx, hold, now)
            if (day := changes.get("day")) is not None and day != hold.day:
                _check_day(theirs, day, today, now)
            changed = await tx.holds.change(hold_id, **changes) if changes else hold
            return await counted_in(tx, changed or hold, theirs, today)

    async def undo(self, hold_id: int, person_id: int) -> LoggedHold:
        """Take a hold out of everything that counts; `redo` brings it back.

        Raises:
            UserError: the hold is gone, undone before, or its day can't be changed any more.
        """
        now = self._now()
        async with self._db.write() as tx:
            hold = await _own(tx, hold_id, person_id)
            if hold.undone_at is not None:
                raise UserError(UNDONE)
            await _changing(tx, hold, now)
            return await tx.holds.change(hold_id, undone_at=now) or hold

    async def redo(self, hold_id: int, person_id: int) -> Logged:
        """Bring back a hold that was undone; one that counts stays as it is.

        Raises:
            UserError: the hold is gone, or its day can't be changed any more.
        """
        async with self._db.write() as tx:
            hold = await _own(tx, hold_id, person_id)
            theirs, today = await _changing(tx, hold, self._now())
            again = await tx.holds.change(hold_id, undone_at=None) or hold
            return await counted_in(tx, again, theirs, today)

    async def get(self, hold_id: int, person_id: int) -> Logged:
        """Return one of somebody's own holds and what came of it.

        Raises:
            UserError: there is none.
        """
        now = self._now()
        async with self._db.read() as tx:
            hold = await _own(tx, hold_id, person_id, lock=False)
            theirs = await all_of(tx, person_id, hold.club_id, now)
            today = await today_of(tx, person_id, hold.club_id, now, theirs)
            return await counted_in(tx, hold, theirs, today)

    async def own(self, person_id: int, club_id: int) -> list[LoggedHold]:
        """Return somebody's holds in a club, the newest first."""
        async with self._db.read() as tx:
            return (await tx.holds.of_person(person_id, club_id))[::-1]

    async def pick(self, person_id: int, club_id: int, text: str | None) -> LoggedHold:
        """Return one of somebody's own holds by its id; without one, the one logged last.

        Raises:
            UserError: there is none, or no such one.
        """
        holds = await self.own(person_id, club_id)
        if not holds:
            raise UserError(NO_HOLDS)
        if text is None:
            return max(holds, key=lambda each: each.id)
        for each in holds:
            if str(each.id) == text.strip():
                return each
        raise UserError(NO_SUCH_HOLD)

    async def corrections(self, person_id: int, club_id: int) -> list[Correction]:
        """Return what coaches put right in somebody's holds in a club, the newest first."""
        async with self._db.read() as tx:
            found: list[Correction] = []
            for each in await tx.holds.corrections_of(person_id):
                hold = await tx.holds.get(each.hold_id)
                if hold is not None and hold.club_id == club_id:
                    found.append(each)
        return found[:MOST_CORRECTIONS]


def _check(sets: Sequence[int], effort: int | None) -> None:
    if not sets or min(sets) < 1:
        raise UserError(NOTHING)
    if len(sets) > MOST_SETS:
        raise UserError(SETS, most=MOST_SETS)
    if max(sets) > WORLD_RECORD:
        raise UserError(RECORD, text=words_for_seconds(max(sets)))
    if effort is not None and not EASIEST <= effort <= HARDEST:
        raise UserError(EFFORT)


def _check_day(theirs: Sequence[Theirs], day: date, today: date, now: datetime) -> None:
    if day > today:
        raise UserError(FUTURE, day=day.isoformat())
    first = min(each.enrolled.joined_on for each in theirs)
    if day < first:
        raise UserError(TOO_EARLY, first=first.isoformat(), day=day.isoformat())
    check_may_log(day, today, closed_for(theirs, day, today, now))


async def _theirs(
    tx: Transaction, person_id: int, club_id: int, now: datetime, day: date | None
) -> list[Theirs]:
    """Return the challenges a hold may count for: a day's own ones, which may be over by now."""
    found = await all_of(tx, person_id, club_id, now)
    if day is not None and any(each.counts(day) for each in found):
        return found
    await going_of(tx, person_id, club_id, now)
    return found


async def _own(tx: Transaction, hold_id: int, person_id: int, *, lock: bool = True) -> LoggedHold:
    hold = await tx.holds.get(hold_id, lock=lock)
    if hold is None or hold.person_id != person_id:
        raise UserError(GONE)
    return hold


async def _changing(tx: Transaction, hold: LoggedHold, now: datetime) -> tuple[list[Theirs], date]:
    """Return what a change needs to know, if the hold's day may still be changed.

    Somebody who flew west may have held on a date that is still to come where they are now.
    """
    theirs = await all_of(tx, hold.person_id, hold.club_id, now)
    today = await today_of(tx, hold.person_id, hold.club_id, now, theirs)
    seen_from = max(today, hold.day)
    check_may_log(hold.day, seen_from, closed_for(theirs, hold.day, seen_from, now))
    return theirs, today


def _asked(found: Sequence[Gathered], day: date, today: date) -> tuple[Level | None, Hold | None]:
    """Return the level and the target of a day: of several challenges, the one that asks most."""
    lived = [live_through(each.enrolment, done, day, today=today) for each, done in found]
    asked = [each.asked for each in lived if each.asked]
    level = lived[0].level if lived else None
    return level, max(asked, key=lambda hold: hold.total, default=None)
