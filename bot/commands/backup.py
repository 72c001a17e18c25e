"""`backup`: copy the database while the bot serves."""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands.words import say
from bot.config import read_settings
from bot.errors import StartError

if TYPE_CHECKING:
    from bot.commands.words import Commands


def add(commands: Commands) -> None:
    """Add the command."""
    command = commands.add_parser("backup", help="copy the database while the bot serves")
    command.add_argument("--to", type=Path, metavar="DIR", help="instead of BACKUP_DIR")
    command.set_defaults(do=_backup)


def _backup(options: argparse.Namespace) -> None:
    settings = read_settings()
    from bot.clock import utc_now  # noqa: PLC0415  loaded when used
    from bot.storage.backups import back_up  # noqa: PLC0415  likewise

    folder = options.to or settings.backup_dir
    if folder is None:
        raise StartError("BACKUP_DIR is empty. Say where to with --to DIR.")
    copy = asyncio.run(back_up(settings.database_url, folder, utc_now()))
    say(f"Copied to {copy}.")
