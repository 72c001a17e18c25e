"""Keeps each plank-along's message true to what is stored, a few seconds behind at most."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress

import aiohttp
import discord

from bot.client import CoachBot
from bot.domain.planks.along import Stage, ends_at
from bot.errors import UserError
from bot.services.alongs import AlongSeen
from bot.ui.language import language_of
from bot.words import speaking
from cogs.plankalong.words import along_card

logger = logging.getLogger(__name__)

# However many press: Discord takes five edits in five seconds in a channel, and others want some.
EDIT_EVERY = 3.0
LOOK_EVERY = 0.5
MOST_FAILURES = 10
TROUBLE = (discord.HTTPException, aiohttp.ClientError, OSError, UserError)


class Keeper:
    """One task a message. Nothing is lost with a task: the next press or start begins another."""

    def __init__(self, bot: CoachBot) -> None:
        self._bot = bot
        self._kept: dict[int, Kept] = {}
        self._tasks: dict[int, asyncio.Task[None]] = {}

    def wake(self, along_id: int, message_id: int | None = None) -> None:
        """Have a message brought up to date, soon."""
        if along_id not in self._kept:
            kept = self._kept[along_id] = Kept(self._bot, along_id)
            task = asyncio.create_task(kept.run(), name=f"plankton: plank-along {along_id}")
            self._tasks[along_id] = task
            task.add_done_callback(lambda done: self._done(along_id, done))
        self._kept[along_id].wake(message_id)

    async def resume(self) -> None:
        """Go on with all that were going on when we stopped."""
        for along in await self._bot.app.alongs.unfinished():
            self.wake(along.id)

    async def close(self) -> None:
        """Stop, between two looks at what is stored."""
        for along_id, task in list(self._tasks.items()):
            async with self._kept[along_id].looking:
                task.cancel()
            await asyncio.wait([task])

    def _done(self, along_id: int, task: asyncio.Task[None]) -> None:
        del self._kept[along_id], self._tasks[along_id]
        if not task.cancelled() and (error := task.exception()) is not None:
            logger.error("Plank-along %d is left as it is", along_id, exc_info=error)


class Kept:
    """One plank-along's message."""

    def __init__(self, bot: CoachBot, along_id: int) -> None:
        self._bot, self._alongs, self._id = bot, bot.app.alongs, along_id
        self._message_id: int | None = None
        self.looking = asyncio.Lock()
        self._news = asyncio.Event()
        self._shown: AlongSeen | None = None
        self._failed = 0

    def wake(self, message_id: int | None) -> None:
        """Look again, soon."""
        self._message_id = message_id or self._message_id
        self._news.set()

    async def run(self) -> None:
        """Keep it up to date until it is over and its last words stand, or it is gone."""
        while not await self._brought_to_an_end():
            await asyncio.sleep(EDIT_EVERY * (1 + self._failed))
            await self._change()
        for _try in range(MOST_FAILURES):
            try:
                async with self.looking:
                    await self._alongs.finish(self._id)
            except UserError as trouble:
                logger.warning("Plank-along %d is not put away: %s", self._id, trouble)
                await asyncio.sleep(EDIT_EVERY)
            else:
                return

    async def _brought_to_an_end(self) -> bool:
        """Bring it up to date, once; whether there is no more to do."""
        self._news.clear()
        over = False
        try:
            async with self.looking:
                seen = await self._alongs.see(self._id)
                over = seen is None or seen.stage is Stage.OVER
                if seen is not None and seen != self._shown:
                    await self._edit(seen)
                    self._shown = seen
        except discord.NotFound:
            logger.info("The message of plank-along %d is gone", self._id)
            return True
        except TROUBLE as trouble:
            logger.warning("Plank-along %d is not up to date: %s", self._id, trouble)
            self._failed += 1
            self._news.set()
            return over and self._failed > MOST_FAILURES
        self._failed = 0
        return over

    async def _edit(self, seen: AlongSeen) -> None:
        message_id = seen.along.message_id or self._message_id
        if message_id is None:
            return  # a crash kept it from us; the next press brings it
        along = seen.along
        channel = self._bot.get_partial_messageable(along.channel_id, guild_id=along.club_id)
        with speaking(await language_of(self._bot, along.club_id)):
            await channel.get_partial_message(message_id).edit(view=along_card(seen))

    async def _change(self) -> None:
        """Wait until somebody presses, or the clock says that it begins or is over.

        The clock is looked at again and again, since it may be set meanwhile.
        """
        while not self._news.is_set() and not self._is_due():
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOK_EVERY):
                    await self._news.wait()

    def _is_due(self) -> bool:
        if self._shown is None:
            return True
        starts_at = self._shown.along.starts_at
        begins = self._shown.stage is Stage.GATHERING
        return self._bot.app.clock() >= (starts_at if begins else ends_at(starts_at))
