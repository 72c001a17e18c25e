"""Bring a database's schema up to date, or say why it is not."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager, closing
from datetime import datetime, timedelta
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.errors import StartError
from bot.storage.engine import create_engine, file_of, is_sqlite, refusals
from bot.storage.tables import schema

logger = logging.getLogger(__name__)

MIGRATIONS = Path(__file__).parent / "migrations"
HEAD = max(path.name.partition("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))
COPIES_KEPT = timedelta(days=14)
# Any number will do, as long as nothing else in the same database takes it.
LOCK = 726_300_817
# SQLite's own number for whatever one likes: ours says that everything is in PostgreSQL now.
MOVED = 1
VERSIONS = sa.table("alembic_version", sa.column("version_num", sa.String))


async def prepare(url: str, now: datetime) -> None:
    """Make a database ready to run on: an SQLite file is made, or copied and upgraded.

    Raises:
        StartError: it can't be reached, is not ours, is newer, or is PostgreSQL and behind.
    """
    async with _connected(url) as connection:
        version = await _version(connection)
        if version == HEAD:
            return
        path = file_of(connection.engine)
        if path is None:
            raise StartError(
                "The database is behind this version of Plankton. Take a backup, then run: "
                "python -m bot upgrade"
            )
        if version is None:
            await _create(connection)
            return
    await asyncio.to_thread(_copy, path, version, now)
    await upgrade(url)


async def upgrade(url: str) -> str:
    """Bring a database up to date, all or nothing; returns the version it is at.

    Raises:
        StartError: it can't be reached, is not ours, or is newer.
    """
    async with _connected(url) as connection:
        if not is_sqlite(connection.engine):
            await connection.execute(sa.select(sa.func.pg_advisory_xact_lock(LOCK)))
        version = await _version(connection)
        if version != HEAD:
            logger.info("Upgrading the database from %s to %s", version or "nothing", HEAD)
            await connection.run_sync(_run_migrations)
    return HEAD


async def version_at(url: str) -> str | None:
    """Return the version a database is at, and change nothing; None for one that is empty.

    Raises:
        StartError: it can't be reached, is not ours, or is newer.
    """
    async with _connected(url) as connection:
        return await _version(connection)


@asynccontextmanager
async def _connected(url: str) -> AsyncGenerator[AsyncConnection]:
    """Connect without foreign keys: SQLite changes a table by dropping the old one."""
    engine = create_engine(url, foreign_keys=False)
    async with AsyncExitStack() as stack:
        stack.push_async_callback(engine.dispose)
        try:
            if path := file_of(engine):
                path.parent.mkdir(parents=True, exist_ok=True)
            connection = await stack.enter_async_context(engine.connect())
            await stack.enter_async_context(connection.begin())
            await connection.execute(sa.select(1))  # SQLite begins with the first statement
        except refusals(engine) as refusal:
            raise StartError(_unreachable(engine, refusal)) from refusal
        yield connection


async def _version(connection: AsyncConnection) -> str | None:
    """Return the version a database is at; None for one that is empty."""
    if is_sqlite(connection.engine):
        marked = (await connection.execute(sa.text("PRAGMA user_version"))).scalar_one()
        if marked == MOVED:
            raise StartError(
                "This database was moved to PostgreSQL, and is only here to be read. "
                "Set DATABASE_URL to where it is now."
            )
    names = await connection.run_sync(lambda sync: sa.inspect(sync).get_table_names())
    if VERSIONS.name not in names:
        if names:
            raise StartError(
                f"DATABASE_URL names a database that is not mine: it has a table called {names[0]}."
            )
        return None
    version = (await connection.execute(sa.select(VERSIONS.c.version_num))).scalar_one_or_none()
    if version is not None and version > HEAD:
        raise StartError(
            f"The database is at version {version}, and this Plankton only knows {HEAD}: "
            "install the newer one again."
        )
    return version


async def _create(connection: AsyncConnection) -> None:
    """Make every table at once; quicker, and lighter, than to load Alembic for it."""
    await connection.run_sync(schema.create_all)
    await connection.run_sync(_make_versions)
    await connection.execute(sa.insert(VERSIONS).values(version_num=HEAD))


def _make_versions(connection: sa.Connection) -> None:
    name = sa.Column("version_num", sa.String(32), nullable=False)
    key = sa.PrimaryKeyConstraint("version_num", name="alembic_version_pkc")
    sa.Table(VERSIONS.name, sa.MetaData(), name, key).create(connection, checkfirst=True)


def _run_migrations(connection: sa.Connection) -> None:
    # Already as it is loaded it tells of its plugins.
    logging.getLogger("alembic").setLevel(logging.WARNING)
    from alembic.command import upgrade as run  # noqa: PLC0415  12 MB that a start rarely needs
    from alembic.config import Config  # noqa: PLC0415  likewise

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    run(config, HEAD)


def _copy(path: Path, version: str, now: datetime) -> None:
    """Copy an SQLite file beside itself, and remove the copies that have had their time."""
    for old in path.parent.glob(f"{path.stem}-before-*{path.suffix}"):
        if old.stat().st_mtime < (now - COPIES_KEPT).timestamp():
            old.unlink()
    copy = path.with_stem(f"{path.stem}-before-{HEAD}-{now:%Y%m%dT%H%M%S}")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("VACUUM INTO ?", (str(copy),))
    copy.chmod(0o600)
    logger.info("Copied the database, at version %s, to %s", version, copy)


def _unreachable(engine: AsyncEngine, refusal: Exception) -> str:
    where = engine.url.render_as_string(hide_password=True).replace("+aiosqlite", "")
    cause = getattr(refusal, "orig", None) or refusal
    reason = str(cause).partition("\n")[0] or type(cause).__name__
    return f"The database can't be reached: {where.replace('+asyncpg', '')}: {reason}"
