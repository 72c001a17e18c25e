"""When a day's post may come, and how its bar is drawn."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.planks.dayposts import EMPTY, FULL, bar, is_late, last_call, posts_after

DAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("at", "until"),
    [
        (time(0), time(20)),
        (time(7, 30), time(20)),
        (time(19, 30), time(20, 30)),
        (time(21), time(22)),
        (time(22, 59), time(23, 59)),
    ],
)
def test_until_eight_in_the_evening_or_an_hour_late(at, until):
    assert last_call(DAY, at, "UTC") == datetime.combine(DAY, until, tzinfo=UTC)


def test_never_past_midnight():
    midnight = datetime.combine(DAY + timedelta(1), time(0), tzinfo=UTC)
    assert last_call(DAY, time(23, 30), "UTC") == midnight


def test_a_few_minutes_are_not_late():
    due = datetime(2026, 12, 1, 7, tzinfo=UTC)
    assert not is_late(due, due + timedelta(minutes=5))
    assert is_late(due, due + timedelta(minutes=6))


@given(
    length=st.integers(1, 60),
    after=st.integers(-200, 2000),
    at=st.times(),
    zone=st.sampled_from(["UTC", "Europe/London", "Pacific/Kiritimati", "Australia/Lord_Howe"]),
)
def test_each_day_has_one_and_they_rise(length, after, at, zone):
    begun = datetime(2027, 3, 1, tzinfo=UTC) + timedelta(hours=after)
    found = list(posts_after(begun, date(2027, 3, 1), length, at, zone))
    days, dues = [day for day, _due in found], [due for _day, due in found]
    assert days == [days[0] + timedelta(each) for each in range(len(days))] if days else True
    assert sorted(set(dues)) == dues
    assert all(due > begun for due in dues)
    assert len(found) <= length


@given(members=st.integers(0, 20_000), share=st.floats(0, 1))
def test_the_bar_never_draws_some_as_none_nor_nearly_all_as_all(members, share):
    done = int(members * share)
    drawn = bar(done, members)
    assert len(drawn) == min(members, 12)
    assert (FULL in drawn) == (done > 0)
    assert (EMPTY in drawn) == (done < members)
    assert drawn == FULL * drawn.count(FULL) + EMPTY * drawn.count(EMPTY)
