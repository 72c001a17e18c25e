"""Looks at everything a bot needs, and says in a line each how it is and what would mend it."""

from __future__ import annotations

from collections.abc import AsyncIterator

from bot.clock import Clock
from bot.config import Settings
from bot.doctor import machine, memory, talking
from bot.doctor.findings import Finding, Level

__all__ = ["Finding", "Level", "examine"]


async def examine(settings: Settings, now: Clock) -> AsyncIterator[Finding]:
    """Yield what is found, as it is found; nothing is changed anywhere."""
    for finding in machine.examine(settings, now()):
        yield finding
    places: list[tuple[int, int]] = []
    async for finding in memory.examine(settings, now(), places):
        yield finding
    async for finding in talking.examine(settings, now, places):
        yield finding
