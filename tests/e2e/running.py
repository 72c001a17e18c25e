"""The real bot, in this process, logged in to a rehearsal."""

import asyncio
import os
import sys
import tempfile
from contextlib import asynccontextmanager, nullcontext
from pathlib import Path

import pytest
from discord.gateway import DiscordWebSocket
from discord.http import Route
from log_reading import Reader

from bot.app import opened
from bot.client import CoachBot
from bot.config import settings_from
from bot.run import point_discord_at
from bot.ui import answer
from bot.watching import watched
from rehearsal import Rehearsal

ROOT = Path(__file__).parents[2]
# What a busy machine may take longer for than Discord allows is no failure of the bot's.
SLOWER = 5


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
        chosen = settings_from({**ours, **settings})
        async with opened(chosen, discord.clock.now) as app, logged_in(app, discord) as bot:
            yield bot


@asynccontextmanager
async def logged_in(app, discord):
    """One client over an app, until the block ends."""
    async with (
        unhurried(discord),
        pointed_at(app.settings),
        CoachBot(app, message_content=True) as bot,
        watched(bot),
    ):
        starting = asyncio.create_task(bot.start(app.settings.discord_token))
        ready = asyncio.create_task(bot.wait_until_ready())
        await asyncio.wait([starting, ready], return_when=asyncio.FIRST_COMPLETED, timeout=10)
        if starting.done():
            await starting
        yield bot
    await asyncio.wait([starting])


@asynccontextmanager
async def unhurried(discord):
    """Everybody waits longer: Discord for a first sign, people for an answer, and the bot."""
    with pytest.MonkeyPatch.context() as patch, discord.unhurried(SLOWER):
        patch.setattr(answer, "PATIENCE_SECONDS", SLOWER * 1.0)
        yield


@asynccontextmanager
async def pointed_at(settings):
    """discord.py's addresses, set; and as they were when the block ends, for the other bots."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Route, "BASE", Route.BASE)
        patch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", DiscordWebSocket.DEFAULT_GATEWAY)
        point_discord_at(settings)
        yield


@asynccontextmanager
async def process(discord, tmp_path, command="run", **settings):
    """`python -m bot run`, pointed at the rehearsal; gone when the block ends."""
    addresses = {
        "DISCORD_TOKEN": discord.token,
        "DISCORD_API_URL": discord.api_url,
        "DISCORD_GATEWAY_URL": discord.gateway_url,
    }
    waited_for = unhurried(discord) if isinstance(discord, Rehearsal) else nullcontext()
    ours = spawned("-m", "bot", command, cwd=tmp_path, **{**addresses, **settings})
    async with ours as started, waited_for:
        yield started


@asynccontextmanager
async def spawned(*arguments, cwd=None, **settings):
    """A Python of its own, killed when the block ends if it still lives."""
    started = await asyncio.create_subprocess_exec(
        *(sys.executable, *arguments),
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **settings},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield started
    finally:
        if started.returncode is None:
            started.kill()
        await started.wait()


async def ended(started):
    """What the process printed, and its exit code."""
    out, err = await asyncio.wait_for(started.communicate(), timeout=15)
    said = out.decode() + err.decode()
    Reader.printed.extend(said.splitlines())
    return started.returncode, said
