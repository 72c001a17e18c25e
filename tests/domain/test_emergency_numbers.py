"""The number of the country one is in, and of no other."""

from pathlib import Path

import pytest

from bot.content import load

EMERGENCY = load(Path(__file__).parents[2] / "data").emergency


@pytest.mark.parametrize(
    ("code", "number"),
    [("GB", "999"), ("NZ", "111"), ("US", "911"), ("DE", "112"), ("IE", "112"), ("EU", "112")],
)
def test_a_country_we_know_has_its_number(code, number):
    assert EMERGENCY.country(code).emergency[0] == number


@pytest.mark.parametrize("code", ["JP", "CH", "XX", ""])
def test_of_others_we_say_that_we_do_not_know(code):
    assert EMERGENCY.country(code) is None
