"""What the bot does for itself, over and over. APScheduler keeps the time of these alone."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, timedelta
from importlib import import_module
from typing import Any

from bot.clock import Clock
from bot.errors import UserError
from bot.storage.database import Database
from bot.storage.turns import Turn

logger = logging.getLogger(__name__)

ALIVE_EVERY, PURGE_EVERY = timedelta(seconds=30), timedelta(hours=6)
DONE_JOBS_KEPT = timedelta(days=30)

Tick = Callable[[], Awaitable[object]]


class Ticks:
    """The handful of things that are done over and over, late rather than not at all.

    One that takes long holds up none of the others: it may take hours, and we are alive.
    """

    def __init__(self, database: Database, now: Clock, say_alive: Tick) -> None:
        self._db, self._now = database, now
        self._say_alive = say_alive
        # What takes long looks at it, and ends early.
        self.stopping = asyncio.Event()
        self._at_once: asyncio.Task[None] | None = None
        self._at_work: set[asyncio.Task[Any]] = set()
        self._ticks: list[tuple[timedelta, Tick]] = []
        self._scheduler: Any = None
        self.add(ALIVE_EVERY, say_alive)
        self.add(PURGE_EVERY, self.purge)

    def add(self, every: timedelta, tick: Tick) -> None:
        """Do something every so often, first when that time has passed; before `start`."""
        self._ticks.append((every, tick))

    def start(self) -> None:
        """Begin."""
        # Typed nowhere, and slow to import: people are answered first.
        schedulers: Any = import_module("apscheduler.schedulers.asyncio")
        self._scheduler = schedulers.AsyncIOScheduler(
            timezone=UTC,
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )
        for every, tick in self._ticks:
            seconds = every.total_seconds()
            self._scheduler.add_job(self._do, "interval", seconds=seconds, args=[tick])
        self._scheduler.start()
        # How long we were away is known only until it is said again.
        self._at_once = asyncio.create_task(self._do(self._say_alive), name="ticks: alive")

    async def stop(self) -> None:
        """Begin none any more, and see through those that are being done."""
        self.stopping.set()
        at_work = {*self._at_work, *filter(None, [self._at_once])}
        if at_work:
            await asyncio.wait(at_work)
        if self._scheduler is not None:
            self._scheduler.shutdown(wait=False)
            self._scheduler = None

    async def _do(self, tick: Tick) -> None:
        task = asyncio.current_task()
        if self.stopping.is_set() or task is None:
            return
        self._at_work.add(task)
        try:
            await tick()
        except UserError as away:
            logger.warning("%s waits for its next turn: %s", tick.__name__, away)
        finally:
            self._at_work.discard(task)

    async def purge(self) -> None:
        """Forget jobs that were done long ago; one process of several does."""
        async with self._db.alone(Turn.PURGE) as ours:
            if not ours:
                return
            async with self._db.write() as tx:
                gone = await tx.jobs.purge(self._now() - DONE_JOBS_KEPT)
        logger.info("Forgot %d jobs that were done long ago", gone)
