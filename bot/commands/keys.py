"""`keys`: what check-ins are sealed with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands.words import say

if TYPE_CHECKING:
    import argparse

    from bot.commands.words import Commands


def add(commands: Commands) -> None:
    """Add the command."""
    keys = commands.add_parser("keys", help="make a key that seals check-ins")
    what = keys.add_subparsers(required=True, metavar="WHAT")
    new = what.add_parser("new", help="print a new key, to put first in DATA_KEYS")
    new.set_defaults(do=_new)


def _new(_options: argparse.Namespace) -> None:
    from bot.storage.sealing import as_text, new_key  # noqa: PLC0415  loaded when used

    say(as_text((new_key(),)))
