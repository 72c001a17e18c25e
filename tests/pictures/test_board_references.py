"""Boards look as they did when they were looked at, but for what a font's edges may differ by."""

import pytest
from board_cases import CASES, REFERENCES
from PIL import Image, ImageChops

from bot.pictures import alt_text, board_card
from bot.pictures.fonts import orders_both_ways

MOST_BYTES = 200_000
NOTICEABLE = 64
MOST_DIFFERING = 0.01


def differing(one, other):
    """The share of pixels that differ so that one would see it."""
    assert one.size == other.size
    grey = ImageChops.difference(one.convert("RGB"), other.convert("RGB")).convert("L")
    seen = sum(grey.histogram()[NOTICEABLE:])
    return seen / (one.width * one.height)


@pytest.mark.parametrize("name", CASES)
def test_looks_as_it_was_looked_at(name, opened):
    if name == "right-to-left" and not orders_both_ways():
        pytest.skip("right-to-left text can't be set here")
    png = board_card(CASES[name])
    assert len(png) <= MOST_BYTES
    assert differing(opened(png), Image.open(REFERENCES / f"{name}.png")) <= MOST_DIFFERING


def test_a_picture_that_changed_is_noticed(opened):
    ten, final = (opened(board_card(CASES[name])) for name in ("three", "final"))
    final = final.crop((0, 0, *ten.size))
    assert differing(ten, final) > MOST_DIFFERING


@pytest.mark.parametrize("name", CASES)
def test_says_the_same_in_words(name):
    words = alt_text(CASES[name])
    assert all(row.name[:40] in words for row in CASES[name].rows)
