"""Somebody's runs by month and by week, and what they add up to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bot.clock import Clock
from bot.domain.runs.stats import WEEK, RunStats, stats
from bot.domain.units import Units
from bot.errors import UserError
from bot.services.runs.runner import runner_of
from bot.storage.database import Database
from bot.storage.runs import LoggedRun
from bot.words import N_

NO_RUNS = N_("No runs of yours in the last {weeks} weeks. /run log keeps one.")
NO_MONTH = N_("I can't read {text} as a month. Try 2026-11.")
MONTH = re.compile(r"(?P<year>20\d\d)-(?P<month>0?[1-9]|1[0-2])", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A month's runs, the newest first; `earlier` and `later` are the next months with any."""

    first: date
    units: Units
    runs: tuple[LoggedRun, ...]
    earlier: date | None
    later: date | None

    @property
    def metres(self) -> int:
        """How far in all."""
        return sum(each.metres for each in self.runs)

    @property
    def longest(self) -> int:
        """How far the longest was."""
        return max(each.metres for each in self.runs)

    @property
    def timed_metres(self) -> int:
        """How far those were whose time is known."""
        return sum(each.metres for each in self.runs if each.seconds is not None)

    @property
    def timed_seconds(self) -> int:
        """How long those took."""
        return sum(each.seconds or 0 for each in self.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weeks:
    """Somebody's last weeks, in their units."""

    stats: RunStats
    units: Units
    today: date


class Months:
    """Everybody's runs by month."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def of(self, person_id: int, club_id: int | None, text: str | None = None) -> Month:
        """Return a month of somebody's; by default the current one, or the last with a run.

        Raises:
            UserError: what was typed is no month.
        """
        wanted = parse_month(text) if text else None
        async with self._db.read() as tx:
            runner = await runner_of(tx, person_id, club_id, self._now())
            runs = await tx.runs.of_person(person_id)
        months = sorted({each.day.replace(day=1) for each in runs})
        current = runner.today.replace(day=1)
        first = wanted or max((each for each in months if each <= current), default=current)
        return Month(
            first=first,
            units=runner.units,
            runs=tuple(each for each in runs[::-1] if each.day.replace(day=1) == first),
            earlier=max((each for each in months if each < first), default=None),
            later=min((each for each in months if each > first), default=None),
        )

    async def weeks(self, person_id: int, club_id: int | None, count: int) -> Weeks:
        """Return somebody's last weeks, so many of them.

        Raises:
            UserError: they have no run in them.
        """
        async with self._db.read() as tx:
            runner = await runner_of(tx, person_id, club_id, self._now())
            runs = await tx.runs.of_person(person_id, runner.today - count * WEEK)
        added = stats([each.run for each in runs], runner.today, count)
        if not added.runs:
            raise UserError(NO_RUNS, weeks=count)
        return Weeks(stats=added, units=runner.units, today=runner.today)

    async def names(self, person_id: int) -> list[date]:
        """Return the first days of the months with a run of somebody's, the newest first."""
        async with self._db.read() as tx:
            runs = await tx.runs.of_person(person_id)
        return sorted({each.day.replace(day=1) for each in runs}, reverse=True)


def parse_month(text: str) -> date:
    """Read a month, as its first day.

    >>> parse_month("2026-11")
    datetime.date(2026, 11, 1)

    Raises:
        UserError: it is none.
    """
    match = MONTH.fullmatch(text.strip())
    if match is None:
        raise UserError(NO_MONTH, text=text.strip()[:40])
    return date(int(match["year"]), int(match["month"]), 1)
