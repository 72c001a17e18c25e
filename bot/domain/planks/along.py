"""The plank-along: when it begins, when it is over, and who is still holding."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.planks.timing import GET_DOWN, whole
from bot.errors import UserError
from bot.words import N_

SHORTEST_WAIT, LONGEST_WAIT = timedelta(seconds=10), timedelta(minutes=15)
USUAL_WAIT = timedelta(minutes=2)
LASTS = timedelta(minutes=15)
LONGEST_TYPED = 40

UNREADABLE = N_("I can't read {text} as a time to wait. Try 2 min, 90 s or 1:30.")
WHICH_UNIT = N_("Is {text} seconds or minutes? Write {text} s or {text} min.")
OUT_OF_RANGE = N_("A plank-along starts in 10 seconds to 15 minutes. Try 2 min.")

CLOCK = re.compile(r"(?P<m>\d{1,4}):(?P<s>[0-5]\d)")
MINUTES = r"(?:(?P<m>\d{1,4})(?P<half>[.,]5)?\s*(?:m|mins?|minutes?))"
SECONDS = r"(?:(?P<s>\d{1,5})\s*(?:s|secs?|seconds?))"
UNITS = re.compile(rf"(?=.){MINUTES}?\s*{SECONDS}?")
BARE = re.compile(r"\d{1,5}")


class Stage(StrEnum):
    """How far a plank-along has come."""

    GATHERING = "gathering"
    HOLDING = "holding"
    OVER = "over"


def parse_wait(text: str) -> timedelta:
    """Read how long people have to gather.

    >>> [parse_wait(text).seconds for text in ("2 minutes", "1:30", "1.5 min", "in 45s")]
    [120, 90, 90, 45]

    A number alone is read if only one unit makes sense of it.

    >>> [parse_wait(text).seconds for text in ("3", "30")]
    [180, 30]

    Raises:
        UserError: it can't be read, is unclear, too short or too long.
    """
    shown = text.strip()[:LONGEST_TYPED]
    typed = unicodedata.normalize("NFKC", shown).lower().removeprefix("in ").strip()
    if BARE.fullmatch(typed):
        return _bare(int(typed), shown)
    match = CLOCK.fullmatch(typed) or UNITS.fullmatch(typed)
    if match is None:
        raise UserError(UNREADABLE, text=shown)
    found = match.groupdict()
    half = 30 if found.get("half") else 0
    wait = timedelta(minutes=int(found["m"] or 0), seconds=int(found["s"] or 0) + half)
    return _in_range(wait)


def begins_at(starts_at: datetime, joined: datetime) -> datetime:
    """Return when somebody's own hold begins: with everybody, or as soon as they are down.

    Who comes late gets the same few seconds to get down as with the timer.
    """
    return starts_at if joined <= starts_at else whole(joined + GET_DOWN)


def ends_at(starts_at: datetime) -> datetime:
    """Return when it is over, whoever has not pressed by then."""
    return starts_at + LASTS


def stage(starts_at: datetime, now: datetime, downs: Collection[bool]) -> Stage:
    """Return how far it has come. `downs` says of everybody who is in whether they are down."""
    if now < starts_at:
        return Stage.GATHERING
    everybody_down = bool(downs) and all(downs)
    return Stage.OVER if everybody_down or now >= ends_at(starts_at) else Stage.HOLDING


def _bare(number: int, shown: str) -> timedelta:
    possible = [
        wait
        for wait in (timedelta(seconds=number), timedelta(minutes=number))
        if SHORTEST_WAIT <= wait <= LONGEST_WAIT
    ]
    if len(possible) > 1:
        raise UserError(WHICH_UNIT, text=shown)
    return possible[0] if possible else _in_range(timedelta())


def _in_range(wait: timedelta) -> timedelta:
    if not SHORTEST_WAIT <= wait <= LONGEST_WAIT:
        raise UserError(OUT_OF_RANGE)
    return wait
