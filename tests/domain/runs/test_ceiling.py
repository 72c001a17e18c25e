"""How far to go today, by the longest run of thirty days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.runs.ceiling import LEAST_OVER, MARGIN, Kind, Spike, ceiling, spike_of
from bot.domain.runs.distances import METRES
from bot.domain.runs.runs import Run, RunHow
from bot.domain.units import Units

KM, MI = Units
TODAY = date(2026, 11, 24)


def ran(*runs, how=RunHow.LOG):
    """Runs by (days ago, km)."""
    return [Run(TODAY - timedelta(days=ago), round(km * 1000), how=how) for ago, km in runs]


@pytest.mark.parametrize(
    ("runs", "units", "longest", "most"),
    [
        pytest.param(ran((9, 3.8), (2, 4)), KM, 4000, 4400, id="1.10 of the longest"),
        pytest.param(ran((9, 4), (2, 3)), KM, 4000, 4400, id="which need not be the last"),
        pytest.param(ran((9, 4.6), (2, 3)), KM, 4600, 5000, id="5.06, rounded down"),
        pytest.param(ran((30, 4), (2, 3)), KM, 4000, 4400, id="thirty days ago counts"),
        pytest.param(ran((31, 4), (2, 3), (1, 3)), KM, 3000, 3300, id="a day more does not"),
        pytest.param(
            ran((9, 4.828), (2, 3)), MI, 4828, 3.3 * 1609.344, id="3 mi: to a tenth of a mile"
        ),
        pytest.param(ran((9, 0.45), (2, 0.3)), KM, 450, 450, id="never below the longest"),
        pytest.param(ran((9, 1), (2, 1.4)), KM, 1400, 1500, id="half a kilometre over is no jump"),
    ],
)
def test_the_ceiling(runs, units, longest, most):
    found = ceiling(runs, TODAY, units)
    assert (found.kind, found.longest) == (Kind.USUAL, longest)
    assert found.ceiling == pytest.approx(most)


@pytest.mark.parametrize(
    ("runs", "left"),
    [
        pytest.param([], 2, id="no run known"),
        pytest.param(ran((31, 5), (40, 5)), 2, id="none for thirty days"),
        pytest.param(ran((50, 5), (1, 2)), 1, id="one again after a break"),
        pytest.param(ran((1, 2)), 1, id="the first one"),
    ],
)
def test_after_thirty_days_without_a_run_two_short_easy_ones_come_first(runs, left):
    found = ceiling(runs, TODAY, KM)
    assert (found.kind, found.easy_left, found.ceiling) == (Kind.RESTART, left, None)


def test_one_run_in_thirty_days_is_enough_for_whoever_ran_shortly_before():
    found = ceiling(ran((33, 3), (10, 4)), TODAY, KM)
    assert found.kind is not Kind.RESTART


def test_after_a_jump_the_next_aim_is_below_it():
    found = ceiling(ran((9, 4.6), (0, 5.2)), TODAY, KM)
    assert found.kind is Kind.AFTER_SPIKE
    assert found.spike == Spike(5200, longest=4600)
    assert found.spike.percent == 13
    assert (found.longest, found.ceiling) == (4600, 5000)


def test_a_run_later_the_jump_is_a_run_like_any_other():
    found = ceiling(ran((9, 4.6), (5, 5.2), (2, 4.8)), TODAY, KM)
    assert (found.kind, found.longest, found.ceiling) == (Kind.USUAL, 5200, 5700)


@pytest.mark.parametrize(
    ("before", "km", "jumped"),
    [
        pytest.param(ran((9, 4.6)), 5.2, True, id="13 % over"),
        pytest.param(ran((9, 5)), 5.5, False, id="10 % over is the reference"),
        pytest.param(ran((9, 2)), 2.49, False, id="25 %, but less than half a kilometre"),
        pytest.param(ran((9, 2)), 2.5, True, id="half a kilometre"),
        pytest.param([], 12, False, id="nothing to compare with"),
        pytest.param(ran((40, 3)), 12, False, id="nothing in thirty days"),
    ],
)
def test_what_a_jump_is(before, km, jumped):
    (run,) = ran((0, km))
    assert (spike_of([*before, run], run) is not None) is jumped


def test_a_session_of_a_programme_never_jumps():
    (run,) = ran((0, 5), how=RunHow.PROGRAMME)
    assert spike_of([*ran((9, 2)), run], run) is None


def test_of_two_runs_on_a_day_the_first_is_before_the_second():
    first, second = ran((0, 3), (0, 4))
    assert spike_of([first, second], second) == Spike(4000, longest=3000)
    assert spike_of([first, second], first) is None


days = st.integers(0, 45)
runs = st.lists(st.tuples(days, st.integers(50, 42_195)), max_size=12).map(
    lambda found: [Run(TODAY - timedelta(days=ago), metres) for ago, metres in found]
)


@given(runs, st.sampled_from(Units))
def test_the_ceiling_is_the_longest_and_a_tenth_and_never_more(runs, units):
    found = ceiling(runs, TODAY, units)
    if found.kind is Kind.RESTART:
        assert found.ceiling is None
        return
    recent = [each.metres for each in runs if each.day >= TODAY - timedelta(days=30)]
    assert found.longest <= found.ceiling <= max(found.longest, MARGIN * found.longest + 0.7)
    assert found.ceiling > MARGIN * found.longest - METRES[units] / 10 - 0.01
    assert found.ceiling <= MARGIN * max(*recent, found.longest) + 0.7


@given(runs, st.sampled_from(Units))
def test_after_a_jump_nobody_is_sent_as_far_again(runs, units):
    found = ceiling(runs, TODAY, units)
    assert (found.spike is not None) == (found.kind is Kind.AFTER_SPIKE)
    if found.spike is not None:
        assert found.ceiling < found.spike.metres
        assert found.spike.metres - found.spike.longest >= LEAST_OVER


@given(runs, st.integers(100, 42_195))
def test_another_run_that_is_no_longer_than_the_ceiling_lowers_nothing(runs, metres):
    before = ceiling(runs, TODAY, KM)
    if before.kind is Kind.USUAL and metres <= before.ceiling:
        after = ceiling([*runs, Run(TODAY, metres)], TODAY, KM)
        assert after.ceiling >= before.ceiling
