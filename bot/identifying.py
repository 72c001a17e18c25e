"""One new session with Discord at a time, whichever process begins it."""

from __future__ import annotations

import asyncio
import logging

from bot.errors import UserError
from bot.happening import happens
from bot.storage.database import Database
from bot.storage.turns import Turn

logger = logging.getLogger(__name__)

# Discord takes one IDENTIFY in five seconds from most bots; a little more lets clocks differ.
APART_SECONDS = 5.2
LOOKS_EVERY_SECONDS = 0.25


class Identifying:
    """Takes turns with the other processes over a database, and keeps each for five seconds."""

    def __init__(self, database: Database, apart: float = APART_SECONDS) -> None:
        self._db, self._apart = database, apart
        self._stopping = asyncio.Event()
        self._turns: set[asyncio.Task[None]] = set()

    async def wait(self) -> None:
        """Wait for a turn; while the database is away, as long as one lasts."""
        ours = asyncio.Event()
        task = asyncio.create_task(self._take(ours), name="identifying: turn")
        self._turns.add(task)
        task.add_done_callback(self._turns.discard)
        await ours.wait()

    async def stop(self) -> None:
        """Give every turn back."""
        self._stopping.set()
        if self._turns:
            await asyncio.wait(self._turns)

    async def _take(self, ours: asyncio.Event) -> None:
        try:
            while not self._stopping.is_set():
                async with self._db.alone(Turn.IDENTIFY) as free:
                    if free:
                        ours.set()
                        await happens(self._stopping, self._apart)
                        return
                await happens(self._stopping, LOOKS_EVERY_SECONDS)
        except UserError:
            logger.warning("The database is away: others may begin a session at the same time")
            await happens(self._stopping, self._apart)
        finally:
            ours.set()
