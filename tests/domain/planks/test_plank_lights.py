"""What lights do to a plan, whichever kind it is."""

from dataclasses import replace

import pytest
from plank_cases import (
    AMBER,
    CLEAN,
    GREEN,
    RED,
    STOP,
    adaptive,
    asked,
    because,
    follow,
    joined,
    level_set,
    lights,
    on,
    status,
    table,
)

from bot.domain.planks.days import Neutral, Status
from bot.domain.planks.history import History
from bot.domain.planks.holds import Hold
from bot.domain.planks.levels import Level
from bot.domain.planks.standing import Because

FORTY = joined(adaptive(start=Hold(40, 3)))


@pytest.mark.parametrize(
    ("shown", "number", "expected"),
    [
        pytest.param({}, 2, ("knees", 3, 40), id="no light"),
        pytest.param({"d2": GREEN}, 2, ("knees", 3, 40), id="green"),
        pytest.param({"d2": AMBER}, 2, ("bench", 3, 28), id="amber: a level down and 30 % less"),
        pytest.param({"d2": AMBER, "d3": AMBER}, 4, ("bench", 3, 28), id="two ambers ease once"),
        pytest.param({"d2": RED}, 2, None, id="red: no plank that day"),
        pytest.param({"d2": RED}, 4, None, id="nor for two whole days after it"),
        pytest.param({"d2": RED}, 5, ("knees", 3, 20), id="then half"),
        pytest.param({"d2": RED, "d3": RED}, 5, None, id="a second red adds its days"),
        pytest.param({"d2": RED, "d3": RED}, 6, ("knees", 3, 20), id="and halves once"),
        pytest.param({"d2": RED, "d3": AMBER}, 5, ("knees", 3, 20), id="amber after red: half"),
        pytest.param({"d2": STOP}, 30, None, id="stop: until it was looked at"),
        pytest.param({"d2": AMBER, "d3": GREEN}, 4, ("bench", 3, 28), id="one green is not two"),
        pytest.param(
            {"d2": AMBER, "d3": GREEN, "d4": GREEN}, 4, ("knees", 3, 32), id="two greens: 80 %"
        ),
        pytest.param(
            {"d2": AMBER, "d3": GREEN, "d4": AMBER, "d5": GREEN},
            5,
            ("bench", 3, 28),
            id="greens must be in a row",
        ),
    ],
)
def test_the_next_target(shown, number, expected):
    assert asked(FORTY, History(lights=lights(**shown)), number) == expected


def test_the_worst_light_of_a_day_counts():
    both = ((on(2), AMBER), (on(2), GREEN))
    assert asked(FORTY, History(lights=both), 2) == asked(FORTY, History(lights=both[::-1]), 2)


def test_no_step_up_for_two_sessions_after_amber():
    history = History(lights=lights(d2=AMBER))
    after = [asked(FORTY, follow(FORTY, range(3, n), history), n) for n in (3, 4, 5, 6)]
    assert after == [("bench", 3, 28)] * 3 + [("bench", 3, 33)]


def test_a_hold_on_the_day_of_the_light_may_have_come_before_it():
    history = History(lights=lights(d2=AMBER))
    assert asked(FORTY, follow(FORTY, [2, 3, 4], history), 5) == ("bench", 3, 28)
    assert status(FORTY, follow(FORTY, [2], history), 2) is Status.KEPT


def test_two_greens_never_ask_for_less():
    history = History(lights=lights(d2=AMBER, d15=GREEN, d16=GREEN))
    wall = replace(FORTY, level=Level.WALL)
    grown = follow(wall, range(3, 15), history)
    assert asked(wall, grown, 16) == asked(wall, grown, 15) == ("wall", 3, 60)


def test_a_stop_that_was_looked_at_resumes_at_half():
    history = History(lights=lights(d2=STOP), looked_at=frozenset({on(9)}))
    assert asked(FORTY, history, 8) is None
    assert asked(FORTY, history, 9) == ("knees", 3, 20)
    assert because(FORTY, history, 9) is Because.STOP_LIFTED


def test_a_level_taken_by_hand_ends_the_way_back():
    history = History(
        lights=lights(d2=AMBER, d3=GREEN, d4=GREEN), changes=(level_set(3, Level.WALL),)
    )
    assert asked(FORTY, history, 4) == ("wall", 3, 28)


@pytest.mark.parametrize(
    ("light", "number", "expected"),
    [
        pytest.param(AMBER, 2, Neutral.AMBER, id="an amber day is neutral"),
        pytest.param(AMBER, 3, Status.MISSED, id="the day after is not"),
        pytest.param(RED, 2, Neutral.RED, id="a red day is neutral"),
        pytest.param(RED, 4, Neutral.RED, id="and the two after it"),
        pytest.param(STOP, 20, Neutral.STOP, id="stopped days are neutral"),
    ],
)
def test_lights_cost_nothing(light, number, expected):
    assert status(FORTY, History(lights=lights(d2=light)), number) == expected


def test_training_on_a_red_day_keeps_nothing_and_grows_nothing():
    history = follow(FORTY, [2])
    red = replace(history, lights=lights(d2=RED))
    assert status(FORTY, red, 2) is Neutral.RED
    assert asked(FORTY, red, 5) == ("knees", 3, 20)


def test_a_table_goes_back_to_its_last_row_that_asks_no_more():
    plan = joined(table(20, 30, 40, 50, 60), level=Level.FULL)
    history = follow(plan, range(1, 5))
    amber = replace(history, lights=lights(d5=AMBER))
    assert asked(plan, amber, 5) == ("knees", 1, 42)
    assert asked(plan, follow(plan, [6, 7], amber), 8) == ("knees", 1, 42)
    assert asked(plan, follow(plan, [6, 7, 8], amber), 9) == ("knees", 1, 50)
    greens = replace(history, lights=lights(d5=AMBER, d6=GREEN, d7=GREEN))
    assert asked(plan, greens, 7) == ("full", 1, 48)


def test_red_and_the_first_row_of_a_table():
    plan = joined(table(20, 30))
    red = History(lights=lights(d1=RED))
    assert asked(plan, red, 4) == ("knees", 1, 10)
    assert asked(plan, follow(plan, [4, 5, 6], red, form=CLEAN), 7) == ("knees", 1, 20)
