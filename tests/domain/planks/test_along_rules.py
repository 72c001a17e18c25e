"""When a plank-along begins, is over, and what people may write for "in two minutes"."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.planks.along import (
    LASTS,
    LONGEST_WAIT,
    SHORTEST_WAIT,
    Stage,
    begins_at,
    ends_at,
    parse_wait,
    stage,
)
from bot.errors import UserError

START = datetime(2026, 11, 24, 18, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [
        ("2 minutes", 120),
        ("2min", 120),
        ("1 minute 30 seconds", 90),
        ("1m30s", 90),
        ("90 s", 90),
        ("90s", 90),
        ("1:30", 90),
        ("0:45", 45),
        ("in 5 min", 300),
        ("1.5 min", 90),
        ("1,5 minutes", 90),
        (" 15 MIN ", 900),
        ("10 s", 10),
        ("２ min", 120),
        ("2", 120),
        ("9", 540),
        ("16", 16),
        ("300", 300),
    ],
)
def test_what_can_be_read(typed, seconds):
    assert parse_wait(typed) == seconds * SECOND


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "can't read"),
        ("soon", "can't read"),
        ("-2 min", "can't read"),
        ("2 hours", "can't read"),
        ("9" * 500, "can't read"),
        ("12", "seconds or minutes"),
        ("10", "seconds or minutes"),
        ("0", "10 seconds to 15 minutes"),
        ("5 s", "10 seconds to 15 minutes"),
        ("901", "10 seconds to 15 minutes"),
        ("16 min", "10 seconds to 15 minutes"),
        ("99999 s", "10 seconds to 15 minutes"),
    ],
)
def test_what_is_refused_says_what_would_work(typed, said):
    with pytest.raises(UserError, match=said):
        parse_wait(typed)


def test_the_limits_themselves_are_fine():
    assert parse_wait("10s") == SHORTEST_WAIT
    assert parse_wait("15 min") == LONGEST_WAIT


def test_who_is_in_by_the_start_begins_with_everybody():
    assert begins_at(START, START - 90 * SECOND) == START
    assert begins_at(START, START) == START


def test_who_comes_late_gets_five_seconds_to_get_down():
    late = START + timedelta(seconds=7, milliseconds=200)
    assert begins_at(START, late) == START + 13 * SECOND


@pytest.mark.parametrize(
    ("after", "downs", "expected"),
    [
        pytest.param(-1, [], Stage.GATHERING, id="before the start"),
        pytest.param(-1, [True], Stage.GATHERING, id="nobody can be down before it"),
        pytest.param(0, [], Stage.HOLDING, id="nobody came yet, somebody may"),
        pytest.param(30, [True, False], Stage.HOLDING, id="one still holds"),
        pytest.param(30, [True, True], Stage.OVER, id="all are down"),
        pytest.param(899, [False], Stage.HOLDING, id="nearly a quarter of an hour"),
        pytest.param(900, [False], Stage.OVER, id="who never presses holds nobody up for ever"),
        pytest.param(900, [], Stage.OVER, id="nobody came"),
    ],
)
def test_stages(after, downs, expected):
    assert stage(START, START + after * SECOND, downs) is expected


def test_it_lasts_a_quarter_of_an_hour():
    assert ends_at(START) - START == LASTS == timedelta(minutes=15)
