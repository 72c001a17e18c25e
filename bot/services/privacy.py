"""A person's rights: to see, to take along, and to have erased what is kept about them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.clock import Clock
from bot.services.boards.redrawing import listing, redraw
from bot.storage.database import Database, Transaction


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
            await erase(tx, person_id, self._now())
            await redraw(tx, boards, self._now())
        return counts

    async def replay(self, marks: Mapping[str, datetime]) -> int:
        """Erase again those who were erased after a backup was made; returns how many there were.

        Args:
            marks: as they were noted, and when, in the database whose place the backup takes.
        """
        async with self._db.write() as tx:
            await tx.privacy.keep_marks(marks)
            known = await tx.privacy.erased()
            again = [
                person_id
                for person_id in await tx.privacy.everybody()
                if tx.privacy.was_erased(person_id, known)
            ]
            for person_id in again:
                await erase(tx, person_id, self._now())
        return len(again)


async def erase(tx: Transaction, person_id: int, now: datetime) -> None:
    """Erase everything about somebody, and note by a mark that a backup is to forget it too."""
    tx.checkins.unkept.pop(person_id, None)
    if await tx.privacy.count(person_id):
        await tx.privacy.note_erasure(person_id, now)
    await tx.privacy.erase(person_id)
