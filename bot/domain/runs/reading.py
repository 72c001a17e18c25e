"""What a person typed: how far they ran, and how long it took. A refusal says what would work."""

from __future__ import annotations

import re
import unicodedata

from bot.domain.runs.distances import METRES, words_for_distance, words_for_time
from bot.domain.runs.runs import LONGEST, LONGEST_SECONDS, SHORTEST, believable
from bot.domain.units import Units
from bot.errors import UserError
from bot.words import N_

LONGEST_TYPED = 60
MOST_MILEAGE = 20_000_000

NO_DISTANCE = N_("I can't read {text} as a distance. Try 5.2 km, 3 mi or 5k.")
NO_TIME = N_("I can't read {text} as a run's time. Try 34:10, 1:05:20 or 35 min.")
TWO_M = N_("I'm not sure how far {text} is. Write {number} mi or {metres} m, whichever you mean.")
TWO_TIMES = N_("I'm not sure how long {text} is. Write {clock} or {minutes} min, whichever it was.")
WHICH_CLOCK = N_("I'm not sure how long {text} is. Write it with its hours, such as 0:34:10.")
TOO_SHORT = N_("A run has at least 50 metres. Try 5.2 km or 3 mi.")
TOO_FAR = N_("{text} is further than I count. Try 5.2 km, 3 mi or 800 m.")
TOO_LONG = N_("{text} is longer than I count. Try 34:10 or 1:05:20.")
TOO_WORN = N_("{text} is more than I count for one pair. Try 120 km or 80 mi.")
NO_PACE = N_(
    "{distance} in {time} can't both be right. Put one of them right, or leave the time out."
)

NUMBER = r"(?:\d{1,6}(?:[.,]\d{1,3})?|[.,]\d{1,3})"
UNIT = r"(?:k(?:ms?|ilomet(?:er|re)s?)?|mi(?:les?)?|m(?:et(?:er|re)s?)?)"
DISTANCE = re.compile(rf"(?P<number>{NUMBER})\s*(?P<unit>{UNIT})?")
NAMED = {"half marathon": 21_098, "half-marathon": 21_098, "marathon": 42_195, "parkrun": 5_000}
KILOMETRES = re.compile(r"k(?:ms?|ilomet(?:er|re)s?)?")
MILES = re.compile(r"mi(?:les?)?")
THOUSANDS = re.compile(r"\d{1,3}[.,]\d{3}")
# Up to so many, a bare "m" may be a mile.
MOST_MILES = 50

HOURS = r"(?:(?P<h>\d+)\s*h(?:(?:ou)?rs?)?\s*)"
MINUTES = r"(?:(?P<m>\d+)\s*(?:m(?:in(?:ute)?s?)?|['′])?\s*)"
SECONDS = r"(?:(?P<s>\d+)\s*(?:s(?:ec(?:ond)?s?)?|[\"″]|''))"
CLOCK = re.compile(r"(?:(?P<h>\d{1,2}):(?P<m>[0-5]\d)|(?P<m2>\d{1,3})):(?P<s>[0-5]\d)")
UNITS = re.compile(
    rf"(?:{HOURS}{MINUTES}?{SECONDS}?"
    r"|(?P<m2>\d+)\s*(?:m(?:in(?:ute)?s?)?|['′])\s*(?:(?P<s2>\d+)\s*(?:s(?:ec(?:ond)?s?)?|[\"″]|'')?)?"
    r"|(?P<bare>\d{1,3}))"
)
DECIMAL = re.compile(r"(?P<whole>\d+)[.,](?P<part>\d+)\s*(?P<unit>[a-z]*)")
MINUTE, HOUR = 60, 3600
HOUR_UNITS = {"h", "hr", "hrs", "hour", "hours"}
MINUTE_UNITS = {"m", "min", "mins", "minute", "minutes"}


def parse_distance(text: str, units: Units) -> int:
    """Read a distance, in metres; a bare number is in the person's units.

    >>> parse_distance("5,2", Units.KM), parse_distance("3 mi", Units.KM)
    (5200, 4828)

    Raises:
        UserError: it can't be read, may mean two things, or is no run's.
    """
    metres, shown = _distance(text, units)
    if metres < SHORTEST:
        raise UserError(TOO_SHORT)
    if metres > LONGEST:
        raise UserError(TOO_FAR, text=shown)
    return metres


def parse_mileage(text: str, units: Units) -> int:
    """Read how far shoes have been run in all, in metres; nothing at all will do.

    >>> parse_mileage("120", Units.KM), parse_mileage("0", Units.KM)
    (120000, 0)

    Raises:
        UserError: it can't be read, may mean two things, or no pair lasts so long.
    """
    metres, shown = _distance(text, units)
    if metres > MOST_MILEAGE:
        raise UserError(TOO_WORN, text=shown)
    return metres


def parse_time(text: str, metres: int, units: Units = Units.KM) -> int:
    """Read how long a run of so many metres took, in seconds; a bare number is minutes.

    What may be minutes and seconds or hours and minutes is what a runner can have done.

    >>> parse_time("34:10", 5200), parse_time("1:05", 10_000), parse_time("35", 5000)
    (2050, 3900, 2100)

    Raises:
        UserError: it can't be read, may mean two things, or nobody runs so.
    """
    typed, shown = _typed(text)
    found = _times(typed, shown)
    if min(found) > LONGEST_SECONDS:
        raise UserError(TOO_LONG, text=shown)
    likely = [each for each in found if each and believable(metres, each)]
    if len(likely) > 1:
        raise UserError(WHICH_CLOCK, text=shown)
    if not likely:
        distance = words_for_distance(metres, units)
        raise UserError(NO_PACE, distance=distance, time=words_for_time(found[0]))
    return likely[0]


def _distance(text: str, units: Units) -> tuple[int, str]:
    """Return metres, and the text to show."""
    typed, shown = _typed(text)
    if typed in NAMED:
        return NAMED[typed], shown
    match = DISTANCE.fullmatch(typed)
    if match is None:
        raise UserError(NO_DISTANCE, text=shown)
    return _metres(match["number"], match["unit"], units, shown), shown


def _typed(text: str) -> tuple[str, str]:
    """Return what to read, in one form of each sign, and what to show."""
    typed = unicodedata.normalize("NFKC", text[:LONGEST_TYPED]).strip().lower()
    return typed, text.strip()[:LONGEST_TYPED]


def _metres(number: str, unit: str | None, units: Units, shown: str) -> int:
    value = float(number.replace(",", "."))
    if unit is None:
        return round(value * METRES[units])
    if KILOMETRES.fullmatch(unit):
        return round(value * METRES[Units.KM])
    if MILES.fullmatch(unit):
        return round(value * METRES[Units.MI])
    if THOUSANDS.fullmatch(number):
        value *= 1000  # nobody measures a run in parts of a metre
    if unit == "m" and value <= MOST_MILES:
        miles = number.replace(",", ".")
        raise UserError(TWO_M, text=shown, number=miles, metres=f"{value * 1000:.0f}")
    return round(value)


def _times(typed: str, shown: str) -> list[int]:
    """Return the times that a text may mean, in seconds."""
    if match := CLOCK.fullmatch(typed):
        return _clock(match)
    if match := DECIMAL.fullmatch(typed):
        return [_decimal(match, shown)]
    if match := UNITS.fullmatch(typed):
        minutes = match["m"] or match["m2"] or match["bare"]
        return [_sum(match["h"], minutes, match["s"] or match["s2"])]
    raise UserError(NO_TIME, text=shown)


def _clock(match: re.Match[str]) -> list[int]:
    if match["h"] is not None:
        return [_sum(match["h"], match["m"], match["s"])]
    first, second = int(match["m2"]), int(match["s"])
    return [first * MINUTE + second, first * HOUR + second * MINUTE]


def _decimal(match: re.Match[str], shown: str) -> int:
    whole, part = match["whole"][:4], match["part"][:3]
    value = float(f"{whole}.{part}")
    if match["unit"] in HOUR_UNITS:
        return round(value * HOUR)
    if match["unit"] in MINUTE_UNITS:
        return round(value * MINUTE)
    if match["unit"]:
        raise UserError(NO_TIME, text=shown)
    seconds = part[:2].ljust(2, "0")
    if int(seconds) >= MINUTE:
        return round(value * MINUTE)
    raise UserError(TWO_TIMES, text=shown, clock=f"{whole}:{seconds}", minutes=f"{whole}.{part}")


def _sum(hours: str | None, minutes: str | None, seconds: str | None) -> int:
    return _number(hours) * HOUR + _number(minutes) * MINUTE + _number(seconds)


def _number(digits: str | None) -> int:
    # More digits than any run has: int() of thousands would cost time.
    return min(int((digits or "0")[:9]), 10**8)
