"""A stand-in of its own for each test, with a club, and raw ways to talk to it."""

import aiohttp
import pytest
from raw_discord import HELLO, USUAL, Line, Rest

from rehearsal import Rehearsal


@pytest.fixture
def privileged():
    """The privileged intents that the application may ask for; parametrize it for others."""
    return ("message_content",)


@pytest.fixture
async def discord(privileged):
    async with Rehearsal(privileged=privileged) as rehearsal:
        yield rehearsal


@pytest.fixture
def club(discord):
    return discord.guild("Riverside Runners")


@pytest.fixture
def ana(club):
    return club.member("Ana")


@pytest.fixture
def ben(club):
    return club.member("Ben")


@pytest.fixture
def cem(club):
    return club.member("Cem", coach=True)


@pytest.fixture
def general(club):
    return club.channel("general")


@pytest.fixture
async def session():
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def rest(discord, session):
    return Rest(discord, session)


@pytest.fixture
async def dial(discord, session):
    """Open a line to the gateway, past its hello."""
    lines = []

    async def dial(*, compressed=False, version=10):
        query = f"?v={version}&encoding=json" + ("&compress=zlib-stream" if compressed else "")
        socket = await session.ws_connect(discord.gateway_url + query, max_msg_size=0)
        line = Line(socket, compressed=compressed)
        lines.append(line)
        line.hello = await line.payload()
        assert line.hello["op"] == HELLO
        return line

    yield dial
    for line in lines:
        await line.socket.close()


@pytest.fixture
async def listen(discord, dial):
    """Open a line that has identified and was told of every guild; what follows is news."""

    async def listen(intents=USUAL, shard=None):
        line = await dial()
        await line.identify(discord.token, intents, shard)
        line.ready = await line.event("READY")
        for _guild in line.ready["guilds"]:
            await line.event("GUILD_CREATE")
        return line

    return listen
