"""Moving a whole database from an SQLite file to PostgreSQL, with proof that nothing is missing."""

from __future__ import annotations

import hashlib
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.errors import StartError
from bot.storage.backups import lives
from bot.storage.engine import create_engine, refusals, sqlite_file
from bot.storage.tables import schema
from bot.storage.upgrade import HEAD, MOVED, upgrade, version_at

BATCH = 500
SUMS = 1 << 256


@dataclass(frozen=True, slots=True)
class Sum:
    """How many rows a table has, and what they come to, in whatever order they are read."""

    rows: int = 0
    total: int = 0

    def plus(self, rows: Sequence[Mapping[str, Any]]) -> Sum:
        """Return the sum with some rows more."""
        added = sum(int.from_bytes(hashlib.sha256(_written(row)).digest()) for row in rows)
        return Sum(self.rows + len(rows), (self.total + added) % SUMS)


async def move(source: str, target: str, now: datetime) -> dict[str, int]:
    """Copy everything, compare both sides, and close the old one for good.

    All of it is written, or nothing. Ids and the keys of jobs stay what they are.

    Returns:
        How many rows each table has.

    Raises:
        StartError: it can't be done, and both sides are as they were; the text says why.
    """
    await _check_source(source, now)
    await _check_target(target)
    async with AsyncExitStack() as stack:
        old = await _begun(stack, create_engine(source, foreign_keys=False))
        new = await _begun(stack, create_engine(target))
        try:
            sums = {table.name: await _copied(old, new, table) for table in schema.sorted_tables}
            await _compare(new, sums)
            await new.commit()
        except refusals(new.engine) as refusal:
            raise StartError(f"It did not succeed, and nothing was moved: {refusal}") from None
        # From here on it is moved; if this is not written, the old side is merely still open.
        await _close_for_good(old)
        await old.commit()
    return {name: each.rows for name, each in sums.items()}


async def _check_source(source: str, now: datetime) -> None:
    file = sqlite_file(source)
    if file is None or not _is_there(file):
        raise StartError("--from names no SQLite file that is there: sqlite:///path/to/file.db.")
    if await version_at(source) != HEAD:
        raise StartError("The old database is behind this version: start the bot on it once more.")
    if await lives(source, now):
        raise StartError("A bot is running on the old database. Stop it, wait two minutes.")


async def _check_target(target: str) -> None:
    """See that the new database is empty; its tables are made."""
    if sqlite_file(target) is not None:
        raise StartError("--to names no PostgreSQL database: postgresql://user@host/name.")
    await upgrade(target)
    engine = create_engine(target)
    try:
        async with engine.connect() as connection:
            for table in schema.sorted_tables:
                if (await connection.execute(sa.select(sa.exists(table.select())))).scalar_one():
                    raise StartError(
                        f"The new database is not empty: {table.name} has rows. Nothing was moved; "
                        "name another, or make a new one."
                    )
    finally:
        await engine.dispose()


async def _begun(stack: AsyncExitStack, engine: AsyncEngine) -> AsyncConnection:
    stack.push_async_callback(engine.dispose)
    return await stack.enter_async_context(engine.connect())


async def _copied(old: AsyncConnection, new: AsyncConnection, table: sa.Table) -> Sum:
    result = Sum()
    async for rows in _rows(old, table):
        await new.execute(sa.insert(table), rows)
        result = result.plus(rows)
    return result


async def _rows(old: AsyncConnection, table: sa.Table) -> AsyncIterator[list[dict[str, Any]]]:
    """Yield a table of SQLite's, some rows at a time. The first statement keeps writers out."""
    rowid: sa.ColumnClause[int] = sa.literal_column(f"{table.name}.rowid", sa.BigInteger)
    query, last = sa.select(table, rowid.label("its_rowid")).order_by(rowid).limit(BATCH), 0
    while True:
        found = (await old.execute(query.where(rowid > last))).mappings().all()
        if not found:
            return
        last = found[-1]["its_rowid"]
        yield [{column.name: row[column.name] for column in table.columns} for row in found]


async def _compare(new: AsyncConnection, sums: Mapping[str, Sum]) -> None:
    """Read the new side back, and see that it is what was read from the old one."""
    for table in schema.sorted_tables:
        result = Sum()
        async with new.stream(table.select()) as stream:
            async for rows in stream.mappings().partitions(BATCH):
                result = result.plus([dict(row) for row in rows])
        if result != sums[table.name]:
            raise StartError(
                f"{table.name} does not come out the same ({sums[table.name].rows} rows there, "
                f"{result.rows} here), so nothing was moved. Please report it."
            )


async def _close_for_good(old: AsyncConnection) -> None:
    """Let nobody write to the old side any more, and no bot start on it."""
    for table in schema.sorted_tables:
        for act in ("INSERT", "UPDATE", "DELETE"):
            await old.execute(
                sa.text(
                    f"CREATE TRIGGER moved_{table.name}_{act} BEFORE {act} ON {table.name} "
                    "BEGIN SELECT RAISE(ABORT, 'moved to PostgreSQL'); END"
                )
            )
    await old.execute(sa.text(f"PRAGMA user_version = {MOVED}"))


def _is_there(file: Path) -> bool:
    return file.is_file()


def _written(row: Mapping[str, Any]) -> bytes:
    """Write a row in one way, whichever database it comes from."""
    return "\x1f".join(f"{name}={_plain(value)}" for name, value in sorted(row.items())).encode()


def _plain(value: Any) -> str:
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, dict | list):
        return json.dumps(value, sort_keys=True)
    return repr(value)
