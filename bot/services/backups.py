"""A copy of the database every day, for those who run the bot on a file."""

from __future__ import annotations

import logging
from datetime import timedelta
from pathlib import Path

from bot.clock import Clock
from bot.errors import StartError
from bot.storage.backups import back_up, copies_in, file_named, taken_at

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
