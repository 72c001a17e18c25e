"""Slips of the key, and words written as they sound: taken for the word we know.

A word of its own (`ordinary`) stays what it is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.domain.triage.ordinary import ORDINARY
from bot.domain.triage.text import FILLERS, Word, stem

# Shorter words have too many neighbours: `wee` is one letter from `week`.
_SHORTEST = 5
_LONGEST = 20
_SKELETON_FROM = 7
_SHORTEST_SKELETON = 4
# Nobody mistypes more words in one message; noise is not worth the time.
_MOST_STRANGE = 40
_SHORTEST_SOUND = 3
# As English sounds, roughly, in this order: `coff` is cough, `heet` heat, `thys` thighs.
_SPOKEN = tuple(
    (re.compile(written), said)
    for written, said in (
        ("ou?gh", "of"),
        ("igh|(?<=.)y(?=.)", "Y"),
        ("ph", "f"),
        ("^kn|^gn", "n"),
        ("^wr", "r"),
        ("mb$", "m"),
        ("wh", "w"),
        ("c(?=[eiy])|z", "s"),
        ("ck|[cq]", "k"),
        ("ea|ee|ie|ei|ey|y$", "E"),
        ("ai|ay", "A"),
        ("oo|ou|ue|ew", "U"),
        ("oa|ow", "O"),
        (r"(.)\1+", r"\1"),
    )
)
_SOUNDS = str.maketrans({"z": "s", "k": "c", "y": None} | dict.fromkeys("aeiou"))


class Spelling:
    """Mends words against a vocabulary.

    Every known word is entered under itself with any one letter left out, so that a look-up costs
    as much as the word is long, however many words are known.
    """

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._known = {word for entry in vocabulary for word in (entry, stem(entry))} | FILLERS
        self._near: dict[str, list[str]] = defaultdict(list)
        self._sounding: dict[str, str] = {}
        self._spoken: dict[str, list[str]] = defaultdict(list)
        for word in sorted(each for each in self._known if len(each) >= _SHORTEST_SOUND):
            if word not in FILLERS:
                self._spoken[_spoken(word)].append(word)
            if len(word) < _SHORTEST:
                continue
            for less in {word, *_without_one(word)}:
                self._near[less].append(word)
            if len(word) >= _SKELETON_FROM:
                self._sounding.setdefault(_skeleton(word), word)

    def mend(self, words: Iterable[Word]) -> list[Word]:
        """Return the words with their slips mended; after many strange words, as they are."""
        left, mended = _MOST_STRANGE, list[Word]()
        for word in words:
            if left and not self._plain(word):
                left -= 1
                word = self.mended(word)  # noqa: PLW2901
            mended.append(word)
        return mended

    def mended(self, word: Word) -> Word:
        """Return the word itself, or the known word that it is a slip of."""
        typed = word.typed
        if self._plain(word):
            return word
        right = self._spoken_like(typed) or self._near_to(typed) or self._sounding_like(typed)
        return replace(word, typed=right, stem=stem(right)) if right else word

    def _plain(self, word: Word) -> bool:
        return word.typed in self._known or word.stem in self._known or word.typed in ORDINARY

    def _spoken_like(self, typed: str) -> str | None:
        if not _SHORTEST_SOUND <= len(typed) <= _LONGEST or not typed.isalpha():
            return None
        same = [each for each in self._spoken.get(_spoken(typed), ()) if each[0] == typed[0]]
        return max(same, key=lambda known: _alike(typed, known), default=None)

    def _near_to(self, typed: str) -> str | None:
        if not _SHORTEST - 1 <= len(typed) <= _LONGEST:
            return None
        for less in (typed, *_without_one(typed)):
            for known in self._near.get(less, ()):
                if known[0] == typed[0] and _one_apart(typed, known):
                    return known
        return None

    def _sounding_like(self, typed: str) -> str | None:
        if not _SKELETON_FROM <= len(typed) <= _LONGEST:
            return None
        skeleton = _skeleton(typed)
        known = self._sounding.get(skeleton) if len(skeleton) >= _SHORTEST_SKELETON else None
        return known if known and known[0] == typed[0] else None


def _without_one(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1 :] for at in range(len(word)))


def _one_apart(one: str, other: str) -> bool:
    """Whether one slip makes one word the other: a letter too many, too few, wrong, or swapped."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = next(
        (at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), None
    )
    if start is None:
        return True
    rest, others = one[start:], other[start:]
    return (
        rest[1:] == others
        or rest == others[1:]
        or rest[1:] == others[1:]
        or (rest[:2] == others[1::-1] and rest[2:] == others[2:])
    )


def _alike(one: str, other: str) -> tuple[int, int]:
    """How many letters two words share, and how near their lengths are."""
    return len(set(one) & set(other)), -abs(len(one) - len(other))


def _spoken(word: str) -> str:
    for written, said in _SPOKEN:
        word = written.sub(said, word)
    return word


def _skeleton(word: str) -> str:
    sounds = word.replace("ph", "f").translate(_SOUNDS)
    return "".join(each for at, each in enumerate(sounds) if at == 0 or sounds[at - 1] != each)
