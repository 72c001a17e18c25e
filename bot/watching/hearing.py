"""Listening in on the bot: what happens becomes a figure."""

from __future__ import annotations

import asyncio
import re
import time
from collections import OrderedDict
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import discord
from discord import app_commands
from discord.ext import commands

from bot.client import CoachBot
from bot.happening import happens
from bot.jobs.kinds import Finished
from bot.storage.jobs import Job
from bot.watching.figures import Figures

# Those that nobody answers are forgotten in their turn.
REMEMBERED = 1000
LOOKS_EVERY_SECONDS = 1.0
CALLBACK = re.compile(r"/interactions/(\d+)/[^/]+/callback$")


@asynccontextmanager
async def heard(bot: CoachBot, figures: Figures) -> AsyncGenerator[None]:
    """Count while the block runs; begun before the bot logs in."""
    ear = _Ear(bot, figures)
    ear.listen()
    stopping = asyncio.Event()
    lag = asyncio.create_task(_loop_lag(figures, stopping), name="watching: loop lag")
    try:
        yield
    finally:
        stopping.set()
        await lag


class _Ear:
    def __init__(self, bot: CoachBot, figures: Figures) -> None:
        self._bot, self._figures = bot, figures
        self._arrived: OrderedDict[int, float] = OrderedDict()

    def listen(self) -> None:
        bot, counted = self._bot, self._figures
        bot.add_listener(self.on_interaction, "on_interaction")
        bot.add_listener(self.on_slash, "on_app_command_completion")
        bot.add_listener(self.on_typed, "on_command_completion")
        bot.add_listener(self.on_told, "on_told_why_not")
        for event in ("connect", "resumed", "disconnect"):
            bot.add_listener(self._counting(event), f"on_shard_{event}")
        bot.jobs.on_finished = self.on_finished
        bot.limiter.on_wait = counted.waits.observe
        bot.trace.on_request_end.append(self.on_response)

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        self._arrived[interaction.id] = time.perf_counter()
        while len(self._arrived) > REMEMBERED:
            self._arrived.popitem(last=False)

    async def on_slash(
        self,
        _interaction: discord.Interaction[Any],
        command: app_commands.Command[Any, Any, Any] | app_commands.ContextMenu,
    ) -> None:
        self._figures.commands.labels(command.qualified_name, "done").inc()

    async def on_typed(self, ctx: commands.Context[Any]) -> None:
        if ctx.command is not None and ctx.interaction is None:  # else it is counted above
            self._figures.commands.labels(ctx.command.qualified_name, "done").inc()

    async def on_told(self, command: str, outcome: str) -> None:
        self._figures.commands.labels(command, outcome).inc()

    def on_finished(self, job: Job, finished: Finished, seconds: float) -> None:
        self._figures.deliveries.labels(job.kind, finished.outcome.value).inc()
        self._figures.lateness.labels(job.lane.value).observe(max(0.0, seconds))

    async def on_response(
        self, _session: Any, _context: Any, ended: aiohttp.TraceRequestEndParams
    ) -> None:
        self._figures.requests.labels(ended.method, str(ended.response.status)).inc()
        if found := CALLBACK.search(ended.url.path):
            arrived = self._arrived.pop(int(found[1]), None)
            if arrived is not None:
                self._figures.answers.observe(time.perf_counter() - arrived)

    def _counting(self, event: str) -> Any:
        async def count(_shard: int) -> None:
            self._figures.gateway.labels(event).inc()

        return count


async def _loop_lag(figures: Figures, stopping: asyncio.Event) -> None:
    while True:
        begun = time.perf_counter()
        if await happens(stopping, LOOKS_EVERY_SECONDS):
            return
        late = time.perf_counter() - begun - LOOKS_EVERY_SECONDS
        figures.loop.observe(max(0.0, late))
