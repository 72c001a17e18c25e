"""A palette of the look's colours and what lies between any two of them."""

from __future__ import annotations

from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

from bot.pictures.look import AMBER, CARD, INK, PALE_TEAL, QUIET, RED, SHADE, STONE, TEAL

if TYPE_CHECKING:
    from PIL.Image import Image

COLOURS = (CARD, TEAL, PALE_TEAL, STONE, AMBER, RED, INK, QUIET, SHADE)
# Edges are smoothed in so many steps; 36 pairs of colours leave room for no more.
STEPS = 6
MOST = 256


@cache
def palette() -> Image:
    """Return a picture that carries the palette, as Pillow wants it.

    Finding the nearest of given colours takes 1 ms where choosing them anew takes 37.
    """
    from PIL import Image  # noqa: PLC0415  on first use: no start waits for it

    known = [tuple(bytes.fromhex(colour[1:])) for colour in COLOURS]
    between = [
        tuple(round(a + (b - a) * step / STEPS) for a, b in zip(one, other, strict=True))
        for one, other in combinations(known, 2)
        for step in range(1, STEPS)
    ]
    colours = list(dict.fromkeys(known + between))[:MOST]
    carrier = Image.new("P", (1, 1))
    carrier.putpalette([part for colour in colours for part in colour])
    return carrier
