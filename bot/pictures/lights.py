"""Signs of lights and of areas, told apart by their shape as well as their colour."""

from __future__ import annotations

from bot.domain.lights.light import Light
from bot.pictures.canvas import Canvas, Point
from bot.pictures.look import AMBER, CARD, GREEN, INK, QUIET, RED, TEAL

AREA_COLOURS = (INK, TEAL, QUIET)
_CORNER = 0.414


def light_sign(canvas: Canvas, at: Point, light: Light, radius: float) -> None:
    """Draw a disc (green), a triangle (amber), a square (red) or a barred octagon (stop)."""
    x, y = at
    match light:
        case Light.GREEN:
            canvas.disc(at, radius * 0.95, GREEN)
        case Light.AMBER:
            corners = [(-1.15, 0.85), (1.15, 0.85), (0.0, -1.15)]
            canvas.polygon([(x + dx * radius, y + dy * radius) for dx, dy in corners], AMBER)
        case Light.RED:
            side = radius * 0.9
            canvas.box((x - side, y - side), (x + side, y + side), RED)
        case Light.STOP:
            size = radius * 1.15
            sides = [(1, _CORNER), (_CORNER, 1), (-_CORNER, 1), (-1, _CORNER)]
            corners = [*sides, *((-dx, -dy) for dx, dy in sides)]
            canvas.polygon([(x + dx * size, y + dy * size) for dx, dy in corners], INK)
            canvas.box((x - size * 0.6, y - size * 0.2), (x + size * 0.6, y + size * 0.2), CARD)
        case Light.NONE:
            pass


def area_sign(canvas: Canvas, at: Point, place: int, radius: float) -> None:
    """Draw the mark of the first, second or third area: a disc, a ring or a diamond."""
    x, y = at
    colour = AREA_COLOURS[place]
    match place:
        case 0:
            canvas.disc(at, radius, colour)
        case 1:
            canvas.disc(at, radius * 1.1, colour)
            canvas.disc(at, radius * 0.55, CARD)
        case _:
            size = radius * 1.3
            canvas.polygon([(x, y - size), (x + size, y), (x, y + size), (x - size, y)], colour)
