"""Three pages on 127.0.0.1: whether the process lives, whether it serves, and the figures."""

from __future__ import annotations

import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from bot.client import CoachBot
from bot.errors import StartError, UserError
from bot.storage.kinds import Lane
from bot.watching.figures import Figures

HOST = "127.0.0.1"
# Beyond these somebody ought to look: jobs are looked for every 15 s, and Discord asks for a
# heartbeat every 41 s.
LATEST_JOB, OLDEST_HEARTBEAT = 120.0, 100.0
SECONDS_TO_CLOSE = 1.0
UNAVAILABLE = 503
PLAIN = "text/plain; version=0.0.4; charset=utf-8"


@asynccontextmanager
async def answering(bot: CoachBot, figures: Figures, port: int) -> AsyncGenerator[None]:
    """Serve the pages while the block runs.

    Raises:
        StartError: the port is taken.
    """
    doors = _Doors(bot, figures)
    app = web.Application()
    app.router.add_get("/healthz", doors.healthz)
    app.router.add_get("/readyz", doors.readyz)
    app.router.add_get("/metrics", doors.metrics)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=SECONDS_TO_CLOSE)
    await runner.setup()
    try:
        await web.TCPSite(runner, HOST, port).start()
    except OSError as taken:
        await runner.cleanup()
        raise StartError(
            f"HTTP_PORT {port} can't be used: {taken.strerror}. Choose another, or leave it out."
        ) from None
    try:
        yield
    finally:
        await runner.cleanup()


class _Doors:
    def __init__(self, bot: CoachBot, figures: Figures) -> None:
        self._bot, self._figures = bot, figures

    async def healthz(self, _request: web.Request) -> web.Response:
        """Answer at all: the event loop turns."""
        return web.Response(text="ok\n")

    async def readyz(self, _request: web.Request) -> web.Response:
        """Tell whether people are answered and what is due is done."""
        lags, ages = await self._lags(), self._heartbeat_ages()
        wrong: list[str] = []
        if lags is None:
            wrong.append("the database does not serve")
        elif max(lags.values()) > LATEST_JOB:
            wrong.append("jobs are late")
        if self._bot.listens and not ages:
            wrong.append("no shard is connected")
        elif any(age > OLDEST_HEARTBEAT for age in ages.values()):
            wrong.append("Discord answers no heartbeat")
        return web.json_response(
            {
                "ready": not wrong,
                "wrong": wrong,
                "job_lag_seconds": lags,
                "heartbeat_age_seconds": {str(shard): round(age, 1) for shard, age in ages.items()},
            },
            status=UNAVAILABLE if wrong else 200,
        )

    async def metrics(self, _request: web.Request) -> web.Response:
        """Give the figures."""
        for lane, lag in (await self._lags() or {}).items():
            self._figures.lag.labels(lane).set(lag)
        for shard, age in self._heartbeat_ages().items():
            self._figures.heartbeats.labels(str(shard)).set(age)
        return web.Response(body=self._figures.as_text(), headers={"Content-Type": PLAIN})

    async def _lags(self) -> dict[str, float] | None:
        """Return by how many seconds each lane is late; None if the database does not serve."""
        now = self._bot.app.clock()
        try:
            async with self._bot.app.database.read() as tx:
                due = {lane.value: await tx.jobs.next_due(now, lane) for lane in Lane}
        except UserError:
            return None
        return {
            lane: max(0.0, (now - at).total_seconds()) if at is not None else 0.0
            for lane, at in due.items()
        }

    def _heartbeat_ages(self) -> dict[int, float]:
        """Return, by shard, for how many seconds Discord has answered no heartbeat.

        `is_ready()` stays true on a connection that is dead.
        """
        now = time.perf_counter()
        ages: dict[int, float] = {}
        for shard_id, shard in self._bot.shards.items():
            # discord.py tells the latency alone, which is that of the last answer.
            socket: Any = shard._parent.ws  # pyright: ignore[reportPrivateUsage]
            keeper: Any = getattr(socket, "_keep_alive", None)
            if keeper is not None:
                ages[shard_id] = now - keeper._last_ack
        return ages
