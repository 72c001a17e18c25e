"""How runs add up, week by week. A week begins on Monday."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.runs.runs import Run

WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class RunWeek:
    """One week: its Monday, metres in all, the longest run's, and how many there were."""

    monday: date
    metres: int = 0
    longest: int = 0
    runs: int = 0


@dataclass(frozen=True, slots=True)
class RunStats:
    """Some weeks up to a day's, and the runs in them, the earliest first."""

    weeks: tuple[RunWeek, ...]
    runs: tuple[Run, ...]

    @property
    def metres(self) -> int:
        """How far in all."""
        return sum(each.metres for each in self.weeks)

    @property
    def longest(self) -> Run | None:
        """The longest run, of several as long the latest."""
        return max(self.runs, key=lambda run: (run.metres, run.day), default=None)

    def pace(self, first: date, last: date) -> tuple[int, int] | None:
        """Return metres and seconds of the timed runs between two days, both included."""
        timed = [
            (run.metres, run.seconds)
            for run in self.runs
            if run.seconds is not None and first <= run.day <= last
        ]
        if not timed:
            return None
        return sum(metres for metres, _s in timed), sum(seconds for _m, seconds in timed)


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def stats(runs: Sequence[Run], today: date, weeks: int) -> RunStats:
    """Add up so many weeks, the last of which is today's; what lies outside is left out.

    >>> done = [Run(date(2026, 11, 23), 4000), Run(date(2026, 11, 24), 5000)]
    >>> stats(done, date(2026, 11, 24), 2).weeks[1].metres
    9000
    """
    last = monday_of(today)
    first = last - (weeks - 1) * WEEK
    within = tuple(
        sorted((each for each in runs if first <= each.day < last + WEEK), key=lambda run: run.day)
    )
    rows: list[RunWeek] = []
    for at in range(weeks):
        monday = first + at * WEEK
        metres = [each.metres for each in within if monday <= each.day < monday + WEEK]
        rows.append(RunWeek(monday, sum(metres), max(metres, default=0), len(metres)))
    return RunStats(tuple(rows), within)
