"""Runs as they are logged, changed and undone: what a line, a form, a file and a button call."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.clock import Clock
from bot.domain.runs.ceiling import Ceiling
from bot.domain.runs.reading import TOO_FAR, TOO_SHORT
from bot.domain.runs.runs import LONGEST, SHORTEST, believable, needs_asking
from bot.domain.runs.twins import Entry, alike
from bot.errors import UserError
from bot.services.runs.results import InProgramme, Logged, Ran, ceiling_of, nobody, result_of
from bot.services.runs.runner import Runner, runner_of
from bot.storage.database import Database, Transaction
from bot.storage.runs import LoggedRun, NewRun, RunChanges
from bot.words import N_

GONE = N_("That run is gone. /run list shows those there are.")
UNDONE = N_("That run is undone already. /run list shows those that count.")
NO_RUNS = N_("No runs of yours yet. /run log keeps one.")
NO_SUCH_RUN = N_("Pick one of your runs as you type, or leave it out for the latest.")
FUTURE = N_("{day} is still to come. Log a run once you have run it.")
LONG_AGO = N_("{day} is more than two years ago, further back than I count.")
TWO_RIGHT = N_("That distance in that time can't both be right. Put one of them right.")
OLDEST = timedelta(days=731)


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A run that may be a slip: too long for its runner, or entered before as `twin`.

    It is kept as if undone, and counts once its runner says so (`redo`).
    """

    run: LoggedRun
    runner: Runner
    twin: LoggedRun | None
    longest: int | None


class RunLog:
    """Everybody's runs. They are their runner's alone, in whatever club they are logged."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now
        self.in_programme: InProgramme = nobody

    async def log(
        self, person_id: int, club_id: int | None, ran: Ran, *, at: datetime | None = None
    ) -> Logged:
        """Keep a run; `at` is when it was told of, which tells the local date.

        Raises:
            UserError: it can't be, or that day can't be logged.
        """
        async with self._db.write() as tx:
            runner = await runner_of(tx, person_id, club_id, at or self._now())
            return await self.log_in(tx, runner, ran)

    async def log_in(self, tx: Transaction, runner: Runner, ran: Ran) -> Logged:
        """Keep a run together with something else; see `log`."""
        run = await tx.runs.add(self._now(), **await _new(tx, runner, ran))
        return await result_of(tx, runner, run, self.in_programme)

    async def offer(
        self, person_id: int, club_id: int | None, ran: Ran, *, at: datetime | None = None
    ) -> Logged | Doubt:
        """Keep a run, or keep it back to ask whether it is meant.

        Raises:
            UserError: it can't be, or that day can't be logged.
        """
        async with self._db.write() as tx:
            await tx.people.take_turn(person_id)
            runner = await runner_of(tx, person_id, club_id, at or self._now())
            new = await _new(tx, runner, ran)
            twin = await _twin(tx, person_id, new)
            longest = await tx.runs.longest(person_id)
            run = await tx.runs.add(self._now(), **new)
            if twin is not None or needs_asking(ran.metres, ran.seconds, longest):
                held_back = await tx.runs.change(run.id, undone_at=self._now()) or run
                return Doubt(run=held_back, runner=runner, twin=twin, longest=longest)
            return await result_of(tx, runner, run, self.in_programme)

    async def change(
        self, run_id: int, person_id: int, changes: RunChanges, club_id: int | None = None
    ) -> Logged:
        """Put a run right.

        Raises:
            UserError: the run is gone, or it can't be so.
        """
        async with self._db.write() as tx:
            run = await _own(tx, run_id, person_id)
            if run.undone_at is not None:
                raise UserError(UNDONE)
            runner = await runner_of(tx, person_id, club_id, self._now())
            metres = changes.get("metres", run.metres)
            _check(metres, changes.get("seconds", run.seconds))
            if (day := changes.get("day", run.day)) != run.day:
                _check_day(day, runner.today)
            if metres != run.metres:
                changes["splits"] = None  # a file's own, and no longer true
            if "shoes_id" in changes:
                changes["shoes_id"] = await _shoes(tx, person_id, changes["shoes_id"] or 0)
            changed = await tx.runs.change(run_id, **changes) if changes else run
            return await result_of(tx, runner, changed or run, self.in_programme)

    async def undo(self, run_id: int, person_id: int) -> LoggedRun:
        """Take a run out of everything that counts; `redo` brings it back.

        Raises:
            UserError: the run is gone or undone before.
        """
        async with self._db.write() as tx:
            run = await _own(tx, run_id, person_id)
            if run.undone_at is not None:
                raise UserError(UNDONE)
            return await tx.runs.change(run_id, undone_at=self._now()) or run

    async def redo(self, run_id: int, person_id: int, club_id: int | None = None) -> Logged:
        """Bring back a run that was undone or kept back; one that counts stays as it is.

        Raises:
            UserError: the run is gone.
        """
        async with self._db.write() as tx:
            run = await _own(tx, run_id, person_id)
            again = await tx.runs.change(run_id, undone_at=None) or run
            runner = await runner_of(tx, person_id, club_id, self._now())
            return await result_of(tx, runner, again, self.in_programme)

    async def delete(self, run_id: int, person_id: int) -> LoggedRun:
        """Forget a run for good.

        Raises:
            UserError: the run is gone.
        """
        async with self._db.write() as tx:
            run = await _own(tx, run_id, person_id)
            await tx.runs.delete(run_id)
            return run

    async def get(self, run_id: int, person_id: int, club_id: int | None = None) -> Logged:
        """Return one of somebody's own runs and what came of it.

        Raises:
            UserError: there is none.
        """
        async with self._db.read() as tx:
            run = await _own(tx, run_id, person_id, lock=False)
            runner = await runner_of(tx, person_id, club_id, self._now())
            return await result_of(tx, runner, run, self.in_programme)

    async def own(self, person_id: int) -> list[LoggedRun]:
        """Return somebody's runs, the newest first."""
        async with self._db.read() as tx:
            return (await tx.runs.of_person(person_id))[::-1]

    async def pick(self, person_id: int, text: str | None) -> LoggedRun:
        """Return one of somebody's own runs by its id; without one, the one logged last.

        Raises:
            UserError: there is none, or no such one.
        """
        runs = await self.own(person_id)
        if not runs:
            raise UserError(NO_RUNS)
        if text is None:
            return max(runs, key=lambda each: each.id)
        for each in runs:
            if str(each.id) == text.strip():
                return each
        raise UserError(NO_SUCH_RUN)

    async def runner(
        self, person_id: int, club_id: int | None, at: datetime | None = None
    ) -> Runner:
        """Return somebody's units and date."""
        async with self._db.read() as tx:
            return await runner_of(tx, person_id, club_id, at or self._now())

    async def ceiling(
        self, person_id: int, club_id: int | None, at: datetime | None = None
    ) -> tuple[Ceiling | None, Runner]:
        """Return today's ceiling, None for somebody in a programme, and the runner's settings."""
        async with self._db.read() as tx:
            runner = await runner_of(tx, person_id, club_id, at or self._now())
            return await ceiling_of(tx, runner, self.in_programme), runner


async def _new(tx: Transaction, runner: Runner, ran: Ran) -> NewRun:
    day = ran.day or runner.today
    _check(ran.metres, ran.seconds)
    _check_day(day, runner.today)
    return NewRun(
        person_id=runner.id,
        day=day,
        metres=ran.metres,
        seconds=ran.seconds,
        felt=ran.felt,
        how=ran.how,
        shoes_id=await _shoes(tx, runner.id, ran.shoes_id),
        started_at=ran.started_at,
        splits=ran.splits,
    )


async def _shoes(tx: Transaction, person_id: int, shoes_id: int | None) -> int | None:
    """Return the pair that was named, if it is theirs, or the favourite if none was."""
    pairs = await tx.shoes.of_person(person_id)
    if shoes_id is None:
        return next((each.id for each in pairs if each.favourite and not each.retired_at), None)
    return shoes_id if any(each.id == shoes_id for each in pairs) else None


async def _own(tx: Transaction, run_id: int, person_id: int, *, lock: bool = True) -> LoggedRun:
    run = await tx.runs.get(run_id, lock=lock)
    if run is None or run.person_id != person_id:
        raise UserError(GONE)
    return run


async def _twin(tx: Transaction, person_id: int, new: NewRun) -> LoggedRun | None:
    """Return a run that is likely this one, entered before."""
    about = timedelta(days=1)
    near: Sequence[LoggedRun] = await tx.runs.of_person(
        person_id, new["day"] - about, new["day"] + about
    )
    entry = Entry(new["day"], new["metres"], new["seconds"], new["started_at"])
    for each in near:
        if alike(entry, Entry(each.day, each.metres, each.seconds, each.started_at)):
            return each
    return None


def _check(metres: int, seconds: int | None) -> None:
    if metres < SHORTEST:
        raise UserError(TOO_SHORT)
    if metres > LONGEST:
        raise UserError(TOO_FAR, text=f"{metres} m")
    if seconds is not None and not believable(metres, seconds):
        raise UserError(TWO_RIGHT)


def _check_day(day: date, today: date) -> None:
    if day > today:
        raise UserError(FUTURE, day=day.isoformat())
    if day < today - OLDEST:
        raise UserError(LONG_AGO, day=day.isoformat())
