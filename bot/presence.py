"""Whether members are still in their clubs. Discord tells us of none, so we ask."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import discord

from bot.services.departures import Departures
from bot.storage.members import Member

logger = logging.getLogger(__name__)

# Discord's `GET /guilds/{guild.id}/members/{user.id}`, by the ids of a club and a person.
GetMember = Callable[[int, int], Awaitable[Any]]


class Presence:
    """Asks Discord for one member after the other, and notes who has left or is back."""

    def __init__(self, get_member: GetMember, departures: Departures) -> None:
        self._get_member, self._departures = get_member, departures

    async def look_for(self, member: Member) -> bool:
        """Look for somebody; whether they are there, as far as can be told."""
        try:
            await self._get_member(member.club_id, member.person_id)
        except discord.NotFound:
            await self._departures.found(member, there=False)
            return False
        except (discord.DiscordException, aiohttp.ClientError, OSError) as trouble:
            logger.warning("Could not look for somebody: %s", type(trouble).__name__)
            return member.left_at is None
        await self._departures.found(member, there=True)
        return True
