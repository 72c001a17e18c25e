"""Marks whose shape says how a hold went, for those who can't go by the colour."""

from __future__ import annotations

from bot.domain.planks.history import Form
from bot.pictures.canvas import Canvas, Point
from bot.pictures.look import AMBER, CARD, QUIET, RED, TEAL

# The order in which they are drawn and named: what needs looking at lies on top.
FORMS = (Form.CLEAN, None, Form.WOBBLY, Form.BROKE)


def mark(canvas: Canvas, at: Point, form: Form | None, radius: float) -> None:
    """Draw a disc (clean), a triangle (wobbly), a cross (broke) or a ring (not said)."""
    x, y = at
    match form:
        case Form.CLEAN:
            canvas.disc(at, radius, TEAL)
        case Form.WOBBLY:
            corners = [(-1.2, 0.9), (1.2, 0.9), (0.0, -1.3)]
            canvas.polygon([(x + dx * radius, y + dy * radius) for dx, dy in corners], AMBER)
        case Form.BROKE:
            arm, weight = radius * 0.85, radius * 0.6
            canvas.line([(x - arm, y - arm), (x + arm, y + arm)], RED, weight)
            canvas.line([(x - arm, y + arm), (x + arm, y - arm)], RED, weight)
        case None:
            canvas.disc(at, radius, QUIET)
            canvas.disc(at, radius * 0.55, CARD)
