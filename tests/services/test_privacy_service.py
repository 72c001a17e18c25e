"""A person sees, takes along and erases what is kept, and nothing is invented in between."""

import json

import pytest

from bot.services.clubs import Clubs
from bot.services.people import People
from bot.services.privacy import Privacy

ANA, BEN = 10**18 + 22, 10**18 + 33


@pytest.fixture
def privacy(database, clock):
    return Privacy(database, clock)


async def test_somebody_unknown_has_nothing(privacy):
    assert await privacy.show(ANA) == {}
    assert (await privacy.export(ANA))["records"] == {}
    assert await privacy.delete(ANA) == {}
    assert await privacy.show(ANA) == {}


async def test_looking_keeps_nothing(privacy, database, clock):
    await People(database, clock).get(ANA)
    await Clubs(database, clock).get(1)
    assert await privacy.show(ANA) == {}


async def test_what_was_set_is_shown_exported_and_erased(privacy, database, clock):
    people = People(database, clock)
    await people.set_zone(ANA, "Pacific/Auckland")
    await people.set_zone(BEN, "Europe/London")
    assert await privacy.show(ANA) == {"people": 1}
    exported = json.loads(json.dumps(await privacy.export(ANA)))
    assert exported["person"] == str(ANA)
    assert exported["exported_at"] == "2026-11-24T12:00:00+00:00"
    assert exported["records"]["people"][0]["zone"] == "Pacific/Auckland"
    assert await privacy.delete(ANA) == {"people": 1}
    assert await privacy.show(ANA) == {}
    assert (await people.get(BEN)).zone == "Europe/London"
