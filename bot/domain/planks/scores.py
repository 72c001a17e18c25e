"""Scores that are fair to beginners: kept / planned on one's own ladder, never seconds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from bot.domain.planks.days import PlankDay, Status

FEWEST_PLANNED = 2
MOST_ROWS, MOST_ROWS_TIED = 10, 25
FORGIVEN_WITHIN = 7
RECENT = 6


@dataclass(frozen=True, slots=True)
class Score:
    """Planned days kept. Neutral and open days are on neither side."""

    kept: int
    planned: int

    @property
    def share(self) -> Fraction:
        """How much was kept, exactly: 2 of 3 ties with 4 of 6."""
        return Fraction(self.kept, self.planned) if self.planned else Fraction(0)


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody on a board."""

    member: int
    name: str
    score: Score


@dataclass(frozen=True, slots=True)
class Row:
    """A place on a board."""

    place: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class Ranking:
    """A board: its rows, those who rest, and how many more kept going below the cut."""

    rows: tuple[Row, ...]
    resting: tuple[Entry, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Growth:
    """How far somebody came from their own start: levels, and percent within the level."""

    levels: int
    percent: int


def score(days: Iterable[PlankDay], first: date, last: date) -> Score:
    """Return the score of a window, both ends included."""
    window = _planned(each for each in days if first <= each.day <= last)
    return Score(sum(window), len(window))


def rank(entries: Iterable[Entry]) -> Ranking:
    """Rank by kept / planned. Ties share a place (1, 1, 3) and stand alphabetically.

    Fewer than two planned days are no basis: those members are resting. Ten rows, more where
    they tie at the cut, but no more than 25.
    """
    everyone = sorted(entries, key=lambda each: (each.name.casefold(), each.name, each.member))
    resting = tuple(each for each in everyone if each.score.planned < FEWEST_PLANNED)
    ranked = [each for each in everyone if each.score.planned >= FEWEST_PLANNED]
    ranked.sort(key=lambda each: each.score.share, reverse=True)
    shares = [each.score.share for each in ranked]
    rows = [Row(shares.index(each.score.share) + 1, each) for each in ranked]
    cut = _cut(shares)
    more = sum(row.entry.score.kept > 0 for row in rows[cut:])
    return Ranking(tuple(rows[:cut]), resting, more)


def run_of_kept(days: Iterable[PlankDay]) -> int:
    """Return how many planned days in a row were kept, up to now.

    Neutral days bridge it, and one miss in any seven planned days is forgiven.
    """
    misses: list[int] = []
    kept = 0
    for at, was_kept in enumerate(reversed(_planned(days))):
        if was_kept:
            kept += 1
        elif misses and at - misses[-1] < FORGIVEN_WITHIN:
            break
        else:
            misses.append(at)
    return kept


def recent(days: Iterable[PlankDay], most: int = RECENT) -> Score:
    """Return the last planned days, for "5 of your last 6 planned days"."""
    last = _planned(days)[-most:]
    return Score(sum(last), len(last))


def growth(days: Iterable[PlankDay]) -> Growth | None:
    """Return the step from one's own start to the best kept day; None before there are two.

    Only what counts is compared, so holding on beyond the target gains nothing. Percent are of
    the first kept day on the same level.
    """
    kept = [each for each in days if each.counted and each.session]
    if len(kept) < FEWEST_PLANNED:
        return None
    best = max(kept, key=lambda each: (each.level.rung, each.counted))
    start = next(each.counted for each in kept if each.level is best.level)
    levels = best.level.rung - kept[0].level.rung
    return Growth(levels, round(100 * (best.counted - start) / start))


def _cut(shares: Sequence[Fraction]) -> int:
    if len(shares) <= MOST_ROWS:
        return len(shares)
    tied = sum(share >= shares[MOST_ROWS - 1] for share in shares)
    return min(tied, MOST_ROWS_TIED)


def _planned(days: Iterable[PlankDay]) -> list[bool]:
    statuses = (each.status.status for each in days)
    return [each is Status.KEPT for each in statuses if each in {Status.KEPT, Status.MISSED}]
