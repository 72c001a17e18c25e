"""The chart of somebody's runs, and the same in words."""

from datetime import date, timedelta

import pytest

from bot.domain.runs.runs import Run
from bot.domain.runs.stats import stats
from bot.domain.units import Units
from bot.pictures import RunChart, alt_text, look, run_chart

TODAY = date(2026, 11, 24)
MANY = [
    Run(TODAY - timedelta(days=ago), 3000 + ago * 7, 1200 + ago if ago % 2 else None)
    for ago in range(0, 360, 2)
]


@pytest.fixture
def chart():
    def chart(*runs, weeks=12, units=Units.KM):
        return RunChart("Your runs", units, stats(runs, TODAY, weeks))

    return chart


@pytest.mark.parametrize("weeks", [4, 12, 52])
@pytest.mark.parametrize("units", Units)
def test_it_is_a_small_picture_of_any_length(chart, opened, weeks, units):
    png = run_chart(chart(*MANY, weeks=weeks, units=units))
    picture = opened(png)
    assert (picture.format, picture.mode, picture.width) == ("PNG", "P", look.WIDTH)
    assert 200 <= picture.height <= look.WIDTH
    assert len(png) < 24_000


def test_a_longer_longest_run_is_a_higher_bar(chart, coloured):
    short, long = (chart(Run(TODAY, metres), Run(TODAY, 9000 - metres)) for metres in (4500, 8000))
    assert coloured(run_chart(long), look.TEAL) > coloured(run_chart(short), look.TEAL)


def test_paces_are_dots_where_they_are_known(chart, opened):
    without = opened(run_chart(chart(Run(TODAY, 5000))))
    with_one = opened(run_chart(chart(Run(TODAY, 5000, 2000))))
    assert with_one.height > without.height


def test_paces_may_be_all_the_same_or_far_apart(chart):
    assert run_chart(chart(Run(TODAY, 5000, 2000), Run(TODAY, 5000, 2000)))
    assert run_chart(chart(Run(TODAY, 1000, 130), Run(TODAY, 1000, 1790)))


def test_the_same_in_words(chart):
    words = alt_text(chart(Run(TODAY, 5200, 2050), Run(TODAY - timedelta(days=8), 4000)))
    assert words.startswith("Your runs: 9.2 km in 2 runs. Longest: 5.2 km on 24 Nov.")
    assert "23 Nov: 5.2 km, longest 5.2 km." in words
    assert "24 Nov: 6:34/km." in words
    assert len(alt_text(chart(*MANY, weeks=52))) <= 1024
