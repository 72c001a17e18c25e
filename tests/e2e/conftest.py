"""The real bot over the wire against the rehearsal: nothing is mocked."""

from pathlib import Path

import pytest
from running import running_bot

from rehearsal import Rehearsal
from rehearsal.rules.openapi import find_openapi

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
async def discord():
    async with Rehearsal(openapi=find_openapi(ROOT)) as rehearsal:
        yield rehearsal


@pytest.fixture(scope="session")
async def bot(discord, tmp_path_factory):
    database = tmp_path_factory.mktemp("bot") / "plankton.db"
    async with running_bot(discord, DATABASE_URL=f"sqlite:///{database}") as bot:
        yield bot


@pytest.fixture
async def club(discord, bot):
    """A club of its own for each test; whatever Discord would refuse fails the test."""
    before = len(discord.breaches)
    registered = registry(bot)
    club = discord.guild("Riverside Runners")
    await discord.quiet()
    yield club
    assert discord.breaches[before:] == []
    assert registry(bot) == registered, "a send took the class of a button out of the registry"


@pytest.fixture
def ana(club):
    return club.member("Ana")


@pytest.fixture
def ben(club):
    return club.member("Ben")


@pytest.fixture
def cem(club):
    return club.member("Cem", coach=True)


def registry(bot):
    """The button classes that discord.py will answer for."""
    return set(bot._connection._view_store._dynamic_items)
