"""Whoever asks without end is told once, then left unanswered for a minute."""

import pytest

from bot.errors import UserError
from bot.ui.throttle import AT_ONCE, REMEMBERED, Throttle, Unanswered

ANA, BEN = 1, 2


class Watch:
    """A clock moved by hand, in seconds."""

    def __init__(self):
        self.seconds = 1000.0

    def __call__(self):
        return self.seconds


@pytest.fixture
def watch():
    return Watch()


@pytest.fixture
def throttle(watch):
    return Throttle(watch)


def outcomes(throttle, person, times):
    """What each of so many commands in a row met: in, told or silent."""
    met = []
    for _each in range(times):
        try:
            throttle.admit(person)
            met.append("in")
        except UserError:
            met.append("told")
        except Unanswered:
            met.append("silent")
    return met


def test_two_thousand_commands_get_one_friendly_line(throttle):
    met = outcomes(throttle, ANA, 2000)
    assert met == ["in"] * AT_ONCE + ["told"] + ["silent"] * (2000 - AT_ONCE - 1)


def test_others_are_not_held_up(throttle):
    outcomes(throttle, ANA, 2000)
    assert outcomes(throttle, BEN, 3) == ["in"] * 3


def test_after_a_quiet_minute_all_is_well(throttle, watch):
    outcomes(throttle, ANA, AT_ONCE + 5)
    watch.seconds += 59
    assert outcomes(throttle, ANA, 1) == ["silent"]
    watch.seconds += 2
    assert outcomes(throttle, ANA, AT_ONCE + 1) == ["in"] * AT_ONCE + ["told"]


def test_a_steady_pace_is_never_stopped(throttle, watch):
    for _each in range(200):
        assert outcomes(throttle, ANA, 1) == ["in"]
        watch.seconds += 2


def test_memory_does_not_grow_without_end(throttle):
    for person in range(REMEMBERED + 50):
        throttle.admit(person)
    assert len(throttle._buckets) == REMEMBERED
