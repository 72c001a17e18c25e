"""One's own days drawn: whatever there is to draw, by shape as well as colour, and in words."""

from datetime import date, timedelta

import pytest

from bot.domain.lights.light import Light
from bot.domain.units import Units
from bot.pictures import (
    AreaLine,
    AreaRow,
    PainChart,
    PainReport,
    alt_text,
    look,
    pain_chart,
    pain_report,
)
from bot.pictures.canvas import Canvas
from bot.pictures.lights import area_sign, light_sign

FIRST = date(2026, 9, 1)
LIT = [light for light in Light if light is not Light.NONE]


def on(day):
    return FIRST + timedelta(days=day)


@pytest.fixture
def chart():
    def chart(days=56, count=3, **more):
        return PainChart(
            **{
                "title": "How it felt",
                "first": FIRST,
                "last": on(days - 1),
                "units": Units.KM,
                "areas": tuple(
                    AreaLine(
                        f"area {each}", tuple((on(day), day % 11) for day in range(each, days, 3))
                    )
                    for each in range(count)
                ),
                "lights": tuple((on(day), LIT[day % 4]) for day in range(days)),
                "runs": tuple((on(day), 2000 + day) for day in range(0, days, 2)),
                "planks": tuple((on(day), 60 + day) for day in range(1, days, 2)),
                **more,
            }
        )

    return chart


@pytest.mark.parametrize("days", [1, 14, 56, 184])
@pytest.mark.parametrize("areas", [0, 1, 5])
def test_it_is_a_small_picture_of_any_length(chart, opened, days, areas):
    png = pain_chart(chart(days, areas))
    picture = opened(png)
    assert (picture.format, picture.mode, picture.width) == ("PNG", "P", look.WIDTH)
    assert len(png) < 30_000


def test_where_nothing_was_told_or_done_there_is_an_empty_chart(chart):
    empty = chart(count=0, lights=(), runs=(), planks=())
    assert pain_chart(empty)
    assert alt_text(empty) == "How it felt, 1 Sep to 26 Oct."


def test_each_light_and_each_area_has_a_shape_of_its_own_in_grey(opened):
    def shape(draw, value):
        canvas = Canvas(40, 40)
        draw(canvas, (20, 20), value, 12)
        grey = opened(canvas.png()).convert("L").point(lambda tone: 255 if tone > 200 else 0)
        return grey.tobytes()

    lights = {shape(light_sign, light) for light in LIT}
    areas = {shape(area_sign, place) for place in range(3)}
    assert len(lights) == len(LIT)
    assert len(areas) == 3


def test_a_single_light_keeps_its_colour(chart, opened):
    for light, colour in ((Light.AMBER, look.AMBER), (Light.RED, look.RED)):
        others = tuple((on(day), Light.GREEN) for day in range(55))
        picture = opened(pain_chart(chart(lights=(*others, (on(55), light)))))
        assert colour_of(colour) in {each for _count, each in picture.convert("RGB").getcolors()}


def colour_of(code):
    return tuple(bytes.fromhex(code[1:]))


def test_a_higher_score_is_higher_up(chart, opened):
    def first_ink(score):
        one = chart(7, areas=(AreaLine("knee", ((on(3), score),)),), lights=(), runs=())
        picture = opened(pain_chart(one)).convert("L")
        column = round(116 + 3.5 * (picture.width - 116 - 32) / 7)
        return next(y for y in range(80, picture.height) if picture.getpixel((column, y)) < 90)

    assert first_ink(9) < first_ink(5) < first_ink(1)


def test_the_page_has_a_line_for_each_area_and_says_so_in_words(chart, opened):
    rows = tuple(AreaRow(f"area {each}", 9, 3.5, 8, 1) for each in range(3))
    page = PainReport(chart(), rows, ("12 runs.", "Self-reported."))
    longer = PainReport(chart(), (*rows, rows[0]), ("12 runs.", "Self-reported."))
    assert opened(pain_report(longer)).height > opened(pain_report(page)).height
    words = alt_text(page)
    assert "area 0: told on 9 days, median 3.5, worst 8, last 1." in words
    assert "12 runs. Self-reported. How it felt, 1 Sep to 26 Oct." in words
    assert len(words) <= 1024
