"""Topics: what the bot can say about one complaint, how sure it is, and where that comes from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

Slug = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=32)]
Label = Annotated[str, Meta(min_length=1, max_length=80)]
Text = Annotated[str, Meta(min_length=1, max_length=1000)]
Link = Annotated[str, Meta(pattern=r"^https://", max_length=512)]
Year = Annotated[int, Meta(ge=1900, le=2100)]
SourceId = Annotated[str, Meta(min_length=1)]


class Strength(StrEnum):
    """How well something is known. `OPINION` is experience or tradition; `NONE`, nothing found."""

    STRONG = "strong"
    MODERATE = "moderate"
    WEAK = "weak"
    OPINION = "opinion"
    NONE = "none"

    @property
    def needs_source(self) -> bool:
        """Whether somebody must have found this out."""
        return self in {Strength.STRONG, Strength.MODERATE, Strength.WEAK}


class Level(StrEnum):
    """How soon somebody with a sign should be seen; `SOON` is within days, without a run before."""

    NOW = "E1"
    TODAY = "E2"
    SOON = "P1"


class Reading(StrEnum):
    """How much of a source was read before it was cited."""

    FULL = "full"
    ABSTRACT = "abstract"
    EXCERPT = "excerpt"


class Kind(StrEnum):
    """The parts of a topic that open on a button. A value is part of buttons already sent."""

    WHILE_RUNNING = "while-running"
    HOW = "how"
    STRETCHES = "stretches"
    STRENGTH = "strength"
    KIT = "kit"
    KNOWN = "known"
    SEE_SOMEONE = "see-someone"


class Source(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Where a claim comes from. The link goes to the publisher's own page."""

    id: SourceId
    title: Text
    who: Text
    link: Link
    read: Reading
    year: Year | None = None


class Claim(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Something said to people, with how well it is known and by which sources."""

    text: Text
    strength: Strength
    sources: tuple[SourceId, ...] = ()
    name: Label | None = None


class Grade(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How well one part of an answer is known, in a word: load, moderate."""

    part: Label
    strength: Strength


class Sign(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One sign of something serious, in plain words."""

    text: Text
    sources: Annotated[tuple[SourceId, ...], Meta(min_length=1)]


class RedFlags(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Signs that call for the same deed, equally soon; several topics may share them."""

    id: Slug
    level: Level
    act: Text
    signs: Annotated[tuple[Sign, ...], Meta(min_length=1)]


class Section(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A part that opens on a button."""

    kind: Kind
    title: Label
    items: Annotated[tuple[Claim, ...], Meta(min_length=1, max_length=10)]
    opening: Claim | None = None


class Answer(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What is said at once, before anything is opened."""

    slug: Slug
    title: Label
    aliases: Annotated[tuple[Label, ...], Meta(min_length=1)]
    red_flag_line: Text
    short: Claim
    try_this: Annotated[tuple[Claim, ...], Meta(min_length=1, max_length=5)]
    evidence: Annotated[tuple[Grade, ...], Meta(min_length=1)]

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that people may type for it."""
        return (self.slug, *self.aliases)


class Area(Answer, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A part of the body for which a topic has an answer of its own."""


class TopicText(Answer, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a topic says: a general answer, answers by area, and more to open."""

    group: Label
    reviewed: date
    sections: Annotated[tuple[Section, ...], Meta(min_length=1, max_length=5)]
    areas: tuple[Area, ...] = ()
    words: tuple[Label, ...] = ()
    """By which a message may speak of it; too common to be a command: back."""

    def section(self, kind: Kind) -> Section | None:
        """Return the section of one kind, where the topic has it."""
        return next((each for each in self.sections if each.kind == kind), None)

    def area(self, slug: str) -> Area | None:
        """Return the area with this slug."""
        return next((each for each in self.areas if each.slug == slug), None)

    def answers(self) -> Iterator[tuple[str, Answer]]:
        """Yield the general answer and those by area, with the keys before theirs."""
        yield "", self
        for at, area in enumerate(self.areas):
            yield f"areas[{at}].", area

    def claims(self) -> Iterator[tuple[str, Claim]]:
        """Yield every claim with the key under which it stands in the topic's file."""
        for before, answer in self.answers():
            yield f"{before}short", answer.short
            for at, item in enumerate(answer.try_this):
                yield f"{before}try_this[{at}]", item
        for at, section in enumerate(self.sections):
            if section.opening is not None:
                yield f"sections[{at}].opening", section.opening
            for row, item in enumerate(section.items):
                yield f"sections[{at}].items[{row}]", item


class Topic(TopicText, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One complaint or question, with the signs to watch for and where everything comes from."""

    red_flags: Annotated[tuple[RedFlags, ...], Meta(min_length=1)]
    sources: tuple[Source, ...]
