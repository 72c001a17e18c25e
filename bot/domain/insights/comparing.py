"""Some of one person's days against the rest of them: how many, how different, how surely.

One person's own days, sorted by what came before them, are observed and not tried: what differs
went together, and nothing here says that one brought the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from random import Random
from statistics import fmean

# Fewer days on either side and chance alone draws any picture (a choice of design).
FEWEST = 5
RESAMPLES, SEED = 1000, 20261126
# The middle 95 % of what resampling gives.
TAIL = 0.025
# A smaller difference is noise (evidence 5.1).
A_CHANGE = 2


class Finding(Enum):
    """What a comparison comes to."""

    NOT_ENOUGH = auto()
    ABOUT_THE_SAME = auto()
    UNSURE = auto()
    HIGHER = auto()
    LOWER = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Scores of some days and of the rest; the rest is None as long as there are too few days.

    `difference` is the mean of the days less that of the rest, `low` and `high` its interval.
    """

    days: int
    rest: int
    mean: float | None = None
    rest_mean: float | None = None
    difference: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def finding(self) -> Finding:
        """What it comes to."""
        if self.difference is None or self.low is None or self.high is None:
            return Finding.NOT_ENOUGH
        if self.low > -A_CHANGE and self.high < A_CHANGE:
            return Finding.ABOUT_THE_SAME
        if abs(self.difference) < A_CHANGE or self.low <= 0 <= self.high:
            return Finding.UNSURE
        return Finding.HIGHER if self.difference > 0 else Finding.LOWER


def compare(days: Sequence[float], rest: Sequence[float]) -> Comparison:
    """Compare scores by a bootstrap: the same days give the same interval, in whatever order.

    >>> compare([4, 5, 4, 5, 6], [1, 2, 1, 1, 2]).finding.name
    'HIGHER'
    >>> compare([4, 5], [1, 2, 1, 1, 2]).finding.name
    'NOT_ENOUGH'
    """
    if min(len(days), len(rest)) < FEWEST:
        return Comparison(days=len(days), rest=len(rest))
    one, other = sorted(days), sorted(rest)
    mean, rest_mean = fmean(one), fmean(other)
    difference = mean - rest_mean
    turned = (other, one) < (one, other)
    low, high = _interval(other, one) if turned else _interval(one, other)
    if turned:
        low, high = -high, -low
    if one == other:
        high = max(-low, high)
        low = -high
    return Comparison(
        days=len(one),
        rest=len(other),
        mean=mean,
        rest_mean=rest_mean,
        difference=difference,
        low=min(low, difference),
        high=max(high, difference),
    )


def _interval(one: Sequence[float], other: Sequence[float]) -> tuple[float, float]:
    chance = Random(SEED)  # noqa: S311  no secret: it has to come out the same each time
    n, m = len(one), len(other)
    found = sorted(
        sum(chance.choices(one, k=n)) / n - sum(chance.choices(other, k=m)) / m
        for _each in range(RESAMPLES)
    )
    cut = int(RESAMPLES * TAIL)
    return found[cut], found[-1 - cut]
