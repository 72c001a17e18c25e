"""The real bot over the wire against the rehearsal: nothing is mocked."""

from functools import partial
from pathlib import Path

import pytest
from checkin_story import OPERATOR
from running import running_bot
from timed_story import timed
from watching import Watch

from bot.storage.upgrade import upgrade
from rehearsal import Rehearsal
from rehearsal.rules.openapi import find_openapi

ROOT = Path(__file__).parents[2]
# Stories that keep something are told over both databases.
BOTH = (
    "test_me",
    "test_privacy",
    "test_setup",
    "test_challenges_",
    "test_planks_",
    "test_timer",
    "test_boards",
    "test_along",
    "test_dayposts",
    "test_reminders",
    "test_runs",
    "test_runs_import",
    "test_sessions",
    "test_apologies",
    "test_killed",
    "test_coach_tips",
    "test_coaching",
    "test_c25k",
    "test_stretches",
    "test_checkins",
    "test_looking_back",
    "test_unread",
)


def pytest_generate_tests(metafunc):
    if "stored" in metafunc.fixturenames and metafunc.module.__name__.startswith(BOTH):
        metafunc.parametrize("stored", ["sqlite", "postgres"], indirect=True, scope="session")


@pytest.fixture(scope="session")
def watch():
    """Looks through all that is sent and logged, from the first test to the last."""
    with Watch().watching() as watch:
        yield watch
    assert watch.leaks == [], "what somebody said of their pain got out, after its test had ended"


@pytest.fixture(autouse=True)
def nobody_else_reads_of_pain(watch):
    """Every story's check: what somebody says of their pain is read by nobody else."""
    yield
    leaks = [watch.leaks.pop() for _each in range(len(watch.leaks))]
    assert leaks == [], "what somebody said of their pain got out"


@pytest.fixture(scope="session")
async def discord():
    async with Rehearsal(openapi=find_openapi(ROOT)) as rehearsal:
        yield rehearsal


@pytest.fixture(scope="session")
def stored(request, tmp_path_factory):
    """Makes an empty database that is up to date; returns its address, as an operator gives it."""
    if getattr(request, "param", "sqlite") == "sqlite":
        return partial(sqlite_file, tmp_path_factory)
    return partial(migrated, request.getfixturevalue("new_postgres"))


@pytest.fixture(scope="session")
async def bot(discord, stored):
    async with running_bot(discord, DATABASE_URL=await stored(), **OPERATOR) as bot:
        yield bot


@pytest.fixture(scope="module")
async def stage(stored):
    """For stories about time: a Discord and a bot of their own, and a clock moved by hand."""
    async with timed(await stored()) as stage:
        yield stage


async def sqlite_file(tmp_path_factory):
    return f"sqlite:///{tmp_path_factory.mktemp('bot')}/plankton.db"


async def migrated(new_postgres):
    url = await new_postgres()
    await upgrade(url)
    return url.replace("postgresql+asyncpg://", "postgresql://", 1)


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
