"""A zone is found by what people type, offline, and never guessed where it could be another."""

from contextlib import suppress
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.places import ABBREVIATIONS, CITIES, WELL_KNOWN
from bot.domain.zones import MOST_FOUND, label, places, read_zone, search
from bot.errors import UserError

WINTER = datetime(2026, 11, 24, 12, tzinfo=UTC)
SUMMER = datetime(2026, 7, 1, 12, tzinfo=UTC)


def zones(typed, **options):
    return [zone for zone, _label in search(typed, WINTER, **options)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("auck", ["Pacific/Auckland"]),
        ("nz", ["Pacific/Auckland", "Pacific/Chatham"]),
        ("london", ["Europe/London"]),
        ("London ", ["Europe/London"]),
        ("uk", ["Europe/London"]),
        ("new york", ["America/New_York"]),
        ("newyork", ["America/New_York"]),
        ("nyc", ["America/New_York"]),
        ("us", ["America/New_York", "America/Detroit"]),
        ("munchen", ["Europe/Berlin"]),
        ("münchen", ["Europe/Berlin"]),
        ("wellington", ["Pacific/Auckland"]),
        ("germany", ["Europe/Berlin"]),
        ("queensland", ["Australia/Brisbane"]),
        ("europe/par", ["Europe/Paris"]),
        ("aukland", ["Pacific/Auckland"]),
        ("est", ["America/New_York", "America/Toronto"]),
        ("utc", ["UTC"]),
    ],
)
def test_what_is_meant_comes_first(typed, first):
    assert zones(typed)[: len(first)] == first


def test_before_anything_is_typed_the_club_s_country_comes_first():
    assert zones("", country="NZ")[:2] == ["Pacific/Auckland", "Pacific/Chatham"]
    assert "Europe/London" in zones("")
    assert len(zones("", country="US")) == MOST_FOUND


@pytest.mark.parametrize("typed", ["zzzz", "🏃", "", "e", "a" * 2000, "ظهري", "<@1>"])
def test_no_text_gives_more_than_discord_shows(typed):
    found = search(typed, WINTER)
    assert len(found) <= MOST_FOUND
    assert all(len(text) <= 100 for _zone, text in found)
    assert len({zone for zone, _text in found}) == len(found)


@pytest.mark.parametrize(
    ("zone", "now", "text"),
    [
        ("Pacific/Auckland", WINTER, "Auckland, New Zealand: Wed 01:00 (UTC+13)"),
        ("Europe/London", WINTER, "London, United Kingdom: Tue 12:00 (UTC)"),
        ("Europe/London", SUMMER, "London, United Kingdom: Wed 13:00 (UTC+1)"),
        ("America/St_Johns", WINTER, "St Johns, Canada: Tue 08:30 (UTC-3:30)"),
        ("UTC", WINTER, "UTC: Tue 12:00 (UTC)"),
        ("US/Eastern", WINTER, "US/Eastern: Tue 07:00 (UTC-5)"),
    ],
)
def test_a_label_shows_the_time_there_now(zone, now, text):
    assert label(zone, now) == text


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Pacific/Auckland", "Pacific/Auckland"),
        ("europe/london", "Europe/London"),
        ("US/Eastern", "US/Eastern"),
        ("Auckland", "Pacific/Auckland"),
        ("auckl", "Pacific/Auckland"),
        ("france", "Europe/Paris"),
        ("Georgia", "Asia/Tbilisi"),
        ("York", "Europe/London"),
        ("UTC", "UTC"),
    ],
)
def test_what_can_mean_one_zone_is_read(text, zone):
    assert read_zone(text) == zone


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("EST", "EST could be New York, Toronto"),
        ("NZ", "NZ could be Auckland, Chatham"),
        ("usa", "usa could be New York, Detroit"),
        ("bst", "bst could be London, Dhaka"),
        ("aukland", "aukland could be Auckland"),
        ("Atlantis City", "I don't know the time in Atlantis City. Try a big city"),
        ("", "I don't know the time in . Try a big city"),
    ],
)
def test_what_could_be_several_is_asked(text, sentence):
    with pytest.raises(UserError) as asked:
        read_zone(text)
    assert asked.value.sentence.format(**asked.value.values).startswith(sentence)


def test_every_place_has_a_zone_that_exists():
    named = [zone for line in ABBREVIATIONS.values() for zone in line.split()]
    for zone in [*places(), *CITIES, *named, *WELL_KNOWN.split()]:
        assert zone in places()
        ZoneInfo(zone)


def test_every_city_is_read_as_its_zone_or_asked():
    for zone, line in CITIES.items():
        for city in line.split(","):
            assert zone in zones(city)


@given(st.text(max_size=60))
def test_no_text_is_too_strange(text):
    search(text, WINTER)
    with suppress(UserError):
        ZoneInfo(read_zone(text))
