"""Figures: a person drawn in lines, as points in percent of their standing height.

The floor is y = 0 and x points to the right. Somebody standing or lying on their front faces
right; on their back, their head is to the left. Every body has the same limbs, so a figure whose
segments have other lengths is a slip of the pen. A joint that rests on something is half a drawn
line above it.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise
from math import dist
from typing import Annotated, NamedTuple

from msgspec import Meta, Struct
from msgspec.structs import replace

HEAD_RADIUS = 6.0
# Points are written in halves of a unit.
TOLERANCE = 1.2
# A back is no compass: drawn as one bend, it may be a little longer than it is.
BEND_TOLERANCE = 2.6
BEND_STEPS = 16
WIDEST_ROOT = 12.0

Point = tuple[float, float]
Joint = Annotated[str, Meta(pattern=r"^(head|shoulder|hip|(far_)?(arm|leg)\.[a-z]+)$")]


class View(StrEnum):
    """Where the person is seen from."""

    SIDE = "side"
    FRONT = "front"
    ABOVE = "above"


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
    """An arm. Seen from the front it has a `root` of its own beside the neck."""

    elbow: Point
    hand: Point
    root: Point | None = None


class Leg(Struct, frozen=True, forbid_unknown_fields=True):
    """A leg; a foot that points at the viewer has no toe. For `root`, see `Arm`."""

    knee: Point
    ankle: Point
    toe: Point | None = None
    root: Point | None = None


class Bench(Struct, frozen=True, forbid_unknown_fields=True):
    """A bench, a sofa's edge or a desk: its top and where it begins and ends.

    With a `back`, it is a chair: where its back ends, straight above one end.
    """

    left: float
    right: float
    top: float
    back: Point | None = None


class Arrow(Struct, frozen=True, forbid_unknown_fields=True):
    """A movement that matters; `via` bends it."""

    start: Point
    end: Point
    via: Point | None = None


class Figure(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One position of a body, and what stands around it.

    `arm` and `leg` are the nearer ones, `far_arm` and `far_leg` the others where they show.
    `midback` pulls the trunk into a curve, `wall` is where a wall stands, `strap` a towel, and a
    `foreshortened` segment points at the viewer and may look shorter. `on_floor` names the joints
    that rest on the floor, `grips` pairs of joints that touch, `mark` is what to look at.
    """

    head: Point
    shoulder: Point
    hip: Point
    arm: Arm
    leg: Leg
    midback: Point | None = None
    far_arm: Arm | None = None
    far_leg: Leg | None = None
    view: View = View.SIDE
    foreshortened: frozenset[Segment] = frozenset()
    on_floor: tuple[Joint, ...] = ()
    grips: tuple[tuple[Joint, Joint], ...] = ()
    wall: float | None = None
    bench: Bench | None = None
    strap: tuple[Point, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    mark: Point | None = None


class Span(NamedTuple):
    """A segment as it is in a figure; `joint` names the point at its end."""

    segment: Segment
    joint: str
    start: Point
    end: Point
    length: float


def bend(start: Point, middle: Point | None, end: Point) -> list[Point]:
    """Return the points of a line that a point in its middle pulls into a curve."""
    if middle is None:
        return [start, end]
    (ax, ay), (bx, by), (cx, cy) = start, middle, end
    line: list[Point] = []
    for step in range(BEND_STEPS + 1):
        t = step / BEND_STEPS
        first, second, third = (1 - t) ** 2, 2 * t * (1 - t), t**2
        line.append((first * ax + second * bx + third * cx, first * ay + second * by + third * cy))
    return line


def trunk(figure: Figure) -> list[Point]:
    """Return the line of the back, from the shoulder down."""
    return bend(figure.shoulder, figure.midback, figure.hip)


def spans(figure: Figure) -> Iterator[Span]:
    """Walk the body: every segment of a figure, the nearer limbs first."""
    back = sum(dist(*each) for each in pairwise(trunk(figure)))
    yield _span(Segment.NECK, "head", figure.shoulder, figure.head)
    yield Span(Segment.TRUNK, "hip", figure.shoulder, figure.hip, back)
    for name, arm in (("arm", figure.arm), ("far_arm", figure.far_arm)):
        if arm:
            yield _span(Segment.UPPER_ARM, f"{name}.elbow", arm.root or figure.shoulder, arm.elbow)
            yield _span(Segment.FOREARM, f"{name}.hand", arm.elbow, arm.hand)
    for name, leg in (("leg", figure.leg), ("far_leg", figure.far_leg)):
        if leg:
            yield _span(Segment.THIGH, f"{name}.knee", leg.root or figure.hip, leg.knee)
            yield _span(Segment.SHIN, f"{name}.ankle", leg.knee, leg.ankle)
            if leg.toe:
                yield _span(Segment.FOOT, f"{name}.toe", leg.ankle, leg.toe)


def misdrawn(figure: Figure) -> Iterator[Span]:
    """Find the segments that no body has: too long, or too short and not foreshortened."""
    for span in spans(figure):
        over = span.length - span.segment.length
        bent = span.segment is Segment.TRUNK and figure.midback is not None
        most = BEND_TOLERANCE if bent else TOLERANCE
        if over > most or (over < -most and span.segment not in figure.foreshortened):
            yield span


def joints(figure: Figure) -> dict[str, Point]:
    """Return every joint by its name, and the head's middle."""
    return {"shoulder": figure.shoulder, **{span.joint: span.end for span in spans(figure)}}


def points(figure: Figure) -> Iterator[Point]:
    """Return every joint, and the head's middle."""
    yield from joints(figure).values()
    for limb in (figure.arm, figure.far_arm, figure.leg, figure.far_leg):
        if limb and limb.root:
            yield limb.root


def mirrored(figure: Figure) -> Figure:
    """Return the same figure for the other side, facing the other way."""
    return replace(
        figure,
        head=_flip(figure.head),
        shoulder=_flip(figure.shoulder),
        hip=_flip(figure.hip),
        midback=_maybe(figure.midback),
        arm=_flip_arm(figure.arm),
        leg=_flip_leg(figure.leg),
        far_arm=_flip_arm(figure.far_arm) if figure.far_arm else None,
        far_leg=_flip_leg(figure.far_leg) if figure.far_leg else None,
        wall=None if figure.wall is None else -figure.wall,
        bench=_flip_bench(figure.bench) if figure.bench else None,
        strap=tuple(_flip(each) for each in figure.strap),
        arrows=tuple(
            Arrow(_flip(each.start), _flip(each.end), _maybe(each.via)) for each in figure.arrows
        ),
        mark=_maybe(figure.mark),
    )


def _span(segment: Segment, joint: str, start: Point, end: Point) -> Span:
    return Span(segment, joint, start, end, dist(start, end))


def _flip(point: Point) -> Point:
    x, y = point
    return -x, y


def _maybe(point: Point | None) -> Point | None:
    return _flip(point) if point else None


def _flip_arm(arm: Arm) -> Arm:
    return Arm(_flip(arm.elbow), _flip(arm.hand), _maybe(arm.root))


def _flip_leg(leg: Leg) -> Leg:
    return Leg(_flip(leg.knee), _flip(leg.ankle), _maybe(leg.toe), _maybe(leg.root))


def _flip_bench(bench: Bench) -> Bench:
    return Bench(left=-bench.right, right=-bench.left, top=bench.top, back=_maybe(bench.back))
