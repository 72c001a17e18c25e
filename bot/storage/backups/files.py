"""Copies of an SQLite file. All of this blocks: call it in a thread."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from bot.errors import StartError
from bot.storage.upgrade import HEAD


def copy_file(path: Path, copy: Path) -> None:
    """Copy a file as it is at one moment, whoever writes to it meanwhile, and check the copy.

    Raises:
        StartError: there is nothing to copy, or no room for it.
    """
    if not path.is_file():
        raise StartError(f"There is no database at {path} yet, so there is nothing to copy.")
    try:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("VACUUM INTO ?", (str(copy),))
        copy.chmod(0o600)
        check_file(copy)
    except (OSError, sqlite3.Error) as trouble:
        copy.unlink(missing_ok=True)
        raise StartError(
            f"The copy did not succeed: {trouble}. The database itself is as it was."
        ) from None


def check_file(copy: Path) -> None:
    """Read a copy through, and see that it is ours and not newer than we are.

    Raises:
        StartError: it is not.
    """
    try:
        with closing(sqlite3.connect(f"file:{copy}?mode=ro", uri=True)) as connection:
            (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            (version,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except (sqlite3.Error, TypeError):
        raise StartError(f"{copy} is damaged, or is no copy of mine. Try an older one.") from None
    if verdict != "ok":
        raise StartError(f"{copy} is damaged: {verdict}. Try an older one.")
    if version > HEAD:
        raise StartError(
            f"{copy} is at version {version}, and this Plankton only knows {HEAD}: "
            "install the newer one first."
        )


def replace_file(path: Path, copy: Path, now: datetime) -> Path | None:
    """Put a copy in the place of a database; returns where the one that was there is now."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.restoring")
    shutil.copyfile(copy, fresh)
    fresh.chmod(0o600)
    old = path.with_stem(f"{path.stem}-before-restore-{now:%Y%m%dT%H%M%S}")
    was_there = path.exists()
    for beside in ("", "-wal", "-shm"):  # what SQLite keeps beside a file belongs to that file
        if (each := path.with_name(path.name + beside)).exists():
            each.replace(old.with_name(old.name + beside))
    fresh.replace(path)
    return old if was_there else None
