"""Copies of a PostgreSQL database, by its own programs."""

from __future__ import annotations

import asyncio
import os
import shutil
from pathlib import Path

import sqlalchemy as sa

from bot.errors import StartError

# How pg_dump and pg_restore say so, and how pg_restore says it of a copy.
OLDER = (b"server version mismatch", b"unsupported version")


async def dump(url: str, copy: Path) -> None:
    """Copy a database as it is at one moment.

    Raises:
        StartError: it can't be copied.
    """
    try:
        await _run(url, "pg_dump", "--format=custom", f"--file={copy}", f"--dbname={_address(url)}")
    except StartError:
        await asyncio.to_thread(copy.unlink, missing_ok=True)
        raise


async def check_dump(url: str, copy: Path) -> None:
    """See that a copy can be read.

    Raises:
        StartError: it can't.
    """
    await _run(url, "pg_restore", "--list", str(copy))


async def load(url: str, copy: Path) -> None:
    """Put a copy in the place of what is there, whole or not at all.

    Raises:
        StartError: nothing was changed.
    """
    whole = ("--clean", "--if-exists", "--no-owner", "--single-transaction", "--exit-on-error")
    await _run(url, "pg_restore", *whole, f"--dbname={_address(url)}", str(copy))


def _address(url: str) -> str:
    its = sa.make_url(url)
    return sa.URL.create(
        "postgresql",
        username=its.username,
        host=its.host,
        port=its.port,
        database=its.database,
        query=its.query,
    ).render_as_string()


async def _run(url: str, program: str, *arguments: str) -> None:
    """Run a program; the password goes by its environment, where no other user sees it."""
    found = shutil.which(program)
    if found is None:
        raise StartError(
            f"{program} is not installed here: it comes with PostgreSQL's client programs."
        )
    password = sa.make_url(url).password
    process = await asyncio.create_subprocess_exec(
        found,
        *arguments,
        env={"PATH": os.defpath, **({"PGPASSWORD": str(password)} if password else {})},
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    _out, complaint = await process.communicate()
    if process.returncode:
        if any(each in complaint for each in OLDER):
            raise StartError(
                f"{program} here is older than the PostgreSQL server: install the client programs "
                "of the server's version."
            )
        said = complaint.decode(errors="replace").strip().splitlines() or ["it gave no reason"]
        raise StartError(f"{program} did not succeed: {said[-1]}")
