"""An index of phrases: what each topic is called, and by which words people speak of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.finding import find_area
from bot.domain.topics import Area, Topic
from bot.domain.triage.lexicon import Hit, Lexicon
from bot.domain.triage.text import FILLERS, Word, stem, words_of

# A second word makes a phrase say more than twice as much.
_GROWTH = 1.6
# Words that runners use whatever they ask say little, alone or within a phrase.
_COMMON_WORDS = """
run before after long day week time again start out up down how much many when what do get best
good bad pain hurt sore ache tight stiff exercise day morning new on in off to and or for with go
"""
_COMMON = frozenset(map(stem, _COMMON_WORDS.split()))
_COMMON_WEIGHT = 0.35
# When it comes belongs to why a topic was found, though it finds none by itself.
_WHEN = "when"
_WHEN_PHRASES = (
    "long run, longer run, next day, day after, morning after, next morning, at night, stairs, "
    "first thing, downhill, uphill, hills, after a run, when i run, while running, days later"
)
# What says less than this beside the best is left out; below the least it is no answer at all.
_BESIDE = 0.34
_LEAST = 0.4
_MOST_REASONS = 3
# A question is asked early on.
_LONGEST_TEXT = 600
_MOST = 3


@dataclass(frozen=True, slots=True)
class Match:
    """A topic that a question may mean, with the words in it that say so."""

    topic: Topic
    area: Area | None
    because: tuple[str, ...]
    score: float


class Index:
    """Finds topics by phrases, whatever stands between their words, forgiving slips of the key.

    Args:
        topics: what there is.
        keywords: for a slug, more phrases, with commas between.
    """

    def __init__(self, topics: Sequence[Topic], keywords: Mapping[str, str]) -> None:
        self._topics = {topic.slug: topic for topic in topics}
        entries = (*_entries(topics, keywords), f"{_WHEN}: {_WHEN_PHRASES}")
        self._lexicon = Lexicon("\n".join(entries))

    def find(self, text: str, most: int = _MOST) -> list[Match]:
        """Return the topics that a question most likely means, the likeliest first, or none."""
        words = words_of(text[:_LONGEST_TEXT])
        found = self._lexicon.find(words)
        when = found.pop(_WHEN, [])
        sharing: dict[Hit, int] = defaultdict(int)
        for hits in found.values():
            for hit in set(hits):
                sharing[hit] += 1
        matches: list[Match] = []
        for slug, hits in found.items():
            score = sum(_says(words, hit) / sharing[hit] for hit in _longest(hits))
            because = [_said(words, *span) for span in _spans([*hits, *when])]
            topic = self._topics[slug]
            area = find_area(topic, text)
            matches.append(Match(topic, area, tuple(because[:_MOST_REASONS]), score))
        matches = sorted((each for each in matches if each.score >= _LEAST), key=_likelier)
        best = matches[0].score if matches else 0.0
        return [each for each in matches[:most] if each.score >= best * _BESIDE]


def _says(words: Sequence[Word], hit: Hit) -> float:
    """Return how much a phrase says: more with each word that runners don't use for everything."""
    phrase = words[hit.start : hit.end]
    weight = sum(
        _COMMON_WEIGHT if each.stem in _COMMON else float(each.typed not in FILLERS)
        for each in phrase
    )
    return (max(weight, 1.0) if len(phrase) > 1 else weight) ** _GROWTH


def _spans(hits: Iterable[Hit]) -> list[tuple[int, int]]:
    """Return the parts of the text that the hits cover, those that overlap made one."""
    spans: list[tuple[int, int]] = []
    for hit in sorted(set(hits), key=lambda each: (each.start, -each.end)):
        if spans and hit.start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], hit.end))
        else:
            spans.append((hit.start, hit.end))
    return spans


def _said(words: Sequence[Word], start: int, end: int) -> str:
    return " ".join(each.typed for each in words[start:end])


def _likelier(match: Match) -> tuple[float, str]:
    return -match.score, match.topic.slug


def _longest(hits: Iterable[Hit]) -> list[Hit]:
    """Return the hits that lie in no longer one, in the order of the text."""
    kept: list[Hit] = []
    for hit in sorted(set(hits), key=lambda each: each.start - each.end):
        if all(hit.end <= other.start or hit.start >= other.end for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda each: each.start)


def _entries(topics: Iterable[Topic], keywords: Mapping[str, str]) -> Iterator[str]:
    for topic in topics:
        names = [topic.slug.replace("-", " "), *topic.aliases, *topic.words, topic.title]
        names += [name for area in topic.areas for name in area.aliases]
        names.append(keywords.get(topic.slug, ""))
        yield f"{topic.slug}: {', '.join(_plain(name) for name in names if name)}"


def _plain(name: str) -> str:
    return " ".join(each.typed for each in words_of(name)) if "," not in name else name
