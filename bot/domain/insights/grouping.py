"""Which of one's days belong together: those after long runs, after jumps, in one pair of shoes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.checkins.checkin import CheckIn, Moment
from bot.domain.insights.comparing import Comparison, compare
from bot.domain.runs.ceiling import spike_of
from bot.domain.runs.runs import Run

DAY = timedelta(days=1)
LONGEST_PART = 3
MOST_SHOES = 3


class Question(StrEnum):
    """What is compared with the rest."""

    LONGEST = "longest"
    SPIKES = "spikes"
    SHOES = "shoes"
    PLANKS = "planks"
    STRETCHES = "stretches"


@dataclass(frozen=True, slots=True)
class Insight:
    """One comparison; `about` names the shoes where it is about a pair."""

    question: Question
    comparison: Comparison
    about: str = ""


@dataclass(frozen=True, slots=True)
class Shod:
    """A run, and the name of the shoes it was run in; empty where nobody said."""

    run: Run
    shoes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Diary:
    """All of one's own that is compared: what was told, run, held and stretched."""

    told: Sequence[CheckIn]
    runs: Sequence[Shod]
    planked: Collection[date]
    stretched: Collection[date]


def insights(diary: Diary) -> tuple[Insight, ...]:
    """Return every comparison that can be asked of a diary, whether or not it can be answered."""
    scores = day_scores(diary.told)
    return (
        Insight(Question.LONGEST, _after(scores, diary.runs, longest_third(diary.runs))),
        Insight(Question.SPIKES, _after(scores, diary.runs, spiked(diary.runs))),
        *_by_shoes(scores, diary.runs),
        Insight(Question.PLANKS, _next_to(scores, diary.planked)),
        Insight(Question.STRETCHES, _next_to(scores, diary.stretched)),
    )


def day_scores(told: Sequence[CheckIn]) -> dict[date, int]:
    """Return each day's score: its morning's, else the worst that was told that day.

    A day's morning tells of the day before; what was told after a run tells of that run.
    """
    found: dict[date, int] = {}
    mornings = {each.day: each.score for each in told if each.moment is Moment.MORNING}
    for each in told:
        found[each.day] = max(each.score, found.get(each.day, each.score))
    return found | mornings


def longest_third(runs: Sequence[Shod]) -> set[date]:
    """Return the days of the longest third of runs; of several on a day the longest counts.

    >>> runs = [Shod(Run(date(2026, 11, day), day * 1000)) for day in range(1, 7)]
    >>> sorted(day.day for day in longest_third(runs))
    [5, 6]
    """
    longest = _longest(runs)
    part = len(longest) // LONGEST_PART
    if not part:
        return set()
    least = sorted(longest.values())[-part]
    return {day for day, metres in longest.items() if metres >= least}


def spiked(runs: Sequence[Shod]) -> set[date]:
    """Return the days of runs that jumped."""
    every = [each.run for each in runs]
    return {run.day for run in every if spike_of(every, run) is not None}


def _longest(runs: Sequence[Shod]) -> dict[date, int]:
    longest: dict[date, int] = {}
    for each in runs:
        longest[each.run.day] = max(each.run.metres, longest.get(each.run.day, 0))
    return longest


def _after(
    scores: Mapping[date, int], runs: Sequence[Shod], picked: Collection[date]
) -> Comparison:
    """Compare the days after some runs with those after the others."""
    after = {each.run.day: each.run.day + DAY for each in runs}
    told = {day: scores[next_day] for day, next_day in after.items() if next_day in scores}
    some = [score for day, score in told.items() if day in picked]
    return compare(some, [score for day, score in told.items() if day not in picked])


def _by_shoes(scores: Mapping[date, int], runs: Sequence[Shod]) -> list[Insight]:
    """Compare each pair with all others that were named; one pair alone is nothing to compare."""
    days: defaultdict[str, set[date]] = defaultdict(set)
    for each in runs:
        if each.shoes:
            days[each.shoes].add(each.run.day)
    if len(days) < 2:  # noqa: PLR2004  two to compare
        return []
    named = [each for each in runs if each.shoes]
    most = sorted(days, key=lambda name: (-len(days[name]), name))[:MOST_SHOES]
    return [Insight(Question.SHOES, _after(scores, named, days[name]), about=name) for name in most]


def _next_to(scores: Mapping[date, int], done: Collection[date]) -> Comparison:
    """Compare the days after something was done with all other days that were told."""
    some = [score for day, score in scores.items() if day - DAY in done]
    return compare(some, [score for day, score in scores.items() if day - DAY not in done])
