"""A country is found by its name, its code and what people call it."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.countries import (
    NICKNAMES,
    countries,
    in_european_union,
    read_country,
    search_countries,
)
from bot.errors import UserError


def test_there_are_as_many_as_there_should_be():
    assert len(countries()) == 249
    assert set(NICKNAMES.values()) <= set(countries())
    assert sum(in_european_union(code) for code in countries()) == 27
    assert not in_european_union("GB")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("uk", "GB"),
        ("england", "GB"),
        ("united k", "GB"),
        ("us", "US"),
        ("america", "US"),
        ("new zea", "NZ"),
        ("nz", "NZ"),
        ("deutsch", "DE"),
        ("germny", "DE"),
        ("curacao", "CW"),
    ],
)
def test_what_is_meant_comes_first(typed, code):
    assert search_countries(typed)[0][0] == code


@pytest.mark.parametrize(
    ("text", "code"),
    [("NZ", "NZ"), ("nz", "NZ"), ("new zealand", "NZ"), ("Georgia", "GE"), ("Scotland", "GB")],
)
def test_what_can_mean_one_country_is_read(text, code):
    assert read_country(text) == code


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("united", "united could be United Arab Emirates, United Kingdom, United States"),
        ("Atlantis", "I don't know Atlantis as a country"),
    ],
)
def test_what_is_no_country_or_several_is_asked(text, sentence):
    with pytest.raises(UserError) as asked:
        read_country(text)
    assert asked.value.sentence.format(**asked.value.values).startswith(sentence)


@given(st.text(max_size=60))
def test_no_text_is_too_strange(text):
    assert len(search_countries(text)) <= 25
    with suppress(UserError):
        assert read_country(text) in countries()
