"""Who is back: noted a moment later and many at once, so that nobody's answer waits for it."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import discord

from bot.client import CoachBot
from bot.errors import UserError
from bot.storage.reminders import Reminder
from bot.ui.answer import answer
from cogs.reminders.panel import closed_card

logger = logging.getLogger(__name__)

NOTED_AFTER = 1.0

Used = discord.Interaction[Any]


class Returning:
    """Notes who used the bot, and tells them, privately and once, of DMs closed to it."""

    def __init__(self, bot: CoachBot) -> None:
        self._reminders = bot.app.reminders
        self._here: dict[int, Used | None] = {}
        self._noting: asyncio.Task[None] | None = None
        self._at_work = asyncio.Lock()

    def note(self, person_id: int, by: Used | None = None) -> None:
        """Note somebody soon; `by` is what a private word to them can be the answer to."""
        self._here[person_id] = by or self._here.get(person_id)
        if self._noting is None:
            self._noting = asyncio.create_task(self._soon(), name="plankton: who is back")

    async def settle(self) -> None:
        """Note everybody now."""
        async with self._at_work:
            here, self._here = self._here, {}
            if not here:
                return
            telling = {person for person, by in here.items() if by is not None}
            try:
                closed = await self._reminders.back(here, telling)
            except UserError as away:
                logger.warning("Could not note that %d are back: %s", len(here), away)
                return
        for reminder in closed:
            if (by := here[reminder.person_id]) is not None:
                await _tell(by, reminder)

    async def close(self) -> None:
        """Note those who are here, and be done: a query cut short leaks its connection."""
        async with self._at_work:
            if self._noting is not None:
                self._noting.cancel()
        await self.settle()

    async def _soon(self) -> None:
        await asyncio.sleep(NOTED_AFTER)
        self._noting = None
        await self.settle()


async def _tell(by: Used, reminder: Reminder) -> None:
    try:
        await answer(by, view=closed_card(reminder.club_id))
    except discord.HTTPException as refusal:
        logger.warning("Could not tell somebody of closed DMs: %s", refusal)
