"""What a body can't do: knees, elbows and ankles bend one way, feet stand on the floor.

Whoever is drawn by the rules of `figures` is seen from their right, standing, prone or on their
back, so that "the right way" is one direction of turning for each kind of joint.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import atan2, degrees, dist
from typing import NamedTuple

from bot.domain.figures import (
    TOLERANCE,
    WIDEST_ROOT,
    Figure,
    Point,
    Segment,
    View,
    joints,
)

# Half a drawn line, and by how much a joint may be off.
RESTS_AT, RESTS_WITHIN = 2.2, 1.0
HEAD_RESTS_AT = 6.0
GRIPS_WITHIN = 4.0
# In degrees, positive to the left of travel. A straight knee may bend back by this little.
STRAIGHT = 6.0
KNEE, ELBOW, ANKLE = (-160.0, STRAIGHT), (-STRAIGHT, 165.0), (-8.0, 128.0)
HIP, NECK = (-32.0, 168.0), (-80.0, 80.0)


class Wrong(NamedTuple):
    """What can't be, and at which joint."""

    joint: str
    wrong: str


def impossible(figure: Figure) -> Iterator[Wrong]:
    """Find what no body does: joints that bend the wrong way, feet that float, hands that miss."""
    yield from _contacts(figure)
    yield from _roots(figure)
    if figure.view is View.SIDE:
        yield from _turns(figure)


def _contacts(figure: Figure) -> Iterator[Wrong]:
    at = joints(figure)
    for name in figure.on_floor:
        if name not in at:
            yield Wrong(name, "is not drawn")
        else:
            height = HEAD_RESTS_AT if name == "head" else RESTS_AT
            if abs(at[name][1] - height) > RESTS_WITHIN:
                yield Wrong(name, f"is at {at[name][1]:g}, on the floor is {height:g}")
    for one, other in figure.grips:
        if dist(at[one], at[other]) > GRIPS_WITHIN:
            yield Wrong(one, f"is {dist(at[one], at[other]):.1f} away from {other}")
    for name, (_x, y) in at.items():
        if y < RESTS_AT - RESTS_WITHIN and figure.view is not View.ABOVE:
            yield Wrong(name, "is below the floor")


def _roots(figure: Figure) -> Iterator[Wrong]:
    for name, limb, middle in (
        ("arm", figure.arm, figure.shoulder),
        ("far_arm", figure.far_arm, figure.shoulder),
        ("leg", figure.leg, figure.hip),
        ("far_leg", figure.far_leg, figure.hip),
    ):
        if limb and limb.root and dist(limb.root, middle) > WIDEST_ROOT + TOLERANCE:
            yield Wrong(f"{name}.root", "is too far from the middle")


def _turns(figure: Figure) -> Iterator[Wrong]:
    back = figure.midback or figure.shoulder
    towards_head = figure.midback or figure.hip
    yield from _turn("head", (towards_head, figure.shoulder, figure.head), NECK)
    short = figure.foreshortened
    for name, arm in (("arm", figure.arm), ("far_arm", figure.far_arm)):
        if arm and not short & {Segment.UPPER_ARM, Segment.FOREARM}:
            yield from _turn(f"{name}.elbow", (figure.shoulder, arm.elbow, arm.hand), ELBOW)
    for name, leg in (("leg", figure.leg), ("far_leg", figure.far_leg)):
        if not leg or short & {Segment.THIGH, Segment.SHIN}:
            continue
        yield from _turn(f"{name}.hip", (back, figure.hip, leg.knee), HIP)
        yield from _turn(f"{name}.knee", (figure.hip, leg.knee, leg.ankle), KNEE)
        if leg.toe and Segment.FOOT not in short:
            yield from _turn(f"{name}.ankle", (leg.knee, leg.ankle, leg.toe), ANKLE)


def _turn(
    joint: str, line: tuple[Point, Point, Point], allowed: tuple[float, float]
) -> Iterator[Wrong]:
    least, most = allowed
    if not least <= (turn := turned(*line)) <= most:
        yield Wrong(joint, f"is turned by {turn:.0f}°, a body can do {least:.0f} to {most:.0f}")


def turned(start: Point, joint: Point, end: Point) -> float:
    """Return by how many degrees a line turns at its joint; to the left is positive.

    >>> round(turned((0, 0), (1, 0), (1, 1))), round(turned((0, 0), (1, 0), (2, 0)))
    (90, 0)
    """
    (ax, ay), (bx, by), (cx, cy) = start, joint, end
    one, other = (bx - ax, by - ay), (cx - bx, cy - by)
    across = one[0] * other[1] - one[1] * other[0]
    along = one[0] * other[0] + one[1] * other[1]
    return degrees(atan2(across, along))
