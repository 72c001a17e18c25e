"""What a person typed: how long they held. A refusal says what would work."""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress

from bot.domain.planks.holds import LONGEST_HOLD, MOST_SETS, Hold
from bot.errors import UserError
from bot.words import N_

# Men's record, Josef Šálek, 20 May 2023: 9 h 38 min 47 s (evidence 4.11).
WORLD_RECORD = 9 * 3600 + 38 * 60 + 47
FAR_OVER = 3
MINUTE = 60
LONGEST_TYPED = 60

UNREADABLE = N_("I can't read {text} as a time. Try 45, 1:15 or 3x20.")
UNCLEAR = N_("I'm not sure how long {text} is. Write {clock} or {minutes} min, whichever you mean.")
NOTHING = N_("A hold needs at least one second. If today isn't the day, *Rest today* is fine.")
RECORD = N_("{text} would beat the world record of 9:38:47. Did you mean seconds? Try 45 or 1:15.")
SETS = N_("I count up to {most} sets in a day. Try 3x20.")

HOURS = r"(?:(?P<h>\d+)\s*h(?:(?:ou)?rs?)?\s*)"
MINUTES = r"(?:(?P<m>\d+)\s*(?:m(?:in(?:ute)?s?)?|['′])\s*)"
SECONDS = r"(?:(?P<s>\d+)\s*(?:s(?:ec(?:ond)?s?)?|[\"″]|'')?)"
CLOCK = re.compile(r"(?:(?P<h>\d+):(?P<m>[0-5]\d)|(?P<m2>\d+)):(?P<s>[0-5]\d)")
UNITS = re.compile(rf"(?=.){HOURS}?{MINUTES}?{SECONDS}?")
DECIMAL = re.compile(r"(?P<whole>\d+)[.,](?P<part>\d+)\s*(?P<unit>[a-z]*)")
IN_SETS = re.compile(r"(?P<sets>\d+)\s*(?:[x×*]|sets?(?: of| x)?)\s*(?P<each>\S.*)")
IN_PROSE = re.compile(
    r"(?<![\w.,:/-])(?:\d+\s?[x×]\s?)?"
    r"(?:(?:\d+:)?\d+:\d\d|\d+\s?m(?:in(?:ute)?s?)?(?:\s?\d+\s?(?:s(?:ec(?:ond)?s?)?)?)?"
    r"|\d+[.,]\d+\s?min(?:ute)?s?|\d+\s?s(?:ec(?:ond)?s?)?)(?![\w:/-])",
    re.IGNORECASE,
)
MINUTE_UNITS = {"m", "min", "mins", "minute", "minutes"}
SECOND_UNITS = {"s", "sec", "secs", "second", "seconds"}


def parse_hold(text: str) -> Hold:
    """Read how long somebody held, in one go or in sets.

    >>> parse_hold("1:15"), parse_hold("3 x 0:20")
    (Hold(seconds=75, sets=1), Hold(seconds=20, sets=3))

    Raises:
        UserError: it can't be read, may mean two things, or nobody ever held that long.
    """
    typed = unicodedata.normalize("NFKC", text[:LONGEST_TYPED]).strip().lower()
    shown = text.strip()[:LONGEST_TYPED]
    if match := IN_SETS.fullmatch(typed):
        sets = _number(match["sets"])
        if sets < 1:
            raise UserError(NOTHING)
        if sets > MOST_SETS:
            raise UserError(SETS, most=MOST_SETS)
        return Hold(_held(match["each"].removesuffix(" each"), shown), sets)
    return Hold(_held(typed, shown))


def find_hold(text: str) -> Hold | None:
    """Return the first hold that a message speaks of, a likely one before a time of day.

    >>> find_hold("held 1:10 today!"), find_hold("at 19:00 I did 45 s")
    (Hold(seconds=70, sets=1), Hold(seconds=45, sets=1))
    """
    found: list[Hold] = []
    for match in IN_PROSE.finditer(text[:2000]):
        with suppress(UserError):
            found.append(parse_hold(match.group()))
    likely = (hold for hold in found if not needs_asking(hold.seconds, None))
    return next(likely, found[0] if found else None)


def needs_asking(seconds: int, own_best: int | None) -> bool:
    """Whether a hold is so long that it was likely meant otherwise (evidence 4.11).

    >>> needs_asking(90, own_best=30), needs_asking(91, own_best=30), needs_asking(601, None)
    (False, True, True)
    """
    return seconds > LONGEST_HOLD or (own_best is not None and seconds > FAR_OVER * own_best)


def words_for_seconds(seconds: int) -> str:
    """Write a time as people say it.

    >>> words_for_seconds(45), words_for_seconds(75), words_for_seconds(3661)
    ('45 s', '1:15', '1:01:01')
    """
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours}:{minutes:02}:{rest:02}"
    return f"{minutes}:{rest:02}" if minutes else f"{rest} s"


def words_for_hold(hold: Hold) -> str:
    """Write a target or a hold, with its sets where there are several.

    >>> words_for_hold(Hold(20, sets=3)), words_for_hold(Hold(75))
    ('3 × 20 s', '1:15')
    """
    each = words_for_seconds(hold.seconds)
    return f"{hold.sets} × {each}" if hold.sets > 1 else each


def _held(typed: str, shown: str) -> int:
    seconds = _seconds(typed, shown)
    if seconds <= 0:
        raise UserError(NOTHING)
    if seconds > WORLD_RECORD:
        raise UserError(RECORD, text=shown)
    return seconds


def _seconds(typed: str, shown: str) -> int:
    if typed.startswith(("-", "−")):
        return 0
    if match := CLOCK.fullmatch(typed):
        return _sum(match["h"], match["m"] or match["m2"], match["s"])
    if match := DECIMAL.fullmatch(typed):
        return _decimal(match, shown)
    if match := UNITS.fullmatch(typed):
        return _sum(match["h"], match["m"], match["s"])
    raise UserError(UNREADABLE, text=shown)


def _decimal(match: re.Match[str], shown: str) -> int:
    whole, part = match["whole"], match["part"]
    if match["unit"] in SECOND_UNITS:
        return _number(whole)
    if match["unit"] in MINUTE_UNITS:
        return _minutes(whole, part)
    if match["unit"]:
        raise UserError(UNREADABLE, text=shown)
    seconds = part[:2].ljust(2, "0")
    if int(seconds) >= MINUTE:
        return _minutes(whole, part)
    clock = f"{whole[:4]}:{seconds}"
    raise UserError(UNCLEAR, text=shown, clock=clock, minutes=f"{whole[:4]}.{part[:3]}")


def _minutes(whole: str, part: str) -> int:
    return _number(whole) * MINUTE + round(MINUTE * float(f"0.{part[:3]}"))


def _sum(hours: str | None, minutes: str | None, seconds: str | None) -> int:
    return _number(hours) * 3600 + _number(minutes) * 60 + _number(seconds)


def _number(digits: str | None) -> int:
    # More digits than any hold has: int() of thousands would cost time.
    return min(int((digits or "0")[:9]), 10**8)
