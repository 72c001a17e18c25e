"""A card to draw on: smooth lines and discs with round ends, text last, a small PNG at the end."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import dist
from typing import Literal

from bot.pictures.fonts import font
from bot.pictures.look import CARD, INK, TEXT
from bot.pictures.palette import palette

Point = tuple[float, float]
# Pillow's names: left, middle or right; on the middle or the baseline.
Anchor = Literal["lm", "mm", "rm", "ls", "ms", "rs"]

# Shapes are drawn this many times as large, for Pillow's own have rough edges.
FINER = 3
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class _Lettering:
    at: Point
    text: str
    size: int
    colour: str
    anchor: Anchor
    bold: bool


class Canvas:
    """A card of so many pixels, with the origin at the top left."""

    def __init__(self, width: int, height: int) -> None:
        from PIL import Image, ImageDraw  # noqa: PLC0415  on first use: no start waits for it

        self._image = Image.new("RGB", (width * FINER, height * FINER), CARD)
        self._draw = ImageDraw.Draw(self._image)
        self._lettering: list[_Lettering] = []

    def line(self, points: Sequence[Point], colour: str, width: float) -> None:
        """Draw a line through points, with round joints and ends."""
        for start, end in pairwise(points):
            if length := dist(start, end):
                # Pillow's own wide lines are off by a pixel here and there, and joints show it.
                across = (end[1] - start[1]) * width / length / 2
                along = (start[0] - end[0]) * width / length / 2
                sides = ((1, start), (1, end), (-1, end), (-1, start))
                self.polygon([(x + s * across, y + s * along) for s, (x, y) in sides], colour)
        for point in points:
            self.disc(point, width / 2, colour)

    def disc(self, middle: Point, radius: float, colour: str) -> None:
        """Draw a filled circle."""
        self._draw.circle(_fine(middle), radius * FINER, fill=colour)

    def polygon(self, points: Sequence[Point], colour: str) -> None:
        """Draw a filled shape."""
        self._draw.polygon([_fine(point) for point in points], fill=colour)

    def box(self, top_left: Point, bottom_right: Point, colour: str, radius: float = 0) -> None:
        """Draw a filled box; what has no width or height is left out."""
        (left, top), (right, bottom) = _fine(top_left), _fine(bottom_right)
        if right > left and bottom > top:
            # Pillow's boxes include their last row and column.
            self._draw.rounded_rectangle((left, top, right - 1, bottom - 1), radius * FINER, colour)

    def text(
        self,
        at: Point,
        text: str,
        *,
        size: int = TEXT,
        colour: str = INK,
        anchor: Anchor = "lm",
        bold: bool = False,
    ) -> None:
        """Write over everything drawn, now or later."""
        self._lettering.append(_Lettering(at, text, size, colour, anchor, bold))

    def png(self, *, quick: bool = False) -> bytes:
        """Return the picture as a PNG, with the look's own palette: no rare colour is lost.

        Args:
            quick: pack less tightly: a fifth larger, and sooner for a large card.
        """
        from PIL import Image, ImageDraw  # noqa: PLC0415  as above

        image = self._image.reduce(FINER)
        draw = ImageDraw.Draw(image)
        for each in self._lettering:
            face = font(each.size, bold=each.bold)
            draw.text(each.at, each.text, each.colour, face, each.anchor)
        few = image.quantize(palette=palette(), dither=Image.Dither.NONE)
        file = io.BytesIO()
        few.save(file, "PNG", optimize=not quick)
        return file.getvalue()


def width_of(text: str, size: int = TEXT, *, bold: bool = False) -> float:
    """Return how wide a text is set."""
    return font(size, bold=bold).getlength(text)


def fitted(text: str, width: float, size: int = TEXT, *, bold: bool = False) -> str:
    """Return a text, cut where it has to be to fit into a width."""
    if width_of(text, size, bold=bold) <= width:
        return text
    while text and width_of(text + ELLIPSIS, size, bold=bold) > width:
        text = text[:-1].rstrip()
    return text + ELLIPSIS


def _fine(point: Point) -> Point:
    return round(point[0] * FINER), round(point[1] * FINER)
