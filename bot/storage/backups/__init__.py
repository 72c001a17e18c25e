"""Copies of the database, taken while the bot serves, and brought back while it does not."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from bot.errors import StartError
from bot.storage.backups.dumps import check_dump, dump, load
from bot.storage.backups.files import check_file, copy_file, replace_file
from bot.storage.engine import create_engine, refusals
from bot.storage.tables import alive, erasures

KEPT = timedelta(days=14)
# A bot that lives says so every thirty seconds.
LIVE_WITHIN = timedelta(minutes=2)
STAMP = "%Y%m%dT%H%M%S"
OURS = "plankton-[0-9]*T[0-9]*"
FILE, DUMP = ".db", ".dump"


async def back_up(url: str, folder: Path, now: datetime) -> Path:
    """Copy a database into a folder, and drop the copies that have had their two weeks.

    Raises:
        StartError: it can't be copied; the text says why.
    """
    path = file_named(url)
    copy = folder / f"plankton-{now:{STAMP}}{FILE if path else DUMP}"
    part = await asyncio.to_thread(_begin, copy)
    if path is not None:
        await asyncio.to_thread(copy_file, path, part)
    else:
        await dump(url, part)
    await asyncio.to_thread(_keep, part, copy, now)
    return copy


async def restore(url: str, copy: Path, now: datetime) -> Path | None:
    """Put a copy in the place of the database; returns where an SQLite file that was there is now.

    The copy is checked first, and that no bot lives on what it replaces.

    Raises:
        StartError: it can't be done, and nothing was changed; the text says what to do.
    """
    path = file_named(url)
    if not await asyncio.to_thread(copy.is_file):
        raise StartError(f"There is no file {copy}. Copies are in BACKUP_DIR.")
    if copy.suffix != (FILE if path else DUMP):
        raise StartError(
            f"{copy.name} is not a copy of the kind of database that DATABASE_URL names."
        )
    await (asyncio.to_thread(check_file, copy) if path else check_dump(url, copy))
    if await lives(url, now):
        raise StartError("A bot is running on this database. Stop it, wait two minutes, try again.")
    if path is not None:
        return await asyncio.to_thread(replace_file, path, copy, now)
    await load(url, copy)
    return None


async def erased_in(url: str) -> dict[str, datetime]:
    """Return the marks of those who were erased from a database, and when; none if it can't say."""
    engine = create_engine(url)
    path = file_named(url)
    if path is not None and not await asyncio.to_thread(path.is_file):
        return {}
    try:
        async with engine.connect() as connection:
            rows = await connection.execute(sa.select(erasures))
            return {row.mark: row.erased_at for row in rows}
    except (DBAPIError, *refusals(engine)):  # from before there were any, or damaged
        return {}
    finally:
        await engine.dispose()


def copies_in(folder: Path) -> list[Path]:
    """Return the copies in a folder, the oldest first; reads the disk."""
    return sorted(each for each in folder.glob(OURS) if each.suffix in {FILE, DUMP})


def taken_at(copy: Path) -> datetime:
    """Return when a copy was taken, in UTC, as its name says.

    >>> taken_at(Path("plankton-20261124T120000.db")).isoformat()
    '2026-11-24T12:00:00+00:00'
    """
    return datetime.strptime(f"{copy.stem.removeprefix('plankton-')}+0000", f"{STAMP}%z")


def file_named(url: str) -> Path | None:
    """Return the file of an SQLite address; None for PostgreSQL."""
    parsed = sa.make_url(url)
    return Path(parsed.database or "") if parsed.get_backend_name() == "sqlite" else None


def _begin(copy: Path) -> Path:
    try:
        copy.parent.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        raise StartError(f"Nothing can be kept in {copy.parent}: {trouble.strerror}.") from None
    part = copy.with_name(f"{copy.name}.part")
    part.unlink(missing_ok=True)
    return part


def _keep(part: Path, copy: Path, now: datetime) -> None:
    part.chmod(0o600)
    part.replace(copy)
    for old in copies_in(copy.parent):
        if taken_at(old) < now - KEPT:
            old.unlink()


async def lives(url: str, now: datetime) -> bool:
    """Whether a bot has said lately that it lives on a database."""
    engine = create_engine(url)
    try:
        async with engine.connect() as connection:
            at = (await connection.execute(sa.select(sa.func.max(alive.c.at)))).scalar_one()
    except refusals(engine):
        return False  # empty, damaged, or not there: what a copy is for
    finally:
        await engine.dispose()
    return at is not None and now - at < LIVE_WITHIN
