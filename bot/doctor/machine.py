"""What can be seen from this machine alone: content, room on the disk, copies."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from importlib.resources import files
from pathlib import Path

from bot.config import Settings
from bot.content import ContentError, load
from bot.doctor.findings import Finding, fail, ok, warn
from bot.storage.backups import copies_in, taken_at
from bot.storage.engine import sqlite_file

GIB, MIB = 1 << 30, 1 << 20
LITTLE, TOO_LITTLE = 1 * GIB, 100 * MIB
# The copy of a day, and some hours in which the machine may have been off.
OLDEST_COPY = timedelta(hours=30)


def examine(settings: Settings, now: datetime) -> Iterator[Finding]:
    """Yield what is found."""
    yield _content()
    yield _disk(settings)
    yield _copies(settings, now)


def _content() -> Finding:
    try:
        content = load(Path(str(files("data"))))
    except ContentError as wrong:
        return fail("content", f"{wrong}. Mend the file, or put it back as it came.")
    return ok(
        "content", f"{len(content.topics)} topics and {len(content.plans)} plans can be used."
    )


def _disk(settings: Settings) -> Finding:
    folder = _nearest(sqlite_file(settings.database_url) or settings.backup_dir or Path())
    free = shutil.disk_usage(folder).free
    said = f"{free / GIB:.1f} GiB free at {folder}."
    if free < TOO_LITTLE:
        return fail("disk", f"{said} Make room: what is not written can't be kept.")
    if free < LITTLE:
        return warn("disk", f"{said} Make room before it is full.")
    return ok("disk", said)


def _nearest(path: Path) -> Path:
    """Return the folder that is there, of those above a path."""
    return next(each for each in path.absolute().parents if each.is_dir())


def _copies(settings: Settings, now: datetime) -> Finding:
    if sqlite_file(settings.database_url) is None:
        return ok("backup", "PostgreSQL is copied by your own means; the bot makes none by itself.")
    folder = settings.backup_dir
    if folder is None:
        return warn("backup", "No copies are made. Set BACKUP_DIR, or run python -m bot backup.")
    copies = copies_in(folder)
    if not copies:
        return warn("backup", f"No copy in {folder} yet: a bot that runs makes one each day.")
    age = now - taken_at(copies[-1])
    said = f"The latest of {len(copies)} copies in {folder} is {_hours(age)} old."
    if age > OLDEST_COPY:
        return warn("backup", f"{said} Look in the log for why, or run python -m bot backup.")
    return ok("backup", said)


def _hours(age: timedelta) -> str:
    hours = round(age / timedelta(hours=1))
    return f"{hours} h" if hours < 72 else f"{hours // 24} days"  # noqa: PLR2004  three days
