"""Each day of a challenge is on one board, whatever the clocks do and however late it comes."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.domain.planks.windows import Schedule, closed_by, window_after

STARTS = date(2026, 11, 30)  # a Monday
DAY = timedelta(days=1)


def schedule(**changes):
    usual = {"board_day": 1, "board_at": time(8), "zone": "UTC", "last_day": date(2026, 12, 27)}
    return Schedule(**{**usual, **changes})


def every(starts, schedule):
    found, covered = [], starts - DAY
    while (window := window_after(covered, schedule)) is not None:
        found.append(window)
        covered = window.last
    return found


def test_the_first_board_covers_the_first_week_and_closes_the_day_after():
    first = window_after(STARTS - DAY, schedule())
    assert (first.first, first.last) == (STARTS, date(2026, 12, 6))
    assert first.closes == datetime(2026, 12, 7, 8, tzinfo=UTC)
    assert not first.final


def test_the_last_one_is_final_and_comes_after_the_last_day():
    last = every(STARTS, schedule())[-1]
    assert (last.final, last.last) == (True, date(2026, 12, 27))
    assert last.closes == datetime(2026, 12, 28, 8, tzinfo=UTC)
    assert window_after(last.last, schedule()) is None


@pytest.mark.parametrize("zone", ["Europe/London", "America/New_York", "Australia/Lord_Howe"])
@pytest.mark.parametrize("board_day", range(1, 8))
@pytest.mark.parametrize("at", [time(0), time(2, 15), time(23, 59)])
def test_a_year_of_days_is_covered_once_each(zone, board_day, at):
    starts, last = date(2027, 1, 6), date(2028, 1, 5)
    found = every(starts, schedule(zone=zone, board_day=board_day, board_at=at, last_day=last))
    days = [w.first + n * DAY for w in found for n in range((w.last - w.first).days + 1)]
    assert days == [starts + n * DAY for n in range(365)]
    assert [each.final for each in found].count(True) == 1


def test_what_was_missed_comes_as_one():
    now = datetime(2026, 12, 15, 9, tzinfo=UTC)
    missed = closed_by(STARTS - DAY, schedule(), now)
    assert (missed.first, missed.last) == (STARTS, date(2026, 12, 13))
    assert missed.closes == datetime(2026, 12, 14, 8, tzinfo=UTC)


def test_nothing_has_closed_a_moment_before():
    closes = datetime(2026, 12, 7, 8, tzinfo=UTC)
    assert closed_by(STARTS - DAY, schedule(), closes - timedelta(seconds=1)) is None
    assert closed_by(STARTS - DAY, schedule(), closes).last == date(2026, 12, 6)


def test_another_board_day_makes_the_next_window_shorter_or_longer():
    covered = date(2026, 12, 6)
    sooner = window_after(covered, schedule(board_day=4))
    assert (sooner.first, sooner.last) == (date(2026, 12, 7), date(2026, 12, 9))
