"""Who left: looked for every day, since Discord tells us of no member; and what is forgotten."""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime, timedelta

import discord
from discord.ext import commands

from bot.client import CoachBot
from bot.errors import UserError
from bot.happening import happens

logger = logging.getLogger(__name__)

FORGET_EVERY, LOOK_EVERY = timedelta(hours=1), timedelta(hours=24)
# Of Discord's requests for a bot, these may take one a second.
BETWEEN_LOOKS = 1.0


class LeavingCog(commands.Cog, name="Leaving"):
    """Keeps nothing longer than it is for."""

    def __init__(self, bot: CoachBot) -> None:
        self._bot, self._departures = bot, bot.app.departures
        self._looked_at: datetime | None = None
        self._leaving = asyncio.Event()
        self._at_work = asyncio.Lock()

    async def cog_load(self) -> None:
        """Forget every hour, and look soon after the start and then once a day.

        Both by the hour: a bot that is restarted every day forgets and looks as well.
        """
        self._bot.ticks.add(FORGET_EVERY, self._departures.forget)
        self._bot.ticks.add(FORGET_EVERY, self.look)

    async def cog_unload(self) -> None:
        """Stop between two looks."""
        self._leaving.set()
        async with self._at_work:
            pass

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Note the clubs we are in."""
        try:
            async with self._at_work:
                if not self._leaving.is_set():
                    there = [guild.id for guild in self._bot.guilds]
                    await self._departures.reconcile(there, self._bot.serves)
        except UserError as away:
            logger.warning("Could not note which clubs we are in: %s", away)

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Note that we were taken out of a club."""
        async with self._at_work:
            await self._departures.club_left(guild.id)

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Note that we are in a club, perhaps again."""
        async with self._at_work:
            await self._departures.club_back(guild.id)

    async def look(self) -> None:
        """Look for everybody, one a second, unless that was done within a day."""
        now = self._bot.app.clock()
        if self._looked_at is not None and now - self._looked_at < LOOK_EVERY:
            return
        for guild in list(self._bot.guilds):
            for member in await self._departures.to_look_for(guild.id):
                if await happens(self._bot.ticks.stopping, BETWEEN_LOOKS):
                    return
                await self._bot.presence.look_for(member)
        self._looked_at = now


async def setup(bot: CoachBot) -> None:
    """Add the cog."""
    await bot.add_cog(LeavingCog(bot))
