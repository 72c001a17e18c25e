"""What clubs and people set for themselves, on both databases."""

import pytest

from bot.domain.units import Units
from bot.errors import UserError
from bot.services.clubs import Clubs
from bot.services.people import People
from bot.storage.database import Database

CLUB, ANA = 10**18 + 11, 10**18 + 22


@pytest.fixture
def clubs(database, clock):
    return Clubs(database, clock)


@pytest.fixture
def people(database, clock):
    return People(database, clock)


async def test_a_club_that_has_set_nothing_is_there(clubs):
    club = await clubs.get(CLUB)
    assert (club.id, club.zone, club.country) == (CLUB, None, None)


async def test_a_club_keeps_what_it_sets_piece_by_piece(clubs, clock):
    await clubs.set(CLUB, zone="Pacific/Auckland", units=Units.KM)
    club = await clubs.set(CLUB, country="NZ", coach_role_id=77)
    assert (club.zone, club.units, club.country) == ("Pacific/Auckland", Units.KM, "NZ")
    assert club.joined_at == clock.now
    assert await clubs.get(CLUB) == club


async def test_the_country_is_known_where_it_was_set(clubs):
    assert await clubs.country(CLUB) is None
    assert await clubs.country(None) is None
    await clubs.set(CLUB, country="NZ")
    assert await clubs.country(CLUB) == "NZ"


async def test_the_country_never_fails_even_without_a_memory(clock, tmp_path):
    database = Database(f"sqlite+aiosqlite:///{tmp_path}/missing/plankton.db")
    clubs = Clubs(database, clock)
    with pytest.raises(UserError):
        await clubs.get(CLUB)
    assert await clubs.country(CLUB) is None
    await database.close()


async def test_a_person_s_zone_is_their_own_else_the_club_s_else_utc(clubs, people):
    assert await people.zone(ANA, None) == await people.zone(ANA, CLUB) == "UTC"
    await clubs.set(CLUB, zone="Europe/London")
    assert await people.zone(ANA, CLUB) == "Europe/London"
    await people.set_units(ANA, Units.MI)
    assert await people.zone(ANA, CLUB) == "Europe/London"
    await people.set_zone(ANA, "Pacific/Auckland")
    assert await people.zone(ANA, CLUB) == await people.zone(ANA, None) == "Pacific/Auckland"


async def test_a_person_keeps_what_they_set_piece_by_piece(people, clock):
    assert (await people.get(ANA)).hidden is False
    await people.set_units(ANA, Units.MI)
    person = await people.hide(ANA, hidden=True)
    assert (person.units, person.hidden, person.seen_at) == (Units.MI, True, clock.now)
    assert await people.get(ANA) == person
