"""How scores went by area. A change under two is about the same (evidence 5.1)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from statistics import fmean

from bot.domain.checkins.areas import Area
from bot.domain.checkins.checkin import CheckIn, Judged
from bot.domain.insights.comparing import A_CHANGE
from bot.domain.lights.light import Light

STRETCH = timedelta(days=14)


class Way(Enum):
    """Where scores went from one fortnight to the next."""

    UNKNOWN = auto()
    SAME = auto()
    UP = auto()
    DOWN = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaTrend:
    """One area: the worst score of each day it was told, and the means of two fortnights."""

    area: Area
    scores: tuple[tuple[date, int], ...]
    lately: float | None
    before: float | None

    @property
    def way(self) -> Way:
        """Where it went."""
        if self.lately is None or self.before is None:
            return Way.UNKNOWN
        change = self.lately - self.before
        if abs(change) < A_CHANGE:
            return Way.SAME
        return Way.UP if change > 0 else Way.DOWN


def by_area(told: Sequence[CheckIn], today: date) -> tuple[AreaTrend, ...]:
    """Return the areas that were told of, the most often told first.

    "No pain" names no area: it is nought for each that was told of before.
    """
    days: defaultdict[Area, dict[date, int]] = defaultdict(dict)
    known: set[Area] = set()
    for each in told:
        known |= set(each.areas)
        for area in each.areas or known:
            days[area][each.day] = max(each.score, days[area].get(each.day, 0))
    order = sorted(days, key=lambda area: (-len(days[area]), area.number))
    return tuple(_trend(area, days[area], today) for area in order)


def day_lights(judged: Iterable[Judged]) -> tuple[tuple[date, Light], ...]:
    """Return the worst light of each day, in the order of days."""
    worst: dict[date, Light] = {}
    for each in judged:
        day = each.checkin.day
        worst[day] = max(each.light, worst.get(day, each.light))
    return tuple(sorted(worst.items()))


def _trend(area: Area, scores: dict[date, int], today: date) -> AreaTrend:
    return AreaTrend(
        area=area,
        scores=tuple(sorted(scores.items())),
        lately=_mean(score for day, score in scores.items() if today - STRETCH < day <= today),
        before=_mean(
            score for day, score in scores.items() if today - 2 * STRETCH < day <= today - STRETCH
        ),
    )


def _mean(scores: Iterable[int]) -> float | None:
    found = list(scores)
    return fmean(found) if found else None
