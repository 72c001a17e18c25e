"""A person's rights: to see, to take along, and to have erased what is kept about them."""

from __future__ import annotations

from typing import Any

from bot.clock import Clock
from bot.services.boards.redrawing import listing, redraw
from bot.storage.database import Database


class Privacy:
    """Everything that is kept about somebody, whatever part of the bot kept it."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def show(self, person_id: int) -> dict[str, int]:
        """Return how many entries about somebody there are, by kind; empty for nothing."""
        async with self._db.read() as tx:
            return await tx.privacy.count(person_id)

    async def export(self, person_id: int) -> dict[str, Any]:
        """Return everything about somebody, ready for JSON."""
        async with self._db.read() as tx:
            records = await tx.privacy.export(person_id)
        return {
            "person": str(person_id),
            "exported_at": self._now().isoformat(),
            "records": records,
        }

    async def delete(self, person_id: int) -> dict[str, int]:
        """Erase everything about somebody; returns what there was, as `show` does."""
        async with self._db.write() as tx:
            counts = await tx.privacy.count(person_id)
            boards = await listing(tx, person_id)
            await tx.privacy.erase(person_id)
            await redraw(tx, boards, self._now())
        return counts
