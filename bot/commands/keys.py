"""`keys`: what check-ins are sealed with."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.commands.words import say
from bot.config import Settings, read_settings
from bot.errors import StartError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from bot.commands.words import Commands
    from bot.services.keys import Rotated

PROGRESS_EVERY = 10_000


def add(commands: Commands) -> None:
    """Add the command."""
    keys = commands.add_parser("keys", help="make and change the keys that seal check-ins")
    what = keys.add_subparsers(required=True, metavar="WHAT")
    new = what.add_parser("new", help="print a new key, to put first in DATA_KEYS")
    new.set_defaults(do=_new)
    rotate = what.add_parser("rotate", help="seal everything with a new key, while the bot serves")
    rotate.set_defaults(do=_rotate)


def _new(_options: argparse.Namespace) -> None:
    from bot.storage.sealing import as_text, new_key  # noqa: PLC0415  loaded when used

    say(as_text((new_key(),)))


def _rotate(_options: argparse.Namespace) -> None:
    settings = read_settings()
    rotated = asyncio.run(_rotated(settings))
    if rotated.fresh:
        say(f"Made the key {rotated.key}. It seals from now on.")
    say(f"{rotated.anew} sealed anew with {rotated.key}.")
    if rotated.lost:
        say(f"{rotated.lost} can't be opened: their key is gone. They are as they were.")
    say(
        "Keep the older keys as long as you keep copies of the database from before today; then "
        "take them out of DATA_KEYS, or of the .keys file beside the database."
    )


async def _rotated(settings: Settings) -> Rotated:
    from bot.services.keys import rotate  # noqa: PLC0415  loaded when used
    from bot.storage.database import Database  # noqa: PLC0415  likewise
    from bot.storage.engine import sqlite_file  # noqa: PLC0415  likewise
    from bot.storage.sealing import vault_for  # noqa: PLC0415  likewise
    from bot.storage.upgrade import HEAD, version_at  # noqa: PLC0415  likewise

    url = settings.database_url
    if await version_at(url) != HEAD:
        raise StartError("The database is behind this version: bring it up to date first.")
    database = Database(url, vault_for(settings.data_keys, sqlite_file(url)))
    try:
        return await rotate(database, _progress())
    finally:
        await database.close()


def _progress() -> Callable[[int], None]:
    said = 0

    def tell(count: int) -> None:
        nonlocal said
        if count // PROGRESS_EVERY > said:
            said = count // PROGRESS_EVERY
            say(f"{count} so far")

    return tell
