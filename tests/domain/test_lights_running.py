"""What lights leave of the next run, case by case, and the laws it keeps."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.checkins.areas import Area
from bot.domain.checkins.checkin import CheckIn, Judged, Moment
from bot.domain.checkins.signs import Sign
from bot.domain.lights.light import Light
from bot.domain.lights.running import UNEASED, Ran, ease_of
from bot.domain.programmes.lights import lit
from bot.domain.programmes.programme import Block, Gait, Place, Session, Step
from bot.domain.runs.ceiling import Ceiling, Kind, under
from bot.domain.units import Units

GREEN, AMBER, RED, STOP = Light.GREEN, Light.AMBER, Light.RED, Light.STOP
FIRST = date(2026, 11, 2)
RUN, MORNING = Moment.RUN, Moment.MORNING


class At(Judged):
    """A check-in at a place in time: its day times ten, and its own order within it."""

    @property
    def order(self):
        return (self.checkin.day - FIRST).days * 10 + 5


def told(number, light, moment=RUN, **more):
    signs = frozenset({Sign.FEVER}) if light is STOP else frozenset()
    checkin = CheckIn(
        day=FIRST + timedelta(days=number),
        moment=moment,
        score=3,
        areas=(Area.LOWER_BACK,),
        signs=signs,
    )
    return At(checkin=checkin, light=light, **more)


def ran(number, late=0, *, again=False):
    """A run on a day, logged before that day's check-in; `late` after it."""
    return Ran(day=FIRST + timedelta(days=number), order=number * 10 + late, again=again)


@pytest.mark.parametrize(
    ("judged", "runs", "today", "light"),
    [
        pytest.param([], [], 3, Light.NONE, id="nobody said anything"),
        pytest.param([told(1, GREEN)], [], 3, Light.NONE, id="green eases nothing"),
        pytest.param([told(1, AMBER)], [ran(1)], 3, AMBER, id="the run it is about is not eased"),
        pytest.param([told(1, AMBER)], [ran(1, 9)], 1, AMBER, id="nor if it is logged afterwards"),
        pytest.param([told(1, AMBER)], [ran(3)], 5, Light.NONE, id="one run is eased, no more"),
        pytest.param([told(1, AMBER, MORNING)], [ran(1)], 1, AMBER, id="a morning after its run"),
        pytest.param([told(1, AMBER, MORNING)], [ran(1, 9)], 1, Light.NONE, id="then the run"),
        pytest.param([told(1, AMBER)], [ran(2, again=True)], 3, Light.NONE, id="or a week again"),
        pytest.param([told(1, RED)], [ran(2, again=True)], 3, RED, id="which red is not over by"),
        pytest.param([told(1, RED)], [ran(4)], 5, Light.NONE, id="red is, by a walk"),
        pytest.param([told(1, RED, waived=True)], [], 2, Light.NONE, id="taken back"),
        pytest.param([told(1, RED)], [], 20, Light.NONE, id="two weeks old is no news"),
        pytest.param(
            [told(1, AMBER), told(2, GREEN), told(3, GREEN)], [ran(1)], 4, GREEN, id="two greens"
        ),
        pytest.param(
            [told(1, AMBER), told(2, GREEN), told(3, GREEN)], [ran(4)], 5, Light.NONE, id="over"
        ),
        pytest.param([told(1, AMBER), told(2, GREEN)], [], 4, AMBER, id="one green is not two"),
        pytest.param([told(1, STOP)], [ran(3)], 9, STOP, id="a stop stands, whatever is run"),
        pytest.param(
            [told(1, STOP, looked_at=FIRST + timedelta(days=4))], [], 5, AMBER, id="looked at"
        ),
        pytest.param(
            [told(1, STOP, looked_at=FIRST + timedelta(days=4))], [ran(5)], 6, Light.NONE, id="ran"
        ),
    ],
)
def test_what_is_left_of_the_next_run(judged, runs, today, light):
    assert ease_of(judged, runs, FIRST + timedelta(days=today)).light is light


@given(
    st.lists(st.tuples(st.integers(0, 20), st.sampled_from(list(Light)[1:])), max_size=8),
    st.lists(st.integers(0, 20), max_size=5),
)
def test_taking_all_of_it_back_leaves_every_run_whole(lights, runs):
    judged = [told(number, light, waived=True) for number, light in sorted(lights)]
    assert ease_of(judged, [ran(each) for each in sorted(runs)], FIRST) == UNEASED


@given(st.lists(st.tuples(st.integers(0, 20), st.sampled_from(list(Light)[1:])), max_size=8))
def test_what_is_left_is_never_more_than_all_of_it(lights):
    judged = [told(number, light) for number, light in sorted(lights)]
    assert 0 <= ease_of(judged, [], FIRST + timedelta(days=20)).leaves <= 1


@pytest.mark.parametrize(
    ("light", "left"), [(AMBER, 2700.0), (GREEN, 3200.0), (RED, None), (STOP, None)]
)
def test_a_ceiling_under_a_light_goes_by_the_longest(light, left):
    usual = Ceiling(Kind.USUAL, longest=4100, ceiling=4500.0)
    ease = ease_of([told(1, light)], [], FIRST + timedelta(days=2))
    if light is GREEN:
        ease = ease_of(
            [told(0, AMBER), told(1, GREEN), told(2, GREEN)], [], FIRST + timedelta(days=3)
        )
    assert under(usual, ease, Units.KM).ceiling == left


def test_an_unknown_longest_stays_unknown():
    amber = ease_of([told(1, AMBER)], [], FIRST + timedelta(days=2))
    assert under(Ceiling(Kind.RESTART, easy_left=2), amber, Units.KM).ceiling is None
    assert amber.leaves == Fraction(2, 3)


def test_a_session_comes_back_at_four_fifths():
    run, walk = Step(Gait.RUN, 60), Step(Gait.WALK, 90)
    many = Session(place=Place(1, 1), blocks=(Block(10, (run, walk)),))
    one = Session(place=Place(9, 1), blocks=(Block(1, (Step(Gait.RUN, 1800),)),))
    assert lit(many, GREEN, returning=True).running == 8 * 60
    assert lit(one, GREEN, returning=True).running == 1440
    assert lit(many, GREEN) == many
