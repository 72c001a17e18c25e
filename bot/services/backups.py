"""A copy of the database every day, for those who run the bot on a file."""

from __future__ import annotations

import logging
from datetime import timedelta
from pathlib import Path

from bot.clock import Clock
from bot.errors import StartError
from bot.services.privacy import Privacy
from bot.storage.backups import back_up, copies_in, erased_in, file_named, restore, taken_at
from bot.storage.database import Database
from bot.storage.sealing import Vault
from bot.storage.upgrade import upgrade

logger = logging.getLogger(__name__)

EVERY = timedelta(days=1)


class Backups:
    """Keeps the copies. PostgreSQL has better ways of its own, and is left to its operator."""

    def __init__(self, url: str, folder: Path | None, now: Clock) -> None:
        self._url, self._now = url, now
        self._folder = folder if file_named(url) else None

    async def if_due(self) -> Path | None:
        """Copy the database if the latest copy is a day old; whatever goes wrong is logged."""
        if self._folder is None:
            return None
        now = self._now()
        copies = copies_in(self._folder)
        if copies and now - taken_at(copies[-1]) < EVERY:
            return None
        try:
            copy = await back_up(self._url, self._folder, now)
        except StartError as trouble:
            logger.error("No backup: %s", trouble)  # noqa: TRY400  the sentence says it all
            return None
        logger.info("Backed up the database to %s", copy)
        return copy


async def bring_back(url: str, copy: Path, vault: Vault, now: Clock) -> tuple[Path | None, int]:
    """Restore a copy and erase again whoever was erased since it was taken.

    Returns where an SQLite file that was there is now, and how many were erased again.

    Raises:
        StartError: it can't be done, and nothing was changed; the text says what to do.
    """
    marks = await erased_in(url)
    old = await restore(url, copy, now())
    await upgrade(url)
    database = Database(url, vault)
    try:
        return old, await Privacy(database, now).replay(marks)
    finally:
        await database.close()
