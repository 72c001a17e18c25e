"""Which meanings stand where in a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import product

from bot.domain.triage.spelling import Spelling
from bot.domain.triage.text import FILLERS, Word, stem
from bot.domain.triage.words import CONCEPTS

# Left out of an entry, since any number of them may stand between its words in a text.
_LEFT_OUT_WORDS = """
a an the my your his her their of is are so very really
"""
_LEFT_OUT = frozenset(_LEFT_OUT_WORDS.split())
_MOST_SKIPPED = 3
_AT_LEAST = 2


@dataclass(frozen=True, slots=True)
class Hit:
    """Where one meaning stands: from word `start` up to, not including, word `end`."""

    start: int
    end: int
    sentence: int


@dataclass(slots=True)
class _Node:
    after: dict[str, _Node] = field(default_factory=dict[str, "_Node"])
    means: list[str] = field(default_factory=list[str])


class Lexicon:
    """All entries in one tree of words, walked once for each word of a text.

    Args:
        entries: lines of `name: entry, entry`; see `words`.
    """

    def __init__(self, entries: str) -> None:
        self._root = _Node()
        vocabulary: set[str] = set()
        self.names: set[str] = set()
        for name, entry in _entries(entries):
            self.names.add(name)
            for words in product(*(word.split("|") for word in _kept(entry.split()))):
                self._enter(words, name)
                vocabulary.update(word.lstrip("=") for word in words)
        self.spelling = Spelling(vocabulary)

    def find(self, words: Sequence[Word]) -> dict[str, list[Hit]]:
        """Return the places of every meaning, in the order of the text, slips of the key mended."""
        return self.places(self.spelling.mend(words))

    def places(self, words: Sequence[Word]) -> dict[str, list[Hit]]:
        """Return the same for words that are mended already."""
        found: dict[str, list[Hit]] = defaultdict(list)
        for start, word in enumerate(words):
            for means, end in self._from(words, start):
                for name in means:
                    found[name].append(Hit(start, end, word.sentence))
        return found

    def _enter(self, words: Sequence[str], name: str) -> None:
        node = self._root
        for word in words:
            node = node.after.setdefault(_key(word), _Node())
        if name not in node.means:
            node.means.append(name)

    def _from(self, words: Sequence[Word], start: int) -> Iterator[tuple[list[str], int]]:
        open_ends = [(self._root, start, 0)]
        while open_ends:
            node, at, skipped = open_ends.pop()
            if node.means:
                yield node.means, at
            if at == len(words) or words[at].sentence != words[start].sentence:
                continue
            word = words[at]
            keys = (word.stem, f"={word.typed}")
            open_ends += [(node.after[key], at + 1, 0) for key in keys if key in node.after]
            may_skip = node is not self._root and node.after and skipped < _MOST_SKIPPED
            if may_skip and word.typed in FILLERS:
                open_ends.append((_Node(node.after), at + 1, skipped + 1))


@cache
def lexicon() -> Lexicon:
    """Return the lexicon of signs, built on first use."""
    return Lexicon(CONCEPTS)


def _entries(text: str) -> Iterator[tuple[str, str]]:
    name = ""
    for line in text.splitlines():
        before, colon, after = line.partition(": ")
        if colon:
            name = before.strip()
        for entry in (after if colon else line).split(","):
            if entry.strip():
                yield name, entry.strip()


def _key(word: str) -> str:
    if word.startswith(("=", "#")):
        return word
    return f"={word}" if word.isdigit() else stem(word)


def _kept(words: Iterable[str]) -> list[str]:
    words = list(words)
    kept = [word for word in words if word not in _LEFT_OUT]
    return kept if len(kept) >= _AT_LEAST else words
