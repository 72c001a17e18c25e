"""What members let their coaches see, and which coach looked."""

from __future__ import annotations

from dataclasses import dataclass

from bot.clock import Clock
from bot.domain.sharing import Shared
from bot.storage.database import Database
from bot.storage.grants import Grant, Look

LATEST = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Sharings:
    """What somebody shares, and the latest looks at it."""

    grants: tuple[Grant, ...]
    looks: tuple[Look, ...]


class Sharing:
    """Everybody's own word on who sees what. Silence means nobody."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def of(self, person_id: int) -> Sharings:
        """Return what somebody shares, in every club."""
        async with self._db.read() as tx:
            grants = await tx.grants.of_person(person_id)
            looks = await tx.grants.looks_at(person_id, LATEST)
        return Sharings(grants=tuple(grants), looks=tuple(looks))

    async def give(
        self, person_id: int, name: str, club_id: int, coach_id: int, field: Shared
    ) -> None:
        """Let a coach of a club see something; twice is the same as once."""
        now = self._now()
        async with self._db.write() as tx:
            await tx.clubs.change(club_id, now)
            await tx.members.seen(club_id, person_id, name)
            await tx.grants.give(person_id, club_id, coach_id, field, now)

    async def stop(self, person_id: int, club_id: int, coach_id: int, field: Shared) -> bool:
        """Let them see it no longer; whether they could."""
        async with self._db.write() as tx:
            return await tx.grants.revoke(person_id, club_id, coach_id, field)
