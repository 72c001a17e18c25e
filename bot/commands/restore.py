"""`restore`: put a copy in the place of the database."""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands.words import say
from bot.config import read_settings

if TYPE_CHECKING:
    from bot.commands.words import Commands


def add(commands: Commands) -> None:
    """Add the command."""
    command = commands.add_parser("restore", help="put a copy in the place of the database")
    command.add_argument("copy", type=Path, metavar="FILE")
    command.set_defaults(do=_restore)


def _restore(options: argparse.Namespace) -> None:
    settings = read_settings()
    from bot.clock import utc_now  # noqa: PLC0415  loaded when used
    from bot.storage.backups import restore  # noqa: PLC0415  likewise

    old = asyncio.run(restore(settings.database_url, options.copy, utc_now()))
    kept = f" What was there before is {old}." if old else ""
    say(f"Restored from {options.copy}.{kept}")
