"""Routines: poses one after the other, for a moment of the day."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from msgspec import Meta, Struct

from bot.domain.poses import Dose, Pose
from bot.domain.topics import Claim, Label, Slug, Source, Text

# To read the next card and get into position.
SECONDS_BETWEEN = 10


class Part(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One pose of a routine; without a dose, the pose's own."""

    pose: Slug
    dose: Dose | None = None


class Routine(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A routine as it is written: who it is for, what is known about it, and its poses."""

    slug: Slug
    title: Label
    aliases: tuple[Label, ...] = ()
    when: Text
    known: Claim
    parts: Annotated[tuple[Part, ...], Meta(min_length=2, max_length=12)]
    sources: tuple[Source, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that people may type for it."""
        return (self.title, self.slug, *self.aliases)


class Turn(NamedTuple):
    """One card of a guided routine: a pose, how much of it, and which side, 1 or 2, if either."""

    pose: Pose
    dose: Dose
    side: int | None = None


def turns(routine: Routine, poses: dict[str, Pose]) -> tuple[Turn, ...]:
    """Return a routine turn by turn; a pose for each side is two."""
    walked: list[Turn] = []
    for part in routine.parts:
        pose = poses[part.pose]
        dose = part.dose or pose.dose
        sides = (1, 2) if dose.each_side else (None,)
        walked.extend(Turn(pose, dose, side) for side in sides)
    return tuple(walked)


def minutes(walked: tuple[Turn, ...]) -> int:
    """Return about how many minutes a routine takes, with a breath between its turns."""
    seconds = sum(turn.dose.seconds + SECONDS_BETWEEN for turn in walked)
    return max(1, round(seconds / 60))
