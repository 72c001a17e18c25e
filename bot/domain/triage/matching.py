"""Reading the rules and laying them over the meanings found in a text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from bot.domain.triage.lexicon import Hit
from bot.domain.triage.rules import RULES

Hits = Mapping[str, Sequence[Hit]]
Slot = tuple[str, ...]

ASK = "?"
_REACH = 6
_RULE = re.compile(
    r"(?P<sign>\w+) (?P<level>\S+): (?P<near>[^@&-]+)(?:@(?P<reach>\d+) ?)?"
    r"(?P<anywhere>(?:& ?[^&-]+)*)(?:- ?(?P<unless>.+))?"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the rules; see `rules`."""

    sign: str
    level: str
    near: tuple[Slot, ...]
    anywhere: tuple[Slot, ...]
    unless: tuple[str, ...]
    reach: int

    @property
    def asks(self) -> bool:
        """Whether it is worth a question, no more."""
        return self.level == ASK

    def names(self) -> Iterator[str]:
        """Yield every meaning it speaks of."""
        for slot in (*self.near, *self.anywhere):
            yield from slot
        yield from self.unless

    def matches(self, hits: Hits, all_hits: Hits) -> list[Hit]:
        """Return where it begins, in each sentence in which it holds.

        Args:
            hits: what counts.
            all_hits: these, and what was denied or is somebody else's.
        """
        if any(not any(hits.get(name) for name in slot) for slot in self.anywhere):
            return []
        return [hit for hit in _of(hits, self.near[0]) if self._holds(hit, hits, all_hits)]

    def _holds(self, hit: Hit, hits: Hits, all_hits: Hits) -> bool:
        if any(_in_sentence(all_hits.get(name, ()), hit.sentence) for name in self.unless):
            return False
        return all(
            any(_near(hit, other, self.reach) for other in _of(hits, slot))
            for slot in self.near[1:]
        )


@cache
def rules() -> Mapping[str, Sequence[Rule]]:
    """Return the rules by each meaning with which one may begin."""
    found: dict[str, list[Rule]] = defaultdict(list)
    for line in RULES.strip().splitlines():
        if line.strip():
            rule = read(line)
            for name in rule.near[0]:
                found[name].append(rule)
    return found


def read(line: str) -> Rule:
    """Read one line.

    Raises:
        ValueError: it is none.
    """
    told = _RULE.fullmatch(line.strip())
    if told is None:
        raise ValueError(line)
    return Rule(
        told["sign"],
        told["level"],
        _slots(told["near"].split()),
        _slots(each.strip() for each in told["anywhere"].split("&") if each.strip()),
        tuple((told["unless"] or "").split()),
        int(told["reach"] or _REACH),
    )


def _slots(texts: Iterator[str] | list[str]) -> tuple[Slot, ...]:
    return tuple(tuple(text.split("|")) for text in texts)


def _of(hits: Hits, slot: Slot) -> Iterator[Hit]:
    for name in slot:
        yield from hits.get(name, ())


def _in_sentence(hits: Sequence[Hit], sentence: int) -> bool:
    return any(hit.sentence == sentence for hit in hits)


def _near(one: Hit, other: Hit, reach: int) -> bool:
    if one.sentence != other.sentence:
        return False
    return other.start - one.end < reach and one.start - other.end < reach
