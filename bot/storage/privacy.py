"""A person's rights over everything stored, found by walking the schema."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime, time
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.columns import ABOUT, SEALED, About, UtcDateTime
from bot.storage.engine import insert_unless_there
from bot.storage.sealing import Unreadable, Vault
from bot.storage.tables import erasures, schema

Records = dict[str, list[dict[str, Any]]]


class PrivacyRepository:
    """Reads and erases all that is kept about one person, by how its columns are declared."""

    def __init__(self, connection: AsyncConnection, vault: Vault) -> None:
        self._connection, self._vault = connection, vault

    async def count(self, person_id: int) -> dict[str, int]:
        """Return how many rows of each kind there are about somebody, where there are any."""
        counts: dict[str, int] = {}
        for kind, column in kinds().items():
            query = sa.select(sa.func.count()).where(column == person_id)
            if found := (await self._connection.execute(query)).scalar_one():
                counts[kind] = found
        return counts

    async def export(self, person_id: int) -> Records:
        """Return every row about somebody, and when they did what concerns others; JSON-able."""
        records: Records = {}
        for kind, column in kinds().items():
            query = sa.select(*_exported(column)).where(column == person_id)
            rows = (await self._connection.execute(query)).mappings()
            if found := [self._plain(column.table, row) for row in rows]:
                records[kind] = found
        return records

    def _plain(self, table: sa.Table, row: sa.RowMapping) -> dict[str, Any]:
        sealed = {each.name for each in table.columns if each.info.get(SEALED)}
        return {
            name: self._opened(table, name, row) if name in sealed else _plain(value)
            for name, value in row.items()
        }

    def _opened(self, table: sa.Table, name: str, row: sa.RowMapping) -> object:
        try:
            return self._vault.open(table.name, name, row["id"], row[name])
        except Unreadable:
            return None  # its key is gone, and with it what was sealed

    async def note_erasure(self, person_id: int, now: datetime) -> bool:
        """Note that somebody was erased, by what their id becomes under a key; whether we could."""
        marks = self._vault.marks(person_id)
        if marks:
            row = {"mark": marks[0], "erased_at": now}
            await insert_unless_there(self._connection, erasures, row)
        return bool(marks)

    async def keep_marks(self, marks: Mapping[str, datetime]) -> None:
        """Take over the marks of another database."""
        for mark, erased_at in marks.items():
            row = {"mark": mark, "erased_at": erased_at}
            await insert_unless_there(self._connection, erasures, row)

    async def erased(self) -> dict[str, datetime]:
        """Return the marks of those who were erased, and when."""
        rows = await self._connection.execute(sa.select(erasures))
        return {row.mark: row.erased_at for row in rows}

    async def forget_erasures(self, before: datetime) -> None:
        """Forget the marks of those whom no backup holds any more."""
        old = sa.delete(erasures).where(erasures.c.erased_at < before)
        await self._connection.execute(old)

    async def everybody(self) -> set[int]:
        """Return everybody about whom anything is kept."""
        found: set[int] = set()
        for column in columns_about(About.SUBJECT):
            query = sa.select(column).where(column.is_not(None)).distinct()
            found |= set((await self._connection.execute(query)).scalars())
        return found

    def was_erased(self, person_id: int, marks: Collection[str]) -> bool:
        """Whether one of somebody's marks is among those that were noted."""
        return any(mark in marks for mark in self._vault.marks(person_id))

    async def erase(self, person_id: int) -> None:
        """Erase every row about somebody and blank where they acted on what concerns others."""
        for column in columns_about(About.ACTOR):
            mention = sa.update(column.table).where(column == person_id)
            await self._connection.execute(mention.values({column: None}))
        for column in columns_about(About.SUBJECT):
            await self._connection.execute(sa.delete(column.table).where(column == person_id))


def kinds() -> dict[str, sa.Column[Any]]:
    """Return where people are named: whom a table is about, then who acted, `table.column`."""
    return {column.table.name: column for column in columns_about(About.SUBJECT)} | {
        f"{column.table.name}.{column.name}": column for column in columns_about(About.ACTOR)
    }


def columns_about(about: About) -> Iterator[sa.Column[Any]]:
    """Return the columns declared so; tables that others refer to come last."""
    for table in reversed(schema.sorted_tables):
        yield from (each for each in table.columns if each.info.get(ABOUT) is about)


def _exported(column: sa.Column[Any]) -> list[sa.Column[Any]]:
    """Return what of a row its person gets: all of it, or which it was and when, if they acted."""
    every = list(column.table.columns)
    if column.info[ABOUT] is About.SUBJECT:
        return every
    others = [each for each in every if each.info.get(ABOUT) is not About.SUBJECT]
    return [each for each in others if each.primary_key or isinstance(each.type, UtcDateTime)]


def _plain(value: object) -> object:
    """Return a value as JSON has it; ids as text, since many readers round big numbers."""
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, int) and abs(value) > (1 << 53):
        return str(value)
    return value
