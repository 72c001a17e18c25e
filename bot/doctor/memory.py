"""What the database says: whether it serves, its version, its keys, and what waits in it."""

from __future__ import annotations

import stat
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from zoneinfo import available_timezones

from bot.config import Settings
from bot.doctor.findings import Finding, fail, ok, warn
from bot.domain.checkins.modes import Mode
from bot.errors import StartError, UserError
from bot.storage.checkup import CheckupRepository
from bot.storage.database import Database
from bot.storage.engine import sqlite_file
from bot.storage.sealing import vault_for
from bot.storage.upgrade import HEAD, version_at

LATE = timedelta(minutes=2)
PARKED_WITHIN = timedelta(days=7)
OTHERS_READ = stat.S_IRWXG | stat.S_IRWXO


async def examine(
    settings: Settings, now: datetime, places: list[tuple[int, int]]
) -> AsyncIterator[Finding]:
    """Yield what is found; where we post is added to `places`, as ids of clubs and channels."""
    file = sqlite_file(settings.database_url)
    if file is not None and not file.exists():
        yield ok("database", f"{file} is not there yet: the first start makes it.")
        return
    try:
        version = await version_at(settings.database_url)
    except StartError as wrong:
        yield fail("database", str(wrong))
        return
    yield ok("database", f"{file or 'PostgreSQL'} serves.")
    yield _schema(version, file is not None)
    if version != HEAD:
        return
    try:
        vault = vault_for(settings.data_keys, file)
    except StartError as wrong:
        yield fail("keys", str(wrong))
        return
    database = Database(settings.database_url, vault)
    try:
        async with database.read() as tx:
            yield await _keys(settings, tx.checkup, ready=vault.ready)
            yield await _zones(tx.checkup)
            yield await _late(tx.checkup, now)
            yield await _parked(tx.checkup, now)
            places += await tx.checkup.places()
    except UserError:
        yield fail(
            "database", "It stopped serving meanwhile. Look at its own log, then again here."
        )
    finally:
        await database.close()


def _schema(version: str | None, file: bool) -> Finding:
    if version == HEAD:
        return ok("schema", f"At version {HEAD}, as it should be.")
    if version is None and not file:
        return fail("schema", "The database is empty. Run python -m bot upgrade.")
    if not file:
        return fail("schema", f"At {version}, not {HEAD}. Copy it, then run python -m bot upgrade.")
    return warn("schema", f"At {version or 'nothing'}, not {HEAD}: the next start upgrades it.")


async def _keys(settings: Settings, checkup: CheckupRepository, *, ready: bool) -> Finding:
    if lost := await checkup.unreadable():
        return fail(
            "keys",
            f"{lost} of the latest check-ins were sealed by a key that is not here. "
            "Put it back into DATA_KEYS, or into the .keys file beside the database.",
        )
    if not ready:
        level = warn if settings.checkins is Mode.ON else ok
        return level("keys", "None, so no check-in is kept. python -m bot keys new prints one.")
    file = sqlite_file(settings.database_url)
    keys = file.with_suffix(".keys") if file and not settings.data_keys else None
    if keys is not None and keys.exists() and keys.stat().st_mode & OTHERS_READ:
        return warn("keys", f"Other users of this machine can read {keys}. Run chmod 600 {keys}.")
    return ok("keys", "Whatever is sealed can be opened.")


async def _zones(checkup: CheckupRepository) -> Finding:
    stored = await checkup.zones()
    if unknown := sorted(stored - available_timezones()):
        return fail(
            "time zones",
            f"This machine does not know {', '.join(unknown)}. "
            "Update the tzdata package, of the system or of Python.",
        )
    return ok("time zones", f"This machine knows all {len(stored)} that are in use.")


async def _late(checkup: CheckupRepository, now: datetime) -> Finding:
    late = await checkup.late(now, now - LATE)
    if not late:
        return ok("jobs", "Nothing is late.")
    count, oldest = sum(each.count for each in late), min(each.oldest for each in late)
    return warn(
        "jobs",
        f"{count} are late, the oldest by {_for_people(now - oldest)}. "
        "Is a bot running? It catches up by itself; if it does not, look in its log.",
    )


async def _parked(checkup: CheckupRepository, now: datetime) -> Finding:
    parked = await checkup.parked(now - PARKED_WITHIN)
    if not parked:
        return ok("given up", "No job in the last seven days.")
    kinds = ", ".join(f"{kind} ({count})" for kind, count in parked.items())
    return warn("given up", f"In the last seven days: {kinds}. The log says why, at ERROR.")


def _for_people(late: timedelta) -> str:
    minutes = late // timedelta(minutes=1)
    return f"{minutes} minutes" if minutes < 120 else f"{minutes // 60} hours"  # noqa: PLR2004
