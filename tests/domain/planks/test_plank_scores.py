"""Scores, boards, runs of kept days and own growth."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plank_cases import (
    AMBER,
    BROKE,
    adaptive,
    days,
    follow,
    joined,
    lights,
    on,
    pause,
    session,
    table,
    with_sessions,
)

from bot.domain.planks.cues import CHECKLIST, CUES, FAULTS, cue_of
from bot.domain.planks.history import History
from bot.domain.planks.holds import Hold
from bot.domain.planks.levels import Level
from bot.domain.planks.scores import (
    Entry,
    Growth,
    Score,
    growth,
    rank,
    recent,
    run_of_kept,
    score,
)

DAILY = joined(adaptive(start=Hold(20, 2)))


def entry(name, kept, planned, member=0):
    return Entry(member, name, Score(kept, planned))


def lived(pattern):
    """Days by a pattern: x kept, - missed, p paused."""
    held = [number for number, mark in enumerate(pattern, start=1) if mark == "x"]
    pauses = tuple(pause(n, n) for n, mark in enumerate(pattern, start=1) if mark == "p")
    history = follow(DAILY, held, History(pauses=pauses), effort=7)
    return days(DAILY, history, len(pattern))


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        pytest.param("xxx", Score(3, 3), id="all kept"),
        pytest.param("x-x", Score(2, 3), id="one missed"),
        pytest.param("xpp", Score(1, 1), id="paused days are on neither side"),
        pytest.param("", Score(0, 0), id="nothing yet"),
    ],
)
def test_score(pattern, expected):
    assert score(lived(pattern), on(1), on(9)) == expected


def test_a_window_has_both_its_ends():
    assert score(lived("-xx-"), on(2), on(3)) == Score(2, 2)


def test_an_amber_day_and_a_rest_cost_nothing():
    history = follow(DAILY, [1, 2], History(lights=lights(d3=AMBER), rests=frozenset({on(4)})))
    assert score(days(DAILY, history, 4), on(1), on(4)) == Score(2, 2)


@pytest.mark.parametrize(
    ("pattern", "kept"),
    [
        pytest.param("", 0, id="no day yet"),
        pytest.param("xxxx", 4, id="every day"),
        pytest.param("xx-xx", 4, id="one miss is forgiven"),
        pytest.param("xxxx-", 4, id="yesterday's too"),
        pytest.param("xx-x-xx", 3, id="two misses within seven planned days end it"),
        pytest.param("x-xxxxxx-x", 8, id="two misses, seven planned days apart, do not"),
        pytest.param("x-xxxxx-x", 6, id="two misses, six apart, do"),
        pytest.param("xxpppxx", 4, id="a pause bridges it"),
    ],
)
def test_run_of_kept(pattern, kept):
    assert run_of_kept(lived(pattern)) == kept


def test_recent_shows_the_last_six_planned_days():
    assert recent(lived("-xx-xxppx")) == Score(5, 6)


def test_the_board():
    board = rank(
        [
            entry("Ben", 4, 5),
            entry("cem", 3, 3),
            entry("Ana", 5, 5),
            entry("Dee", 1, 1),
            entry("Eli", 8, 10),
        ]
    )
    assert [(row.place, row.entry.name) for row in board.rows] == [
        (1, "Ana"),
        (1, "cem"),
        (3, "Ben"),
        (3, "Eli"),
    ]
    assert [each.name for each in board.resting] == ["Dee"]
    assert board.more == 0


@pytest.mark.parametrize(
    ("entries", "rows", "more"),
    [
        pytest.param([entry(f"{n:02}", 20 - n, 20) for n in range(15)], 10, 5, id="ten rows"),
        pytest.param([entry(f"{n:02}", 1, 2) for n in range(18)], 18, 0, id="all who tie"),
        pytest.param([entry(f"{n:02}", 1, 2) for n in range(40)], 25, 15, id="25 at most"),
        pytest.param(
            [entry(f"{n:02}", 10 if n < 10 else 0, 10) for n in range(12)],
            10,
            0,
            id="only who kept going is counted below the cut",
        ),
    ],
)
def test_the_cut(entries, rows, more):
    board = rank(entries)
    assert (len(board.rows), board.more) == (rows, more)


ENTRIES = st.lists(
    st.builds(
        lambda name, member, kept, missed: entry(name, kept, kept + missed, member),
        st.sampled_from(["Ana", "ana", "Ben", "Çem", "李"]),
        st.integers(1, 99),
        st.integers(0, 7),
        st.integers(0, 7),
    ),
    max_size=40,
    unique_by=lambda each: each.member,
)


@given(ENTRIES, st.randoms())
def test_the_order_of_rows_does_not_matter(entries, random):
    assert rank(random.sample(entries, len(entries))) == rank(entries)


@given(ENTRIES)
def test_places_follow_the_share_alone(entries):
    rows = rank(entries).rows
    for row in rows:
        better = [each for each in rows if each.entry.score.share > row.entry.score.share]
        assert row.place == len(better) + 1


def test_a_share_is_exact():
    assert Score(2, 3).share == Score(4, 6).share == Fraction(2, 3)
    assert Score(0, 0).share == 0


def test_own_growth():
    plan = joined(table(20, 24, 32))
    assert growth(days(plan, follow(plan, [1]), 1)) is None
    assert growth(days(plan, follow(plan, [1, 2, 3]), 3)) == Growth(levels=0, percent=60)


def test_growth_counts_levels_before_percent_and_nothing_beyond_the_target():
    top = joined(adaptive(start=Hold(60, 3)))
    assert growth(days(top, follow(top, range(1, 5)), 4)) == Growth(levels=1, percent=17)
    beyond = with_sessions(History(), session(1, 500, 500))
    assert days(DAILY, beyond, 1)[0].counted == 40


def test_a_broken_hold_counts_what_was_held():
    history = with_sessions(History(), session(1, 12, form=BROKE))
    assert days(DAILY, history, 1)[0].counted == 12


def test_cues_take_turns():
    assert len({cue_of(number) for number in range(1, len(CUES) + 1)}) == len(CUES)
    assert cue_of(len(CUES) + 3) == cue_of(3)


def test_words_fit_a_phone():
    faults = [text for fault in FAULTS for text in (fault.seen, fault.cue)]
    levels = [text for level in Level for text in (level.label, level.how)]
    assert max(map(len, (*CUES, *faults, *levels))) <= 100
    assert sum(map(len, CHECKLIST)) <= 900
