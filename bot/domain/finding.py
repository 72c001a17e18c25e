"""Finding the topic that somebody means, however they spell it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from bot.domain.topics import Area, Topic

# What people type may be 2,000 characters long; no name is, so nobody waits for the rest.
LONGEST_TEXT = 200
MOST_WORDS = 24
MOST_NAME_WORDS = 8
# A message may be 2,000 characters long; what it is about comes up early.
MOST_SPOKEN = 150
LONGEST_GUESS = 40
SHORTEST_GUESS = 6
SHORTEST_SLIP = 4
FORGIVES_TWO = 10
ALIKE = 72
WORD = re.compile(r"[^\W_]+")


def squeeze(text: str) -> str:
    """Return the letters and digits of a text, without case, accents and everything between.

    >>> squeeze("Sore-Back!! 🏃"), squeeze("Rücken")
    ('soreback', 'rucken')
    """
    spread = unicodedata.normalize("NFKD", text[:LONGEST_TEXT]).casefold()
    return "".join(mark for mark in spread if mark.isalnum())


@dataclass(frozen=True, slots=True)
class _Known:
    """A name in the index: its topic, and the area that the name itself speaks of, if any."""

    topic: Topic
    area: str = ""


class Finder:
    """An index over topics by every name people use for them.

    "upper back pain" is found as back pain with the rest "upper": an area may stand first.
    """

    def __init__(self, topics: Iterable[Topic]) -> None:
        self._topics = tuple(topics)
        self._known: dict[str, _Known] = {}
        for topic in self._topics:
            self._known |= _names(topic)
        for topic in self._topics:
            self._known |= dict(_names_after_areas(topic, self._known))

    def exact(self, text: str) -> Topic | None:
        """Return the topic that has this name."""
        known = self._known.get(squeeze(text))
        return known.topic if known else None

    def starting(self, text: str) -> tuple[Topic, str] | None:
        """Return the topic whose name begins the text, the longest name first, and the rest."""
        text = text[:LONGEST_TEXT]
        ends = [word.end() for word in _words(text)][:MOST_NAME_WORDS]
        for end in reversed(ends):
            if known := self._known.get(squeeze(text[:end])):
                after = WORD.search(text, end)
                rest = text[after.start() :].strip() if after else ""
                return known.topic, f"{known.area} {rest}".strip()
        return None

    def mentions(self, text: str) -> Iterator[tuple[Topic, int]]:
        """Yield each topic named anywhere in a text, with how many letters its name there has."""
        words = [squeeze(word.group()) for word in islice(WORD.finditer(text), MOST_SPOKEN)]
        for start in range(len(words)):
            for end in range(min(len(words), start + MOST_NAME_WORDS), start, -1):
                name = "".join(words[start:end])
                if known := self._known.get(name):
                    yield known.topic, len(name)
                    break

    def close(self, text: str, limit: int = 5) -> list[Topic]:
        """Return the topics that a half-typed or mistyped text may mean, the likeliest first.

        Nothing typed may mean any of them.
        """
        typed = squeeze(text)
        if not typed:
            return list(self._topics[:limit])
        scores = {topic.slug: 0.0 for topic in self._topics}
        for name, known in self._known.items():
            slug = known.topic.slug
            scores[slug] = max(scores[slug], _likeness(typed, name))
        likely = [topic for topic in self._topics if scores[topic.slug] >= ALIKE]
        return sorted(likely, key=lambda topic: -scores[topic.slug])[:limit]

    def guess(self, word: str) -> Topic | None:
        """Return the topic of a mistyped name, and only then: other bots listen for words too.

        One slip of a key is forgiven, two in a long name: `backpack` stays another bot's.
        """
        typed = squeeze(word)
        if not SHORTEST_GUESS <= len(typed) <= LONGEST_GUESS:
            return None
        from rapidfuzz.distance import OSA  # noqa: PLC0415  3 MB for those who mistype

        slips = 2 if len(typed) >= FORGIVES_TWO else 1
        near = (
            (OSA.distance(typed, name, score_cutoff=slips), known.topic)
            for name, known in self._known.items()
            if len(name) >= SHORTEST_GUESS
        )
        distance, topic = min(near, key=lambda each: each[0], default=(slips + 1, None))
        return topic if distance <= slips else None


def find_area(topic: Topic, words: str) -> Area | None:
    """Return the area of a topic that a few words speak of, by its longest name among them."""
    said = _said(words)
    by_name = _area_names(topic)
    if area := _named(said, by_name):
        return area
    return next((area for word in said if (area := _mistyped(word, by_name))), None)


def _named(said: Sequence[str], by_name: Mapping[str, Area]) -> Area | None:
    for length in range(min(len(said), MOST_NAME_WORDS), 0, -1):
        for start in range(len(said) - length + 1):
            if area := by_name.get("".join(said[start : start + length])):
                return area
    return None


def _words(text: str) -> list[re.Match[str]]:
    found = WORD.finditer(text[:LONGEST_TEXT])
    return [word for word, _each in zip(found, range(MOST_WORDS), strict=False)]


def _said(text: str) -> list[str]:
    return [squeeze(word.group()) for word in _words(text)]


def _area_names(topic: Topic) -> dict[str, Area]:
    return {squeeze(name): area for area in topic.areas for name in area.names}


def _mistyped(word: str, by_name: dict[str, Area]) -> Area | None:
    from rapidfuzz.distance import OSA  # noqa: PLC0415  3 MB for those who mistype

    near = (
        area
        for name, area in by_name.items()
        if len(name) > SHORTEST_SLIP
        and name.startswith(word[:1])
        and OSA.distance(word, name, score_cutoff=1) <= 1
    )
    return next(near, None) if len(word) >= SHORTEST_SLIP else None


def _names(topic: Topic) -> dict[str, _Known]:
    return {
        squeeze(name): _Known(topic, name if _named(_said(name), _area_names(topic)) else "")
        for name in topic.names
    }


def _names_after_areas(topic: Topic, taken: dict[str, _Known]) -> Iterator[tuple[str, _Known]]:
    for area in topic.areas:
        for before in area.names:
            for name in topic.names:
                both = squeeze(before + name)
                if both not in taken:
                    yield both, _Known(topic, before)


def _likeness(typed: str, name: str) -> float:
    if name.startswith(typed):
        return 100.0
    from rapidfuzz import fuzz  # noqa: PLC0415  3 MB for those who mistype

    return fuzz.ratio(typed, name[: len(typed) + 2], score_cutoff=ALIKE)
