"""A figure of one line weight on its floor, drawn into a box of a card."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, dist, pi, sin

from bot.domain.figures import (
    HEAD_RADIUS,
    Arm,
    Bench,
    Figure,
    Leg,
    Point,
    View,
    bend,
    points,
    trunk,
)
from bot.pictures.canvas import Canvas
from bot.pictures.look import AMBER, CARD, PALE_TEAL, QUIET, RED, SHADE, STONE, TEAL

# Everything in percent of standing height, as in the figures; a joint on the floor is half a line
# up.
WEIGHT = 4.4
THIN = 1.8
# Of the card's colour, around whatever lies before something else.
HALO = 1.1
BARB, BARB_ANGLE = 5.0, pi / 5
MARK_RADIUS = 9.0
MAT_MARGIN = 8.0


@dataclass(frozen=True, slots=True)
class Extent:
    """The room that a figure takes, with the lines' weight; its floor is at y = 0."""

    left: float
    right: float
    bottom: float
    top: float

    @property
    def width(self) -> float:
        """From side to side."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From the floor, or what is below it, to the top."""
        return self.top - self.bottom


def extent(figure: Figure) -> Extent:
    """Return the room that a figure takes."""
    x, y = figure.head
    around = [(x + s * HEAD_RADIUS, y + HEAD_RADIUS) for s in (-1, 1)]
    around += [*points(figure), *figure.strap, *trunk(figure)]
    for arrow in figure.arrows:
        around += bend(arrow.start, arrow.via, arrow.end)
        around += [(arrow.end[0] + s, arrow.end[1] + s) for s in (-BARB / 2, BARB / 2)]
    if figure.wall is not None:
        around.append((figure.wall, 0.0))
    if bench := figure.bench:
        around += [(bench.left, bench.top), (bench.right, bench.top)]
        around += [bench.back] if bench.back else []
    if figure.mark:
        around += [
            (figure.mark[0] + dx * MARK_RADIUS, figure.mark[1] + dy * MARK_RADIUS)
            for dx, dy in ((-1, 0), (1, 0), (0, 1))
        ]
    xs, ys = zip(*around, strict=True)
    edge = MAT_MARGIN if figure.view is View.ABOVE else WEIGHT / 2
    bottom = min(ys) - edge if figure.view is View.ABOVE else -WEIGHT
    return Extent(min(xs) - edge, max(xs) + edge, bottom, max(ys) + edge)


class Stage:
    """Where a figure's points lie on a canvas.

    Args:
        floor: the pixel row of y = 0, or where the extent's bottom is for a view from above.
    """

    def __init__(
        self, canvas: Canvas, figure: Figure, *, middle: float, floor: float, scale: float
    ) -> None:
        room = extent(figure)
        self._canvas, self._figure, self._scale = canvas, figure, scale
        self._left = middle - (room.left + room.right) / 2 * scale
        self._floor = floor + (room.bottom * scale if figure.view is View.ABOVE else 0.0)
        self._room = room

    def draw(self) -> None:
        """Draw the figure, what is around it behind it, arrows before it."""
        figure = self._figure
        self._surroundings()
        far = TEAL if figure.view is View.FRONT else PALE_TEAL
        for limb in self._limbs(figure.far_arm, figure.far_leg):
            self._line(limb, far)
        self._line([*reversed(trunk(figure)), figure.head], TEAL)
        if figure.strap:
            self._line(list(figure.strap), QUIET, THIN)
        for limb in self._limbs(figure.arm, figure.leg):
            self._line(_between(limb), CARD, WEIGHT + 2 * HALO)
            self._line(limb, TEAL)
        self._canvas.disc(self._at(figure.head), HEAD_RADIUS * self._scale, TEAL)
        for arrow in figure.arrows:
            self._arrow(bend(arrow.start, arrow.via, arrow.end))
        if figure.mark:
            self._ring(figure.mark)

    def _at(self, point: Point) -> Point:
        x, y = point
        return self._left + x * self._scale, self._floor - y * self._scale

    def _line(self, line: list[Point], colour: str, weight: float = WEIGHT) -> None:
        self._canvas.line([self._at(point) for point in line], colour, weight * self._scale)

    def _surroundings(self) -> None:
        figure, room = self._figure, self._room
        if figure.view is View.ABOVE:
            corners = (room.left, room.top), (room.right, room.bottom)
            top_left, bottom_right = (self._at(each) for each in corners)
            self._canvas.box(top_left, bottom_right, SHADE, 2 * self._scale)
        if figure.wall is not None:
            x = figure.wall + WEIGHT / 2
            self._line([(x, -WEIGHT / 2), (x, room.top - WEIGHT / 2)], STONE)
        if figure.bench:
            self._bench(figure.bench)

    def _bench(self, bench: Bench) -> None:
        y = bench.top - WEIGHT / 2
        legs = {bench.left + WEIGHT, bench.right - WEIGHT}
        if bench.back is not None:
            x = bench.back[0]
            legs = {x, min(legs, key=lambda leg: -abs(leg - x))}
            self._line([(x, y), bench.back], STONE)
        for x in legs:
            self._line([(x, y), (x, -WEIGHT / 2)], STONE)
        self._line([(bench.left, y), (bench.right, y)], STONE)

    def _limbs(self, arm: Arm | None, leg: Leg | None) -> Iterator[list[Point]]:
        figure = self._figure
        if leg:
            line = [figure.hip, leg.root, leg.knee, leg.ankle, leg.toe]
            yield [point for point in line if point]
        if arm:
            line = [figure.shoulder, arm.root, arm.elbow, arm.hand]
            yield [point for point in line if point]

    def _arrow(self, line: list[Point]) -> None:
        self._line(line, AMBER, THIN)
        before, end = line[-2], line[-1]
        length = dist(before, end)
        back = ((before[0] - end[0]) / length, (before[1] - end[1]) / length)
        barbs = [
            (
                end[0] + BARB * (back[0] * cos(turn) - back[1] * sin(turn)),
                end[1] + BARB * (back[0] * sin(turn) + back[1] * cos(turn)),
            )
            for turn in (BARB_ANGLE, -BARB_ANGLE)
        ]
        self._line([barbs[0], end, barbs[1]], AMBER, THIN)

    def _ring(self, middle: Point) -> None:
        x, y = middle
        ring = [
            (x + MARK_RADIUS * cos(step * pi / 18), y + MARK_RADIUS * sin(step * pi / 18))
            for step in range(37)
        ]
        self._line(ring, RED, THIN)


def _between(limb: list[Point]) -> list[Point]:
    """Return a limb without its ends: where it hangs on the body, and what it may hold."""
    return [_towards(limb[0], limb[1], 1.6), *limb[1:-1], _towards(limb[-1], limb[-2], 0.6)]


def _towards(start: Point, end: Point, weights: float) -> Point:
    share = min(WEIGHT * weights / dist(start, end), 1.0)
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
