"""What the signs of a chart mean, in as many lines as that takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.pictures.canvas import Canvas, Point, width_of
from bot.pictures.look import MARGIN, QUIET, SHADE, WIDTH

LINE = 38.0
SIGN, AFTER_SIGN, AFTER_TEXT = 26.0, 8.0, 26.0


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign, drawn around its middle, and what it means."""

    draw: Callable[[Canvas, Point], None]
    text: str

    @property
    def width(self) -> float:
        """How wide sign and text are."""
        return SIGN + AFTER_SIGN + width_of(self.text)


def in_lines(signs: Iterable[Sign]) -> list[list[Sign]]:
    """Put signs into lines of a card's width."""
    lines: list[list[Sign]] = [[]]
    room = WIDTH - 2.0 * MARGIN
    left = room
    for sign in signs:
        if sign.width > left and lines[-1]:
            lines.append([])
            left = room
        lines[-1].append(sign)
        left -= sign.width + AFTER_TEXT
    return lines


def draw_legend(canvas: Canvas, lines: list[list[Sign]], top: float) -> None:
    """Draw the lines of signs."""
    for row, line in enumerate(lines):
        x, y = float(MARGIN), top + (row + 0.5) * LINE
        for sign in line:
            sign.draw(canvas, (x + SIGN / 2, y))
            canvas.text((x + SIGN + AFTER_SIGN, y), sign.text, colour=QUIET)
            x += sign.width + AFTER_TEXT


def off_sign(canvas: Canvas, at: Point) -> None:
    """Draw the sign of a day that asks nothing."""
    x, y = at
    canvas.box((x - 13, y - 13), (x + 13, y + 13), SHADE)
