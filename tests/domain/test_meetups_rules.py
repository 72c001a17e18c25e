"""When a session is, and when those who asked hear of it: laws over zones and quiet hours."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.domain.meetups import Ahead, Timetable, next_start, out_of_quiet, tell_at
from bot.domain.nudges import Quiet, is_quiet
from bot.domain.zones import zone_info

ZONES = st.sampled_from(
    ["UTC", "Europe/London", "America/New_York", "Pacific/Auckland", "Asia/Kolkata",
     "Australia/Lord_Howe", "Pacific/Kiritimati"]
)  # fmt: skip
TIMES = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 45]))
DATES = st.dates(date(2026, 1, 1), date(2027, 12, 31))
WEEKDAYS = st.frozensets(st.integers(1, 7), min_size=1)
WEEKLY = st.builds(Timetable, DATES, TIMES, ZONES, WEEKDAYS)
INSTANTS = st.datetimes(
    datetime(2025, 12, 1),
    datetime(2028, 1, 31),
    timezones=st.just(UTC),
)
NIGHTS = st.builds(Quiet, st.sampled_from([time(20), time(22), time(0)]), TIMES)
MINUTE = timedelta(minutes=1)


def local(start, zone):
    return start.astimezone(zone_info(zone))


@given(table=WEEKLY, after=INSTANTS)
def test_what_comes_back_is_later_on_one_of_its_days_and_not_before_its_first(table, after):
    start = next_start(table, after)
    assert start is not None
    assert start > after
    there = local(start, table.zone)
    assert there.isoweekday() in table.days
    assert there.date() >= table.first


@given(table=WEEKLY, after=INSTANTS)
def test_no_day_of_it_is_left_out(table, after):
    """Its days between two starts, counted on the calendar, are none."""
    start = next_start(table, after)
    assert start is not None
    day = max(table.first, local(after, table.zone).date() + timedelta(days=1))
    last = local(start, table.zone).date()
    while day < last:
        assert day.isoweekday() not in table.days
        day += timedelta(days=1)


@given(table=WEEKLY, after=INSTANTS)
def test_a_clock_change_moves_no_time_of_day(table, after):
    """Only a time that the clocks jump over is not itself, and is later that hour."""
    start = next_start(table, after)
    assert start is not None
    there = local(start, table.zone)
    jumped = local(start - timedelta(hours=1), table.zone).utcoffset() != there.utcoffset()
    assert there.time() == table.at or jumped


@given(first=DATES, at=TIMES, zone=ZONES, after=INSTANTS)
def test_what_is_once_is_once(first, at, zone, after):
    start = next_start(Timetable(first, at, zone), after)
    if start is not None:
        assert start > after
        assert local(start, zone).date() == first
        assert next_start(Timetable(first, at, zone), start) is None


@given(
    table=WEEKLY,
    after=INSTANTS,
    ahead=st.sampled_from([Ahead.DAY, Ahead.HOUR]),
    quiet=NIGHTS,
    theirs=ZONES,
)
def test_whoever_asked_is_told_before_it_begins_and_never_asleep(
    table, after, ahead, quiet, theirs
):
    awake = (quiet.first.hour - quiet.until.hour) % 24
    assume(awake > 1)  # an hour before they begin is then not within them
    start = next_start(table, after)
    assert start is not None
    due = tell_at(start, ahead, table.zone)
    assert due is not None
    told = out_of_quiet(due, start, quiet, theirs)
    assert told < start
    assert start - told <= timedelta(days=3)
    assert not is_quiet(told, quiet, theirs)
    assert told == due or is_quiet(due, quiet, theirs)


@pytest.mark.parametrize(
    ("day", "at", "ahead", "told"),
    [
        pytest.param(5, time(9, 30), Ahead.HOUR, "2026-12-05 08:30", id="awake"),
        pytest.param(5, time(8, 30), Ahead.HOUR, "2026-12-05 08:00", id="half an hour is enough"),
        pytest.param(5, time(8, 15), Ahead.HOUR, "2026-12-04 21:00", id="a quarter is not"),
        pytest.param(5, time(0, 30), Ahead.HOUR, "2026-12-04 21:00", id="past midnight"),
        pytest.param(5, time(6), Ahead.DAY, "2026-12-04 18:00", id="the evening before"),
    ],
)
def test_when_somebody_with_a_usual_night_is_told(day, at, ahead, told):
    table = Timetable(date(2026, 12, day), at, "Europe/London")
    start = next_start(table, datetime(2026, 12, 1, tzinfo=UTC))
    due = out_of_quiet(
        tell_at(start, ahead, table.zone), start, Quiet(time(22), time(8)), table.zone
    )
    assert f"{local(due, table.zone):%Y-%m-%d %H:%M}" == told
