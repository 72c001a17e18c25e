"""How much a text is like examples of what can't wait, and like those of which sign.

The rules know what they were told; people find other words. Counted over examples (a naive Bayes
classifier: Maron 1961), each word, pair of neighbours and meaning speaks for or against. It never
sends anybody to hospital by itself: it asks, or takes back a question.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from bot.domain.triage.context import Sentence, Told
from bot.domain.triage.reading import Reading, read

# What is added to each count, so that one example alone proves nothing.
_DOUBT = 0.3
# A feature that is seldom in a sign's examples counts as its share among all, and this.
_RARE, _NEVER = 0.3, 0.05
_SAME_START = 0.5


@dataclass(frozen=True, slots=True)
class Example:
    """A phrase and the sign it should lead to; without a sign it should lead to none."""

    sign: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Like:
    """How much is like an emergency (0: as likely as not), and like which sign."""

    score: float
    sign: str


class Likeness:
    """Learns from examples once; then tells of any text.

    Args:
        examples: both kinds, several hundred of each.
    """

    def __init__(self, examples: Iterable[Example]) -> None:
        urgent, other = Counter[str](), Counter[str]()
        self._by_sign: dict[str, Counter[str]] = defaultdict(Counter)
        self._signs: Counter[str] = Counter()
        others = 0
        for each in examples:
            seen = {name for sentence in _sentences(read(each.text)) for name in sentence}
            if each.sign is None:
                others += 1
                other.update(seen)
            else:
                self._signs[each.sign] += 1
                self._by_sign[each.sign].update(seen)
                urgent.update(seen)
        self._urgent = urgent
        self._weights = _weights(urgent, self._signs.total(), other, others)

    def of(self, reading: Reading) -> Like | None:
        """Tell of the sentence that is most like an emergency; of no text, nothing."""
        known = [
            [name for name in sentence if name in self._weights] for sentence in _sentences(reading)
        ]
        scored = [(self._score(names), names) for names in known if names]
        if not scored:
            return None
        score, names = max(scored)
        return Like(score, self._sign(names))

    def _score(self, names: list[str]) -> float:
        return sum(self._weights[name] for name in names) / math.sqrt(len(names))

    def _sign(self, names: list[str]) -> str:
        known = [name for name in names if self._urgent[name]]
        return max(self._signs, key=lambda sign: self._speaks_for(sign, known))

    def _speaks_for(self, sign: str, names: list[str]) -> float:
        of_all = self._signs.total()
        seen, count = self._by_sign[sign], self._signs[sign]
        said = sum(
            math.log((seen[name] + _RARE * self._urgent[name] / of_all + _NEVER) / (count + 1))
            for name in names
        )
        return said + _SAME_START * math.log(count / of_all)


def _weights(
    urgent: Mapping[str, int], urgents: int, other: Mapping[str, int], others: int
) -> dict[str, float]:
    """Return by how much each feature makes an emergency likelier, as a logarithm."""
    return {
        name: math.log((urgent.get(name, 0) + _DOUBT) / (urgents + 2 * _DOUBT))
        - math.log((other.get(name, 0) + _DOUBT) / (others + 2 * _DOUBT))
        for name in {*urgent, *other}
    }


def _sentences(reading: Reading) -> Iterator[set[str]]:
    """Yield, for each sentence that is meant, its words, their pairs, and what counts in it."""
    meanings: dict[int, set[str]] = defaultdict(set)
    for name, hits in reading.counting.items():
        for hit in hits:
            meanings[hit.sentence].add(f"={name}")
    for each in reading.told:
        if each.told is not Told.NOT_MEANT:
            yield _words(reading, each) | meanings[reading.words[each.start].sentence]


def _words(reading: Reading, sentence: Sentence) -> set[str]:
    stems = [word.stem for word in reading.words[sentence.start : sentence.end]]
    return {*stems, *map(" ".join, pairwise(stems))}
