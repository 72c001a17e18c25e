"""Reading what people type: holds, days and times of day."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.planks.holds import Hold
from bot.domain.reading import (
    WORLD_RECORD,
    find_hold,
    needs_asking,
    parse_hold,
    words_for_hold,
    words_for_seconds,
)
from bot.domain.reading_days import parse_day, parse_time, suggest_days
from bot.errors import UserError

TODAY = date(2026, 11, 24)  # a Tuesday


@pytest.mark.parametrize(
    ("typed", "hold"),
    [
        ("75", Hold(75)),
        ("75s", Hold(75)),
        ("75 sec", Hold(75)),
        (" 1:15 ", Hold(75)),
        ("１：１５", Hold(75)),
        ("1m15", Hold(75)),
        ("1m15s", Hold(75)),
        ("1 min 15 sec", Hold(75)),
        ("1'15\"", Hold(75)),
        ("2 min", Hold(120)),
        ("1.5 min", Hold(90)),
        ("1,5 min", Hold(90)),
        ("0.5 min", Hold(30)),
        ("1.75", Hold(105)),
        ("45.7 s", Hold(45)),
        ("1:00:00", Hold(3600)),
        ("3x10", Hold(10, 3)),
        ("3 x 0:20", Hold(20, 3)),
        ("3×20 each", Hold(20, 3)),
        ("3 sets of 20 s", Hold(20, 3)),
        ("9:38:47", Hold(WORLD_RECORD)),
    ],
)
def test_parse_hold(typed, hold):
    assert parse_hold(typed) == hold


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        pytest.param("1.30", "Write 1:30 or 1.30 min", id="a dot may mean two things"),
        pytest.param("1,5", "Write 1:50 or 1.5 min", id="a comma too"),
        pytest.param("0", "at least one second", id="nothing"),
        pytest.param("-5", "at least one second", id="less than nothing"),
        pytest.param("3x0", "at least one second", id="sets of nothing"),
        pytest.param("0x20", "at least one second", id="no sets"),
        pytest.param("9:38:48", "world record", id="above the record"),
        pytest.param("9" * 5000, "world record", id="a number without end"),
        pytest.param("51x10", "up to 50 sets", id="too many sets"),
        pytest.param("1:75", "can't read", id="no such second"),
        pytest.param("ages", "can't read", id="a word"),
        pytest.param("", "can't read", id="nothing typed"),
    ],
)
def test_a_refusal_says_what_would_work(typed, said):
    with pytest.raises(UserError) as refusal:
        parse_hold(typed)
    assert said in refusal.value.sentence.format(**refusal.value.values)


@given(st.text(max_size=80))
def test_whatever_is_typed_is_a_hold_or_a_refusal(typed):
    try:
        hold = parse_hold(typed)
    except UserError as refusal:
        refusal.sentence.format(**refusal.values)
    else:
        assert 1 <= hold.seconds <= WORLD_RECORD
        assert hold.sets >= 1


@given(st.integers(1, WORLD_RECORD), st.integers(1, 50))
def test_words_are_read_back(seconds, sets):
    hold = Hold(seconds, sets)
    assert parse_hold(words_for_seconds(seconds)) == Hold(seconds)
    assert parse_hold(words_for_hold(hold)) == hold


@pytest.mark.parametrize(
    ("message", "hold"),
    [
        ("held 1:10 today!", Hold(70)),
        ("did 3x20s, form ok", Hold(20, 3)),
        ("1m15 woo", Hold(75)),
        ("At 19:00 I held 45 s", Hold(45)),
        ("ran 5.2 km on 2026-11-24", None),
        ("no plank", None),
    ],
)
def test_a_hold_in_a_message(message, hold):
    assert find_hold(message) == hold


@pytest.mark.parametrize(
    ("seconds", "best", "asks"),
    [
        pytest.param(600, None, False, id="ten minutes"),
        pytest.param(601, None, True, id="more than ten minutes"),
        pytest.param(90, 30, False, id="three times the best"),
        pytest.param(91, 30, True, id="more than three times the best"),
        pytest.param(601, 600, True, id="more than ten minutes, even by a strong member"),
    ],
)
def test_needs_asking(seconds, best, asks):
    assert needs_asking(seconds, best) is asks


@pytest.mark.parametrize(
    ("typed", "past", "day"),
    [
        ("2026-12-01", False, date(2026, 12, 1)),
        ("2026-12-1", False, date(2026, 12, 1)),
        ("Today", False, TODAY),
        ("tomorrow", False, date(2026, 11, 25)),
        ("yesterday", False, date(2026, 11, 23)),
        ("yesterday", True, date(2026, 11, 23)),
        ("monday", False, date(2026, 11, 30)),
        ("mon", True, date(2026, 11, 23)),
        ("tuesday", False, date(2026, 12, 1)),
        ("tuesday", True, date(2026, 11, 17)),
    ],
)
def test_parse_day(typed, past, day):
    assert parse_day(typed, TODAY, past=past) == day


@pytest.mark.parametrize("typed", ["", "someday", "2026-02-30", "1.12.", "mo", "20261201"])
def test_no_day(typed):
    with pytest.raises(UserError):
        parse_day(typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "first", "count"),
    [
        pytest.param("", ("today", TODAY), 9, id="nothing typed: the days around"),
        pytest.param("to", ("today", TODAY), 2, id="today and tomorrow"),
        pytest.param("YES", ("yesterday", date(2026, 11, 23)), 1, id="the other way, if asked"),
        pytest.param("m", ("monday", date(2026, 11, 30)), 1, id="a weekday"),
        pytest.param("2026-12", ("", date(2026, 12, 1)), 25, id="dates that begin so"),
        pytest.param("2029-01-01", ("", date(2029, 1, 1)), 1, id="a date far away"),
    ],
)
def test_suggest_days(typed, first, count):
    choices = suggest_days(typed, TODAY)
    assert (choices[0].word, choices[0].day) == first
    assert len(choices) == count


@given(st.text(max_size=20), st.booleans())
def test_what_is_suggested_can_be_typed(typed, past):
    for choice in suggest_days(typed, TODAY, past=past):
        assert parse_day(choice.word or choice.day.isoformat(), TODAY, past=past) == choice.day


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("7pm", time(19)),
        ("7 p.m.", time(19)),
        ("12am", time(0)),
        ("12pm", time(12)),
        ("19:00", time(19)),
        ("7.30", time(7, 30)),
        ("0730", time(7, 30)),
        ("19h30", time(19, 30)),
        ("7", time(7)),
        ("noon", time(12)),
    ],
)
def test_parse_time(typed, read):
    assert parse_time(typed) == read


@pytest.mark.parametrize("typed", ["", "13pm", "0am", "24:00", "7m", "7:60", "soon", "25"])
def test_no_time(typed):
    with pytest.raises(UserError):
        parse_time(typed)
