"""Whom to call. A wrong digit here is the worst mistake this bot could make."""

import pytest


@pytest.mark.parametrize(
    ("code", "numbers"),
    [
        ("GB", ("999", "112")),
        ("EU", ("112",)),
        ("US", ("911",)),
        ("CA", ("911",)),
        ("AU", ("000",)),
        ("NZ", ("111",)),
        ("MX", ("911",)),
        ("CL", ("131",)),
        ("CO", ("123",)),
    ],
)
def test_the_numbers(content, code, numbers):
    assert content.emergency.country(code).emergency == numbers


def test_a_member_of_the_union_has_its_number(content):
    assert content.emergency.country("FR").emergency == ("112",)
    assert content.emergency.country("CH") is None


def test_there_are_no_others(content):
    assert len(content.emergency.countries) == 9
    assert content.emergency.country("JP") is None


def test_where_the_country_is_not_known(content):
    assert content.emergency.fallback == (
        "your local emergency number (999 UK, 112 EU, 911 US and Canada, 000 Australia, "
        "111 New Zealand)"
    )


def test_111_is_an_emergency_in_one_country_alone(content):
    assert [c.code for c in content.emergency.countries if "111" in c.emergency] == ["NZ"]
    assert content.emergency.country("GB").urgent_care == "NHS 111 (advice only, UK only)"
    assert "In New Zealand 111 is the emergency number" in content.emergency.warning
    assert "999 is the emergency number" in content.emergency.warning
