"""Every local day has its time once, whatever the clocks of the place do."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.when import instant, next_daily, next_weekly

ZONES = sorted(available_timezones() - {"localtime", "Factory"})
START = datetime(2026, 1, 1, tzinfo=UTC)
FIRST, LAST = (datetime(year, 1, 1) for year in (2000, 2036))
DAYS = 366
TIMES = [time(0), time(1, 30), time(2, 15)]


@pytest.mark.parametrize("at", TIMES, ids=str)
def test_in_every_zone_each_local_day_comes_once(at):
    for zone in ZONES:
        now, days = START, []
        for _day in range(DAYS):
            later = next_daily(now, at, zone)
            assert later > now
            days.append(_day_of(later, at, zone))
            now = later
        assert days == [days[0] + timedelta(days=ahead) for ahead in range(DAYS)], zone


@given(
    zone=st.sampled_from(ZONES),
    after=st.datetimes(FIRST, LAST, timezones=st.just(UTC)),
    at=st.times(),
)
def test_nothing_lies_between(zone, after, at):
    """The instant before is not after; the one found is the first."""
    found = next_daily(after, at, zone)
    day = _day_of(found, at, zone)
    assert found > after
    assert all(instant(day - timedelta(days=back), at, zone) <= after for back in (1, 2))


@given(
    zone=st.sampled_from(ZONES),
    after=st.datetimes(FIRST, LAST, timezones=st.just(UTC)),
    at=st.times(),
    weekday=st.integers(1, 7),
)
def test_a_week_loses_no_board(zone, after, at, weekday):
    first = next_weekly(after, weekday, at, zone)
    second = next_weekly(first, weekday, at, zone)
    assert after < first < second
    assert _day_of(first, at, zone).isoweekday() == weekday
    assert timedelta(days=5, hours=22) < second - first < timedelta(days=8, hours=2)


@pytest.mark.parametrize(
    ("day", "at", "zone", "utc"),
    [
        ((2027, 3, 28), time(1, 30), "Europe/London", "2027-03-28T01:30"),
        ((2026, 10, 25), time(1, 30), "Europe/London", "2026-10-25T00:30"),
        ((2027, 3, 14), time(2, 30), "America/New_York", "2027-03-14T07:30"),
        ((2026, 11, 1), time(1, 30), "America/New_York", "2026-11-01T05:30"),
        ((2026, 10, 4), time(2, 15), "Australia/Lord_Howe", "2026-10-03T15:45"),
        ((2027, 3, 15), time(0), "America/New_York", "2027-03-15T04:00"),
        ((2027, 3, 14), time(0, 30), "America/Havana", "2027-03-14T05:30"),
    ],
)
def test_gaps_shift_forward_and_folds_count_once(day, at, zone, utc):
    assert instant(date(*day), at, zone) == datetime.fromisoformat(utc).replace(tzinfo=UTC)


def _day_of(found, at, zone):
    """The local day whose time an instant is: in a gap at midnight that is the day before it."""
    near = found.astimezone(ZoneInfo(zone)).date()
    days = (near, near - timedelta(days=1), near + timedelta(days=1))
    return next(day for day in days if instant(day, at, zone) == found)
