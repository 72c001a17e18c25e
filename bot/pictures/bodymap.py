"""A body from the front and from behind, with the numbers that a check-in asks by."""

from __future__ import annotations

from bot.domain.checkins.areas import Area
from bot.pictures.canvas import Canvas, Point
from bot.pictures.look import CARD, QUIET, STONE, TEAL, TEXT
from bot.words import N_, _

WIDTH, HEIGHT = 800, 600
FRONT, BEHIND = 150.0, 400.0
LEGEND, LEGEND_TOP, LEGEND_LINE = 552.0, 112.0, 46.0
DISC = 17.0
ALT = N_("A body from the front and from behind. {areas}.")

# Joints of the left half, from the middle line: x to the side, y from the top.
SHOULDER, ELBOW, HAND = (46.0, 150.0), (62.0, 232.0), (66.0, 306.0)
HIP, KNEE, ANKLE, TOES = (24.0, 300.0), (27.0, 418.0), (27.0, 524.0), (36.0, 540.0)
HEAD, NECK, WAIST = (0.0, 84.0), (0.0, 130.0), (32.0, 240.0)
HEAD_RADIUS, LIMB, LEG = 34.0, 26.0, 36.0

# Where each number stands: on which figure, and where on it. A knee has its side.
SPOTS: dict[Area, tuple[float, Point]] = {
    Area.NECK: (BEHIND, (0, 128)),
    Area.UPPER_BACK: (BEHIND, (0, 172)),
    Area.CENTRAL_BACK: (BEHIND, (0, 216)),
    Area.LOWER_BACK: (BEHIND, (0, 260)),
    Area.HIP: (FRONT, (24, 300)),
    Area.KNEE: (FRONT, (27, 412)),
    Area.SHIN: (FRONT, (27, 470)),
    Area.CALF: (BEHIND, (27, 456)),
    Area.ACHILLES: (BEHIND, (27, 512)),
    Area.FOOT: (FRONT, (32, 538)),
}


def body_map(_nothing: tuple[()]) -> bytes:
    """Draw it: nothing about anybody is in it, so one picture serves all."""
    canvas = Canvas(WIDTH, HEIGHT)
    for middle in (FRONT, BEHIND):
        _figure(canvas, middle)
    canvas.text((FRONT, 28), _("front"), colour=QUIET, anchor="mm")
    canvas.text((BEHIND, 28), _("back"), colour=QUIET, anchor="mm")
    for area, (middle, (x, y)) in SPOTS.items():
        _number(canvas, (middle + x, y), area.number)
    for line, area in enumerate(Area):
        y = LEGEND_TOP + line * LEGEND_LINE - LEGEND_LINE
        _number(canvas, (LEGEND, y), area.number)
        canvas.text((LEGEND + 30, y), _(area.label), size=TEXT)
    return canvas.png()


def body_alt() -> str:
    """Say the same in words."""
    areas = ", ".join(f"{area.number} {_(area.label)}" for area in Area)
    return _(ALT).format(areas=areas)


def _figure(canvas: Canvas, middle: float) -> None:
    def at(point: Point, side: int) -> Point:
        return middle + side * point[0], point[1]

    for side in (-1, 1):
        canvas.line([at(each, side) for each in (SHOULDER, ELBOW, HAND)], STONE, LIMB)
        canvas.line([at(each, side) for each in (HIP, KNEE, ANKLE, TOES)], STONE, LEG)
    outline = (SHOULDER, WAIST, HIP)
    left = [at(each, -1) for each in outline]
    right = [at(each, 1) for each in reversed(outline)]
    canvas.polygon(left + right, STONE)
    canvas.line([*left, *right, left[0]], STONE, LIMB)
    canvas.line([at(HEAD, 1), at(NECK, 1)], STONE, LIMB + 4)
    canvas.disc(at(HEAD, 1), HEAD_RADIUS, STONE)


def _number(canvas: Canvas, at: Point, number: int) -> None:
    canvas.disc(at, DISC + 2, CARD)
    canvas.disc(at, DISC, TEAL)
    canvas.text(at, str(number), size=22, colour=CARD, anchor="mm", bold=True)
