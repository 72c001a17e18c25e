"""Beginning a programme, doing its sessions, and everything one may change about that."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.clock import Clock
from bot.domain.lights.light import Light
from bot.domain.programmes.course import Entry, EntryKind, Offer
from bot.domain.programmes.programme import Place, Programme, Session
from bot.domain.runs.reading import parse_distance, parse_time
from bot.domain.runs.runs import Felt, RunHow
from bot.errors import UserError
from bot.services.lights import run_ease
from bot.services.programmes.days import day_back, day_of
from bot.services.programmes.following import Following, following
from bot.services.runs.logbook import RunLog
from bot.services.runs.results import Logged, Ran
from bot.services.runs.runner import Runner, runner_of
from bot.storage.database import Database, Transaction
from bot.storage.programmes import LoggedEntry
from bot.words import N_

ALL_DONE = N_("You have run all of it. To run some of it again: /c25k goto or /c25k repeat.")
LOGGED_ALREADY = N_("That run is logged already. /c25k next shows the one to come.")
HOW_FAR = N_("How far was it? Try 3.2 km or 2 mi, walking included.")
GONE = N_("That run is gone, so there is nothing to change.")


class Again(StrEnum):
    """What is done once more."""

    RUN = "run"
    WEEK = "week"


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A session that was done: `graduated` if it was the last, for the first time.

    `run` is what was logged of it as a run, if its distance was told. `walked`: it was after red,
    so it comes once more.
    """

    entry: LoggedEntry
    session: Session
    after: Following
    graduated: bool
    run: Logged | None = None
    walked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What somebody typed of a run: its distance and time, and the day if it is not today."""

    distance: str | None = None
    time: str | None = None
    day: str | None = None


NOTHING = Told()


class Courses:
    """Everybody's way through one programme."""

    def __init__(self, database: Database, now: Clock, programme: Programme, runs: RunLog) -> None:
        self._db, self._now, self.programme, self._runs = database, now, programme, runs

    async def get(self, person_id: int, club_id: int | None = None) -> Following:
        """Return where somebody stands.

        Raises:
            UserError: they have not begun.
        """
        async with self._db.read() as tx:
            return await self._follow(tx, person_id, club_id)

    async def place(self, person_id: int, week: int | None, run: int | None) -> Place:
        """Return the session somebody means; without a week, that where they are.

        Raises:
            UserError: there is no such session.
        """
        async with self._db.read() as tx:
            course = await tx.programmes.course(person_id, self.programme.slug)
            found = await self._follow(tx, person_id) if course is not None else None
        here = found.way.next.place if found is not None and found.way.next is not None else None
        return self.programme.place(week, run, here=here)

    async def start(
        self, person_id: int, club_id: int | None, week: int | None, run: int | None
    ) -> Following:
        """Begin, anywhere; whoever has begun moves there, or stays where they are.

        Raises:
            UserError: there is no such place.
        """
        now, place = self._now(), self.programme.place(week, run)
        async with self._db.write() as tx:
            today = (await runner_of(tx, person_id, club_id, now)).today
            new = await tx.programmes.begin(person_id, self.programme.slug, place, today, now)
            found = await self._follow(tx, person_id, club_id, lock=True)
            if new or (week is None and run is None):
                return found
            return await self._moved(tx, found, place)

    async def done(
        self,
        person_id: int,
        club_id: int | None = None,
        *,
        felt: Felt | None = None,
        told: Told = NOTHING,
        place: Place | None = None,
    ) -> Done:
        """Log the next session, and the run if its distance is told; a pause is over by that.

        Raises:
            UserError: there is none; it is not at `place`, if that is given; no day for a run.
        """
        now = self._now()
        async with self._db.write() as tx:
            found = await self._follow(tx, person_id, club_id, lock=True)
            session = found.way.next
            if place is not None and (session is None or session.place != place):
                raise UserError(LOGGED_ALREADY)
            if session is None:
                raise UserError(ALL_DONE)
            on = day_of(told.day, found.today)
            entry = Entry(EntryKind.DONE, on, session.place)
            logged = await tx.programmes.add(found.course, entry, now, felt=felt)
            run = await self._measured(tx, found.runner, logged, told)
            await self._back(tx, found)
            walked = await self._walked(tx, found, session.place)
            last = session.place == self.programme.last and not walked
            graduated = last and not found.course.graduated_at
            if graduated:
                await tx.programmes.change(found.course.id, graduated_at=now)
            after = await self._follow(tx, person_id, club_id)
        return Done(
            entry=logged, session=session, after=after, graduated=graduated, run=run, walked=walked
        )

    async def feel(self, person_id: int, entry_id: int, felt: Felt) -> None:
        """Keep how a session felt.

        Raises:
            UserError: it is gone, or somebody else's.
        """
        async with self._db.write() as tx:
            await _own(tx, person_id, entry_id)
            await tx.programmes.feel(entry_id, felt)

    async def measure(
        self, person_id: int, club_id: int | None, entry_id: int, told: Told
    ) -> Logged:
        """Log a run for a session that was done, by its distance; anew if there was one.

        Raises:
            UserError: it is gone, somebody else's, or the distance can't be read.
        """
        async with self._db.write() as tx:
            entry = await _own(tx, person_id, entry_id)
            runner = await runner_of(tx, person_id, club_id, self._now())
            await self._unmeasured(tx, entry)
            run = await self._measured(tx, runner, entry, told)
        if run is None:
            raise UserError(HOW_FAR)
        return run

    async def undo(self, person_id: int, entry_id: int) -> Following:
        """Take back an entry, whatever came after it.

        Raises:
            UserError: it is gone, or somebody else's.
        """
        async with self._db.write() as tx:
            entry = await _own(tx, person_id, entry_id)
            await self._unmeasured(tx, entry)
            await tx.programmes.take_back(entry_id)
            found = await self._follow(tx, person_id, lock=True)
            last = (self.programme.last.week, self.programme.last.run)
            if not any((each.week, each.run) == last for each in found.entries):
                await tx.programmes.change(entry.course_id, graduated_at=None)
            return await self._follow(tx, person_id)

    async def go_to(
        self, person_id: int, club_id: int | None, week: int | None, run: int | None
    ) -> Following:
        """Make another session the next.

        Raises:
            UserError: they have not begun, or there is no such session.
        """
        async with self._db.write() as tx:
            found = await self._follow(tx, person_id, club_id, lock=True)
            return await self._moved(tx, found, self.programme.place(week, run, here=_here(found)))

    async def repeat(self, person_id: int, club_id: int | None, again: Again) -> Following:
        """Do the last session once more, or its week.

        Raises:
            UserError: they have not begun.
        """
        async with self._db.write() as tx:
            found = await self._follow(tx, person_id, club_id, lock=True)
            here = _here(found)
            return await self._moved(tx, found, here if again is Again.RUN else Place(here.week, 1))

    async def accept(self, person_id: int, offer: Offer) -> Following:
        """Take up what was proposed."""
        match offer:
            case Offer.REPEAT_RUN:
                return await self.repeat(person_id, None, Again.RUN)
            case Offer.REPEAT_WEEK:
                return await self.repeat(person_id, None, Again.WEEK)
            case Offer.BEGIN_AGAIN:
                return await self.go_to(person_id, None, 1, 1)

    async def pause(self, person_id: int, club_id: int | None, until: str | None) -> Following:
        """Be away from today on: until the day named, or until they say that they are back.

        Raises:
            UserError: they have not begun, or it is no day to come back on.
        """
        async with self._db.write() as tx:
            found = await self._follow(tx, person_id, club_id, lock=True)
            back = day_back(until, found.today)
            await tx.programmes.change(found.course.id, paused_from=found.today, paused_until=back)
            return await self._follow(tx, person_id, club_id)

    async def resume(self, person_id: int) -> Following:
        """Be back."""
        async with self._db.write() as tx:
            await self._back(tx, await self._follow(tx, person_id, lock=True))
            return await self._follow(tx, person_id)

    async def _walked(self, tx: Transaction, found: Following, place: Place) -> bool:
        """Let a session come once more, if it was the one that red turned into a walk."""
        if found.ease.light is not Light.RED:
            return False
        if (await run_ease(tx, found.course.person_id, found.today)).light is Light.RED:
            return False  # it was another day's
        again = Entry(EntryKind.MOVED, found.today, place)
        await tx.programmes.add(found.course, again, self._now())
        return True

    async def _measured(
        self, tx: Transaction, runner: Runner, entry: LoggedEntry, told: Told
    ) -> Logged | None:
        if not told.distance:
            if told.time:
                raise UserError(HOW_FAR)
            return None
        metres = parse_distance(told.distance, runner.units)
        seconds = parse_time(told.time, metres, runner.units) if told.time else None
        ran = Ran(
            metres=metres, seconds=seconds, felt=entry.felt, day=entry.day, how=RunHow.PROGRAMME
        )
        logged = await self._runs.log_in(tx, runner, ran)
        await tx.programmes.measure(entry.id, logged.run.id)
        return logged

    async def _unmeasured(self, tx: Transaction, entry: LoggedEntry) -> None:
        if entry.run_id is not None:
            await tx.runs.change(entry.run_id, undone_at=self._now())

    async def _moved(self, tx: Transaction, found: Following, place: Place) -> Following:
        entry = Entry(EntryKind.MOVED, found.today, place)
        await tx.programmes.add(found.course, entry, self._now())
        await self._back(tx, found)
        return await self._follow(tx, found.course.person_id)

    async def _back(self, tx: Transaction, found: Following) -> None:
        if found.course.paused_from is not None:
            await tx.programmes.change(found.course.id, paused_from=None, paused_until=None)

    async def _follow(
        self, tx: Transaction, person_id: int, club_id: int | None = None, *, lock: bool = False
    ) -> Following:
        return await following(
            tx, self.programme, person_id, self._now(), club_id=club_id, lock=lock
        )


async def _own(tx: Transaction, person_id: int, entry_id: int) -> LoggedEntry:
    entry = await tx.programmes.entry(entry_id)
    if entry is None or entry.person_id != person_id:
        raise UserError(GONE)
    return entry


def _here(found: Following) -> Place:
    """Return the session that "again" means: the last done, or the one just moved to."""
    return found.entries[-1].entry.place if found.entries else found.course.start
