"""Reading what people type about a run."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.runs.distances import METRES, words_for_distance, words_for_time
from bot.domain.runs.reading import parse_distance, parse_time
from bot.domain.runs.reading_lines import RunLine, find_run, read_line
from bot.domain.runs.runs import LONGEST, SHORTEST, Felt, believable
from bot.domain.units import Units
from bot.errors import UserError
from bot.words import speaking

KM, MI = Units


def said(refusal):
    return refusal.value.sentence.format(**refusal.value.values)


@pytest.mark.parametrize(
    ("typed", "units", "metres"),
    [
        ("5.2 km", KM, 5200),
        ("5,2 km", MI, 5200),
        ("5,2", KM, 5200),
        ("5,2", MI, 8369),
        ("3 mi", KM, 4828),
        ("3.1 miles", KM, 4989),
        ("1 mile", KM, 1609),
        ("5k", MI, 5000),
        (" 10K ", MI, 10_000),
        ("10 kilometres", MI, 10_000),
        ("800 m", KM, 800),
        ("5,200 m", KM, 5200),
        ("5.200 metres", KM, 5200),
        ("800.5 m", KM, 800),
        ("5,200", KM, 5200),
        (".5 mi", KM, 805),
        ("５．２ km", KM, 5200),
        ("marathon", KM, 42_195),
        ("Half marathon", KM, 21_098),
        ("parkrun", MI, 5000),
    ],
)
def test_a_distance_is_read_as_people_write_it(typed, units, metres):
    assert parse_distance(typed, units) == metres


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        pytest.param("5m", "Write 5 mi or 5000 m", id="a bare m may be a mile"),
        pytest.param("3,1 m", "Write 3.1 mi or 3100 m", id="with a comma too"),
        pytest.param("0", "at least 50 metres", id="nothing"),
        pytest.param("0.04 km", "at least 50 metres", id="a few steps"),
        pytest.param("5200 km", "further than I count", id="metres taken for kilometres"),
        pytest.param("9" * 5000, "can't read", id="a number without end"),
        pytest.param("five", "can't read", id="a word"),
        pytest.param("5.2.1 km", "can't read", id="two dots"),
        pytest.param("-5 km", "can't read", id="less than nothing"),
        pytest.param("", "can't read", id="nothing typed"),
    ],
)
def test_a_distance_that_is_none_says_what_would_work(typed, sentence):
    with pytest.raises(UserError) as refusal:
        parse_distance(typed, KM)
    assert sentence in said(refusal)


@pytest.mark.parametrize(
    ("typed", "metres", "seconds"),
    [
        ("34:10", 5200, 2050),
        ("1:05:20", 10_000, 3920),
        ("1h05", 10_000, 3900),
        ("1h 5m 20s", 10_000, 3920),
        ("34 min", 5200, 2040),
        ("34m10", 5200, 2050),
        ("34'10\"", 5200, 2050),
        ("34.5 min", 5200, 2070),
        ("1,5 h", 10_000, 5400),
        ("35", 5000, 2100),
        ("34.75", 5000, 2085),
        pytest.param("1:05", 10_000, 3900, id="nobody runs 10 km in 65 s"),
        pytest.param("1:05", 300, 65, id="nobody takes an hour for 300 m"),
        ("90:00", 10_000, 5400),
    ],
)
def test_a_time_is_read_as_a_runner_means_it(typed, metres, seconds):
    assert parse_time(typed, metres) == seconds


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        pytest.param("34.10", "Write 34:10 or 34.10 min", id="a dot may mean two things"),
        pytest.param("3:10", "5.2 km in 3:10 can't both be right", id="faster than anybody"),
        pytest.param("9:00:00", "can't both be right", id="slower than a stroll"),
        pytest.param("0", "can't both be right", id="no time"),
        pytest.param("99999 min", "longer than I count", id="weeks"),
        pytest.param("3410", "can't read", id="no colon"),
        pytest.param("1:75", "can't read", id="no such second"),
        pytest.param("ages", "can't read", id="a word"),
    ],
)
def test_a_time_that_is_none_says_what_would_work(typed, sentence):
    with pytest.raises(UserError) as refusal:
        parse_time(typed, 5200)
    assert sentence in said(refusal)


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("5.2 km 34:10", RunLine(5200, 2050)),
        ("5.2 34:10", RunLine(5200, 2050)),
        ("5,2", RunLine(5200)),
        ("3 mi", RunLine(4828)),
        ("3.1 miles in 30:05", RunLine(4989, 1805)),
        ("34:10 5.2km", RunLine(5200, 2050)),
        ("10k 1h05", RunLine(10_000, 3900)),
        ("5 35", RunLine(5000, 2100)),
        ("5 km easy", RunLine(5000, None, Felt.EASY)),
        ("5km, 35 min, hard", RunLine(5000, 2100, Felt.HARD)),
        ("5 km yesterday tough", RunLine(5000, None, Felt.HARD, "yesterday")),
        ("6 mi in 1:02:10 mon", RunLine(9656, 3730, None, "mon")),
        ("parkrun 28:11", RunLine(5000, 1691)),
        pytest.param("5k in 34:10, back ok", RunLine(5000, 2050), id="the back is ok, not the run"),
    ],
)
def test_a_line_holds_a_run(typed, line):
    assert read_line(typed, KM) == line


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "How far was it?"),
        ("easy", "How far was it?"),
        ("yesterday", "How far was it?"),
        ("5 34.10", "Write 34:10 or 34.10 min"),
        ("5 km and then some", "I can't read 5 km and then some as a run"),
        ("went out", "I can't read went out as a run"),
    ],
)
def test_a_line_that_holds_none_says_what_would_work(typed, sentence):
    with pytest.raises(UserError) as refusal:
        read_line(typed, KM)
    assert sentence in said(refusal)


@pytest.mark.parametrize("language", ["de", "es"])
def test_a_unit_that_begins_like_a_day_elsewhere_is_a_unit(language):
    with speaking(language):
        assert read_line("3 mi easy", KM) == RunLine(4828, None, Felt.EASY)


@pytest.mark.parametrize(
    ("message", "line"),
    [
        ("5k in 34:10, back ok", RunLine(5000, 2050)),
        ("ran 3.1 miles this morning at 7:30, felt easy!", RunLine(4989, None, Felt.EASY)),
        ("4km at 7:30 this morning, 28:10 in all", RunLine(4000, 1690)),
        ("did 10km in 1h05!", RunLine(10_000, 3900)),
        ("plank 45 s, then rest", None),
        ("see you on 2026-11-24 at 18:00", None),
        ("", None),
    ],
)
def test_a_run_in_a_message(message, line):
    assert find_run(message, KM) == line


@given(st.text(max_size=140), st.sampled_from(Units))
def test_whatever_is_typed_is_a_run_or_a_refusal(typed, units):
    try:
        line = read_line(typed, units)
    except UserError as refusal:
        refusal.sentence.format(**refusal.values)
    else:
        assert SHORTEST <= line.metres <= LONGEST
        assert line.seconds is None or believable(line.metres, line.seconds)


@given(st.text(alphabet="0123456789.,:kmih' inot", max_size=60), st.sampled_from(Units))
def test_so_is_whatever_looks_like_one(typed, units):
    test_whatever_is_typed_is_a_run_or_a_refusal.hypothesis.inner_test(typed, units)
    find_run(typed, units)


@given(st.integers(100, LONGEST - 10), st.sampled_from(Units), st.sampled_from(Units))
def test_a_distance_in_words_is_read_back_whatever_ones_units_are(metres, told_in, units):
    read = parse_distance(words_for_distance(metres, told_in), units)
    assert abs(read - metres) <= METRES[told_in] / 200 + 1


@given(st.integers(1000, 60_000), st.floats(130, 1700))
def test_a_time_in_words_is_read_back(metres, each):
    seconds = round(metres / 1000 * each)
    if seconds >= 3600 or not believable(metres, seconds * 60):
        assert parse_time(words_for_time(seconds), metres) == seconds
