"""A run, as the rules see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.words import N_

# Evidence 4.11: beginners run up to 60 km and six hours; above 15 km it may be a slip.
ASK_ABOVE_METRES = 15_000
ASK_ABOVE_SECONDS = 6 * 3600
FAR_OVER = 1.5
SHORTEST, LONGEST = 50, 200_000
LONGEST_SECONDS = 48 * 3600
# Seconds a kilometre. Nobody has run 800 m or more at the one; the other is a slow walk's half.
FASTEST, SLOWEST = 120.0, 1800.0


class Felt(StrEnum):
    """How hard a run felt. A value is stored."""

    EASY = "easy"
    OK = "ok"
    HARD = "hard"

    @property
    def label(self) -> str:
        """The word for people, to be translated."""
        return FELT_LABELS[self]


FELT_LABELS = {Felt.EASY: N_("easy"), Felt.OK: N_("ok"), Felt.HARD: N_("hard")}


class RunHow(StrEnum):
    """The way in which a run came to be logged. A value is stored.

    PROGRAMME: a session of a programme such as Couch to 5K, which knows no ceiling.
    """

    LOG = "log"
    MESSAGE = "message"
    IMPORT = "import"
    PROGRAMME = "programme"


@dataclass(frozen=True, slots=True)
class Run:
    """One session. Of two on a day, the one that was logged first comes first."""

    day: date
    metres: int
    seconds: int | None = None
    how: RunHow = RunHow.LOG


def believable(metres: float, seconds: float) -> bool:
    """Whether somebody may have covered a distance on foot in a time.

    >>> believable(5200, 2050), believable(5200, 200), believable(10_000, 65 * 60)
    (True, False, True)
    """
    each = seconds / metres * 1000
    return FASTEST <= each <= SLOWEST


def needs_asking(metres: int, seconds: int | None, longest: int | None) -> bool:
    """Whether a run is so long that it was likely meant otherwise (evidence 4.11).

    >>> needs_asking(16_000, None, None), needs_asking(16_000, None, longest=12_000)
    (True, False)
    """
    if seconds is not None and seconds > ASK_ABOVE_SECONDS:
        return True
    return metres > ASK_ABOVE_METRES and (longest is None or metres > FAR_OVER * longest)
