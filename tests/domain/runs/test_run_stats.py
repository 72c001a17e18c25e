"""Runs added up by week."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.runs.runs import Run
from bot.domain.runs.stats import monday_of, stats

TUESDAY = date(2026, 11, 24)


def test_weeks_begin_on_monday_and_the_last_is_todays():
    sunday, monday = date(2026, 11, 22), date(2026, 11, 23)
    done = [Run(monday, 3000), Run(sunday, 4000), Run(TUESDAY, 5000), Run(date(2026, 9, 1), 9000)]
    before, this = stats(done, TUESDAY, 2).weeks
    assert (before.monday, before.metres, before.longest, before.runs) == (
        date(2026, 11, 16), 4000, 4000, 1
    )  # fmt: skip
    assert (this.monday, this.metres, this.longest, this.runs) == (monday, 8000, 5000, 2)


def test_of_runs_as_long_the_latest_is_the_longest():
    done = [Run(TUESDAY, 5000), Run(TUESDAY - timedelta(days=3), 5000)]
    assert stats(done, TUESDAY, 4).longest.day == TUESDAY


def test_pace_counts_timed_runs_alone():
    done = [Run(TUESDAY, 5000, 2000), Run(TUESDAY, 9000), Run(TUESDAY - timedelta(days=9), 1000, 1)]
    assert stats(done, TUESDAY, 4).pace(TUESDAY - timedelta(days=7), TUESDAY) == (5000, 2000)
    assert stats([], TUESDAY, 4).pace(TUESDAY, TUESDAY) is None


@given(
    st.lists(st.tuples(st.integers(-9, 400), st.integers(50, 50_000)), max_size=40),
    st.integers(1, 52),
    st.integers(0, 6),
)
def test_nothing_within_is_lost_and_nothing_else_counted(runs, weeks, weekday):
    today = TUESDAY + timedelta(days=weekday)
    done = [Run(today - timedelta(days=ago), metres) for ago, metres in runs]
    added = stats(done, today, weeks)
    first = monday_of(today) - timedelta(weeks=weeks - 1)
    inside = [run for run in done if first <= run.day < first + timedelta(weeks=weeks)]
    assert added.metres == sum(run.metres for run in inside)
    assert sum(week.runs for week in added.weeks) == len(inside) == len(added.runs)
    assert len(added.weeks) == weeks
