"""What is not happening to somebody now: denied, long past, somebody else's, asked about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from bot.domain.triage.lexicon import Hit
from bot.domain.triage.text import Word


class Told(Enum):
    """How a sentence is meant."""

    NOW = auto()
    """It is about the writer, or about somebody in trouble now."""
    OTHER = auto()
    """It is about somebody else, in the present: only what can't wait counts."""
    ASKED = auto()
    """It asks about a matter and about oneself: worth a question, no more."""
    NOT_MEANT = auto()
    """Somebody else's past, a story, a question in general."""


Hits = Mapping[str, Sequence[Hit]]

_NOT_WORDS = """
no not never without havent hasnt isnt arent dont doesnt didnt wasnt nor neither none zero aint
minus
"""
_NOT = frozenset(_NOT_WORDS.split())
# A denial reaches over "any", "sign of", "real"; not over a new thought.
_REACH = 5
_BREAK_WORDS = """
but just only though although however except apart so because since its im i my it now then when
which still and if
"""
_BREAKS = frozenset(_BREAK_WORDS.split())
_JOINS = frozenset({"or", "nor", "and"})
_CHAIN = 4
# "My old running mate": how far a word for somebody may stand from its "my".
_WHOSE = 3
# So many words beside "years ago" make a clause of its own.
_A_CLAUSE = 2


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, from its first word up to, not including, `end`, and how it is meant."""

    start: int
    end: int
    told: Told


def sentences(words: Sequence[Word], hits: Hits) -> list[Sentence]:
    """Return every sentence of a text and how each is meant."""
    found: list[Sentence] = []
    start = 0
    for at in range(1, len(words) + 1):
        if at == len(words) or words[at].sentence != words[start].sentence:
            told = _told(words[start:at], start, _in(hits, words[start].sentence))
            found.append(Sentence(start, at, told))
            start = at
    return found


def long_ago(words: Sequence[Word], hits: Hits, sentence: Sentence) -> tuple[int, int] | None:
    """Return the part of a sentence that tells of long ago, from and up to which word.

    "In 2018" inside a clause dates that clause; on its own between commas, the whole sentence.
    """
    past = next((hit for hit in hits.get("longago", ()) if _inside(hit, sentence)), None)
    if past is None:
        return None
    inside = range(sentence.start, sentence.end)
    clause = [at for at in inside if words[at].clause == words[past.start].clause]
    if len(clause) - (past.end - past.start) < _A_CLAUSE:
        clause = list(inside)
    turns = [hit for hit in hits.get("turns", ()) if _inside(hit, sentence)]
    first = max((hit.end for hit in turns if hit.end <= past.start), default=clause[0])
    last = min((hit.start for hit in turns if hit.start >= past.end), default=clause[-1] + 1)
    return max(first, clause[0]), min(last, clause[-1] + 1)


def denied(words: Sequence[Word], hits: Hits, body: frozenset[str]) -> set[int]:
    """Return the words that are denied: the sign named right after a "no", and those joined to it.

    A "no" inside a sign denies nothing: no feeling, can't stop.
    """
    longest: dict[int, int] = {}
    for name, places in hits.items():
        if name not in body:
            for hit in places:
                longest[hit.start] = max(hit.end, longest.get(hit.start, 0))
    inside = {at for start, end in longest.items() for at in range(start, end)}
    inside |= {at for hit in hits.get("nodenial", ()) for at in range(hit.start, hit.end)}
    out: set[int] = set()
    for at, word in enumerate(words):
        if word.typed in _NOT and at not in inside and not _never_like_this(words, at):
            out |= _reach(words, longest, at)
    return out


def _told(words: Sequence[Word], start: int, names: Mapping[str, Sequence[Hit]]) -> Told:
    if "story" in names:
        return Told.NOT_MEANT
    if general := names.get("general"):
        asking = {at for hit in general for at in range(hit.start, hit.end)}
        ours = any(hit.start not in asking for hit in names.get("ours", ()))
        return Told.ASKED if ours else Told.NOT_MEANT
    if ("kin" in names or "others" in names) and not _about_me(words, start, names):
        bygone = "bygone" in names and "turns" not in names
        if "past" in names and (bygone or "present" not in names):
            return Told.NOT_MEANT if bygone or "kin" in names else Told.ASKED
        return Told.OTHER
    return Told.NOW


def _about_me(words: Sequence[Word], start: int, names: Mapping[str, Sequence[Hit]]) -> bool:
    if "me" in names:
        return True
    kin = {hit.start for hit in names.get("kin", ())}
    return any(
        word.typed == "my" and not kin.intersection(range(at + 1, at + 1 + _WHOSE))
        for at, word in enumerate(words, start)
    )


def _in(hits: Hits, sentence: int) -> dict[str, list[Hit]]:
    telling = (
        "story",
        "general",
        "ours",
        "kin",
        "others",
        "past",
        "present",
        "me",
        "bygone",
        "turns",
    )
    found = {
        name: [hit for hit in hits.get(name, ()) if hit.sentence == sentence] for name in telling
    }
    return {name: places for name, places in found.items() if places}


def _inside(hit: Hit, sentence: Sentence) -> bool:
    return sentence.start <= hit.start < sentence.end


def _never_like_this(words: Sequence[Word], at: int) -> bool:
    if words[at].typed != "never":
        return False
    after = {word.typed for word in words[at:] if word.sentence == words[at].sentence}
    return bool(after & {"before", "like", "bad"})


def _reach(words: Sequence[Word], longest: Mapping[int, int], at: int) -> set[int]:
    out: set[int] = set()
    end, left, reached = at + 1, _REACH, False
    while end < len(words) and left and words[end].sentence == words[at].sentence:
        word = words[end]
        if word.clause != words[end - 1].clause and not _list_goes_on(words, end):
            break
        if word.typed in _BREAKS and not (
            reached and word.typed in _JOINS and _no_again(words, end)
        ):
            break
        if end in longest:
            out |= set(range(end, longest[end]))
            end, left, reached = longest[end], 2, True
            continue
        if word.typed in _JOINS:
            left = _CHAIN
        end, left = end + 1, left - 1
    return out


def _list_goes_on(words: Sequence[Word], at: int) -> bool:
    return any(word.typed in {"or", "nor"} for word in words[at : at + _CHAIN + 2])


def _no_again(words: Sequence[Word], at: int) -> bool:
    return at + 1 < len(words) and words[at + 1].typed in _NOT
