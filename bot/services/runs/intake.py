"""From what somebody typed to a run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.clock import Clock
from bot.domain.reading_days import parse_day
from bot.domain.runs.reading import parse_distance, parse_time
from bot.domain.runs.reading_lines import RunLine, find_run, read_line
from bot.domain.runs.runs import Felt, RunHow
from bot.domain.zones import zone_info
from bot.services.runs.results import Ran
from bot.services.runs.runner import Runner, runner_of
from bot.storage.database import Database
from bot.storage.runs import LoggedRun, RunChanges


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A run as it was typed, field by field. `shoes_id` as in `Ran`."""

    distance: str
    time: str | None = None
    felt: Felt | None = None
    day: str | None = None
    shoes_id: int | None = None
    how: RunHow = RunHow.LOG


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What a message says of a run, on the day on which it was written."""

    line: RunLine | None
    written_on: date
    runner: Runner


class Intake:
    """Reads what people type about their runs, in their own units and by their own calendar."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def read(
        self, person_id: int, club_id: int | None, told: Told, *, at: datetime | None = None
    ) -> Ran:
        """Understand a run.

        Raises:
            UserError: a field can't be read.
        """
        runner = await self._runner(person_id, club_id, at)
        metres = parse_distance(told.distance, runner.units)
        return Ran(
            metres=metres,
            seconds=parse_time(told.time, metres, runner.units) if told.time else None,
            felt=told.felt,
            day=parse_day(told.day, runner.today, past=True) if told.day else runner.today,
            shoes_id=told.shoes_id,
            how=told.how,
        )

    async def read_line(
        self, person_id: int, club_id: int | None, text: str, *, at: datetime | None = None
    ) -> Ran:
        """Understand a run from one line.

        Raises:
            UserError: it can't be read.
        """
        runner = await self._runner(person_id, club_id, at)
        line = read_line(text, runner.units)
        return Ran(
            metres=line.metres,
            seconds=line.seconds,
            felt=line.felt,
            day=parse_day(line.day, runner.today, past=True) if line.day else runner.today,
        )

    async def spoken(
        self,
        person_id: int,
        club_id: int | None,
        text: str,
        *,
        written_at: datetime,
        at: datetime,
    ) -> Spoken:
        """Find a run in a message, if there is one."""
        runner = await self._runner(person_id, club_id, at)
        written_on = written_at.astimezone(zone_info(runner.zone)).date()
        return Spoken(line=find_run(text, runner.units), written_on=written_on, runner=runner)

    async def changes(self, before: LoggedRun, club_id: int | None, told: Told) -> RunChanges:
        """Understand what a run should be; what was left empty stays as it is.

        Raises:
            UserError: a field can't be read.
        """
        runner = await self._runner(before.person_id, club_id, None)
        changes = RunChanges()
        metres = before.metres
        if told.distance:
            changes["metres"] = metres = parse_distance(told.distance, runner.units)
        if told.time:
            changes["seconds"] = parse_time(told.time, metres, runner.units)
        if told.felt is not None:
            changes["felt"] = told.felt
        if told.day:
            changes["day"] = parse_day(told.day, runner.today, past=True)
        if told.shoes_id is not None:
            changes["shoes_id"] = told.shoes_id
        return changes

    async def _runner(self, person_id: int, club_id: int | None, at: datetime | None) -> Runner:
        async with self._db.read() as tx:
            return await runner_of(tx, person_id, club_id, at or self._now())
