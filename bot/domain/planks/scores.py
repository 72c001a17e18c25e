"""Scores that are fair to beginners: kept / planned on one's own ladder, never seconds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from unicodedata import combining, normalize

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
    """A place on a board; none where people stand by the alphabet."""

    place: int | None
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
    they tie at the cut, but no more than 25. Who kept nothing is not named.
    """
    resting, going = _sorted_out(entries)
    shares = {score: score.share for score in {each.score for each in going}}
    count = Counter(shares[each.score] for each in going)
    places, above = dict[Fraction, int](), 0
    for share in sorted(count, reverse=True):
        places[share] = above + 1
        above += count[share]
    listed = [each for each in going if places[shares[each.score]] <= MOST_ROWS]
    listed.sort(key=lambda each: (places[shares[each.score]], *_by_alphabet(each)))
    rows = tuple(Row(places[shares[each.score]], each) for each in listed[:MOST_ROWS_TIED])
    return Ranking(rows, resting, len(going) - len(rows))


def roll_call(entries: Iterable[Entry]) -> Ranking:
    """List who kept a day, by the alphabet and without places; up to 25, and how many more."""
    entries = list(entries)
    going = sorted((each for each in entries if each.score.kept), key=_by_alphabet)
    resting, _going = _sorted_out(each for each in entries if not each.score.kept)
    rows = tuple(Row(None, each) for each in going[:MOST_ROWS_TIED])
    return Ranking(rows, resting, len(going) - len(rows))


def by_name(name: str) -> tuple[str, str]:
    """Return what names are put in order by: Émile stands with E, whatever the case.

    >>> sorted(["Zoë", "ana", "Émile", "Dee"], key=by_name)
    ['ana', 'Dee', 'Émile', 'Zoë']
    """
    letters = (each for each in normalize("NFKD", name) if not combining(each))
    return "".join(letters).casefold(), name


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


def _sorted_out(entries: Iterable[Entry]) -> tuple[tuple[Entry, ...], list[Entry]]:
    """Return those who rest, by the alphabet, and those who kept something."""
    resting: list[Entry] = []
    going: list[Entry] = []
    for each in entries:
        if each.score.planned < FEWEST_PLANNED:
            resting.append(each)
        elif each.score.kept:
            going.append(each)
    return tuple(sorted(resting, key=_by_alphabet)), going


def _by_alphabet(entry: Entry) -> tuple[str, str, int]:
    return (*by_name(entry.name), entry.member)


def _planned(days: Iterable[PlankDay]) -> list[bool]:
    statuses = (each.status.status for each in days)
    return [each is Status.KEPT for each in statuses if each in {Status.KEPT, Status.MISSED}]
