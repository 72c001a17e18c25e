"""Programmes: the sessions as published, one's way through them, and what is heard."""

import doctest
import itertools
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content import programmes as content
from bot.content.programmes import load_programmes
from bot.domain.planks.history import Light
from bot.domain.programmes.course import Entry, EntryKind, Offer, runs_on, way
from bot.domain.programmes.cues import APART, Sound, cues
from bot.domain.programmes.lights import lit
from bot.domain.programmes.programme import Gait, Place
from bot.errors import UserError

(C25K,) = load_programmes(Path(str(files("data"))) / "programmes")
DAY = date(2026, 11, 2)
PLACES = st.sampled_from([each.place for each in C25K.sessions])
# Running minutes and all minutes between the walks, week by week and run by run (evidence 6.6).
PUBLISHED = {
    1: [(8, 20)] * 3,
    2: [(9, 20)] * 3,
    3: [(9, 18)] * 3,
    4: [(16, 21.5)] * 3,
    5: [(15, 21), (16, 21), (20, 20)],
    6: [(18, 24), (20, 23), (25, 25)],
    7: [(25, 25)] * 3,
    8: [(28, 28)] * 3,
    9: [(30, 30)] * 3,
}


def done(place, days=0):
    return Entry(EntryKind.DONE, DAY + timedelta(days=days), Place(*place))


def moved(place, days=0):
    return Entry(EntryKind.MOVED, DAY + timedelta(days=days), Place(*place))


def follow(*entries, start=(1, 1), days=0):
    return way(C25K, Place(*start), DAY, entries, DAY + timedelta(days=days))


def steps(week, run):
    return [(each.gait.value, each.seconds) for each in C25K.session(Place(week, run)).steps]


def test_every_run_is_as_published():
    found = {
        week[0].place.week: [
            (each.running / 60, (each.seconds - each.before - each.after) / 60) for each in week
        ]
        for week in C25K.weeks
    }
    assert found == PUBLISHED
    assert {(each.before, each.after) for each in C25K.sessions} == {(300, 300)}


@pytest.mark.parametrize(
    ("place", "inner"),
    [
        ((3, 2), [90, 90, 180, 180, 90, 90, 180]),
        ((4, 1), [180, 90, 300, 150, 180, 90, 300]),
        ((5, 1), [300, 180, 300, 180, 300]),
        ((5, 2), [480, 300, 480]),
        ((6, 1), [300, 180, 480, 180, 300]),
        ((6, 2), [600, 180, 600]),
        ((6, 3), [1500]),
    ],
)
def test_running_and_walking_take_turns_as_published(place, inner):
    found = steps(*place)
    assert [seconds for _gait, seconds in found[1 : 1 + len(inner)]] == inner
    assert [gait for gait, _seconds in found] == (["walk", "run"] * len(found))[: len(found)]


def test_doctests():
    assert doctest.testmod(content).failed == 0


@pytest.mark.parametrize(
    ("entries", "next_", "count"),
    [
        pytest.param([], (1, 1), 0, id="it begins where one began"),
        pytest.param([done((1, 1))], (1, 2), 1, id="one after the other"),
        pytest.param([done((1, 3))], (2, 1), 1, id="into the next week"),
        pytest.param([done((1, 1)), moved((1, 1)), done((1, 1))], (1, 2), 1, id="a repeat is one"),
        pytest.param([moved((5, 2))], (5, 2), 0, id="a move is no run"),
        pytest.param([done((9, 3))], None, 1, id="the end"),
        pytest.param([done((9, 3)), moved((7, 1))], (7, 1), 1, id="and on again"),
    ],
)
def test_where_somebody_stands(entries, next_, count):
    found = follow(*entries)
    assert (found.next.place if found.next else None) == (Place(*next_) if next_ else None)
    assert found.done == count
    assert found.graduated is (next_ is None)


@pytest.mark.parametrize(
    ("away", "at", "offers"),
    [
        (7, (3, 2), ()),
        (8, (3, 2), (Offer.REPEAT_WEEK,)),
        (29, (3, 2), (Offer.REPEAT_WEEK,)),
        (30, (3, 2), (Offer.BEGIN_AGAIN, Offer.REPEAT_WEEK)),
        (29, (2, 3), ()),
        (90, (9, 3), ()),
    ],
)
def test_time_away_is_answered_with_a_proposal(away, at, offers):
    assert follow(done(at), days=away).offers == offers


def test_who_has_chosen_since_is_not_asked_again():
    assert follow(done((3, 2)), moved((3, 1), 40), days=41).offers == ()


def test_a_rest_day_lies_between_two_runs():
    assert follow(done((1, 1))).ready == DAY + timedelta(days=2)
    assert follow(done((1, 1)), days=1).ready == DAY + timedelta(days=2)
    assert follow(done((1, 1)), days=5).ready == DAY + timedelta(days=5)


@given(st.lists(st.tuples(st.sampled_from(EntryKind), PLACES), max_size=40), PLACES)
def test_laws_of_the_way(entries, start):
    found = way(C25K, start, DAY, [Entry(kind, DAY, place) for kind, place in entries], DAY)
    assert 0 <= found.done <= min(found.runs, 27)
    if found.next is None:
        assert entries[-1] == (EntryKind.DONE, C25K.last)
    left = runs_on(C25K, found, [DAY + timedelta(days=at) for at in range(60)])
    assert [each.place for _day, each in left] == sorted(each.place for _day, each in left)
    assert (found.next is None) == (not left)


@given(PLACES)
def test_laws_of_the_cues(place):
    session = C25K.session(place)
    found = cues(session)
    times = [each.at for each in found]
    assert times == sorted(times)
    assert all(later - earlier >= APART for earlier, later in itertools.pairwise(times))
    assert (times[0], times[-1], found[-1].sound) == (0, session.seconds, Sound.END)
    (half,) = [each.at for each in found if each.sound is Sound.HALF_WAY]
    assert abs(half - session.seconds / 2) <= APART
    heard = [(each.step.gait, each.step.seconds) for each in found if each.step]
    assert heard == [(each.gait, each.seconds) for each in session.steps]


@given(PLACES)
def test_laws_of_the_lights(place):
    session = C25K.session(place)
    assert lit(session, Light.NONE) == lit(session, Light.GREEN) == session
    amber, red = lit(session, Light.AMBER), lit(session, Light.RED)
    assert session.running / 2 <= amber.running <= session.running * 0.7
    assert {each.gait for each in red.steps} == {Gait.WALK}
    assert red.seconds == session.seconds
    assert amber.place == red.place == place
    assert lit(session, Light.STOP) is None


@pytest.mark.parametrize(("week", "run"), [(0, 1), (10, 1), (-1, None), (1, 4), (9, 0)])
def test_a_place_that_is_not_there_is_refused(week, run):
    with pytest.raises(UserError, match="has"):
        C25K.place(week, run)


def test_what_is_left_out_is_where_one_is():
    assert C25K.place(None, None, here=Place(3, 2)) == Place(3, 2)
    assert C25K.place(None, 1, here=Place(3, 2)) == Place(3, 1)
    assert C25K.place(4, None, here=Place(3, 2)) == Place(4, 1)
