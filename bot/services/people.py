"""What a person has set for themselves."""

from __future__ import annotations

from bot.clock import Clock
from bot.domain.units import Units
from bot.services.boards.redrawing import listing, redraw
from bot.services.programmes.reminding import move
from bot.services.reminders.series import move_all
from bot.storage.database import Database
from bot.storage.people import Person

UNKNOWN_ZONE = "UTC"


class People:
    """Everybody's own settings. Theirs come before the club's."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def get(self, person_id: int) -> Person:
        """Return a person; one who has set nothing is as good as any."""
        async with self._db.read() as tx:
            return await tx.people.get(person_id) or Person(id=person_id)

    async def zone(self, person_id: int, club_id: int | None) -> str:
        """Return the zone that a person's days are in: their own, else the club's, else UTC."""
        async with self._db.read() as tx:
            person = await tx.people.get(person_id)
            if person is not None and person.zone is not None:
                return person.zone
            club = await tx.clubs.get(club_id) if club_id is not None else None
        return club.zone if club is not None and club.zone is not None else UNKNOWN_ZONE

    async def dm_channel(self, person_id: int) -> int | None:
        """Return the channel in which somebody is reached alone, if there was one."""
        return (await self.get(person_id)).dm_channel_id

    async def note_dm(self, person_id: int, channel_id: int) -> None:
        """Remember the channel in which somebody is reached alone."""
        async with self._db.write() as tx:
            await tx.people.note_dm(person_id, channel_id, self._now())

    async def set_zone(self, person_id: int, zone: str) -> Person:
        """Keep a zone, as `read_zone` reads it. Reminders follow; days that were logged stay."""
        async with self._db.write() as tx:
            person = await tx.people.change(person_id, self._now(), zone=zone)
            await move_all(tx, person_id, self._now())
            await move(tx, person_id, self._now())
        return person

    async def set_units(self, person_id: int, units: Units) -> Person:
        """Keep what distances are told in."""
        async with self._db.write() as tx:
            return await tx.people.change(person_id, self._now(), units=units)

    async def hide(self, person_id: int, *, hidden: bool) -> Person:
        """Leave a person off every board and count, in every club, or put them back.

        The latest boards that stand in channels are drawn again without them. Put back, they are
        on every board that is shown from then on, earlier ones too.
        """
        async with self._db.write() as tx:
            if hidden:
                await redraw(tx, await listing(tx, person_id), self._now())
            return await tx.people.change(person_id, self._now(), hidden=hidden)
