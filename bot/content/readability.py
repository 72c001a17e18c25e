"""How hard a text is to read, by Flesch and Kincaid: roughly, years of school."""

from __future__ import annotations

import re

SENTENCE = re.compile(r"[.!?]+(?:\s|$)")
WORD = re.compile(r"[A-Za-z']+")
VOWELS = re.compile(r"[aeiouy]+")
# Two vowels that are two syllables: per-i-od, di-a-be-tes, do-ing, a-re-a; not spe-cial, re-gion.
APART = re.compile(r"i[ao](?!n|us|l\b)|[aeiou]ing\b|ea$")


def grade(text: str) -> float:
    """Return the grade; many short sentences of short words make it low.

    >>> round(grade("Walk most days. Skip the bed rest."), 1)
    -2.4
    """
    words = WORD.findall(text.replace("’", "'"))
    sentences = max(1, len([part for part in SENTENCE.split(text) if WORD.search(part)]))
    count = sum(syllables(word) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * count / len(words) - 15.59


def syllables(word: str) -> int:
    """Return about how many syllables a word has.

    >>> [syllables(word) for word in ("knee", "painted", "walked", "muscle", "physio", "area")]
    [1, 2, 1, 2, 3, 3]
    """
    word = word.lower()
    count = len(VOWELS.findall(word)) + len(APART.findall(word))
    silent = word.endswith("e") and not word.endswith(("le", "ee")) and count > 1
    silent_ed = word.endswith("ed") and not word.endswith(("ted", "ded")) and count > 1
    return max(1, count - (silent or silent_ed))
