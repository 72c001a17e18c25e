"""Whom to call: each country's own line, and no other country's where it is known."""

from importlib.resources import files
from pathlib import Path

import pytest

from bot.content import load
from bot.ui.numbers import crisis_lines, numbers

EMERGENCY = load(Path(str(files("data")))).emergency
# Written out by hand, so that a slip in the file is no slip here.
LINES = {
    "GB": "United Kingdom: **999** or **112** · NHS 111 (advice only, UK only)",
    "EU": "European Union: **112**",
    "US": "United States: **911**",
    "CA": "Canada: **911**",
    "AU": "Australia: **000** · healthdirect 1800 022 222",
    "NZ": "New Zealand: **111** · Healthline 0800 611 116",
    "MX": "Mexico: **911**",
    "CL": "Chile: **131**",
    "CO": "Colombia: **123**",
}


def test_there_is_a_line_for_every_country():
    assert {each.code for each in EMERGENCY.countries} == set(LINES)


@pytest.mark.parametrize(("code", "line"), LINES.items(), ids=list(LINES))
def test_a_club_is_told_its_own_number_first(code, line):
    first, second, elsewhere = numbers(EMERGENCY, EMERGENCY.country(code)).split("\n")
    assert (first, second) == ("**Emergency number**", line)
    assert elsewhere == f"Elsewhere: {EMERGENCY.fallback}."


def test_where_the_country_is_not_known_every_line_is_there():
    told = numbers(EMERGENCY, None).split("\n")
    assert told[1:-2] == list(LINES.values())
    assert EMERGENCY.warning in told[-1]


@pytest.mark.parametrize(
    ("code", "who"),
    [("GB", ["United Kingdom: **Samaritans 116 123**"]), ("US", ["United States: **988**"])],
)
def test_who_listens_is_the_country_s_own(code, who):
    assert crisis_lines(EMERGENCY, EMERGENCY.country(code)).split("\n")[1:] == who


@pytest.mark.parametrize("code", ["CL", "EU"])
def test_where_nobody_is_known_to_listen_all_that_are_known_are_named(code):
    told = crisis_lines(EMERGENCY, EMERGENCY.country(code)).split("\n")[1:]
    assert [line.partition(":")[0] for line in told] == [
        "United Kingdom",
        "United States",
        "Canada",
    ]
