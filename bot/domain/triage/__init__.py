"""Red flags in words: what somebody typed, and whether it can wait.

Nothing here diagnoses. Matching follows evidence 1.2: words are brought to their meanings
(`words`), what is denied, long past or somebody else's is set aside (`context`), and what is left
is laid against the signs (`tables`). The text goes nowhere from here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain.topics import Level
from bot.domain.triage.ages import underage
from bot.domain.triage.context import Sentence, Told, denied, long_ago, sentences
from bot.domain.triage.lexicon import Hit, lexicon
from bot.domain.triage.matching import rules
from bot.domain.triage.text import Word, plainly, words_of
from bot.domain.triage.words import BODY, HISTORY, STANDING

_SOONEST = (Level.NOW, Level.TODAY, Level.SOON)
# A sign that stands nowhere among so many places of its words stands nowhere.
_MOST_PLACES = 16
_IDIOM, _UNDERAGE = "idiom", "underage"
# About somebody else, only what can't wait is for the person who asks.
_THEIRS = frozenset({"young"})


@dataclass(frozen=True, slots=True)
class Nothing:
    """No sign of anything that can't wait."""


@dataclass(frozen=True, slots=True)
class Question:
    """One closed question is called for, about this sign."""

    sign: str


@dataclass(frozen=True, slots=True)
class Stop:
    """Somebody should be seen, as soon as `level` says; the signs, the most urgent first."""

    level: Level
    signs: tuple[str, ...]


Outcome = Nothing | Question | Stop


def triage(text: str) -> Outcome:
    """Tell whether a text speaks of something that can't wait.

    >>> triage("back pain since I fell off my bike")
    Stop(level=<Level.NOW: 'E1'>, signs=('fall',))
    >>> triage("no numbness, just a stiff back")
    Nothing()
    """
    words = words_of(text)
    found = lexicon().find(words)
    if underage(plainly(text)):
        found[_UNDERAGE] = [Hit(0, 1, 0)]
    told = sentences(words, found)
    counting = _counting(words, found, told)
    stops: dict[str, Level] = {}
    asks: list[str] = []
    meant = {words[each.start].sentence: each.told for each in told}
    tried = {id(rule): rule for name in counting for rule in rules().get(name, ())}
    for rule in tried.values():
        for hit in rule.matches(counting, found):
            how = meant.get(hit.sentence, Told.NOW)
            level = None if rule.asks or how is Told.ASKED else Level(rule.level)
            if how is Told.OTHER and level is not Level.NOW and rule.sign not in _THEIRS:
                continue
            if level is None:
                asks.append(rule.sign)
            else:
                stops[rule.sign] = min(level, stops.get(rule.sign, level), key=_SOONEST.index)
    if stops:
        signs = sorted(stops, key=lambda sign: _SOONEST.index(stops[sign]))
        return Stop(stops[signs[0]], tuple(signs))
    return Question(asks[0]) if asks else Nothing()


def _counting(
    words: Sequence[Word], found: Mapping[str, Sequence[Hit]], told: Sequence[Sentence]
) -> dict[str, list[Hit]]:
    """Return what is neither denied nor set aside by how its sentence is meant."""
    no = denied(words, found, BODY | STANDING)
    idle = {at for hit in found.get(_IDIOM, ()) for at in range(hit.start, hit.end)}
    past: set[int] = set()
    for each in told:
        if each.told is Told.NOT_MEANT:
            idle |= set(range(each.start, each.end))
        elif part := long_ago(found, each):
            past |= set(range(*part))
    counting: dict[str, list[Hit]] = {}
    for name, hits in found.items():
        aside = idle if name in HISTORY else idle | past
        aside = aside if name in BODY else aside | no
        kept = [hit for hit in hits if not aside.intersection(range(hit.start, hit.end))]
        if kept:
            counting[name] = kept[:_MOST_PLACES]
    return counting
