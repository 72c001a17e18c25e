"""From one check-in to its light.

The cut-offs come from a rule for Achilles tendons (evidence 5.2) and are borrowed for everything
else; sources disagree by a point, and this is the one that is shown (evidence 5.3).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from itertools import pairwise
from statistics import median

from bot.domain.checkins.checkin import Changed, CheckIn, Judged, Moment
from bot.domain.checkins.signs import Sign
from bot.domain.lights.light import Light
from bot.domain.topics import Level

# To be raised with every change of what a light is decided by: what was recorded says by which.
RULE = 1
GREEN_MOST, AMBER_MOST = 2, 5
# Smaller changes are noise (evidence 5.1).
A_CHANGE = 2
USUAL_WITHIN, USUAL_FROM = timedelta(days=14), 3
RISES = 2


class Cause(StrEnum):
    """Which part of the rule decided."""

    FLAG = "flag"
    SCORE = "score"
    SHARP = "sharp"
    CHANGED = "changed"
    CHANGED_A_LITTLE = "changed-a-little"
    RISING = "rising"
    SETTLED = "settled"
    MOSTLY_SETTLED = "mostly-settled"
    NOT_SETTLED = "not-settled"
    ABOVE_USUAL = "above-usual"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A light and why; `level` says how soon to be seen, if it is a stop."""

    light: Light
    cause: Cause
    level: Level | None = None


def decide(checkin: CheckIn, before: Sequence[Judged] = ()) -> Verdict:
    """Return the light of a check-in, given those before it, in the order of time."""
    if checkin.level is not None:
        return Verdict(light=Light.STOP, cause=Cause.FLAG, level=checkin.level)
    told = [each.checkin for each in before]
    if checkin.moment is Moment.MORNING:
        return _morning(checkin, told)
    return max(_at_once(checkin, told), key=lambda verdict: verdict.light)


def usual(checkin: CheckIn, before: Iterable[CheckIn]) -> float | None:
    """Return somebody's usual morning: the median of two weeks, if three mornings tell it."""
    since = checkin.day - USUAL_WITHIN
    mornings = [
        each.score
        for each in before
        if each.moment is Moment.MORNING and since <= each.day < checkin.day
    ]
    return median(mornings) if len(mornings) >= USUAL_FROM else None


def _at_once(checkin: CheckIn, before: Sequence[CheckIn]) -> list[Verdict]:
    """Return what each part of the rule says, the part that is named first in front."""
    said = [Verdict(light=_band(checkin.score), cause=Cause.SCORE)]
    if Sign.SHARP in checkin.signs:
        said.append(Verdict(light=Light.RED, cause=Cause.SHARP))
    if checkin.changed is Changed.YES:
        said.append(Verdict(light=Light.RED, cause=Cause.CHANGED))
    if checkin.changed is Changed.LITTLE:
        said.append(Verdict(light=Light.AMBER, cause=Cause.CHANGED_A_LITTLE))
    if _rising(checkin, before):
        said.append(Verdict(light=Light.RED, cause=Cause.RISING))
    return said


def _band(score: int) -> Light:
    if score <= GREEN_MOST:
        return Light.GREEN
    return Light.AMBER if score <= AMBER_MOST else Light.RED


def _rising(checkin: CheckIn, before: Sequence[CheckIn]) -> bool:
    """Whether it rose at the last two check-ins after a run or a plank, each time by a change."""
    since = checkin.day - USUAL_WITHIN
    scores = [
        each.score for each in before if each.moment is not Moment.MORNING and each.day >= since
    ]
    last = [*scores[-RISES:], checkin.score]
    steps = [later - earlier for earlier, later in pairwise(last)]
    return len(steps) == RISES and min(steps) >= A_CHANGE


def _morning(checkin: CheckIn, before: Sequence[CheckIn]) -> Verdict:
    """Return the light of a morning: by whether it has settled back to what is usual."""
    score, normal = checkin.score, usual(checkin, before)
    if Sign.SHARP in checkin.signs:
        return Verdict(light=Light.RED, cause=Cause.SHARP)
    if score <= GREEN_MOST:
        return Verdict(light=Light.GREEN, cause=Cause.SETTLED)
    if score > AMBER_MOST:
        return Verdict(light=Light.RED, cause=Cause.NOT_SETTLED)
    if normal is not None:
        return _against_usual(score - normal)
    evening = next((each.score for each in reversed(before) if _is_evening(each)), None)
    if evening is None or evening - score >= A_CHANGE or evening <= GREEN_MOST:
        return Verdict(light=Light.AMBER, cause=Cause.MOSTLY_SETTLED)
    return Verdict(light=Light.RED, cause=Cause.NOT_SETTLED)


def _against_usual(above: float) -> Verdict:
    if above > A_CHANGE:
        return Verdict(light=Light.RED, cause=Cause.ABOVE_USUAL)
    if above < A_CHANGE:
        return Verdict(light=Light.GREEN, cause=Cause.SETTLED)
    return Verdict(light=Light.AMBER, cause=Cause.MOSTLY_SETTLED)


def _is_evening(checkin: CheckIn) -> bool:
    return checkin.moment is not Moment.MORNING
