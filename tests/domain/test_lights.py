"""The table of lights (rules: "Lights"), case by case, and the laws it keeps."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.checkins.areas import Area, as_mask, of_mask
from bot.domain.checkins.checkin import Activity, Changed, CheckIn, Judged, Moment, check_score
from bot.domain.checkins.signs import ASKED, Sign, asked_of, worst
from bot.domain.lights.deciding import Cause, decide
from bot.domain.lights.light import Light
from bot.domain.lights.nudges import Because, to_be_seen
from bot.domain.lights.standing import lights_for, open_stops, standing_light, standing_of
from bot.domain.topics import Level
from bot.errors import UserError

GREEN, AMBER, RED, STOP = Light.GREEN, Light.AMBER, Light.RED, Light.STOP
FIRST = date(2026, 11, 2)
MORNING, RUN = Moment.MORNING, Moment.RUN


def day(number):
    return FIRST + timedelta(days=number - 1)


def told(score, number=20, moment=RUN, changed=Changed.NO, *signs, areas=(Area.CENTRAL_BACK,)):
    return CheckIn(
        day=day(number),
        moment=moment,
        score=score,
        areas=areas,
        changed=changed,
        signs=frozenset(signs),
    )


def judged(score, number, light=None, moment=RUN, *signs, **more):
    checkin = told(score, number, moment, Changed.NO, *signs)
    return Judged(checkin=checkin, light=light or decide(checkin).light, **more)


@pytest.mark.parametrize(
    ("score", "changed", "signs", "light"),
    [
        *[pytest.param(each, "no", (), GREEN, id=str(each)) for each in (0, 1, 2)],
        *[pytest.param(each, "no", (), AMBER, id=str(each)) for each in (3, 4, 5)],
        *[pytest.param(each, "no", (), RED, id=str(each)) for each in (6, 7, 8, 9, 10)],
        pytest.param(0, "little", (), AMBER, id="a little changed is amber at least"),
        pytest.param(7, "little", (), RED, id="and red stays red"),
        pytest.param(1, "yes", (), RED, id="a changed run is red"),
        pytest.param(1, "no", (Sign.SHARP,), RED, id="sharp is red"),
        pytest.param(1, "no", (Sign.NIGHT, Sign.PAINKILLER), GREEN, id="facts change no light"),
        pytest.param(1, "no", (Sign.SPOT,), STOP, id="one spot on a bone is a stop"),
        pytest.param(0, "no", (Sign.SADDLE,), STOP, id="any flag is a stop, whatever the score"),
        pytest.param(9, "yes", (Sign.FEVER, Sign.SHARP), STOP, id="a stop outranks red"),
    ],
)
def test_during_or_after(score, changed, signs, light):
    assert decide(told(score, 20, RUN, Changed(changed), *signs)).light is light


def mornings(*scores):
    """So many mornings before day 20, one a day."""
    return [judged(each, 20 - len(scores) + at, moment=MORNING) for at, each in enumerate(scores)]


@pytest.mark.parametrize(
    ("score", "before", "light", "cause"),
    [
        pytest.param(0, [], GREEN, Cause.SETTLED, id="nothing left"),
        pytest.param(2, [judged(5, 19)], GREEN, Cause.SETTLED, id="hardly anything left"),
        pytest.param(3, [judged(5, 19)], AMBER, Cause.MOSTLY_SETTLED, id="clearly less"),
        pytest.param(4, [judged(5, 19)], RED, Cause.NOT_SETTLED, id="about the same: not settled"),
        pytest.param(5, [judged(3, 19)], RED, Cause.NOT_SETTLED, id="more"),
        pytest.param(3, [judged(1, 19)], AMBER, Cause.MOSTLY_SETTLED, id="a little, from nothing"),
        pytest.param(4, [], AMBER, Cause.MOSTLY_SETTLED, id="no evening to compare with"),
        pytest.param(6, [judged(9, 19)], RED, Cause.NOT_SETTLED, id="6 is red even if less"),
        pytest.param(4, mornings(3, 3, 3), GREEN, Cause.SETTLED, id="usual for them, give or take"),
        pytest.param(5, mornings(3, 3, 3), AMBER, Cause.MOSTLY_SETTLED, id="2 above usual"),
        pytest.param(5, mornings(2, 2, 2), RED, Cause.ABOVE_USUAL, id="more than 2 above usual"),
        pytest.param(
            4, [*mornings(0, 0), judged(5, 19)], RED, Cause.NOT_SETTLED, id="two tell no usual"
        ),
        pytest.param(
            4, [judged(0, 1, moment=MORNING)] * 3, AMBER, Cause.MOSTLY_SETTLED, id="long ago"
        ),
    ],
)
def test_the_morning_after(score, before, light, cause):
    verdict = decide(told(score, 20, MORNING), before)
    assert (verdict.light, verdict.cause) == (light, cause)


@pytest.mark.parametrize(
    ("scores", "light"),
    [
        pytest.param((0, 2, 4), RED, id="rising twice"),
        pytest.param((0, 1, 2), GREEN, id="by one each is noise"),
        pytest.param((0, 3, 4), AMBER, id="once is not twice"),
        pytest.param((4, 2, 0), GREEN, id="falling"),
        pytest.param((5, 5, 5), AMBER, id="flat"),
    ],
)
def test_the_trend(scores, light):
    *before, last = scores
    known = [judged(score, 17 + at) for at, score in enumerate(before)]
    assert decide(told(last), known).light is light


@pytest.mark.parametrize("score", [-1, 11, 99])
def test_what_is_no_score_is_refused(score):
    with pytest.raises(UserError, match="0, none, to 10"):
        check_score(score)


@given(st.integers(0, 10), st.integers(0, 10), st.sampled_from(Changed), st.sampled_from(Changed))
def test_more_pain_or_more_change_is_never_a_milder_light(one, other, changed, more):
    order = tuple(Changed)
    least, most = sorted((changed, more), key=order.index)
    milder = decide(told(min(one, other), 20, RUN, least))
    worse = decide(told(max(one, other), 20, RUN, most))
    assert milder.light <= worse.light


@given(st.sets(st.sampled_from(Sign)), st.integers(0, 10), st.sampled_from(Moment))
def test_any_flag_is_a_stop_and_nothing_else_is(signs, score, moment):
    verdict = decide(told(score, 20, moment, Changed.YES, *signs))
    assert (verdict.light is STOP) == (worst(signs) is not None) == (verdict.level is not None)


@given(st.sets(st.sampled_from(Area)))
def test_areas_survive_a_button(areas):
    assert set(of_mask(as_mask(areas))) == areas


@pytest.mark.parametrize("area", Area)
def test_every_area_asks_and_fits_a_menu(area):
    asked = asked_of({area})
    assert {Sign.SHARP, Sign.NIGHT, Sign.PAINKILLER} <= set(asked)
    assert all(len(sign.text) <= 100 for sign in asked)
    assert len(asked_of(set(Area))) == len(ASKED) <= 25


def test_the_worst_sign_says_how_soon():
    assert worst({Sign.SPOT, Sign.FEVER}) is Level.TODAY
    assert worst({Sign.SPOT, Sign.CHEST}) is Level.NOW
    assert worst({Sign.SHARP}) is None


def lit(**lights):
    """Lights by day: d2=GREEN."""
    return [(day(int(name[1:])), light) for name, light in lights.items()]


@pytest.mark.parametrize(
    ("lights", "on", "light", "returning"),
    [
        pytest.param(lit(), 3, Light.NONE, False, id="nobody asked"),
        pytest.param(lit(d2=GREEN), 3, GREEN, False, id="green"),
        pytest.param(lit(d2=AMBER), 3, AMBER, False, id="amber stands"),
        pytest.param(lit(d2=AMBER, d3=GREEN), 4, AMBER, False, id="one green is not two"),
        pytest.param(lit(d2=RED, d3=GREEN, d4=GREEN), 5, GREEN, True, id="two greens: come back"),
        pytest.param(lit(d2=RED, d3=AMBER), 4, AMBER, False, id="the latest warning counts"),
        pytest.param(lit(d2=AMBER, d3=GREEN, d4=AMBER, d5=GREEN), 6, AMBER, False, id="in a row"),
        pytest.param(lit(d2=STOP, d3=GREEN, d4=GREEN), 5, STOP, False, id="a stop stands"),
        pytest.param(lit(d2=AMBER), 16, AMBER, False, id="two weeks old"),
        pytest.param(lit(d2=AMBER), 17, Light.NONE, False, id="older is no news"),
        pytest.param(lit(d5=RED), 3, Light.NONE, False, id="still to come"),
    ],
)
def test_the_light_a_day_stands_under(lights, on, light, returning):
    found = standing_light(lights, day(on))
    assert (found.light, found.returning) == (light, returning)


def test_a_stop_that_was_looked_at_is_amber_from_then_on():
    stop = judged(3, 2, STOP, RUN, Sign.FEVER)
    assert standing_of([stop], Activity.RUN, day(9)).light is STOP
    assert open_stops([stop]) == (stop,)
    lifted = judged(3, 2, STOP, RUN, Sign.FEVER, looked_at=day(9))
    assert standing_of([lifted], Activity.RUN, day(9)).light is AMBER
    assert open_stops([lifted]) == ()


def test_a_sore_bone_in_a_leg_stops_runs_and_leaves_planks_alone():
    checkin = told(3, 2, RUN, Changed.NO, Sign.SPOT, areas=(Area.SHIN,))
    stop = Judged(checkin=checkin, light=STOP)
    assert standing_of([stop], Activity.RUN, day(3)).light is STOP
    assert lights_for([stop], Activity.PLANK) == ()


def test_what_was_taken_back_moves_nothing():
    assert lights_for([judged(4, 2, waived=True)], Activity.PLANK) == ()
    assert lights_for([judged(4, 2)], Activity.PLANK) == ((day(2), AMBER),)


WEEKLY = range(1, 51, 7)


@pytest.mark.parametrize(
    ("known", "today", "because"),
    [
        pytest.param([], 50, None, id="nothing told"),
        pytest.param([judged(4, 50)], 50, None, id="one amber"),
        pytest.param([judged(7, 45), judged(7, 50)], 50, Because.TWO_REDS, id="two reds in a week"),
        pytest.param([judged(7, 43), judged(7, 50)], 50, None, id="two reds further apart"),
        pytest.param([judged(7, 50), judged(8, 50)], 50, None, id="twice on one day is one"),
        pytest.param(
            [judged(7, 5), judged(1, 12), judged(7, 26), judged(1, 40), judged(7, 50)],
            50,
            Because.FLARES,
            id="a third flare-up in eight weeks",
        ),
        pytest.param(
            [judged(7, 5), judged(8, 7), judged(1, 12), judged(1, 40), judged(7, 50)],
            50,
            None,
            id="reds within a week are one flare-up",
        ),
        pytest.param(
            [judged(7, -10), judged(1, 12), judged(7, 26), judged(1, 40), judged(7, 50)],
            50,
            None,
            id="a flare-up longer ago",
        ),
        pytest.param(
            [judged(4, each) for each in (29, 36, 43, 50)], 50, Because.AMBER_WEEKS, id="amber"
        ),
        pytest.param([judged(4, each) for each in (36, 43, 50)], 50, None, id="two weeks of amber"),
        pytest.param(
            [judged(4, 29), judged(1, 36), judged(4, 43), judged(4, 50)], 50, None, id="a green"
        ),
        pytest.param(
            [judged(4, each) for each in (22, 29, 36, 43, 50)], 50, Because.NO_FALL, id="no fall"
        ),
        pytest.param(
            [judged(6, 22), judged(5, 29), judged(2, 36), judged(1, 43), judged(3, 50)],
            50,
            None,
            id="a fall by half",
        ),
        pytest.param([judged(4, each) for each in WEEKLY], 50, Because.SIX_WEEKS, id="six weeks"),
        pytest.param([judged(1, each) for each in WEEKLY], 50, None, id="six weeks of hardly any"),
        pytest.param([judged(4, 1), judged(4, 50)], 50, None, id="far apart is not one trouble"),
        pytest.param([judged(2, 50, None, RUN, Sign.NIGHT)], 50, Because.NIGHT, id="night"),
        pytest.param(
            [judged(2, each, None, RUN, Sign.PAINKILLER) for each in (46, 50)],
            50,
            Because.PAINKILLERS,
            id="painkillers twice",
        ),
        pytest.param([judged(2, 50, None, RUN, Sign.PAINKILLER)], 50, None, id="once"),
        pytest.param([judged(7, 30), judged(7, 33)], 50, None, id="nothing lately"),
    ],
)
def test_when_to_be_seen(known, today, because):
    assert to_be_seen(known, day(today)) is because
