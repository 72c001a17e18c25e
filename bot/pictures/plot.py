"""The ground of a chart: days to the right, seconds upwards, a quiet grid."""

from __future__ import annotations

from collections.abc import Callable

from bot.pictures.amounts import seconds
from bot.pictures.canvas import Canvas, fitted, width_of
from bot.pictures.legend import LINE
from bot.pictures.lettering import drawable
from bot.pictures.look import MARGIN, QUIET, RULE, SHADE, TITLE, WIDTH

LEFT, RIGHT = 116.0, WIDTH - MARGIN + 4.0
TOP, HEIGHT = 116.0, 232.0
# Below the plot: the days' names.
FOOT = 52.0
TITLE_LINE = 46.0
FINE_LINE = 1.5

SECONDS_APART = (5, 10, 15, 20, 30, 60, 120, 300, 600, 1200, 3600, 7200)
MOST_LINES = 4
DAYS_APART = (1, 2, 7, 14, 28, 56, 91, 182, 364)
FEWEST_DAYS = 7
LABEL_GAP = 24
# A strip narrower than this would only be noise.
VISIBLE = 4.0


class Plot:
    """Where days, counted from 0, and seconds lie on a canvas."""

    top, bottom, legend = TOP, TOP + HEIGHT, TOP + HEIGHT + FOOT

    def __init__(self, canvas: Canvas, days: int, most: int) -> None:
        self.canvas, self._days = canvas, days
        self.day_width = width_of_days(1, days)
        enough = -(-most // MOST_LINES)
        self._apart = next((step for step in SECONDS_APART if step >= enough), enough) or 1
        self._high = max(-(-most // self._apart), 1) * self._apart

    def left(self, day: int) -> float:
        """Return where a day begins."""
        return LEFT + day * self.day_width

    def middle(self, day: int) -> float:
        """Return the middle of a day."""
        return self.left(day) + self.day_width / 2

    def up(self, length: float) -> float:
        """Return the height of so many seconds."""
        return self.bottom - HEIGHT * length / self._high

    def shade(self, first: int, days: int) -> None:
        """Shade days, if so few can be seen."""
        if visible(days, self._days):
            self.canvas.box(
                (self.left(first), self.top), (self.left(first + days), self.bottom), SHADE
            )

    def grid(self) -> None:
        """Draw the lines across, each with its seconds."""
        for length in range(0, self._high + 1, self._apart):
            y = self.up(length)
            self.canvas.line([(LEFT, y), (RIGHT, y)], RULE, FINE_LINE)
            text = seconds(length) if length else "0"
            self.canvas.text((LEFT - 12, y), text, colour=QUIET, anchor="rm")

    def name_days(self, name: Callable[[int], str]) -> None:
        """Write below what some of the days are called: as many as there is room for."""
        for day in self._named(name):
            text = name(day)
            half = width_of(text) / 2
            x = min(max(self.middle(day), LEFT - 12 + half), WIDTH - 12 - half)
            self.canvas.text((x, self.bottom + FOOT / 2), text, colour=QUIET, anchor="mm")

    def _named(self, name: Callable[[int], str]) -> range:
        for apart in DAYS_APART:
            named = range(0, self._days, apart)
            room = apart * self.day_width - LABEL_GAP
            if len(named) <= 1 or all(width_of(name(day)) <= room for day in named):
                return named
        return range(1)


def charted(title: str, legend: int, days: int, most: int) -> tuple[Canvas, Plot]:
    """Begin a chart: a canvas with its title, as high as so many lines of legend need."""
    canvas = Canvas(WIDTH, round(Plot.legend + legend * LINE + 14))
    headed(canvas, title)
    return canvas, Plot(canvas, days, most)


def width_of_days(count: int, of: int) -> float:
    """Return how wide some days are in a chart of so many."""
    return count * (RIGHT - LEFT) / max(of, FEWEST_DAYS)


def visible(count: int, of: int) -> bool:
    """Whether a strip of some days can be seen in a chart of so many."""
    return width_of_days(count, of) >= VISIBLE


def headed(canvas: Canvas, title: str) -> None:
    """Write a chart's title."""
    text = fitted(drawable(title), WIDTH - 2 * MARGIN, TITLE, bold=True)
    canvas.text((MARGIN, TITLE_LINE), text, size=TITLE, bold=True)
