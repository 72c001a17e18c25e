"""Today's ceiling for one run, from the longest of the last thirty days.

In a cohort of 5,205 runners, a session more than 10 % longer than the longest of the thirty days
before went with more overuse injuries (Schuster Brandt Frandsen et al. 2025, evidence 6.2). It was
observed, not tried, on runners of some experience; whether the next run should be shorter was not
studied. That the note needs 0.5 km, and that a spike is followed by a shorter aim, are choices.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum, auto

from bot.domain.lights.running import ALL, UNEASED, RunEase
from bot.domain.runs.distances import down_to_tenth
from bot.domain.runs.runs import Run, RunHow
from bot.domain.units import Units

WINDOW = timedelta(days=30)
MARGIN = 1.10
# What is less over than this is told to nobody.
LEAST_OVER = 500
EASY_FIRST = 2


class Kind(Enum):
    """What can be said before a run.

    RESTART: too few runs in thirty days; begin with short easy ones. USUAL: the ceiling counts.
    AFTER_SPIKE: the last run jumped; the next one is best shorter.
    """

    RESTART = auto()
    USUAL = auto()
    AFTER_SPIKE = auto()


@dataclass(frozen=True, slots=True)
class Spike:
    """A run that was a good bit longer than the longest of the thirty days before it."""

    metres: int
    longest: int

    @property
    def percent(self) -> int:
        """By how much, in whole percent.

        >>> Spike(5200, longest=4600).percent
        13
        """
        return round((self.metres / self.longest - 1) * 100)


@dataclass(frozen=True, slots=True)
class Ceiling:
    """What to aim for, in metres; none of it for RESTART, where `easy_left` runs come first.

    `longest` is the longest to go by, `ceiling` 1.10 of it down to a tenth of the person's unit.
    Under a light the ceiling is what `ease` leaves of the longest; None where no run is suggested.
    """

    kind: Kind
    longest: int | None = None
    ceiling: float | None = None
    spike: Spike | None = None
    easy_left: int = 0
    ease: RunEase = UNEASED


def ceiling(runs: Sequence[Run], today: date, units: Units) -> Ceiling:
    """Return what is to be said on a day, given somebody's runs in the order of their logging.

    >>> done = [Run(date(2026, 11, day), 4000) for day in (20, 22)]
    >>> ceiling(done, date(2026, 11, 24), Units.KM).ceiling
    4400.0
    """
    recent = _ordered(runs, today)
    if len(recent) < EASY_FIRST and not _settled(runs, recent):
        return Ceiling(Kind.RESTART, easy_left=EASY_FIRST - len(recent))
    spike = spike_of(runs, recent[-1])
    longest = spike.longest if spike else max(each.metres for each in recent)
    return Ceiling(
        Kind.AFTER_SPIKE if spike else Kind.USUAL,
        longest=longest,
        # Below one kilometre the rounding would take more than the margin gives.
        ceiling=max(down_to_tenth(longest * MARGIN, units), float(longest)),
        spike=spike,
    )


def under(found: Ceiling, ease: RunEase, units: Units) -> Ceiling:
    """Return what a light leaves of a ceiling.

    >>> from bot.domain.lights.light import Light
    >>> usual = Ceiling(Kind.USUAL, longest=4200, ceiling=4600.0)
    >>> under(usual, RunEase(Light.AMBER), Units.KM).ceiling
    2800.0
    """
    if ease.leaves == ALL:
        return found
    left = None
    if found.longest is not None and ease.leaves:
        left = down_to_tenth(float(found.longest * ease.leaves), units)
    return replace(found, ceiling=left, ease=ease)


def spike_of(runs: Sequence[Run], run: Run) -> Spike | None:
    """Return by how much a run outran the thirty days before it; None if it did not, much.

    A programme's session never does: the programme says how long it is.
    """
    if run.how is RunHow.PROGRAMME:
        return None
    before = _ordered(runs, run.day)
    if run in before:
        before = before[: len(before) - 1 - before[::-1].index(run)]
    longest = max((each.metres for each in before), default=None)
    if longest is None or run.metres <= MARGIN * longest or run.metres - longest < LEAST_OVER:
        return None
    return Spike(run.metres, longest)


def _settled(runs: Sequence[Run], recent: list[Run]) -> bool:
    """Whether the one recent run had another in the thirty days before it."""
    if not recent:
        return False
    return len(_ordered(runs, recent[0].day)) > 1


def _ordered(runs: Sequence[Run], last: date) -> list[Run]:
    """Return the runs of the thirty days up to a day, the earliest first."""
    within = (each for each in runs if last - WINDOW <= each.day <= last)
    return sorted(within, key=lambda each: each.day)
