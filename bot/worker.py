"""Do what is due beside a bot that serves: logged in, but without a gateway."""

from __future__ import annotations

import asyncio
import logging

from bot import failpoints
from bot.app import App, opened
from bot.client import CoachBot
from bot.config import Settings
from bot.errors import StartError
from bot.run import point_discord_at, stopped_by_signals, stopping, told_plainly
from bot.storage.engine import sqlite_file
from bot.watching import watched

logger = logging.getLogger(__name__)

NEEDS_POSTGRES = (
    "A worker needs PostgreSQL. An SQLite database has one process, and the bot does what is due "
    "by itself: python -m bot run is all you need."
)


async def work(settings: Settings) -> None:
    """Do jobs until a signal asks to stop.

    Raises:
        StartError: the database is SQLite or can't be used, Discord refuses us or can't be reached.
        ContentError: a file in `data/` can't be used.
    """
    if sqlite_file(settings.database_url) is not None:
        raise StartError(NEEDS_POSTGRES)
    point_discord_at(settings)
    failpoints.arm(settings.fail_at)
    with stopped_by_signals() as stop:
        async with opened(settings) as app:
            await work_until(app, stop)


async def work_until(app: App, stop: asyncio.Event) -> None:
    """Do jobs until `stop` is set; raises what `work` does."""
    bot = CoachBot(app, message_content=False, listens=False)
    async with bot, watched(bot), stopping(bot, stop):
        with told_plainly():
            await bot.login(app.settings.discord_token)
        logger.info("Working as %s", bot.user)
        await bot.take_up()
        await stop.wait()
