"""A pose as a figure of one line weight, on its floor."""

from __future__ import annotations

from math import cos, dist, pi, sin

from bot.domain.poses import HEAD_RADIUS, Arm, Leg, Point, Pose, points
from bot.pictures.canvas import Canvas
from bot.pictures.look import AMBER, MARGIN, PALE_TEAL, STONE, TEAL, WIDTH

# Everything in percent of standing height, as in the poses; a joint on the floor is half a line up.
WEIGHT = 4.4
LARGEST, TALLEST = 5.8, 380.0
BEND_STEPS = 16
ARROW_WEIGHT, BARB, BARB_ANGLE = 1.8, 5.0, pi / 5


class _Stage:
    """Where a pose's points lie on a canvas that is just as high as it needs."""

    def __init__(self, pose: Pose) -> None:
        xs, ys = zip(*_extent(pose), strict=True)
        high = max(ys) + WEIGHT
        self.scale = min(LARGEST, TALLEST / high)
        self._middle = (min(xs) + max(xs)) / 2
        self.floor = MARGIN + high * self.scale
        self.canvas = Canvas(WIDTH, round(self.floor + WEIGHT * self.scale + MARGIN / 2))

    def at(self, point: Point) -> Point:
        """Return the pixels of a point."""
        x, y = point
        return WIDTH / 2 + (x - self._middle) * self.scale, self.floor - y * self.scale

    def line(self, line: list[Point], colour: str, weight: float = WEIGHT) -> None:
        """Draw a line through points of the pose."""
        self.canvas.line([self.at(point) for point in line], colour, weight * self.scale)


def pose_picture(pose: Pose) -> bytes:
    """Draw a pose; the limbs on the far side are paler."""
    stage = _Stage(pose)
    _surroundings(stage, pose)
    _limbs(stage, pose, pose.far_arm, pose.far_leg, PALE_TEAL)
    _limbs(stage, pose, None, pose.leg, TEAL)
    stage.line(_trunk(pose), TEAL)
    stage.line([pose.shoulder, pose.head], TEAL)
    stage.canvas.disc(stage.at(pose.head), HEAD_RADIUS * stage.scale, TEAL)
    _limbs(stage, pose, pose.arm, None, TEAL)
    for arrow in pose.arrows:
        _arrow(stage, arrow.start, arrow.end)
    return stage.canvas.png()


def _surroundings(stage: _Stage, pose: Pose) -> None:
    floor = stage.floor + WEIGHT * stage.scale / 2
    weight = WEIGHT * stage.scale
    ends = [(MARGIN, floor), (WIDTH - MARGIN, floor)]
    stage.canvas.line(ends, STONE, weight)
    if pose.wall is not None:
        x = pose.wall + WEIGHT / 2
        stage.line([(x, -WEIGHT / 2), (x, max(y for _x, y in points(pose)) + WEIGHT)], STONE)
    if bench := pose.bench:
        y = bench.top - WEIGHT / 2
        for x in (bench.left + WEIGHT, bench.right - WEIGHT):
            stage.line([(x, y), (x, -WEIGHT / 2)], STONE)
        stage.line([(bench.left, y), (bench.right, y)], STONE)


def _limbs(stage: _Stage, pose: Pose, arm: Arm | None, leg: Leg | None, colour: str) -> None:
    if leg:
        line = [pose.hip, leg.knee, leg.ankle, leg.toe]
        stage.line([point for point in line if point], colour)
    if arm:
        stage.line([pose.shoulder, arm.elbow, arm.hand], colour)


def _trunk(pose: Pose) -> list[Point]:
    if pose.midback is None:
        return [pose.shoulder, pose.hip]
    (ax, ay), (bx, by), (cx, cy) = pose.shoulder, pose.midback, pose.hip
    bend: list[Point] = []
    for step in range(BEND_STEPS + 1):
        t = step / BEND_STEPS
        start, middle, end = (1 - t) ** 2, 2 * t * (1 - t), t**2
        bend.append((start * ax + middle * bx + end * cx, start * ay + middle * by + end * cy))
    return bend


def _arrow(stage: _Stage, start: Point, end: Point) -> None:
    stage.line([start, end], AMBER, ARROW_WEIGHT)
    length = dist(start, end)
    back = ((start[0] - end[0]) / length, (start[1] - end[1]) / length)
    barbs = [
        (
            end[0] + BARB * (back[0] * cos(turn) - back[1] * sin(turn)),
            end[1] + BARB * (back[0] * sin(turn) + back[1] * cos(turn)),
        )
        for turn in (BARB_ANGLE, -BARB_ANGLE)
    ]
    stage.line([barbs[0], end, barbs[1]], AMBER, ARROW_WEIGHT)


def _extent(pose: Pose) -> list[Point]:
    """Return points around which the picture is laid out."""
    x, y = pose.head
    around = [(x + HEAD_RADIUS, y + HEAD_RADIUS), *points(pose)]
    around += [point for arrow in pose.arrows for point in (arrow.start, arrow.end)]
    if pose.wall is not None:
        around.append((pose.wall, 0.0))
    if pose.bench:
        around.append((pose.bench.right, pose.bench.top))
    return around
