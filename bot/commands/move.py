"""`move`: from an SQLite file to PostgreSQL, when one process is not enough any more."""

from __future__ import annotations

import argparse
import asyncio
from typing import TYPE_CHECKING

from bot.commands.words import say
from bot.config import database_url

if TYPE_CHECKING:
    from bot.commands.words import Commands


def add(commands: Commands) -> None:
    """Add the command."""
    command = commands.add_parser("move", help="move everything from SQLite to PostgreSQL")
    command.add_argument("--from", dest="source", required=True, metavar="sqlite:///FILE")
    command.add_argument("--to", dest="target", required=True, metavar="postgresql://...")
    command.set_defaults(do=_move)


def _move(options: argparse.Namespace) -> None:
    source, target = (database_url(each) for each in (options.source, options.target))
    from bot.clock import utc_now  # noqa: PLC0415  loaded when used
    from bot.storage.engine import sqlite_file  # noqa: PLC0415  likewise
    from bot.storage.moving import move  # noqa: PLC0415  likewise

    rows = asyncio.run(move(source, target, utc_now()))
    say("\n".join(f"{count:>9}  {table}" for table, count in sorted(rows.items()) if count))
    say("Moved, read back and compared. The old file can be read, and not written any more.")
    say("Now set DATABASE_URL to the new address and start the bot.")
    file = sqlite_file(source)
    if file is not None and (keys := file.with_suffix(".keys")).exists():
        say(f"Check-ins are sealed: set DATA_KEYS to the lines of {keys}, joined by commas.")
