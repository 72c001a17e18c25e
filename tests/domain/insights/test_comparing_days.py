"""One's own days compared: what can be said of them, and the laws every comparison keeps."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.checkins.areas import Area
from bot.domain.checkins.checkin import CheckIn, Moment
from bot.domain.insights.comparing import FEWEST, Finding, compare
from bot.domain.insights.grouping import (
    Diary,
    Question,
    Shod,
    day_scores,
    insights,
    longest_third,
    spiked,
)
from bot.domain.insights.trends import Way, by_area
from bot.domain.runs.runs import Run, RunHow

FIRST = date(2026, 9, 1)
SCORES = st.lists(st.integers(0, 10), min_size=FEWEST, max_size=20)
FEW = settings(max_examples=20, deadline=None)


def day(number):
    return FIRST + timedelta(days=number)


def told(number, score, moment=Moment.MORNING, *areas):
    return CheckIn(day=day(number), moment=moment, score=score, areas=areas)


def ran(number, metres, shoes="", how=RunHow.LOG):
    return Shod(Run(day(number), metres, None, how), shoes)


@pytest.mark.parametrize(
    ("days", "rest", "finding"),
    [
        pytest.param([], [], Finding.NOT_ENOUGH, id="nothing"),
        pytest.param([9] * 4, [0] * 30, Finding.NOT_ENOUGH, id="four days tell nothing"),
        pytest.param([9] * 30, [0] * 4, Finding.NOT_ENOUGH, id="nor do four to compare with"),
        pytest.param([2] * 5, [2] * 5, Finding.ABOUT_THE_SAME, id="the same"),
        pytest.param([3] * 9, [2] * 9, Finding.ABOUT_THE_SAME, id="one more is about the same"),
        pytest.param([5] * 9, [2] * 9, Finding.HIGHER, id="three more"),
        pytest.param([1] * 9, [4] * 9, Finding.LOWER, id="three less"),
        pytest.param([0, 9, 0, 9, 0], [0, 0, 9, 0, 0], Finding.UNSURE, id="too wild to tell"),
        pytest.param(
            [3, 4, 3, 4, 3], [0, 4, 0, 3, 1], Finding.UNSURE, id="under two, but not sure"
        ),
    ],
)
def test_what_a_comparison_comes_to(days, rest, finding):
    assert compare(days, rest).finding is finding


@FEW
@given(SCORES, SCORES)
def test_turned_round_it_says_the_opposite(days, rest):
    one, other = compare(days, rest), compare(rest, days)
    assert one.difference == pytest.approx(-other.difference)
    assert (one.low, one.high) == pytest.approx((-other.high, -other.low))


@FEW
@given(SCORES, SCORES, st.randoms(use_true_random=False))
def test_the_order_of_days_and_a_second_look_change_nothing(days, rest, chance):
    before = compare(days, rest)
    chance.shuffle(days)
    assert compare(days, rest) == before


@FEW
@given(SCORES, SCORES)
def test_the_interval_holds_the_difference_and_stays_on_the_scale(days, rest):
    found = compare(days, rest)
    assert -10 <= found.low <= found.difference <= found.high <= 10


@FEW
@given(st.integers(0, 10), st.integers(FEWEST, 20), st.integers(FEWEST, 20))
def test_days_all_alike_differ_by_nothing(score, some, others):
    assert compare([score] * some, [score] * others).finding is Finding.ABOUT_THE_SAME


def test_a_morning_stands_for_its_day_and_else_the_worst_that_was_told():
    found = day_scores([told(1, 2), told(1, 6, Moment.RUN), told(2, 3, Moment.RUN), told(2, 4)])
    assert found == {day(1): 2, day(2): 4}
    assert day_scores([told(3, 3, Moment.RUN), told(3, 1, Moment.PLANK)]) == {day(3): 3}


def test_the_longest_third_counts_a_day_once_and_needs_three_days():
    assert longest_third([ran(1, 5000), ran(2, 4000)]) == set()
    runs = [ran(1, 1000), ran(1, 9000), ran(2, 2000), ran(3, 3000)]
    assert longest_third(runs) == {day(1)}


def test_a_programme_s_session_is_no_jump():
    assert spiked([ran(1, 3000), ran(5, 5000)]) == {day(5)}
    assert spiked([ran(1, 3000), ran(5, 5000, how=RunHow.PROGRAMME)]) == set()


def diary(**more):
    return Diary(**{"told": (), "runs": (), "planked": (), "stretched": (), **more})


def test_an_empty_diary_has_questions_and_no_answers():
    found = insights(diary())
    assert {each.question for each in found} == set(Question) - {Question.SHOES}
    assert all(each.comparison.finding is Finding.NOT_ENOUGH for each in found)


def test_days_after_the_longest_runs_against_the_rest():
    runs = [ran(3 * at, 5000 if at % 3 == 0 else 2000) for at in range(21)]
    mornings = [told(3 * at + 1, 5 if at % 3 == 0 else 1) for at in range(21)]
    found = {each.question: each for each in insights(diary(told=mornings, runs=runs))}
    longest = found[Question.LONGEST].comparison
    assert (longest.days, longest.rest) == (7, 14)
    assert longest.difference == pytest.approx(4)
    assert longest.finding is Finding.HIGHER


def test_shoes_are_compared_only_where_there_are_two_pairs():
    runs = [ran(2 * at, 3000, "Pegasus" if at % 2 else "Ghost") for at in range(20)]
    mornings = [told(2 * at + 1, 4 if at % 2 else 1) for at in range(20)]
    found = [
        each
        for each in insights(diary(told=mornings, runs=runs))
        if each.question is Question.SHOES
    ]
    assert [(each.about, each.comparison.finding) for each in found] == [
        ("Ghost", Finding.LOWER),
        ("Pegasus", Finding.HIGHER),
    ]
    one = diary(told=mornings, runs=[ran(2, 3000, "Ghost")])
    assert Question.SHOES not in {each.question for each in insights(one)}


def test_days_after_planks_and_after_stretches():
    mornings = [told(at, 1 if at % 2 else 5) for at in range(1, 21)]
    planked = {day(at - 1) for at in range(1, 21) if at % 2}
    found = {each.question: each for each in insights(diary(told=mornings, planked=planked))}
    assert found[Question.PLANKS].comparison.finding is Finding.LOWER
    assert found[Question.STRETCHES].comparison.finding is Finding.NOT_ENOUGH


@pytest.mark.parametrize(
    ("before", "lately", "way"),
    [
        (None, 4, Way.UNKNOWN),
        (4, None, Way.UNKNOWN),
        (4, 3, Way.SAME),
        (4, 5, Way.SAME),
        (5, 3, Way.DOWN),
        (2, 4, Way.UP),
    ],
)
def test_a_trend_is_told_from_two_points_on(before, lately, way):
    each = [(1, before), (20, lately)]
    checkins = [told(at, score, Moment.RUN, Area.KNEE) for at, score in each if score is not None]
    (found,) = by_area(checkins, day(21))
    assert found.way is way


def test_no_pain_is_nought_for_every_area_told_before():
    checkins = [told(1, 5, Moment.RUN, Area.KNEE), told(2, 0), told(3, 2, Moment.RUN, Area.CALF)]
    knee, calf = by_area(checkins, day(3))
    assert knee.scores == ((day(1), 5), (day(2), 0))
    assert calf.scores == ((day(3), 2),)
