"""Red flags in words: what somebody typed, and whether it can wait.

Nothing here diagnoses. Matching follows evidence 1.2: words are brought to their meanings
(`words`), what is denied, long past or somebody else's is set aside (`context`), and what is left
is laid against the signs (`tables`). The text goes nowhere from here.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.topics import Level
from bot.domain.triage.ages import underage
from bot.domain.triage.context import Told
from bot.domain.triage.lexicon import Hit
from bot.domain.triage.likeness import Likeness
from bot.domain.triage.matching import rules
from bot.domain.triage.reading import Reading, read
from bot.domain.triage.text import plainly

_SOONEST = (Level.NOW, Level.TODAY, Level.SOON)
_UNDERAGE = "underage"
# Set on each set of phrases in turn, with the others for examples.
_ASKS, _UNASKED = 2.8, 0.5
# Of three words each says too much.
_FEWEST_WORDS = 4
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


def triage(text: str, likeness: Likeness | None = None) -> Outcome:
    """Tell whether a text speaks of something that can't wait.

    With `likeness`, a text that no rule knows but that is like many an emergency is asked about,
    and a question that a rule would ask is left out where the text is like none.

    >>> triage("back pain since I fell off my bike")
    Stop(level=<Level.NOW: 'E1'>, signs=('fall',))
    >>> triage("no numbness, just a stiff back")
    Nothing()
    """
    more = {_UNDERAGE: [Hit(0, 1, 0)]} if underage(plainly(text)) else {}
    reading = read(text, more)
    outcome = _by_rules(reading)
    if likeness is None or len(reading.words) < _FEWEST_WORDS:
        return outcome
    if (like := likeness.of(reading)) is None:
        return outcome
    if isinstance(outcome, Nothing) and like.score > _ASKS:
        return Question(like.sign)
    if isinstance(outcome, Question) and like.score < _UNASKED:
        return Nothing()
    return outcome


def _by_rules(reading: Reading) -> Outcome:
    stops: dict[str, Level] = {}
    asks: list[str] = []
    meant = {reading.words[each.start].sentence: each.told for each in reading.told}
    tried = {id(rule): rule for name in reading.counting for rule in rules().get(name, ())}
    for rule in tried.values():
        for hit in rule.matches(reading.counting, reading.found):
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
