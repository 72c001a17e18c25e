from importlib.resources import files
from pathlib import Path

import pytest

from bot.content.programmes import load_programmes
from bot.domain.programmes.programme import Place
from bot.pictures import Timeline, alt_text, look, timeline

(C25K,) = load_programmes(Path(str(files("data"))) / "programmes")


def drawn(week, run):
    return Timeline("Couch to 5K", C25K.session(Place(week, run)))


@pytest.mark.parametrize("place", [(1, 1), (4, 3), (9, 3)])
def test_a_timeline_is_small_and_always_the_same(place, opened):
    png = timeline(drawn(*place))
    picture = opened(png)
    assert (picture.format, picture.mode, picture.width) == ("PNG", "P", look.WIDTH)
    assert len(png) <= 8_000
    assert timeline(drawn(*place)) == png


def test_more_running_is_more_of_the_strong_colour(coloured):
    areas = [coloured(timeline(drawn(week, 3)), look.TEAL) for week in (1, 4, 5, 9)]
    assert areas == sorted(areas)
    assert areas[-1] > 2 * areas[0]


def test_running_and_walking_differ_without_any_colour(opened):
    """Running stands taller: above the walking there is nothing but card."""
    picture = opened(timeline(drawn(9, 1))).convert("L")
    walk, run = 60, 400
    above = 150
    assert picture.getpixel((walk, above)) > 240
    assert picture.getpixel((run, above)) < 140


def test_the_words_say_every_step():
    text = alt_text(drawn(5, 2))
    assert text == (
        "Couch to 5K: 31:00 in all, 16:00 of it running. "
        "Walk 5:00. Run 8:00. Walk 5:00. Run 8:00. Walk 5:00."
    )
