"""A whole run in a line that somebody typed, or somewhere in a message they wrote."""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from bot.domain.reading_days import parse_day
from bot.domain.runs.reading import NAMED, NUMBER, UNIT, parse_distance, parse_time
from bot.domain.runs.runs import Felt
from bot.domain.units import Units
from bot.errors import UserError
from bot.words import N_

LONGEST_LINE, LONGEST_MESSAGE = 120, 2000

NOTHING = N_("How far was it? Try 5.2 km 34:10, or 3 mi.")
UNREAD = N_("I can't read {text} as a run. Try 5.2 km 34:10 easy, or 3 mi yesterday.")

FELT = {
    "easy": Felt.EASY,
    "ok": Felt.OK,
    "okay": Felt.OK,
    "fine": Felt.OK,
    "hard": Felt.HARD,
    "tough": Felt.HARD,
}
TIME = (
    r"(?:\d{1,2}:\d\d:\d\d|\d{1,3}:\d\d"
    r"|\d+\s*h(?:(?:ou)?rs?)?(?:\s*\d+\s*(?:m(?:in(?:ute)?s?)?)?(?:\s*\d+\s*s(?:ec)?s?)?)?"
    r"|\d+(?:[.,]\d+)?\s*(?:min(?:ute)?s?|h(?:(?:ou)?rs?)?|['′])(?:\s*\d+\s*(?:s(?:ec(?:ond)?s?)?|[\"″])?)?"
    r"|\d+\s*m\s*\d+\s*s?|\d{1,3}(?:[.,]\d+)?)"
)
JOIN = r"\s*(?:[,;/@-]|in|for|at)?\s*"
FAR = rf"(?:{NUMBER}\s*{UNIT}?|{'|'.join(NAMED)})"
FAR_FIRST = re.compile(rf"(?P<far>{FAR})(?:{JOIN}(?P<time>{TIME}))?")
TIME_FIRST = re.compile(rf"(?P<time>\d[\d:]*:\d\d){JOIN}(?P<far>{NUMBER}\s*{UNIT})")
FAR_IN_PROSE = re.compile(rf"(?<![\w.,:/-]){NUMBER}\s?{UNIT}(?![\w:/])", re.IGNORECASE)
TIME_IN_PROSE = re.compile(
    r"(?<![\w.,:/-])(?:\d{1,2}:\d\d:\d\d|\d{1,3}:\d\d|\d+\s?h\s?\d{1,2}(?:\s?m(?:in)?)?"
    r"|\d+\s?(?:min(?:ute)?s?|h(?:(?:ou)?rs?)?)(?:\s?\d+\s?s(?:ec)?)?)(?![\w:/])",
    re.IGNORECASE,
)
FELT_IN_PROSE = re.compile(r"\b(?:felt|was|all) (?P<felt>easy|ok(?:ay)?|fine|hard|tough)\b", re.I)


@dataclass(frozen=True, slots=True)
class RunLine:
    """A run as it was typed; `day` is in the words of whoever typed it."""

    metres: int
    seconds: int | None = None
    felt: Felt | None = None
    day: str | None = None


def read_line(text: str, units: Units) -> RunLine:
    """Read a run: how far, perhaps how long, then perhaps how it felt and which day it was.

    >>> read_line("5.2 km 34:10 easy yesterday", Units.KM)
    RunLine(metres=5200, seconds=2050, felt=<Felt.EASY: 'easy'>, day='yesterday')

    Raises:
        UserError: it can't be read, or may mean two things.
    """
    words = unicodedata.normalize("NFKC", text[:LONGEST_LINE]).split()
    felt: Felt | None = None
    day: str | None = None
    while words:
        last = words[-1].casefold().rstrip(".,;!")
        if felt is None and last in FELT:
            felt = FELT[last]
        elif day is None and _is_day(last):
            day = last
        else:
            break
        words.pop()
    if not words:
        raise UserError(NOTHING)
    line = " ".join(words).casefold().rstrip(",;")
    parted = _parted(line)
    if parted is None:
        found = find_run(text, units)
        if found is None or found.seconds is None:
            raise UserError(UNREAD, text=text.strip()[:LONGEST_LINE])
        return replace(found, day=day)  # its last word may be of something else
    far, time = parted
    metres = parse_distance(far, units)
    return RunLine(metres, parse_time(time, metres, units) if time else None, felt, day)


def find_run(text: str, units: Units) -> RunLine | None:
    """Return the first run that a message speaks of; its unit has to be named.

    >>> find_run("5k in 34:10, back ok", Units.KM)
    RunLine(metres=5000, seconds=2050, felt=None, day=None)
    """
    prose = unicodedata.normalize("NFKC", text[:LONGEST_MESSAGE])
    metres = _first_distance(prose, units)
    if metres is None:
        return None
    seconds = None
    for match in TIME_IN_PROSE.finditer(prose):
        with suppress(UserError):
            seconds = parse_time(match.group(), metres, units)
            break
    felt = FELT_IN_PROSE.search(prose)
    return RunLine(metres, seconds, FELT[felt["felt"].casefold()] if felt else None)


def _first_distance(prose: str, units: Units) -> int | None:
    for match in FAR_IN_PROSE.finditer(prose):
        with suppress(UserError):
            return parse_distance(match.group(), units)
    return None


def _parted(line: str) -> tuple[str, str | None] | None:
    """Return distance and time, as typed; None for a line that has more in it."""
    match = TIME_FIRST.fullmatch(line) or FAR_FIRST.fullmatch(line)
    return (match["far"], match["time"]) if match is not None else None


def _is_day(word: str) -> bool:
    # Two letters name a day in German and Spanish: 3 mi are miles all the same.
    if re.fullmatch(UNIT, word):
        return False
    try:
        parse_day(word, date(2026, 1, 1), past=True)
    except UserError:
        return False
    return True
