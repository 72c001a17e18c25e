"""`upgrade`: bring the database up to date."""

from __future__ import annotations

import argparse
import asyncio
from typing import TYPE_CHECKING

from bot.commands.words import say
from bot.config import read_settings
from bot.log import set_up_logging

if TYPE_CHECKING:
    from bot.commands.words import Commands


def add(commands: Commands) -> None:
    """Add the command."""
    command = commands.add_parser("upgrade", help="bring the database up to date (PostgreSQL)")
    command.set_defaults(do=_upgrade)


def _upgrade(_options: argparse.Namespace) -> None:
    settings = read_settings()
    set_up_logging(settings.log_level, settings.log_format)
    from bot.storage.upgrade import upgrade  # noqa: PLC0415  loaded when used

    version = asyncio.run(upgrade(settings.database_url))
    say(f"The database is up to date, at version {version}.")
