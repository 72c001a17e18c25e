"""When somebody is told, kindly, that a physio or GP is the better coach now (evidence 5.3, 2.3).

Most people feel clearly better within about six weeks; what shows no way down by the fourth, or
comes back red, is worth a look. Nothing here is a diagnosis, and nothing is sent by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from statistics import median

from bot.domain.checkins.checkin import Judged
from bot.domain.checkins.signs import Sign
from bot.domain.lights.deciding import GREEN_MOST
from bot.domain.lights.light import Light

WEEK = timedelta(days=7)
TWO_REDS = 2
# A flare-up is a red, or some, with a week without before it; so many are too many (evidence 2.3).
FLARES, FLARES_WITHIN = 3, 8 * WEEK
AMBER_FOR, NO_FALL_FOR, FIRM_AFTER = 3 * WEEK, 4 * WEEK, 6 * WEEK
# A fall of 30 % or two points is one that people notice (evidence 5.1).
A_FALL, POINTS = 0.7, 2
PAINKILLERS_A_WEEK = 2
# Longer apart, it was not one trouble that went on.
LONGEST_GAP = 2 * WEEK


class Because(StrEnum):
    """Why to be seen; the first that fits is said."""

    SIX_WEEKS = "six-weeks"
    TWO_REDS = "two-reds"
    FLARES = "flares"
    NO_FALL = "no-fall"
    AMBER_WEEKS = "amber-weeks"
    NIGHT = "night"
    PAINKILLERS = "painkillers"


def to_be_seen(judged: Sequence[Judged], today: date) -> Because | None:
    """Return why somebody is better seen by a physio or GP; check-ins in the order of time."""
    known = [each for each in judged if each.checkin.day <= today]
    lately = [each for each in known if today - each.checkin.day < WEEK]
    if not lately:
        return None
    return next((because for because, true in _reasons(known, lately, today) if true), None)


def _reasons(
    known: Sequence[Judged], lately: Sequence[Judged], today: date
) -> Iterator[tuple[Because, bool]]:
    """Yield each reason and whether it holds, the weightiest first."""
    yield Because.SIX_WEEKS, _went_on(known, today) >= FIRM_AFTER
    reds = sum(each.light is Light.RED for each in _one_a_day(lately))
    yield Because.TWO_REDS, reds >= TWO_REDS
    yield Because.FLARES, _flares(known, today) >= FLARES
    yield Because.NO_FALL, _no_fall(known, today)
    yield Because.AMBER_WEEKS, _amber_for(known, today) >= AMBER_FOR
    yield Because.NIGHT, any(Sign.NIGHT in each.checkin.signs for each in lately)
    took = {each.checkin.day for each in lately if Sign.PAINKILLER in each.checkin.signs}
    yield Because.PAINKILLERS, len(took) >= PAINKILLERS_A_WEEK


def _one_a_day(judged: Sequence[Judged]) -> list[Judged]:
    """Return the worst of each day."""
    days: dict[date, Judged] = {}
    for each in judged:
        other = days.get(each.checkin.day)
        if other is None or each.light > other.light:
            days[each.checkin.day] = each
    return list(days.values())


def _flares(judged: Sequence[Judged], today: date) -> int:
    reds = [each.checkin.day for each in _one_a_day(judged) if each.light is Light.RED]
    begun = [day for before, day in zip([None, *reds], reds, strict=False) if _apart(before, day)]
    return sum(today - day < FLARES_WITHIN for day in begun)


def _apart(before: date | None, day: date) -> bool:
    return before is None or day - before >= WEEK


def _amber_for(judged: Sequence[Judged], today: date) -> timedelta:
    """Return for how long every day told was amber or worse, up to now."""
    since = today
    for each in reversed(_one_a_day(judged)):
        if each.light < Light.AMBER or since - each.checkin.day > LONGEST_GAP:
            break
        since = each.checkin.day
    return today - since


def _went_on(judged: Sequence[Judged], today: date) -> timedelta:
    """Return for how long there was pain above the green band, told at least every two weeks."""
    since = today
    for each in reversed(judged):
        if since - each.checkin.day > LONGEST_GAP:
            break
        if each.checkin.score > GREEN_MOST:
            since = each.checkin.day
    return today - since


def _no_fall(judged: Sequence[Judged], today: date) -> bool:
    """Whether four weeks have brought no fall of 30 % and none of two points."""
    then = [
        each.checkin.score
        for each in judged
        if NO_FALL_FOR <= today - each.checkin.day < NO_FALL_FOR + WEEK
    ]
    now = [each.checkin.score for each in judged if today - each.checkin.day < WEEK]
    if not then or not now:
        return False
    before, after = median(then), median(now)
    return before > GREEN_MOST and after > before * A_FALL and before - after < POINTS
