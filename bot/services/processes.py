"""The processes that serve one bot together: each says every few seconds that it is there."""

from __future__ import annotations

import secrets
from datetime import timedelta

from bot.clock import Clock
from bot.storage.database import Database

SAID_EVERY = timedelta(seconds=5)
# Two of these may be missed by one that has much to do.
THERE_WITHIN = SAID_EVERY * 3


class Processes:
    """Counts the processes over a database. An SQLite file has one."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now
        self._name = secrets.token_hex(4)

    async def here(self) -> int:
        """Say that this one is there; returns how many are."""
        if not self._db.shared:
            return 1
        now = self._now()
        async with self._db.write() as tx:
            await tx.processes.here(self._name, now)
            return await tx.processes.count(now - THERE_WITHIN)

    async def gone(self) -> None:
        """Say that this one leaves."""
        if self._db.shared:
            async with self._db.write() as tx:
                await tx.processes.gone(self._name)
