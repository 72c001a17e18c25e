"""What a club has set, once for everybody in it."""

from __future__ import annotations

import logging
from typing import Unpack

from bot.clock import Clock
from bot.errors import UserError
from bot.services.reminders.series import book_move
from bot.storage.clubs import Club, ClubChanges
from bot.storage.database import Database
from bot.storage.kinds import State

logger = logging.getLogger(__name__)


class Clubs:
    """The clubs' settings."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def get(self, club_id: int) -> Club:
        """Return a club; one that has set nothing is as good as any."""
        async with self._db.read() as tx:
            return await tx.clubs.get(club_id) or Club(id=club_id)

    async def set(self, club_id: int, **changes: Unpack[ClubChanges]) -> Club:
        """Keep what is named and leave the rest; reminders follow a zone that is not their own."""
        now = self._now()
        async with self._db.write() as tx:
            club = await tx.clubs.change(club_id, now, **changes)
            if "zone" in changes:
                await book_move(tx, club_id, changes["zone"], now)
        return club

    async def channel(self, club_id: int) -> int | None:
        """Return where I speak to all of a club: its own channel, else its newest challenge's."""
        async with self._db.read() as tx:
            club = await tx.clubs.get(club_id)
            going = await tx.challenges.of_club(club_id, State.RUNNING, State.PAUSED)
        own = club.channel_id if club is not None else None
        return own or next((each.channel_id for each in going if each.channel_id), None)

    async def country(self, club_id: int | None) -> str | None:
        """Return the country of a club, if it is known.

        Emergency numbers are shown by it, and must be shown even when the memory is out of reach.
        """
        if club_id is None:
            return None
        try:
            return (await self.get(club_id)).country
        except UserError as away:
            logger.warning("Showing every country's emergency numbers: %s", away)
            return None
