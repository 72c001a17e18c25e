"""One text as it is read: its words, their meanings, how each sentence is meant, what counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain.triage.context import Sentence, Told, denied, long_ago, sentences
from bot.domain.triage.lexicon import Hit, lexicon
from bot.domain.triage.text import Word, words_of
from bot.domain.triage.words import BODY, HISTORY, STANDING

# A sign that stands nowhere among so many places of its words stands nowhere.
_MOST_PLACES = 16
_IDIOM = "idiom"


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known of a text: `found` is every meaning, `counting` those that are meant now."""

    words: Sequence[Word]
    found: Mapping[str, Sequence[Hit]]
    told: Sequence[Sentence]
    counting: Mapping[str, Sequence[Hit]]


def read(text: str, more: Mapping[str, Sequence[Hit]] | None = None) -> Reading:
    """Read a text; `more` are meanings found elsewhere."""
    typed = words_of(text)
    words = lexicon().spelling.mend(typed)
    found = {**lexicon().places(words), **(more or {})}
    told = sentences(typed, found)
    return Reading(words, found, told, _counting(typed, found, told))


def _counting(
    words: Sequence[Word], found: Mapping[str, Sequence[Hit]], told: Sequence[Sentence]
) -> dict[str, list[Hit]]:
    """Return what is neither denied nor set aside by how its sentence is meant."""
    no = denied(words, found, BODY | STANDING)
    idle = {at for hit in found.get(_IDIOM, ()) for at in range(hit.start, hit.end)}
    past: set[int] = set()
    for each in told:
        if each.told is Told.NOT_MEANT:
            idle |= set(range(each.start, each.end))
        elif part := long_ago(words, found, each):
            past |= set(range(*part))
    counting: dict[str, list[Hit]] = {}
    for name, hits in found.items():
        aside = idle if name in HISTORY else idle | past
        aside = aside if name in BODY else aside | no
        kept = [hit for hit in hits if not aside.intersection(range(hit.start, hit.end))]
        if kept:
            counting[name] = kept[:_MOST_PLACES]
    return counting
