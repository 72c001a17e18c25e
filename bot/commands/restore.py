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
    from bot.services.backups import bring_back  # noqa: PLC0415  likewise
    from bot.storage.backups import file_named  # noqa: PLC0415  likewise
    from bot.storage.sealing import vault_for  # noqa: PLC0415  likewise

    vault = vault_for(settings.data_keys, file_named(settings.database_url))
    old, again = asyncio.run(bring_back(settings.database_url, options.copy, vault, utc_now))
    kept = f" What was there before is {old}." if old else ""
    erased = f" Erased again, since they had asked for it: {again}." if again else ""
    say(f"Restored from {options.copy}.{kept}{erased}")
