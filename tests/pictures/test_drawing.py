from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.content.plans import load_plans
from bot.domain.planks.history import Form
from bot.domain.planks.holds import Hold
from bot.domain.planks.levels import Level
from bot.pictures import (
    Board,
    BoardRow,
    PlanDays,
    Progress,
    ProgressDay,
    board_card,
    look,
    plan_chart,
    progress_chart,
)

DATA = Path(__file__).parents[2] / "data"
PLANS = [PlanDays(plan.title, plan.table) for plan in load_plans(DATA / "plans") if plan.table]
ROWS = tuple(BoardRow(place, f"Runner {place}", 10 - place, 10) for place in range(1, 11))


def assert_is_a_small_picture(picture, png, most):
    assert (picture.format, picture.mode, picture.width) == ("PNG", "P", look.WIDTH)
    assert 200 <= picture.height <= look.WIDTH
    assert len(png) <= most
    assert max(picture.convert("RGB").getpixel((2, 2))) >= 0xF0  # a light card on any theme


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.title)
def test_plans_are_small_and_always_the_same(plan, opened):
    png = plan_chart(plan)
    assert_is_a_small_picture(opened(png), png, 16_000)
    assert plan_chart(plan) == png


def test_a_plan_shades_its_rest(coloured):
    busy = PlanDays("Plan", (Hold(20),) * 8)
    rest = PlanDays("Plan", (Hold(20), *(None,) * 6, Hold(20)))
    assert coloured(plan_chart(rest), look.SHADE, 3) > coloured(plan_chart(busy), look.SHADE, 3)


def test_a_plan_of_nothing_but_rest_and_one_of_a_day_are_drawn(opened):
    for days in ((None,), (Hold(5),), (None,) * 366, (Hold(600, sets=50),) * 366):
        png = plan_chart(PlanDays("Plan", days))
        assert_is_a_small_picture(opened(png), png, 16_000)


class TestProgress:
    @pytest.mark.parametrize("days", [1, 2, 7, 30, 90, 365, 875])
    def test_is_small_and_always_the_same(self, years, days, opened):
        png = progress_chart(years(days))
        assert_is_a_small_picture(opened(png), png, 32_000)
        assert progress_chart(years(days)) == png

    def test_each_form_has_a_shape_of_its_own(self, held, opened):
        """Told apart without any colour, in the middle of the chart and in the legend."""
        greys = {
            opened(progress_chart(Progress("Planks", (held(form),)))).convert("1").tobytes()
            for form in (*Form, None)
        }
        assert len(greys) == 4

    @pytest.mark.parametrize(
        ("form", "colour"),
        [(Form.CLEAN, look.TEAL), (Form.WOBBLY, look.AMBER), (Form.BROKE, look.RED)],
    )
    def test_each_form_has_a_colour_too(self, held, coloured, form, colour):
        assert coloured(progress_chart(Progress("Planks", (held(form),))), colour) > 100

    def test_days_off_are_shaded(self, held, coloured):
        day = held()
        days = [replace(day, day=day.day + timedelta(days=at)) for at in range(7)]
        off = [
            ProgressDay(each.day, each.level) if at % 2 else each for at, each in enumerate(days)
        ]
        busy, resting = (progress_chart(Progress("Planks", tuple(row))) for row in (days, off))
        assert coloured(resting, look.SHADE, 3) > coloured(busy, look.SHADE, 3) + 10_000

    def test_a_change_of_level_shows(self, held, coloured):
        day = held()
        days = [replace(day, day=day.day + timedelta(days=at)) for at in range(8)]
        risen = days[:4] + [replace(each, level=Level.FULL) for each in days[4:]]
        same, up = (progress_chart(Progress("Planks", tuple(row))) for row in (days, risen))
        assert coloured(up, look.PALE_TEAL, 8) > coloured(same, look.PALE_TEAL, 8) + 200

    def test_days_without_any_hold_are_drawn(self, held, opened):
        day = ProgressDay(held().day, Level.WALL)
        png = progress_chart(Progress("Planks", (day,) * 10))
        assert_is_a_small_picture(opened(png), png, 10_000)

    def test_a_title_too_long_or_without_letters_is_drawn(self, held, opened):
        for title in ("Planks " * 40, "🔥", ""):
            png = progress_chart(Progress(title, (held(),)))
            assert_is_a_small_picture(opened(png), png, 12_000)


class TestBoard:
    def test_is_small_and_always_the_same(self, opened):
        board = Board("Planks · week 3", ROWS, "16 to 22 Nov", more=7)
        png = board_card(board)
        assert_is_a_small_picture(opened(png), png, 20_000)
        assert board_card(board) == png

    def test_grows_with_its_rows(self, opened):
        heights = [opened(board_card(Board("Planks", ROWS[:rows]))).height for rows in range(1, 11)]
        assert heights == sorted(set(heights))

    def test_a_name_that_cannot_be_drawn_is_the_user_name(self):
        unknown, plain = (
            board_card(Board("Planks", (BoardRow(1, name, 3, 4, "xiaoming"),)))
            for name in ("小明", "xiaoming")
        )
        assert unknown == plain

    @pytest.mark.parametrize("name", ["سارة أحمد", "דנה", "M" * 200, "🔥", "\u202eevil"])
    def test_no_name_breaks_it(self, name, opened):
        opened(board_card(Board("Planks", (BoardRow(1, name, 3, 4),)))).load()

    def test_more_kept_days_fill_more_of_the_bar(self, coloured):
        cards = [board_card(Board("Planks", (BoardRow(1, "Ana", n, 5),))) for n in range(6)]
        filled = [coloured(card, look.TEAL) for card in cards]
        assert filled == sorted(filled)
        assert filled[0] == 0
        assert filled[5] > 3 * filled[1] > 0
