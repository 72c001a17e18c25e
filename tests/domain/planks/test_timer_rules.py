"""A session on the clock: set by set, by the instants at which people pressed."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.planks.holds import Hold
from bot.domain.planks.timing import FORGOTTEN_AFTER, Timing, seconds_held, whole
from bot.errors import UserError

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)


THREE_TWENTIES = Hold(20, sets=3)


def started(target=THREE_TWENTIES):
    return Timing.start(NOON, target, 30)


def test_five_seconds_to_get_down():
    assert started().go == NOON + 5 * SECOND


def test_what_is_shown_is_what_is_meant():
    """Discord shows whole seconds."""
    timing = Timing.start(NOON + timedelta(milliseconds=400), None, 30)
    assert timing.go == NOON + 6 * SECOND


def test_set_by_set_with_the_rest_between():
    one = started().down(NOON + 27 * SECOND)
    assert one.held == (22,)
    assert not one.done
    assert one.set_number == 2
    assert one.go == NOON + 57 * SECOND
    two = one.down(NOON + 77 * SECOND)
    three = two.down(two.go + 18 * SECOND)
    assert three.held == (22, 20, 18)
    assert three.done
    assert three.begun == NOON + 5 * SECOND


def test_without_a_target_there_is_one_set():
    assert started(target=None).down(NOON + 65 * SECOND).done


@pytest.mark.parametrize("after", [0, 4, 5, 5.4])
def test_down_before_the_hold_has_lasted_a_second_is_no_hold(after):
    with pytest.raises(UserError, match="only just begun"):
        started().down(NOON + after * SECOND)


@pytest.mark.parametrize(("after", "seconds"), [(24.4, 19), (24.6, 20), (25, 20), (25.4, 20)])
def test_seconds_are_rounded_to_the_nearest(after, seconds):
    assert started().down(NOON + after * SECOND).held == (seconds,)


def test_more_rest_begins_the_set_anew():
    resting = started().down(NOON + 25 * SECOND)
    later = resting.rested(resting.go + 40 * SECOND)
    assert later.go == resting.go + 70 * SECOND
    assert later.held == resting.held


def test_left_running_it_is_forgotten():
    assert not started().forgotten(started().go + FORGOTTEN_AFTER)
    assert started().forgotten(started().go + FORGOTTEN_AFTER + SECOND)


@given(st.integers(0, 10**6), st.integers(1, 3600))
def test_shifting_every_press_changes_nothing(shift, held):
    go = NOON + shift * SECOND
    assert seconds_held(go, go + held * SECOND) == held


@given(st.datetimes(timezones=st.just(UTC), max_value=datetime(9000, 1, 1)))
def test_whole_seconds_are_the_next(instant):
    assert timedelta() <= whole(instant) - instant < SECOND
    assert whole(instant).microsecond == 0
