"""Run the bot from start to a clean stop."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from functools import partial

import aiohttp
import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot import failpoints
from bot.app import App, opened
from bot.client import CoachBot
from bot.config import Settings
from bot.errors import StartError
from bot.watching import watched

logger = logging.getLogger(__name__)

AUTHENTICATION_FAILED = 4004
REFUSED = (
    "Discord refuses DISCORD_TOKEN: reset it on the Bot page of discord.com/developers "
    "and copy the new one into .env."
)


async def run(settings: Settings) -> None:
    """Connect and serve until a signal asks to stop.

    Raises:
        StartError: Discord refuses us or can't be reached, or the database can't be used.
        ContentError: a file in `data/` can't be used.
    """
    point_discord_at(settings)
    failpoints.arm(settings.fail_at)
    with stopped_by_signals() as stop:
        await open_and_serve(settings, stop)


async def open_and_serve(settings: Settings, stop: asyncio.Event) -> None:
    """Serve with everything the settings ask for until `stop` is set; raises what `run` does."""
    async with opened(settings) as app:
        await serve_as_allowed(app, stop)


async def serve_as_allowed(app: App, stop: asyncio.Event) -> None:
    """Serve with what Discord lets us read, which may leave out what people type in channels.

    Raises:
        StartError: Discord refuses the token, or can't be reached.
    """
    try:
        await serve(app, stop, message_content=True)
    except discord.PrivilegedIntentsRequired:
        logger.warning(
            "Discord refuses the message content intent, so %scommands in channels are off; "
            "@mention and slash commands still work. To change that, switch on Message Content "
            "Intent on the Bot page of discord.com/developers.",
            app.settings.command_prefix,
        )
        await serve(app, stop, message_content=False)


async def serve(app: App, stop: asyncio.Event, *, message_content: bool) -> None:
    """Serve with one client until `stop` is set.

    Raises:
        PrivilegedIntentsRequired: the message content intent is refused.
        StartError: Discord refuses the token, or can't be reached.
    """
    async with (
        CoachBot(app, message_content=message_content) as bot,
        watched(bot),
        stopping(bot, stop),
    ):
        with told_plainly():
            await bot.start(app.settings.discord_token)


@contextmanager
def told_plainly() -> Generator[None]:
    """Turn what ends a connection for good into one plain line.

    Raises:
        StartError: in place of what discord.py raised.
    """
    try:
        yield
    except discord.LoginFailure:
        raise StartError(REFUSED) from None
    except discord.ConnectionClosed as closed:
        if closed.code == AUTHENTICATION_FAILED:
            raise StartError(REFUSED) from None
        raise StartError(f"Discord closed the connection for good: {closed}.") from None
    except (aiohttp.ClientError, OSError) as unreachable:
        raise StartError(
            f"Discord can't be reached: {unreachable}. Is this machine online?"
        ) from None


@asynccontextmanager
async def stopping(bot: CoachBot, stop: asyncio.Event) -> AsyncGenerator[None]:
    """While the block runs, wait for `stop`; then finish what is in hand and close."""
    waiting = asyncio.create_task(_close_on(stop, bot))
    try:
        yield
    finally:
        if stop.is_set():
            await waiting
        waiting.cancel()


async def _close_on(stop: asyncio.Event, bot: CoachBot) -> None:
    await stop.wait()
    logger.info("Stopping")
    await bot.close()


@contextmanager
def stopped_by_signals() -> Generator[asyncio.Event]:
    """Yield an event that Ctrl-C and SIGTERM set."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, stop.set)
        except NotImplementedError:  # Windows
            signal.signal(number, partial(_from_thread, loop, stop))
    yield stop


def _from_thread(loop: asyncio.AbstractEventLoop, stop: asyncio.Event, *_signal: object) -> None:
    loop.call_soon_threadsafe(stop.set)


def point_discord_at(settings: Settings) -> None:
    """Send discord.py to the operator's addresses, where they are set.

    The gateway's holds when a lost session begins anew; `CoachBot` sees to the first connection.
    """
    if settings.discord_api_url is not None:
        Route.BASE = settings.discord_api_url
    if settings.discord_gateway_url is not None:
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(settings.discord_gateway_url)
