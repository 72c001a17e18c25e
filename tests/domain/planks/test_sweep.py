"""Many at once come to the same as one by one: the law on which boards of thousands rest."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from plank_cases import adaptive, joined, on, table

from bot.domain.planks.boards import AWAY
from bot.domain.planks.history import (
    Baseline,
    CeilingSet,
    Choice,
    Chosen,
    Form,
    History,
    LevelSet,
    Pause,
    Session,
)
from bot.domain.planks.holds import Hold
from bot.domain.planks.levels import LADDER
from bot.domain.planks.places import outcome_of
from bot.domain.planks.scores import growth, run_of_kept, score
from bot.domain.planks.sweep import ANY_DAY, Mixed, Sweep
from bot.domain.planks.tallies import growth_of, run_of, tally
from bot.domain.planks.walk import walk

LAST = 30
DATES = st.integers(1, LAST).map(on)
PLANS = st.sampled_from(
    [
        adaptive(),
        adaptive(week=(1, 2, 4, 6), start=Hold(20, 3)),
        adaptive(start=Hold(55, 3)),
        table(*range(20, 120, 7)),
        table(20, 20, 0, 30, 60, 0, 150),
    ]
)
MEMBERS = st.tuples(st.sampled_from(LADDER), st.none() | st.integers(1, 400))
SESSIONS = st.builds(
    Session,
    DATES,
    st.lists(st.integers(1, 90), min_size=1, max_size=4).map(tuple),
    st.sampled_from(LADDER),
    st.none() | st.sampled_from(Form),
    st.none() | st.integers(1, 10),
    st.none() | st.builds(Hold, st.integers(1, 60), st.integers(1, 3)),
)
CHANGES = st.one_of(
    st.builds(Chosen, DATES, st.sampled_from(Choice)),
    st.builds(LevelSet, DATES, st.sampled_from(LADDER)),
    st.builds(Baseline, DATES, st.sampled_from(LADDER), st.integers(1, 200)),
    st.builds(CeilingSet, DATES, st.integers(5, 120)),
)
HISTORIES = st.builds(
    History,
    sessions=st.lists(SESSIONS, max_size=25).map(tuple),
    changes=st.lists(CHANGES, max_size=3).map(tuple),
    rests=st.frozensets(DATES, max_size=12),
    pauses=st.lists(
        st.builds(lambda day, n: Pause(day, day + timedelta(days=n)), DATES, st.integers(0, 6)),
        max_size=2,
    ).map(tuple),
    ours=st.frozensets(DATES, max_size=2),
)


def kind_of_day(history, day):
    """What stands for one day of a history; the sessions stand for themselves."""
    held = tuple(replace(each, day=ANY_DAY) for each in history.sessions if each.day == day)
    mixed = Mixed(
        held,
        changes=tuple(replace(each, day=ANY_DAY) for each in history.changes if each.day == day),
        rest=day in history.rests,
        paused=any(each.covers(day) for each in history.pauses),
        ours=day in history.ours,
    )
    return held if mixed == Mixed(held) else mixed


@given(PLANS, st.lists(st.tuples(MEMBERS, HISTORIES), min_size=1, max_size=4))
@settings(max_examples=400, deadline=None)
def test_each_day_comes_to_what_it_comes_to_alone(plan, members):
    sweep = Sweep(plan, 60, lambda sessions: sessions, changing=True)
    plainly = Sweep(plan, 60, lambda sessions: sessions)
    for (level, baseline), history in members:
        alone = walk(
            joined(plan, level, baseline=baseline, ceiling=60), history, on(LAST), on(LAST + 1)
        )
        days = [kind_of_day(history, on(number)) for number in range(1, LAST + 1)]
        lived = [outcome_of(each) for each in alone]
        assert sweep.live(level, baseline, days) == lived
        if not history.changes:
            assert plainly.live(level, baseline, days) == lived


@given(PLANS, MEMBERS, HISTORIES, st.integers(1, LAST))
@settings(deadline=None)
def test_sums_are_those_of_one_by_one(plan, member, history, first):
    level, baseline = member
    lived = list(walk(joined(plan, level, baseline=baseline), history, on(LAST), on(LAST + 1)))
    days = [outcome_of(each) for each in lived]
    assert growth_of(days) == growth(lived)
    assert run_of(days) == run_of_kept(lived)
    counted = tally(1, "Ana", days, first - 1)
    assert counted.score == score(lived, on(first), on(LAST))


def held_on(*numbers, last=20):
    """The outcomes of a member who did as asked on some days, from the first to the last."""
    plan = adaptive()
    sessions = tuple(Session(on(n), (30, 30), LADDER[2], Form.CLEAN, 5) for n in numbers)
    lived = walk(joined(plan), History(sessions=sessions), on(last), on(last + 1))
    return [outcome_of(each) for each in lived]


def test_who_holds_again_after_more_than_a_week_is_back():
    assert tally(1, "Dee", held_on(1, 2, 2 + AWAY, last=12), 7).back
    assert not tally(1, "Dee", held_on(1, 3, 2 + AWAY, last=12), 7).back
    assert not tally(1, "Dee", held_on(9, last=12), 7).back


def test_days_that_no_board_has_had_join_the_next():
    days = held_on(1, 2, 3, 4, 5, 6, 7)[:7]
    assert tally(1, "Ana", days, 5).score.planned == 2
    assert tally(1, "Ana", days, 5, earlier=[3]).score.planned == 3
