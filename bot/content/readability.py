"""How hard a text is to read, by Flesch and Kincaid: roughly, years of school."""

import re

SENTENCE = re.compile(r"[.!?]+(?:\s|$)")
WORD = re.compile(r"[A-Za-z']+")
VOWELS = re.compile(r"[aeiouy]+")


def grade(text: str) -> float:
    """Return the grade; many short sentences of short words make it low."""
    words = WORD.findall(text.replace("’", "'"))
    sentences = max(1, len([part for part in SENTENCE.split(text) if WORD.search(part)]))
    syllables = sum(_syllables(word.lower()) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def _syllables(word: str) -> int:
    count = len(VOWELS.findall(word))
    silent = word.endswith("e") and not word.endswith(("le", "ee")) and count > 1
    silent_ed = word.endswith("ed") and not word.endswith(("ted", "ded")) and count > 1
    return max(1, count - (silent or silent_ed))
