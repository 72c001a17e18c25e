"""The real bot over the wire against the rehearsal: nothing is mocked."""

import asyncio
import tempfile
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.app import opened
from bot.client import CoachBot
from bot.config import settings_from
from bot.run import point_discord_at
from rehearsal import Rehearsal
from rehearsal.rules.openapi import find_openapi

ROOT = Path(__file__).parents[2]


@asynccontextmanager
async def running_bot(discord, **settings):
    """The bot, logged in and ready, in this event loop."""
    with tempfile.TemporaryDirectory() as folder:
        ours = {
            "DISCORD_TOKEN": discord.token,
            "DISCORD_API_URL": discord.api_url,
            "DISCORD_GATEWAY_URL": discord.gateway_url,
            "DATABASE_URL": f"sqlite:///{folder}/plankton.db",
        }
        async with opened(settings_from({**ours, **settings}), discord.clock.now) as app, logged_in(app) as bot:
            yield bot


@asynccontextmanager
async def logged_in(app):
    """One client over an app, until the block ends."""
    async with pointed_at(app.settings), CoachBot(app, message_content=True) as bot:
        starting = asyncio.create_task(bot.start(app.settings.discord_token))
        ready = asyncio.create_task(bot.wait_until_ready())
        await asyncio.wait([starting, ready], return_when=asyncio.FIRST_COMPLETED, timeout=10)
        if starting.done():
            await starting
        yield bot
    await asyncio.wait([starting])


@asynccontextmanager
async def pointed_at(settings):
    """discord.py's addresses, set; and as they were when the block ends, for the other bots."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Route, "BASE", Route.BASE)
        patch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", DiscordWebSocket.DEFAULT_GATEWAY)
        point_discord_at(settings)
        yield


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
