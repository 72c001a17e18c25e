"""When people are reminded: on their own clock, once a day, and never in their quiet hours."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest

from bot.domain.nudges import (
    Quiet,
    Snooze,
    Timing,
    Wish,
    as_bits,
    as_days,
    check,
    held,
    occasions,
    snoozed,
    timing,
)
from bot.errors import UserError

NIGHT = Quiet(time(22), time(8))
DAY = date(2026, 12, 1)


def at(hour, minute=0, day=1):
    return datetime(2026, 12, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "around"),
    [
        pytest.param("Europe/London", date(2027, 3, 28), id="London springs"),
        pytest.param("Europe/London", date(2027, 10, 31), id="London falls"),
        pytest.param("America/New_York", date(2027, 3, 14), id="New York springs"),
        pytest.param("America/New_York", date(2027, 11, 7), id="New York falls"),
        pytest.param("Australia/Lord_Howe", date(2027, 4, 4), id="Lord Howe falls"),
        pytest.param("Australia/Lord_Howe", date(2027, 10, 3), id="Lord Howe springs"),
    ],
)
def test_a_week_over_a_change_of_clocks_has_each_day_once_at_its_local_time(zone, around):
    start = datetime.combine(around - timedelta(days=4), time(), tzinfo=ZoneInfo(zone))
    week = list(islice(occasions(Wish(at=time(18)), zone, start), 7))
    assert [each.day for each in week] == [around + timedelta(days=ahead) for ahead in range(-4, 3)]
    assert {each.due.astimezone(ZoneInfo(zone)).time() for each in week} == {time(18)}


def test_only_chosen_weekdays_and_not_while_paused():
    wish = Wish(at=time(18), days=as_days(as_bits([2, 4])), paused_until=date(2026, 12, 9))
    found = [each.day for each in islice(occasions(wish, "UTC", at(12)), 3)]
    assert found == [date(2026, 12, 10), date(2026, 12, 15), date(2026, 12, 17)]


def test_quiet_hours_hold_until_they_end():
    assert held(at(7), NIGHT, "UTC") == at(8)
    assert held(at(23), NIGHT, "UTC") == at(8, day=2)
    assert held(at(12), NIGHT, "UTC") == at(12)
    assert next(occasions(Wish(at=time(7), quiet=NIGHT), "UTC", at(0))).due == at(8)


def test_a_time_that_quiet_hours_hold_past_the_day_is_refused():
    check(Wish(at=time(7), quiet=NIGHT))
    with pytest.raises(UserError, match="never hear"):
        check(Wish(at=time(23), quiet=NIGHT))
    assert next(occasions(Wish(at=time(23), quiet=NIGHT), "UTC", at(0)), None) is None


@pytest.mark.parametrize(
    ("due", "now", "says"),
    [
        (at(18), at(18, 4), Timing.PUNCTUAL),
        (at(18), at(18, 30), Timing.LATE),
        (at(18), at(20), Timing.LATE),
        (at(18), at(20, 1), Timing.STALE),
        (at(23, 30), at(0, 1, day=2), Timing.STALE),
    ],
)
def test_two_hours_late_at_most_and_not_past_the_day(due, now, says):
    assert timing(due, DAY, now, "UTC") is says


def test_snoozing_stays_within_the_day_and_out_of_quiet_hours():
    assert snoozed(Snooze.MINUTES, at(18), NIGHT, "UTC") == at(18, 20)
    assert snoozed(Snooze.TONIGHT, at(18), NIGHT, "UTC") == at(20)
    with pytest.raises(UserError, match="evening already"):
        snoozed(Snooze.TONIGHT, at(20, 30), None, "UTC")
    with pytest.raises(UserError, match="quiet hours"):
        snoozed(Snooze.HOUR, at(21, 30), NIGHT, "UTC")
    with pytest.raises(UserError, match="tomorrow"):
        snoozed(Snooze.HOUR, at(23, 30), None, "UTC")
