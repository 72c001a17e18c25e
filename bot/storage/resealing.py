"""Everything that is sealed, whatever table it stands in: looked through, and sealed anew."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.columns import SEALED
from bot.storage.sealing import Unreadable, Vault
from bot.storage.tables import schema

SealedColumn = sa.Column[bytes]


@dataclass(frozen=True, slots=True)
class Batch:
    """Some rows in a column, up to the id `last`: how many were sealed anew, and can't be opened.

    `last` is None after the last row.
    """

    last: int | None
    anew: int
    lost: int


def sealed_columns() -> list[SealedColumn]:
    """Return every column that the vault seals."""
    tables = schema.sorted_tables
    return [column for table in tables for column in table.c if column.info.get(SEALED)]


class SealedRepository:
    """What is sealed, without a look at what it says."""

    def __init__(self, connection: AsyncConnection, vault: Vault) -> None:
        self._connection, self._vault = connection, vault

    async def old(self, column: SealedColumn, after: int, limit: int) -> tuple[int | None, int]:
        """Count, in some rows after an id, those that an older key of ours has sealed.

        Returns:
            The last id looked at, None after the last row; and how many.
        """
        rows = await self._rows(column, after, limit)
        return _last(rows, limit), sum(self._is_old(sealed) for _id, sealed in rows)

    async def seal_anew(self, column: SealedColumn, after: int, limit: int) -> Batch:
        """Seal with the newest key what others have sealed, in some rows after an id.

        What changes at the same moment is left to whoever changes it: they seal it anew as well.
        """
        table, rows = column.table, await self._rows(column, after, limit)
        anew = lost = 0
        for row_id, sealed in rows:
            if self._vault.sealed_by_newest(sealed):
                continue
            try:
                told = self._vault.open(str(table.name), column.name, row_id, sealed)
            except Unreadable:
                lost += 1
                continue
            again = self._vault.seal(str(table.name), column.name, row_id, told)
            this = sa.update(table).where(table.c.id == row_id, column == sealed)
            changed = await self._connection.execute(this.values({column.name: again}))
            anew += changed.rowcount
        return Batch(_last(rows, limit), anew, lost)

    async def _rows(self, column: SealedColumn, after: int, limit: int) -> list[tuple[int, bytes]]:
        row_id = column.table.c.id
        query = sa.select(row_id, column).where(row_id > after).order_by(row_id).limit(limit)
        return [(each, sealed) for each, sealed in await self._connection.execute(query)]

    def _is_old(self, sealed: bytes) -> bool:
        return self._vault.has_key_of(sealed) and not self._vault.sealed_by_newest(sealed)


def _last(rows: list[tuple[int, bytes]], limit: int) -> int | None:
    return rows[-1][0] if len(rows) == limit else None
