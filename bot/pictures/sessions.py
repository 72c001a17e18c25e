"""One run of a programme as a line of time: running stands tall, walking low."""

from __future__ import annotations

from bot.domain.programmes.programme import Gait, Step
from bot.pictures import amounts
from bot.pictures.canvas import Canvas, Point, width_of
from bot.pictures.data import Timeline
from bot.pictures.legend import LINE, Sign, draw_legend, in_lines
from bot.pictures.look import INK, MARGIN, PALE_TEAL, QUIET, RULE, TEAL, WIDTH
from bot.pictures.plot import headed
from bot.words import _

LEFT, RIGHT = float(MARGIN), float(WIDTH - MARGIN)
FLOOR, TALL, LOW = 236.0, 130.0, 52.0
GAP, ROUND, ABOVE = 3.0, 6.0, 20.0
AXIS, LEGEND = 24.0, 276.0
MINUTE, TICKS = 60, (5, 10, 20, 30)
MOST_TICKS = 7
SMALL = 20


def timeline(picture: Timeline) -> bytes:
    """Draw it, with the minutes of each step and of the whole."""
    lines = in_lines(_signs())
    canvas = Canvas(WIDTH, round(LEGEND + len(lines) * LINE + 14))
    headed(canvas, picture.title)
    session = picture.session
    scale = (RIGHT - LEFT) / session.seconds
    x = LEFT
    for step in session.steps:
        _step(canvas, step, x, x + step.seconds * scale)
        x += step.seconds * scale
    _axis(canvas, session.seconds, scale)
    draw_legend(canvas, lines, LEGEND)
    return canvas.png()


def _step(canvas: Canvas, step: Step, left: float, right: float) -> None:
    runs = step.gait is Gait.RUN
    top = FLOOR - (TALL if runs else LOW)
    canvas.box((left + GAP / 2, top), (right - GAP / 2, FLOOR), TEAL if runs else PALE_TEAL, ROUND)
    text, middle = amounts.minutes(step.seconds), (left + right) / 2
    if runs:
        canvas.text((middle, top - ABOVE), text, anchor="mm", bold=True)
    elif width_of(text, SMALL) <= right - left:
        canvas.text((middle, FLOOR - LOW / 2), text, size=SMALL, colour=INK, anchor="mm")


def _axis(canvas: Canvas, seconds: int, scale: float) -> None:
    """Mark the minutes since the start; the last mark says that they are minutes."""
    apart = next((each for each in TICKS if seconds / MINUTE / each <= MOST_TICKS), TICKS[-1])
    marks = range(0, seconds // MINUTE + 1, apart)
    for mark in marks:
        x = LEFT + mark * MINUTE * scale
        canvas.line([(x, FLOOR + 5), (x, FLOOR + 12)], RULE, 2)
        text = _("{count} min").format(count=mark) if mark == marks[-1] else str(mark)
        half = width_of(text, SMALL) / 2
        at = min(max(x, LEFT + half), RIGHT - half)
        canvas.text((at, FLOOR + AXIS), text, size=SMALL, colour=QUIET, anchor="mm")


def _signs() -> list[Sign]:
    return [Sign(_run_sign, _("run, in minutes")), Sign(_walk_sign, _("walk, in minutes"))]


def _run_sign(canvas: Canvas, at: Point) -> None:
    x, y = at
    canvas.box((x - 7, y - 13), (x + 7, y + 13), TEAL, ROUND / 2)


def _walk_sign(canvas: Canvas, at: Point) -> None:
    x, y = at
    canvas.box((x - 10, y + 1), (x + 10, y + 13), PALE_TEAL, ROUND / 2)
