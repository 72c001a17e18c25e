"""The adaptive plan: what each session, break and choice makes of the next day."""

import pytest
from plank_cases import (
    BROKE,
    WOBBLY,
    adaptive,
    asked,
    because,
    chosen,
    done,
    follow,
    joined,
    level_set,
    on,
    session,
)

from bot.domain.planks.history import Baseline, CeilingSet, Choice, History
from bot.domain.planks.holds import Hold
from bot.domain.planks.levels import Level
from bot.domain.planks.prescription import calendar, prescribe
from bot.domain.planks.standing import Because

TWENTY = joined(adaptive(start=Hold(20, 3)))


@pytest.mark.parametrize(
    ("sessions", "expected"),
    [
        pytest.param((), ("knees", 2, 10), id="day 1 asks where the plan starts"),
        pytest.param((session(1, 10, 10),), ("knees", 3, 10), id="clean and easy: one more set"),
        pytest.param(
            (session(1, 10, 10), session(2, 10, 10, 10)),
            ("knees", 3, 15),
            id="with all the sets: five more seconds",
        ),
        pytest.param((session(1, 10, 10, effort=6),), ("knees", 3, 10), id="effort 6 is easy"),
        pytest.param((session(1, 10, 10, effort=7),), ("knees", 2, 10), id="effort 7 repeats"),
        pytest.param((session(1, 10, 10, effort=8),), ("knees", 2, 10), id="effort 8 repeats"),
        pytest.param((session(1, 10, 10, effort=9),), ("knees", 2, 8), id="effort 9: a fifth less"),
        pytest.param((session(1, 10, 10, form=WOBBLY),), ("knees", 2, 10), id="wobbly repeats"),
        pytest.param((session(1, 10, 4, form=BROKE),), ("knees", 2, 8), id="broke: a fifth less"),
        pytest.param(
            (session(1, 10, 4, form=BROKE), session(2, 8, 4, form=BROKE)),
            ("bench", 2, 8),
            id="broke twice in a row: one level down",
        ),
        pytest.param((done(1, 10, 10),), ("knees", 2, 10), id="done without a time repeats"),
        pytest.param(
            (session(1, 10, 10, effort=None),), ("knees", 2, 10), id="effort unknown repeats"
        ),
        pytest.param((session(1, 10),), ("knees", 2, 10), id="a set short repeats"),
        pytest.param((session(1, 60, 60),), ("knees", 3, 10), id="holding longer gains nothing"),
        pytest.param(
            (session(1, 10, 10, level=Level.WALL),), ("knees", 2, 10), id="an easier level repeats"
        ),
        pytest.param(
            (session(1, 10, 10), session(1, 10, 4, form=BROKE)),
            ("knees", 2, 8),
            id="a second try does not hide that form broke",
        ),
    ],
)
def test_the_next_day_after(sessions, expected):
    assert asked(joined(), History(sessions), len({each.day for each in sessions}) + 1) == expected


@pytest.mark.parametrize(
    ("baseline", "seconds"),
    [
        pytest.param(40, 20, id="half of the baseline"),
        pytest.param(6, 5, id="never less than a hold"),
        pytest.param(300, 60, id="never above the ceiling"),
        pytest.param(None, 10, id="without one, where the plan starts"),
    ],
)
def test_the_first_target(baseline, seconds):
    assert asked(joined(baseline=baseline), History(), 1) == ("knees", 2, seconds)


def test_the_last_step_below_the_ceiling_is_a_smaller_one():
    near = joined(adaptive(start=Hold(20, 3)), baseline=115)
    assert asked(near, follow(near, [1]), 2) == ("knees", 3, 60)


def test_three_steps_in_a_row_bring_a_lighter_session_and_then_the_step():
    history = follow(TWENTY, range(1, 4))
    assert asked(TWENTY, history, 4) == ("knees", 3, 17)
    assert because(TWENTY, history, 4) is Because.LIGHTER
    history = follow(TWENTY, range(1, 5))
    assert asked(TWENTY, history, 5) == ("knees", 3, 35)
    assert because(TWENTY, history, 5) is Because.AFTER_LIGHTER


def test_a_lighter_session_that_breaks_asks_less_than_it():
    history = follow(TWENTY, range(1, 4))
    broke = follow(TWENTY, [4], history, form=BROKE)
    assert asked(TWENTY, broke, 5) == ("knees", 3, 13)


def test_two_clean_sessions_at_the_top_lead_one_level_up_at_half_the_time():
    top = joined(adaptive(start=Hold(60, 3)))
    assert asked(top, follow(top, [1]), 2) == ("knees", 3, 60)
    assert asked(top, follow(top, [1, 2]), 3) == ("full", 3, 30)
    assert asked(top, follow(top, [1, 2], effort=7), 3) == ("knees", 3, 60)


def test_the_top_of_the_ladder_stays_what_it_is():
    top = joined(adaptive(start=Hold(60, 3)), level=Level.SIDE)
    history = follow(top, range(1, 10))
    assert asked(top, history, 10) == ("side", 3, 60)
    assert because(top, history, 10) is Because.AT_THE_TOP


def test_the_foot_of_the_ladder_asks_fewer_sets_when_it_can_ask_no_less_time():
    foot = joined(adaptive(start=Hold(5, 2)), level=Level.WALL)
    assert asked(foot, follow(foot, [1], form=BROKE), 2) == ("wall", 1, 5)
    assert asked(foot, follow(foot, [1, 2], form=BROKE), 3) == ("wall", 1, 5)


def test_a_coach_may_raise_the_ceiling_up_to_two_minutes():
    plan = adaptive(start=Hold(60, 3))
    raised = History(changes=(CeilingSet(on(1), 300),))
    assert asked(joined(plan), follow(joined(plan), [1], raised), 2) == ("knees", 3, 65)
    assert prescribe(joined(plan, ceiling=30), History(), on(1)).seconds == 30
    lowered = History(changes=(CeilingSet(on(1), 30),))
    assert asked(joined(plan), lowered, 1) == ("knees", 3, 30)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param(level_set(2, Level.FULL), ("full", 3, 10), id="too easy: half the time"),
        pytest.param(level_set(2, Level.BENCH), ("bench", 3, 20), id="too hard: the same time"),
        pytest.param(Baseline(on(2), Level.FULL, 30), ("full", 3, 15), id="a new baseline"),
        pytest.param(chosen(2, Choice.STEP_BACK), ("knees", 3, 15), id="one step back"),
        pytest.param(chosen(2, Choice.A_FIFTH_LESS), ("knees", 3, 16), id="a fifth less"),
        pytest.param(chosen(2, Choice.TWO_FIFTHS_LESS), ("knees", 3, 12), id="two fifths less"),
        pytest.param(chosen(2, Choice.REPEAT), ("knees", 3, 20), id="repeat what was last held"),
    ],
)
def test_a_change_by_hand(change, expected):
    history = follow(TWENTY, [1], History(changes=(change,)), effort=7)
    assert asked(TWENTY, history, 2) == expected


def test_repeat_takes_the_last_step_back():
    stepped = follow(TWENTY, [1], History(changes=(chosen(4, Choice.REPEAT),)))
    assert asked(TWENTY, stepped, 3) == ("knees", 3, 25)
    assert asked(TWENTY, stepped, 4) == ("knees", 3, 20)


def test_a_missed_day_changes_nothing():
    history = follow(TWENTY, [1])
    assert asked(TWENTY, history, 2) == asked(TWENTY, history, 30) == ("knees", 3, 25)
    assert because(TWENTY, history, 30) is Because.SAME_MISSED


def test_a_hold_on_a_rest_day_never_steps_up_but_may_ask_for_less():
    enrolment = joined(adaptive(week=(1, 3)))
    extra = History((session(2, 10, 10),))
    assert asked(enrolment, extra, 3) == ("knees", 2, 10)
    broke = History((session(2, 10, form=BROKE),))
    assert asked(enrolment, broke, 3) == ("knees", 2, 8)


def test_the_week_is_the_members_own():
    enrolment = joined(adaptive(week=(1, 2, 4, 6)))
    planned = [each.number for each in calendar(enrolment, History(), on(1), 14) if each.planned]
    assert planned == [1, 2, 4, 6, 8, 9, 11, 13]


def test_nothing_is_asked_before_day_1():
    with pytest.raises(ValueError, match="before"):
        prescribe(joined(), History(), on(0))
