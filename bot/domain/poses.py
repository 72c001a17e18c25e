"""Poses: how to do one, in pictures and words, how long, and when not to."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct
from msgspec.structs import replace

from bot.domain import figures
from bot.domain.figures import Figure
from bot.domain.topics import Label, Slug, Source, Text

Short = Annotated[str, Meta(min_length=1, max_length=220)]
Step = Annotated[str, Meta(min_length=1, max_length=120)]
Seconds = Annotated[int, Meta(ge=5, le=120)]
Times = Annotated[int, Meta(ge=1, le=30)]


class Group(StrEnum):
    """What kind of pose it is."""

    PLANK = "plank"
    STRETCH = "stretch"
    LEGS = "legs"
    CORE = "core"
    MOVE = "move"


class Dose(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How much of a pose: so many seconds in all, or so many times that take about as long."""

    seconds: Seconds
    times: Times | None = None
    each_side: bool = False

    @property
    def total(self) -> int:
        """Seconds over both sides."""
        return self.seconds * (2 if self.each_side else 1)


class Easier(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A gentler way: in words, and where it is a pose of its own, which."""

    text: Short
    pose: Slug | None = None


class Fault(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A common slip: how it looks, and what to think of instead."""

    title: Annotated[str, Meta(min_length=1, max_length=24)]
    cue: Short
    alt: Text
    figure: Figure


class Pose(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One pose. Several figures are positions one after the other; the last is what it is for.

    Without a source, how it is done is common practice and nothing more.
    """

    slug: Slug
    title: Label
    group: Group
    alt: Text
    cue: Short
    steps: Annotated[tuple[Step, ...], Meta(min_length=1, max_length=4)]
    dose: Dose
    feel: Short
    avoid: Short
    easier: Easier
    figures: Annotated[tuple[Figure, ...], Meta(min_length=1, max_length=3)]
    faults: tuple[Fault, ...] = ()
    aliases: tuple[Label, ...] = ()
    source: Source | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that people may type for it."""
        return (self.title, self.slug, *self.aliases)


def mirrored(pose: Pose) -> Pose:
    """Return the same pose for the other side, facing the other way."""
    return replace(pose, figures=tuple(figures.mirrored(each) for each in pose.figures))
