"""What of a text can be drawn. A box where a letter should be helps nobody."""

from __future__ import annotations

import re
from unicodedata import bidirectional, category, combining, normalize

from bot.pictures.fonts import covered, orders_both_ways
from bot.words import N_, _

SOMEBODY = N_("somebody")
NON_JOINER = "\u200c"  # Persian needs it; every other invisible character goes
# The fonts have glyphs for these, but there is nothing to see.
BLANK = {"\u034f", "\u2800", *map(chr, range(0xFE00, 0xFE10))}
MOST_MARKS = 2
# Signs that only mean something as part of an emoji: after a joiner, or before the selector.
PART_OF_EMOJI = re.compile("\u200d[^\\w\\s]\ufe0f?|[^\\w\\s]?\ufe0f")


def drawable(text: str, otherwise: str = "") -> str:
    """Return a text without what can't be drawn; without its letters, the other text.

    >>> drawable("Ana 🏃‍♀️"), drawable("𝓐𝓷𝓪"), drawable("小明", "xiaoming")
    ('Ana', 'Ana', 'xiaoming')
    """
    (mine, whole), (other, _whole) = _drawn(text), _drawn(otherwise)
    return (mine if whole else other or mine) or other or _(SOMEBODY)


def _drawn(text: str) -> tuple[str, bool]:
    """Return what can be drawn, and whether that is all of its letters and digits."""
    kept: list[str] = []
    whole, marks = True, 0
    for char in normalize("NFC", PART_OF_EMOJI.sub("", text)):
        plain = char if _has(char) else normalize("NFKC", char)
        marks = marks + 1 if combining(char) else 0
        if plain and all(map(_has, plain)) and marks <= MOST_MARKS:
            kept.append(plain)
        elif category(char)[0] in "LN":
            whole = False
    return " ".join("".join(kept).split()), whole


def _has(char: str) -> bool:
    if char in BLANK or category(char) in {"Cc", "Cf"}:
        return char == NON_JOINER
    if bidirectional(char) in {"R", "AL", "AN"} and not orders_both_ways():
        return False
    return ord(char) in covered()
