"""Fixed tables, what is offered, and which days count."""

from dataclasses import replace

import pytest
from plank_cases import (
    BROKE,
    adaptive,
    asked,
    because,
    chosen,
    days,
    follow,
    joined,
    on,
    pause,
    session,
    status,
    table,
)

from bot.domain.planks.days import Neutral, Status, may_log
from bot.domain.planks.history import Baseline, Choice, History
from bot.domain.planks.holds import Hold
from bot.domain.planks.levels import Level
from bot.domain.planks.offers import Offer, offers
from bot.domain.planks.prescription import Note, calendar, next_planned, prescribe
from bot.domain.planks.standing import Because

STEEP = joined(table(20, 30, 0, 40, 150))
LONG = joined(table(*range(20, 100, 5)))
DAILY = joined(adaptive(start=Hold(20)))


def test_a_table_asks_what_it_publishes():
    asks = [each.seconds for each in calendar(STEEP, History(), on(1), 7)]
    assert asks == [20, 30, 0, 40, 150, 0, 0]


def test_a_table_ends():
    assert because(STEEP, follow(STEEP, range(1, 6)), 6) is Because.FINISHED


def test_a_table_waits_for_a_day_that_was_missed_short_or_rested():
    assert asked(STEEP, History(), 20) == ("knees", 1, 20)
    assert asked(STEEP, History((session(1, 15),)), 2) == ("knees", 1, 20)
    assert asked(STEEP, History(rests=frozenset({on(1)})), 2) == ("knees", 1, 20)


def test_a_table_moves_on_when_the_hold_stopped_as_form_broke_and_offers_to_repeat():
    history = follow(STEEP, [1], form=BROKE)
    assert asked(STEEP, history, 2) == ("knees", 1, 30)
    assert [each.choice for each in offers(STEEP, history, on(2))] == [
        Choice.REPEAT,
        Choice.STEP_BACK,
    ]


def test_done_without_a_time_moves_a_table_on():
    history = follow(STEEP, [1], form=None, effort=None)
    assert asked(STEEP, history, 2) == ("knees", 1, 30)


def test_step_back_and_repeat_go_back_one_row_and_then_on():
    history = follow(LONG, range(1, 5))
    for choice in (Choice.STEP_BACK, Choice.REPEAT):
        back = replace(history, changes=(chosen(5, choice),))
        assert asked(LONG, back, 5) == ("knees", 1, 35)
        assert asked(LONG, follow(LONG, [5], back), 6) == ("knees", 1, 40)


def test_a_new_baseline_on_a_table_only_goes_back():
    history = replace(follow(LONG, range(1, 8)), changes=(Baseline(on(30), Level.BENCH, 64),))
    assert asked(LONG, history, 30) == ("bench", 1, 30)
    strong = replace(history, changes=(Baseline(on(30), Level.BENCH, 500),))
    assert asked(LONG, strong, 30) == ("bench", 1, 55)


def test_nothing_is_earned_beyond_two_minutes():
    history = follow(STEEP, [1, 2, 4])
    assert prescribe(STEEP, history, on(5)).note is Note.TWO_MINUTES_ARE_ENOUGH
    enough = replace(history, sessions=(*history.sessions, session(5, 120)))
    assert status(STEEP, enough, 5) is Status.KEPT
    assert days(STEEP, follow(STEEP, [5], history), 5)[-1].counted == 120


def test_after_five_planned_days_in_a_row_a_rest_is_offered_and_neutral():
    history = follow(LONG, range(1, 6))
    assert prescribe(LONG, history, on(5)).note is None
    assert prescribe(LONG, history, on(6)).note is Note.REST_IS_OFFERED
    assert offers(LONG, history, on(6))[0].offer is Offer.REST
    rested = replace(history, rests=frozenset({on(6), on(7), on(8)}))
    assert [status(LONG, rested, n) for n in (6, 7, 8)] == [Neutral.REST_TODAY] * 3


@pytest.mark.parametrize(
    ("number", "offer", "choice", "hold"),
    [
        pytest.param(2, None, None, None, id="the next day nothing was missed"),
        pytest.param(3, Offer.AFTER_A_BREAK, Choice.REPEAT, Hold(20), id="a day missed: repeat"),
        pytest.param(4, Offer.AFTER_A_BREAK, Choice.REPEAT, Hold(20), id="3 days: repeat"),
        pytest.param(5, Offer.AFTER_A_BREAK, Choice.A_FIFTH_LESS, Hold(16, 2), id="4: 20 % less"),
        pytest.param(8, Offer.AFTER_A_BREAK, Choice.A_FIFTH_LESS, Hold(16, 2), id="7: 20 % less"),
        pytest.param(9, Offer.AFTER_A_BREAK, Choice.TWO_FIFTHS_LESS, Hold(12, 2), id="8: 40 %"),
        pytest.param(15, Offer.AFTER_A_BREAK, Choice.TWO_FIFTHS_LESS, Hold(12, 2), id="14: 40 %"),
        pytest.param(16, Offer.NEW_BASELINE, None, None, id="15 days: a new baseline"),
    ],
)
def test_what_is_offered_after_days_away(number, offer, choice, hold):
    found = offers(DAILY, follow(DAILY, [1]), on(number))
    first = found[0] if found else None
    assert (first and (first.offer, first.choice, first.hold)) == (
        (offer, choice, hold) if offer else None
    )


def test_what_was_accepted_is_not_offered_again():
    history = replace(follow(DAILY, [1]), changes=(chosen(9, Choice.TWO_FIFTHS_LESS),))
    assert asked(DAILY, history, 8) == ("knees", 2, 20)
    assert asked(DAILY, history, 9) == ("knees", 2, 12)
    assert offers(DAILY, history, on(10)) == ()


def test_a_gap_that_the_plan_itself_makes_is_no_break():
    thrice = joined(adaptive(week=(1, 3, 5)))
    assert offers(thrice, follow(thrice, [1, 3, 5]), on(8)) == ()


def test_nothing_is_offered_on_a_day_that_asks_nothing_or_is_done():
    assert offers(STEEP, follow(STEEP, [1, 2]), on(3)) == ()
    assert offers(STEEP, follow(STEEP, [1, 2, 4]), on(4)) == ()


@pytest.mark.parametrize(
    ("history", "expected"),
    [
        pytest.param(History((session(1, 20),)), Status.KEPT, id="the target"),
        pytest.param(History((session(1, 19),)), Status.MISSED, id="a second short"),
        pytest.param(History((session(1, 9, form=BROKE),)), Status.KEPT, id="stopped as it broke"),
        pytest.param(History((session(1, 4, form=BROKE),)), Status.MISSED, id="below 5 s"),
        pytest.param(
            History((session(1, 20, level=Level.WALL),)), Status.KEPT, id="an easier level counts"
        ),
        pytest.param(History((session(1),)), Status.MISSED, id="a session without a set"),
        pytest.param(History(), Status.MISSED, id="nothing"),
        pytest.param(History(rests=frozenset({on(1)})), Neutral.REST_TODAY, id="Rest today"),
        pytest.param(History(pauses=(pause(1),)), Neutral.PAUSE, id="a pause without end"),
        pytest.param(
            History((session(1, 20),), pauses=(pause(1),)), Neutral.PAUSE, id="held in a pause"
        ),
        pytest.param(History(ours=frozenset({on(1)})), Neutral.OURS, id="we were away"),
        pytest.param(
            History((session(1, 20),), ours=frozenset({on(1)})), Status.KEPT, id="held all the same"
        ),
    ],
)
def test_what_a_day_counts_as(history, expected):
    assert status(DAILY, history, 1) is expected


@pytest.mark.parametrize(
    ("sets", "kept"),
    [
        pytest.param((20, 20, 20), True, id="all sets"),
        pytest.param((75,), True, id="in one go, as long as all together"),
        pytest.param((59,), False, id="in one go, a second less"),
        pytest.param((40, 20), False, id="a set above its target counts as its target"),
        pytest.param((20, 20, 20, 20), True, id="one more"),
    ],
)
def test_sets(sets, kept):
    plan = joined(adaptive(start=Hold(20, 3)))
    assert (status(plan, History((session(1, *sets),)), 1) is Status.KEPT) is kept


def test_a_hold_added_later_for_an_earlier_day_takes_no_kept_day_away():
    second = replace(session(2, 20), target=Hold(20))
    added = History((session(1, 20), second))
    assert asked(DAILY, added, 2) == ("knees", 2, 20)
    assert status(DAILY, added, 2) is Status.KEPT
    assert asked(DAILY, added, 3) == ("knees", 2, 20)


def test_today_and_days_to_come_are_open():
    assert status(DAILY, History(), 3, today=3) is Status.OPEN
    assert status(DAILY, History(), 2, today=3) is Status.MISSED


def test_rest_today_twice_in_seven_days_and_the_third_is_missed():
    rests = History(rests=frozenset(on(n) for n in (1, 3, 5, 8)))
    assert [status(DAILY, rests, n) for n in (1, 3, 5, 8)] == [
        Neutral.REST_TODAY,
        Neutral.REST_TODAY,
        Status.MISSED,
        Neutral.REST_TODAY,
    ]


def test_the_next_planned_day():
    following = next_planned(STEEP, follow(STEEP, [1, 2]), on(2))
    assert (following.number, following.seconds) == (4, 40)
    assert next_planned(STEEP, follow(STEEP, range(1, 6)), on(5)) is None


@pytest.mark.parametrize(
    ("day", "closed_through", "allowed"),
    [
        pytest.param(10, None, True, id="today"),
        pytest.param(3, None, True, id="seven days ago"),
        pytest.param(2, None, False, id="eight days ago"),
        pytest.param(11, None, False, id="tomorrow"),
        pytest.param(9, 9, False, id="its board has closed"),
        pytest.param(10, 9, True, id="after the board"),
    ],
)
def test_may_log(day, closed_through, allowed):
    closed = on(closed_through) if closed_through else None
    assert may_log(on(day), on(10), closed) is allowed
