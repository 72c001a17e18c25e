"""Staying under Discord's limit for a token, before Discord has to say so."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import aiohttp

AT_ONCE = 5
# Answers to people go by the interaction's own token, which the limit leaves out.
EXEMPT = ("/interactions/", "/webhooks/")


class Limiter:
    """Lets requests through one after the other, a few at once at most.

    As a `TraceConfig` it holds discord.py's own retries back as well.
    """

    def __init__(self, per_second: float, at_once: int = AT_ONCE) -> None:
        self._per_second, self._at_once = per_second, at_once
        self._next = 0.0
        self.share(1)
        # Called with the seconds that a request waited for its turn.
        self.on_wait: Callable[[float], None] = lambda _seconds: None

    def share(self, among: int) -> None:
        """Take one share of what so many processes with the same token may have together."""
        self._every = among / self._per_second
        self._ahead = self._every * (max(1, self._at_once // among) - 1)

    async def turn(self) -> None:
        """Wait for one's turn."""
        wait = self.reserve(asyncio.get_running_loop().time())
        if wait > 0:
            self.on_wait(wait)
            await asyncio.sleep(wait)

    def reserve(self, now: float) -> float:
        """Take the next turn; returns how many seconds away it is."""
        self._next = max(self._next, now - self._ahead)
        wait = self._next - now
        self._next += self._every
        return max(0.0, wait)

    def trace(self) -> aiohttp.TraceConfig:
        """Return what makes an HTTP session wait its turn before each request."""
        config = aiohttp.TraceConfig()
        config.on_request_start.append(self.before)
        return config

    async def before(
        self,
        _session: aiohttp.ClientSession,
        _context: SimpleNamespace,
        request: aiohttp.TraceRequestStartParams,
    ) -> Any:
        """Let a request wait its turn, if it is one that counts."""
        if not any(each in request.url.path for each in EXEMPT):
            await self.turn()
