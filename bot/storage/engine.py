"""What differs between SQLite and PostgreSQL."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.errors import StartError
from bot.storage.idle import look_after_idle
from bot.storage.onehop import OneHopConnection

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql

READ_ONLY = {"plankton_read_only": True, "postgresql_readonly": True}
PATIENCE_SECONDS = 10
# Kept once they were needed: beginning one costs more than what most are asked.
CONNECTIONS = 10
# SQLSTATE classes: connection, resources such as room on the disk, operator, system, itself.
OF_THE_SERVER = ("08", "53", "57", "58", "XX")
PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=NORMAL",
    "busy_timeout=5000",
    "temp_store=MEMORY",
    # Moving what was written into the file takes ms, and whoever commits would wait for it. It is
    # done by the clock instead (`checkpoint`); 40 MB of it, and somebody waits after all.
    "wal_autocheckpoint=10000",
)


def create_engine(url: str, *, foreign_keys: bool = True) -> AsyncEngine:
    """Make an engine; it connects when it is first used.

    Raises:
        StartError: the address has an option that is not understood.
    """
    parsed = sa.make_url(url)
    if parsed.get_backend_name() == "sqlite":
        return _sqlite(parsed, foreign_keys=foreign_keys)
    engine = create_async_engine(
        _with_asyncpg_options(parsed),
        pool_size=CONNECTIONS,
        max_overflow=0,
        connect_args={"timeout": PATIENCE_SECONDS, "command_timeout": PATIENCE_SECONDS},
        hide_parameters=True,
    )
    look_after_idle(engine.sync_engine)
    return engine


async def checkpoint(engine: AsyncEngine) -> None:
    """Move what was written into SQLite's file, while others read and write."""
    async with engine.connect() as connection:
        driver: Any = (await connection.get_raw_connection()).driver_connection
        await driver.execute("PRAGMA wal_checkpoint(PASSIVE)")


def file_of(engine: AsyncEngine) -> Path | None:
    """Return the file of an SQLite database."""
    name = engine.url.database
    return Path(name) if is_sqlite(engine) and name else None


def sqlite_file(url: str) -> Path | None:
    """Return the file that an address names; None for another database than SQLite."""
    parsed = sa.make_url(url)
    found = parsed.get_backend_name() == "sqlite" and parsed.database
    return Path(found) if found else None


def is_sqlite(engine: AsyncEngine) -> bool:
    """Whether it is a file with one writer."""
    return engine.dialect.name == "sqlite"


def refusals(engine: AsyncEngine) -> tuple[type[Exception], ...]:
    """Return the errors with which a database can't be reached."""
    known: tuple[type[Exception], ...] = (SQLAlchemyError, OSError)
    if is_sqlite(engine):
        return known
    # Not typed, and loaded only where it is used.
    asyncpg: Any = import_module("asyncpg")
    return (*known, asyncpg.PostgresError, asyncpg.InterfaceError)


def has_failed(error: Exception) -> bool:
    """Whether the database failed us in the middle of something: no fault of what it was asked."""
    if isinstance(error, OperationalError | InterfaceError | OSError | PoolTimeout):
        return True
    # A PostgreSQL that goes away, or is out of room, is told by its own codes alone.
    code = getattr(getattr(error, "orig", None), "sqlstate", None) or ""
    return isinstance(error, DBAPIError) and (
        error.connection_invalidated or code.startswith(OF_THE_SERVER)
    )


async def upsert(
    connection: AsyncConnection,
    table: sa.Table,
    key: Mapping[str, Any],
    *,
    new: Mapping[str, Any],
    changes: Mapping[str, Any],
) -> sa.RowMapping:
    """Change the row with this key, or write it with `new` and the changes; return it."""
    written = _insert(connection)(table).values({**key, **new, **changes})
    # A row that changes nothing is written over with its own key, so that it is returned.
    settled = written.on_conflict_do_update(index_elements=list(key), set_=changes or key)
    return (await connection.execute(settled.returning(table))).mappings().one()


async def insert_unless_there(
    connection: AsyncConnection, table: sa.Table, row: Mapping[str, Any]
) -> bool:
    """Write a row unless one of its unique keys is taken; whether it was written."""
    written = _insert(connection)(table).values(**row).on_conflict_do_nothing()
    return (await connection.execute(written)).rowcount > 0


def _insert(connection: AsyncConnection) -> type[sqlite.Insert] | type[postgresql.Insert]:
    if connection.dialect.name == "sqlite":
        return sqlite.Insert
    from sqlalchemy.dialects import postgresql  # noqa: PLC0415  3 MB for those who use it

    return postgresql.Insert


def _sqlite(url: sa.URL, *, foreign_keys: bool) -> AsyncEngine:
    engine = create_async_engine(url, pool_size=CONNECTIONS, max_overflow=0, hide_parameters=True)
    pragmas = (*PRAGMAS, f"foreign_keys={'ON' if foreign_keys else 'OFF'}")

    def connect(dialect: Any, _record: object, arguments: Any, options: Any) -> OneHopConnection:
        connection = dialect.connect(*arguments, **options)
        return OneHopConnection(connection.dbapi, connection.driver_connection)

    def on_connect(connection: Any, _record: object) -> None:
        # The driver begins transactions late and not for reads, which loses updates in silence.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    event.listen(engine.sync_engine, "do_connect", connect)
    event.listen(engine.sync_engine, "connect", on_connect)
    event.listen(engine.sync_engine, "begin", _begin)
    return engine


def _begin(connection: sa.Connection) -> None:
    """Take the write lock with the first statement: what is read stays true until it is changed."""
    reads = connection.get_execution_options().get("plankton_read_only")
    ours: Any = connection.connection.dbapi_connection
    ours.first = "BEGIN" if reads else "BEGIN IMMEDIATE"


def _with_asyncpg_options(url: sa.URL) -> sa.URL:
    """Say `sslmode`, as every other client does; asyncpg's own word is `ssl`."""
    options: dict[str, str | Sequence[str]] = {
        "ssl" if name == "sslmode" else name: value for name, value in url.query.items()
    }
    if unknown := sorted(set(options) - {"ssl", "host", "port"}):
        raise StartError(
            f"DATABASE_URL has an option that I don't know, {unknown[0]}: "
            "sslmode, host and port are the ones I do."
        )
    return url.set(query=options)
