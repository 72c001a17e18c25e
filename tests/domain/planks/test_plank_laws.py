"""Laws that hold for whatever a member does."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from plank_cases import DAY_1, adaptive, joined, on, table

from bot.domain.planks.days import Status
from bot.domain.planks.growth import HARD_EFFORT
from bot.domain.planks.history import (
    Choice,
    Chosen,
    Form,
    History,
    LevelSet,
    Light,
    Pause,
    Session,
    lights_by_day,
    sessions_by_day,
)
from bot.domain.planks.holds import Hold
from bot.domain.planks.levels import LADDER, Level
from bot.domain.planks.offers import offers
from bot.domain.planks.prescription import calendar
from bot.domain.planks.scores import growth, recent, run_of_kept, score
from bot.domain.planks.standing import Mark
from bot.domain.planks.walk import walk

LAST = 30
NUMBERS = st.integers(1, LAST)
DATES = NUMBERS.map(on)
PLANS = st.sampled_from(
    [
        adaptive(),
        adaptive(week=(1, 2, 4, 6), start=Hold(20, 3)),
        adaptive(start=Hold(55, 3)),
        adaptive(start=Hold(5, 1), most_sets=1),
        table(*range(20, 120, 7)),
        table(20, 20, 0, 30, 60, 0, 150),
    ]
)
ENROLMENTS = st.builds(
    joined,
    PLANS,
    st.sampled_from(LADDER),
    baseline=st.none() | st.integers(1, 400) | st.integers(100, 119),
    ceiling=st.sampled_from([30, 60, 120]),
)
SESSIONS = st.builds(
    Session,
    DATES,
    st.lists(st.integers(1, 200), min_size=1, max_size=4).map(tuple),
    st.sampled_from(LADDER),
    st.none() | st.sampled_from(Form),
    st.none() | st.integers(1, 10),
    st.none() | st.builds(Hold, st.integers(1, 60), st.integers(1, 3)),
)
LIGHTS = st.tuples(DATES, st.sampled_from(Light))
CHANGES = st.builds(Chosen, DATES, st.sampled_from(Choice)) | st.builds(
    LevelSet, DATES, st.sampled_from(LADDER)
)
HISTORIES = st.builds(
    History,
    sessions=st.lists(SESSIONS, max_size=25).map(tuple),
    rests=st.frozensets(DATES, max_size=6),
    pauses=st.lists(
        st.builds(lambda day, n: Pause(day, day + timedelta(days=n)), DATES, st.integers(0, 6)),
        max_size=2,
    ).map(tuple),
    lights=st.lists(LIGHTS, max_size=5).map(tuple),
    looked_at=st.frozensets(DATES, max_size=2),
    ours=st.frozensets(DATES, max_size=2),
)
CHANGED = st.builds(
    lambda history, changes: replace(history, changes=tuple(changes)),
    HISTORIES,
    st.lists(CHANGES, max_size=3),
)
laws = settings(deadline=None, max_examples=150)


def made(enrolment, history):
    """The history with every planned day of the first two weeks made, clean and easy."""
    for each in calendar(enrolment, history, DAY_1, 14):
        if each.planned and each.day not in sessions_by_day(history.sessions):
            held = Session(each.day, each.hold.each, each.level, Form.CLEAN, 5)
            history = replace(history, sessions=(*history.sessions, held))
    return history


STORIES = st.tuples(ENROLMENTS, HISTORIES) | st.tuples(ENROLMENTS, HISTORIES).map(
    lambda story: (story[0], made(*story))
)


def lived(enrolment, history, today=LAST + 1):
    return list(walk(enrolment, history, on(LAST), on(today)))


def weight(day):
    return Mark(day.level, day.asked, 0).weight


@laws
@given(STORIES)
def test_an_adaptive_target_never_exceeds_its_ceiling(story):
    enrolment, history = story
    for day in lived(enrolment, history):
        if day.asked and enrolment.plan.week:
            assert 1 <= day.asked.seconds <= enrolment.ceiling


@laws
@given(STORIES)
def test_a_day_never_asks_more_after_broken_form_hard_effort_or_a_miss(story):
    enrolment, history = story
    greens = {day for day, light in history.lights if light is Light.GREEN}
    planned = [day for day in lived(enrolment, history) if day.asked]
    for day, following in pairwise(planned):
        session = day.session
        strained = session and (session.form is Form.BROKE or (session.effort or 0) >= HARD_EFFORT)
        between = {on(n) for n in range(day.number, following.number + 1)}
        missed = day.status.status is Status.MISSED and not session
        if not enrolment.plan.week or between & greens:
            continue  # a table asks what it publishes, and two greens lead back
        extra = any(each.day in between - {day.day, following.day} for each in history.sessions)
        if (strained or missed) and not extra:
            assert weight(following) <= weight(day)


@laws
@given(STORIES)
def test_nothing_asks_more_for_two_sessions_after_amber_or_red(story):
    enrolment, history = story
    lights = lights_by_day(history.lights)
    days = lived(enrolment, history)
    for light in (day for day in days if lights.get(day.day, 0) in {Light.AMBER, Light.RED}):
        least, sessions = None, 0
        for day in days[light.number - 1 :]:
            if lights.get(day.day) is Light.GREEN or sessions >= 2:
                break
            if day.asked:
                assert least is None or weight(day) <= least
                least = weight(day)
                sessions += day.session is not None


@laws
@given(STORIES, DATES, st.sampled_from([Light.AMBER, Light.RED, Light.STOP]))
def test_a_bad_light_never_makes_its_day_harder(story, day, light):
    enrolment, history = story
    history = replace(history, lights=tuple(each for each in history.lights if each[0] != day))
    lit = replace(history, lights=(*history.lights, (day, light)))
    at = (day - DAY_1).days
    before, after = lived(enrolment, history)[at], lived(enrolment, lit)[at]
    if after.asked and before.asked:
        assert weight(after) <= weight(before)


@laws
@given(ENROLMENTS, CHANGED)
def test_logging_twice_in_a_day_never_counts_twice(enrolment, history):
    twice = replace(history, sessions=history.sessions * 2)
    assert lived(enrolment, twice) == lived(enrolment, history)
    for day in lived(enrolment, history):
        assert day.counted <= (day.asked.earns if day.asked else 0)


@laws
@given(ENROLMENTS, HISTORIES, st.randoms())
def test_the_order_of_rows_changes_nothing(enrolment, history, random):
    shuffled = replace(
        history,
        sessions=tuple(random.sample(history.sessions, len(history.sessions))),
        lights=tuple(random.sample(history.lights, len(history.lights))),
    )
    assert lived(enrolment, shuffled) == lived(enrolment, history)


@laws
@given(STORIES, DATES, st.integers(0, 10))
def test_pausing_is_neutral_for_every_score(story, first, days):
    enrolment, history = story
    pause = Pause(first, first + timedelta(days=days))
    paused = lived(enrolment, replace(history, pauses=(*history.pauses, pause)))
    inside = [day for day in paused if pause.covers(day.day)]
    outside = [day for day in paused if not pause.covers(day.day)]
    assert {day.status.status for day in inside} <= {Status.NEUTRAL}
    for count in (run_of_kept, recent, growth):
        assert count(paused) == count(outside)
    assert score(paused, DAY_1, on(LAST)) == score(outside, DAY_1, on(LAST))


@laws
@given(ENROLMENTS, CHANGED, st.integers(-400, 400))
def test_shifting_all_days_changes_nothing(enrolment, history, by):
    shift = timedelta(days=by)
    moved_history = History(
        sessions=tuple(replace(each, day=each.day + shift) for each in history.sessions),
        rests=frozenset(day + shift for day in history.rests),
        pauses=tuple(Pause(each.first + shift, each.last + shift) for each in history.pauses),
        lights=tuple((day + shift, light) for day, light in history.lights),
        changes=tuple(replace(each, day=each.day + shift) for each in history.changes),
        looked_at=frozenset(day + shift for day in history.looked_at),
        ours=frozenset(day + shift for day in history.ours),
    )
    moved = replace(enrolment, joined_on=enrolment.joined_on + shift)
    there = walk(moved, moved_history, on(LAST) + shift, on(20) + shift)
    for here, other in zip(lived(enrolment, history, today=20), there, strict=True):
        assert (here.asked, here.level, here.status) == (other.asked, other.level, other.status)


@laws
@given(ENROLMENTS, CHANGED, NUMBERS)
def test_no_offer_asks_for_more(enrolment, history, number):
    day = lived(enrolment, history)[number - 1]
    for each in offers(enrolment, history, on(number)):
        if each.hold and each.level:
            assert Mark(each.level, each.hold, 0).weight < weight(day)


@laws
@given(ENROLMENTS, CHANGED, NUMBERS)
def test_what_comes_later_does_not_change_a_day(enrolment, history, number):
    """A day is computed from the days before it, and from itself."""
    until = on(number)
    known = replace(
        history,
        sessions=tuple(each for each in history.sessions if each.day <= until),
        lights=tuple(each for each in history.lights if each[0] <= until),
        changes=tuple(each for each in history.changes if each.day <= until),
        rests=frozenset(day for day in history.rests if day <= until),
    )
    whole, part = lived(enrolment, history), lived(enrolment, known)
    assert whole[:number] == part[:number]


@laws
@given(ENROLMENTS, HISTORIES)
def test_a_table_publishes_nothing_that_is_not_in_it(enrolment, history):
    unlit = replace(history, lights=(), looked_at=frozenset())
    if enrolment.plan.table:
        for day in lived(enrolment, unlit):
            assert day.asked is None or day.asked in enrolment.plan.table
        assert all(day.level is enrolment.level for day in lived(enrolment, unlit))


def test_the_ladder_is_in_order():
    assert [level.rung for level in Level] == list(range(6))
