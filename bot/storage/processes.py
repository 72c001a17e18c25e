"""Which processes there are over one database."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.engine import upsert
from bot.storage.tables import alive

PREFIX = "process:"
FORGOTTEN_AFTER = timedelta(days=1)


class ProcessRepository:
    """Every process has a row, and says in it when it was last there."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def here(self, name: str, now: datetime) -> None:
        """Say that a process is there."""
        key = {"process": PREFIX + name}
        await upsert(self._connection, alive, key, new={}, changes={"at": now})
        await self._forget(alive.c.at < now - FORGOTTEN_AFTER)

    async def gone(self, name: str) -> None:
        """Say that a process leaves."""
        await self._forget(alive.c.process == PREFIX + name)

    async def count(self, since: datetime) -> int:
        """Count those who were there since an instant."""
        query = (
            sa.select(sa.func.count())
            .select_from(alive)
            .where(alive.c.process.startswith(PREFIX), alive.c.at >= since)
        )
        return (await self._connection.execute(query)).scalar_one()

    async def _forget(self, which: sa.ColumnElement[bool]) -> None:
        ours = alive.c.process.startswith(PREFIX)
        await self._connection.execute(sa.delete(alive).where(ours, which))
