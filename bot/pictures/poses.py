"""A pose: its figures one after the other, on one floor each, as large as they fit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bot.domain.figures import Figure, View
from bot.domain.poses import Pose
from bot.pictures.canvas import Canvas
from bot.pictures.figures import WEIGHT, Stage, extent
from bot.pictures.look import CARD, INK, MARGIN, QUIET, STONE, TITLE, WIDTH

LARGEST, TALLEST = 5.8, 620.0
# Around the figures in a cell, and the disc with its number.
GAP, NUMBER = 20.0, 20.0


class Layout(NamedTuple):
    """How figures stand: in so many columns, at one scale, in rows and columns of so many pixels.

    What lies `beside` or `above` them is left to their numbers.
    """

    columns: int
    scale: float
    row: float
    column: float
    beside: float = 0.0
    above: float = 0.0


def pose_picture(pose: Pose) -> bytes:
    """Draw a pose; the limbs on the far side are paler."""
    figures = pose.figures
    layout = _layout(figures)
    rows = -(-len(figures) // layout.columns)
    canvas = Canvas(WIDTH, round(rows * (layout.row + MARGIN / 2) + MARGIN))
    for at, figure in enumerate(figures):
        row, column = divmod(at, layout.columns)
        left = MARGIN / 2 + column * layout.column
        top = MARGIN / 2 + row * (layout.row + MARGIN / 2)
        sides = left + layout.beside, left + layout.column
        place(canvas, figure, sides, top + layout.row, layout.scale)
        if len(figures) > 1:
            _number(canvas, at + 1, (left + GAP + NUMBER, top + NUMBER))
    return canvas.png(quick=True)


def place(
    canvas: Canvas, figure: Figure, sides: tuple[float, float], bottom: float, scale: float
) -> None:
    """Draw a figure with its floor between two sides of a card."""
    left, right = sides
    floor = bottom - WEIGHT * scale
    if figure.view is View.ABOVE:
        floor = bottom
    else:
        y = floor + WEIGHT * scale / 2
        ends = [(left + GAP, y), (right - GAP, y)]
        canvas.line(ends, STONE, WEIGHT * scale)
    Stage(canvas, figure, middle=(left + right) / 2, floor=floor, scale=scale).draw()


def _layout(figures: Sequence[Figure]) -> Layout:
    """Return the layout in which the figures are largest; of two alike, the one with less rows."""
    rooms = [extent(figure) for figure in figures]
    widest, tallest = max(room.width for room in rooms), max(room.height for room in rooms)
    layouts: list[Layout] = []
    for columns in range(len(figures), 0, -1):
        rows = -(-len(figures) // columns)
        column = (WIDTH - MARGIN) / columns
        numbered = 2 * NUMBER + GAP / 2 if len(figures) > 1 else 0.0
        beside, above = (numbered, 0.0) if columns == 1 else (0.0, numbered)
        across = (column - beside - 2 * GAP - WEIGHT * 2) / widest
        scale = min(LARGEST, across, (TALLEST / rows - above) / tallest)
        layouts.append(
            Layout(columns, scale, tallest * scale + above, column, beside=beside, above=above)
        )
    return max(layouts, key=lambda layout: round(layout.scale, 2))


def _number(canvas: Canvas, number: int, middle: tuple[float, float]) -> None:
    canvas.disc(middle, NUMBER, QUIET)
    canvas.disc(middle, NUMBER - 2, CARD)
    canvas.text(middle, str(number), size=TITLE - 6, colour=INK, anchor="mm", bold=True)
