"""Poses: a person seen from the side, as points in percent of their standing height.

The floor is y = 0 and x points to the right. Somebody standing or lying on their front faces
right; on their back, their head is to the left. Every body has the same limbs, so a pose whose
segments have other lengths is a slip of the pen.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from math import dist
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from bot.domain.topics import Label, Slug, Text

HEAD_RADIUS = 6.0
# Points are written in whole units.
TOLERANCE = 1.2

Point = tuple[float, float]


class Segment(StrEnum):
    """A straight part of the body."""

    NECK = "neck"
    TRUNK = "trunk"
    UPPER_ARM = "upper-arm"
    FOREARM = "forearm"
    THIGH = "thigh"
    SHIN = "shin"
    FOOT = "foot"

    @property
    def length(self) -> float:
        """Its length in percent of standing height; the forearm's includes the hand."""
        return LENGTHS[self]


LENGTHS = {
    Segment.NECK: 12.0,  # from the shoulder to the middle of the head
    Segment.TRUNK: 30.0,
    Segment.UPPER_ARM: 17.0,
    Segment.FOREARM: 19.0,
    Segment.THIGH: 24.0,
    Segment.SHIN: 25.0,
    Segment.FOOT: 11.0,
}


class Arm(Struct, frozen=True, forbid_unknown_fields=True):
    """An arm, from the shoulder on."""

    elbow: Point
    hand: Point


class Leg(Struct, frozen=True, forbid_unknown_fields=True):
    """A leg, from the hip on; a foot that points at the viewer has no toe."""

    knee: Point
    ankle: Point
    toe: Point | None = None


class Bench(Struct, frozen=True, forbid_unknown_fields=True):
    """A bench, or a sofa's edge: its top and where it begins and ends."""

    left: float
    right: float
    top: float


class Arrow(Struct, frozen=True, forbid_unknown_fields=True):
    """A movement that matters."""

    start: Point
    end: Point


class Pose(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One pose: what it looks like, in points and in words, and what to think of in it.

    `arm` and `leg` are the nearer ones, `far_arm` and `far_leg` the others where they show.
    `midback` pulls the trunk into a curve, `wall` is where a wall stands, and a `foreshortened`
    segment points at the viewer and may look shorter.
    """

    slug: Slug
    title: Label
    alt: Text
    cue: Text
    head: Point
    shoulder: Point
    hip: Point
    arm: Arm
    leg: Leg
    midback: Point | None = None
    far_arm: Arm | None = None
    far_leg: Leg | None = None
    foreshortened: frozenset[Segment] = frozenset()
    wall: float | None = None
    bench: Bench | None = None
    arrows: tuple[Arrow, ...] = ()


class Span(NamedTuple):
    """A segment as it is in a pose; `joint` names the point at its end."""

    segment: Segment
    joint: str
    start: Point
    end: Point

    @property
    def length(self) -> float:
        """How long it looks."""
        return dist(self.start, self.end)


def spans(pose: Pose) -> Iterator[Span]:
    """Walk the body: every segment of a pose, the nearer limbs first."""
    yield Span(Segment.NECK, "head", pose.shoulder, pose.head)
    yield Span(Segment.TRUNK, "hip", pose.shoulder, pose.hip)
    for name, arm in (("arm", pose.arm), ("far_arm", pose.far_arm)):
        if arm:
            yield Span(Segment.UPPER_ARM, f"{name}.elbow", pose.shoulder, arm.elbow)
            yield Span(Segment.FOREARM, f"{name}.hand", arm.elbow, arm.hand)
    for name, leg in (("leg", pose.leg), ("far_leg", pose.far_leg)):
        if leg:
            yield Span(Segment.THIGH, f"{name}.knee", pose.hip, leg.knee)
            yield Span(Segment.SHIN, f"{name}.ankle", leg.knee, leg.ankle)
            if leg.toe:
                yield Span(Segment.FOOT, f"{name}.toe", leg.ankle, leg.toe)


def misdrawn(pose: Pose) -> Iterator[Span]:
    """Find the segments that no body has: too long, or too short and not foreshortened."""
    for span in spans(pose):
        over = span.length - span.segment.length
        if over > TOLERANCE or (over < -TOLERANCE and span.segment not in pose.foreshortened):
            yield span


def points(pose: Pose) -> Iterator[Point]:
    """Return every joint, and the head's middle."""
    yield pose.shoulder
    for span in spans(pose):
        yield span.end


def mirrored(pose: Pose) -> Pose:
    """Return the same pose for the other side, facing the other way."""
    return replace(
        pose,
        head=_flip(pose.head),
        shoulder=_flip(pose.shoulder),
        hip=_flip(pose.hip),
        midback=_flip(pose.midback) if pose.midback else None,
        arm=_flip_arm(pose.arm),
        leg=_flip_leg(pose.leg),
        far_arm=_flip_arm(pose.far_arm) if pose.far_arm else None,
        far_leg=_flip_leg(pose.far_leg) if pose.far_leg else None,
        wall=None if pose.wall is None else -pose.wall,
        bench=_flip_bench(pose.bench) if pose.bench else None,
        arrows=tuple(Arrow(_flip(each.start), _flip(each.end)) for each in pose.arrows),
    )


def _flip(point: Point) -> Point:
    x, y = point
    return -x, y


def _flip_arm(arm: Arm) -> Arm:
    return Arm(_flip(arm.elbow), _flip(arm.hand))


def _flip_leg(leg: Leg) -> Leg:
    return Leg(_flip(leg.knee), _flip(leg.ankle), _flip(leg.toe) if leg.toe else None)


def _flip_bench(bench: Bench) -> Bench:
    return Bench(left=-bench.right, right=-bench.left, top=bench.top)
