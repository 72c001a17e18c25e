"""Who left: looked for each night, since Discord tells us of no member; and what is forgotten."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta

import discord
from discord.ext import commands

from bot.client import CoachBot
from bot.errors import UserError
from bot.happening import happens
from bot.storage.members import Member

logger = logging.getLogger(__name__)

EVERY = timedelta(hours=24)
# Of Discord's requests for a bot, these may take one a second.
BETWEEN_LOOKS = 1.0


class LeavingCog(commands.Cog, name="Leaving"):
    """Keeps nothing longer than it is for."""

    def __init__(self, bot: CoachBot) -> None:
        self._bot, self._departures = bot, bot.app.departures
        self._leaving = asyncio.Event()
        self._at_work = asyncio.Lock()

    async def cog_load(self) -> None:
        """Look every night, and forget."""
        self._bot.ticks.add(EVERY, self.look_and_forget)

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

    async def look_and_forget(self) -> None:
        """Look for everybody, one a second, then forget what has had its time."""
        for guild in list(self._bot.guilds):
            for member in await self._departures.to_look_for(guild.id):
                if await happens(self._bot.ticks.stopping, BETWEEN_LOOKS):
                    return
                await self._look(guild, member)
        await self._departures.forget()

    async def _look(self, guild: discord.Guild, member: Member) -> None:
        try:
            await guild.fetch_member(member.person_id)
        except discord.NotFound:
            await self._departures.found(member, there=False)
        except discord.HTTPException as refusal:
            logger.warning("Could not look for somebody: %s", refusal)
        else:
            await self._departures.found(member, there=True)


async def setup(bot: CoachBot) -> None:
    """Add the cog."""
    await bot.add_cog(LeavingCog(bot))
