"""The fonts that come with the bot, and what they can draw."""

from __future__ import annotations

import struct
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

REGULAR, BOLD = "DejaVuSans.ttf", "DejaVuSans-Bold.ttf"
# In a font's list of character maps: Windows, and all of Unicode.
WHOLE_UNICODE = (3, 10)


@lru_cache(maxsize=16)
def font(size: int, *, bold: bool = False) -> FreeTypeFont:
    """Return a font at a size in pixels."""
    from PIL import ImageFont  # noqa: PLC0415  on first use, so that no start waits for it

    return ImageFont.truetype(_file(BOLD if bold else REGULAR), size)


@cache
def orders_both_ways() -> bool:
    """Whether right-to-left text can be set here, which takes a library of the system's."""
    from PIL import features  # noqa: PLC0415  likewise

    return bool(features.check("raqm") and features.check("fribidi"))


@cache
def covered() -> frozenset[int]:
    """Return the code points that both fonts have a glyph for."""
    return _coverage(REGULAR) & _coverage(BOLD)


def _coverage(name: str) -> frozenset[int]:
    """Read a font's own map from code points to glyphs (OpenType's `cmap`, format 12)."""
    with open(_file(name), "rb") as file:
        data = file.read()
    at = _map_of_unicode(data, _table(data, b"cmap"))
    (groups,) = struct.unpack_from(">I", data, at + 12)
    points: set[int] = set()
    for first, last, _glyph in struct.iter_unpack(">III", data[at + 16 : at + 16 + 12 * groups]):
        points.update(range(first, last + 1))
    return frozenset(points)


def _table(data: bytes, tag: bytes) -> int:
    (tables,) = struct.unpack_from(">H", data, 4)
    for row in range(tables):
        name, _sum, offset, _length = struct.unpack_from(">4sIII", data, 12 + 16 * row)
        if name == tag:
            return offset
    raise LookupError(tag)


def _map_of_unicode(data: bytes, cmap: int) -> int:
    (maps,) = struct.unpack_from(">H", data, cmap + 2)
    for row in range(maps):
        *kind, offset = struct.unpack_from(">HHI", data, cmap + 4 + 8 * row)
        if tuple(kind) == WHOLE_UNICODE:
            return cmap + offset
    raise LookupError(WHOLE_UNICODE)


def _file(name: str) -> str:
    return str(files("bot.pictures") / "fonts" / name)
