"""What a person typed, in English or their language: a day or a time of day.

A refusal says what would work.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta

from bot.errors import UserError
from bot.words import N_, _

TODAY, TOMORROW, YESTERDAY = N_("today"), N_("tomorrow"), N_("yesterday")
WEEKDAYS = (
    N_("monday"),
    N_("tuesday"),
    N_("wednesday"),
    N_("thursday"),
    N_("friday"),
    N_("saturday"),
    N_("sunday"),
)
# Fewer letters don't tell Tuesday from Thursday; in German and Spanish two are the custom.
SHORTEST_NAME, SHORTEST_ELSEWHERE = 3, 2
WEEK = len(WEEKDAYS)
# Discord shows no more choices than this.
MOST_CHOICES = 25
NOON = 12

UNKNOWN_DAY = N_("I can't read {text} as a day. Try 2026-12-01, today, tomorrow or monday.")
NO_SUCH_DAY = N_("There is no {text} in the calendar. Try a day such as 2026-12-01.")
UNKNOWN_WEEKDAY = N_("I can't read {text} as a weekday. Try tue thu, or monday.")
AND = N_("and")
UNKNOWN_TIME = N_("I can't read {text} as a time of day. Try 19:00 or 7pm.")

ISO = re.compile(r"\d{4}-\d{1,2}-\d{1,2}", re.ASCII)
CLOCK = re.compile(r"(?P<h>\d{1,2})(?:[:.h]?(?P<m>\d\d))?\s*(?P<half>[ap])?(?:\.?m\.?)?", re.ASCII)
NAMED_TIMES = {"noon": time(12), "midday": time(12), "midnight": time(0)}


@dataclass(frozen=True, slots=True)
class DayChoice:
    """A day to choose: the word for it, empty if it has none, and its date."""

    word: str
    day: date


def parse_day(text: str, today: date, *, past: bool = False) -> date:
    """Read a day; a weekday's name means the next one after today, or the last one before.

    >>> parse_day("monday", date(2026, 11, 24)), parse_day("mon", date(2026, 11, 24), past=True)
    (datetime.date(2026, 11, 30), datetime.date(2026, 11, 23))

    Raises:
        UserError: it is no day.
    """
    typed = _letters(text.strip())
    shown = text.strip()[:40]
    for choice in _named_days(today, past=past):
        if typed in _names(choice.word) or _abbreviates(typed, choice.word):
            return choice.day
    if not ISO.fullmatch(typed):
        raise UserError(UNKNOWN_DAY, text=shown)
    try:
        return date(*(int(part) for part in typed.split("-")))
    except ValueError:
        raise UserError(NO_SUCH_DAY, text=shown) from None


def suggest_days(typed: str, today: date, *, past: bool = False) -> list[DayChoice]:
    """Return the days that half-typed words may mean: named ones, else dates that begin so."""
    start = _letters(typed.strip())
    every = _named_days(today, past=past)
    named = [each for each in every if any(name.startswith(start) for name in _names(each.word))]
    if named:
        return named if start else named[:-1]  # the other way only if somebody asks for it
    way = -1 if past else 1
    days = (today + way * timedelta(days=ahead) for ahead in range(366))
    begun = [DayChoice("", day) for day in days if day.isoformat().startswith(start)]
    return begun[:MOST_CHOICES] or _the_day_itself(start, today)


def parse_weekdays(text: str) -> frozenset[int]:
    """Read days of the week, 1 (Monday) to 7.

    >>> sorted(parse_weekdays("tue, Thursday and sat"))
    [2, 4, 6]

    Raises:
        UserError: a word of it is no weekday.
    """
    both = {"and", _letters(_(AND))}
    words = [word for word in re.split(r"[\s,;+&/]+", _letters(text.strip())) if word not in both]
    days: set[int] = set()
    for word in words:
        found = [day for day, name in enumerate(WEEKDAYS, 1) if _is_weekday(word, name)]
        if len(found) != 1:
            raise UserError(UNKNOWN_WEEKDAY, text=word[:40])
        days.update(found)
    return frozenset(days)


def _is_weekday(word: str, name: str) -> bool:
    return word.removesuffix("s") in {each.removesuffix("s") for each in _names(name)} or (
        _abbreviates(word, name)
    )


def parse_time(text: str) -> time:
    """Read a time of day.

    >>> parse_time("7pm"), parse_time("19:00"), parse_time("7.30")
    (datetime.time(19, 0), datetime.time(19, 0), datetime.time(7, 30))

    Raises:
        UserError: it is no time of day.
    """
    typed = text.strip().casefold()
    if typed in NAMED_TIMES:
        return NAMED_TIMES[typed]
    match = CLOCK.fullmatch(typed)
    if match is None or (match["half"] is None and typed.endswith("m")):
        raise UserError(UNKNOWN_TIME, text=text.strip()[:40])
    hour, minute = int(match["h"]), int(match["m"] or 0)
    if match["half"]:
        hour = _of_the_half(hour, match["half"])
    try:
        return time(hour, minute)
    except ValueError:
        raise UserError(UNKNOWN_TIME, text=text.strip()[:40]) from None


def _of_the_half(hour: int, half: str) -> int:
    if not 1 <= hour <= NOON:
        return -1
    return hour % NOON + (NOON if half == "p" else 0)


def _named_days(today: date, *, past: bool) -> Iterator[DayChoice]:
    way = -1 if past else 1
    yield DayChoice(TODAY, today)
    yield DayChoice(YESTERDAY if past else TOMORROW, today + way * timedelta(days=1))
    for ahead in range(1, WEEK + 1):
        day = today + way * timedelta(days=ahead)
        yield DayChoice(WEEKDAYS[day.weekday()], day)
    yield DayChoice(TOMORROW if past else YESTERDAY, today - way * timedelta(days=1))


def _names(word: str) -> tuple[str, str]:
    """Return a word for a day in English, and in the language of the answer being written."""
    return word, _letters(_(word))


def _abbreviates(typed: str, word: str) -> bool:
    ours, theirs = _names(word)
    if word not in WEEKDAYS:
        return False
    if len(typed) >= SHORTEST_NAME and ours.startswith(typed):
        return True
    return ours != theirs and len(typed) >= SHORTEST_ELSEWHERE and theirs.startswith(typed)


def _letters(text: str) -> str:
    """Return a text without capitals and accents: miércoles is miercoles."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in apart if not unicodedata.combining(each))


def _the_day_itself(typed: str, today: date) -> list[DayChoice]:
    try:
        return [DayChoice("", parse_day(typed, today))]
    except UserError:
        return []
