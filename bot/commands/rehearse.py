"""`rehearse`: try the bot here, without Discord."""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.commands.words import Commands


def add(commands: Commands) -> None:
    """Add the command."""
    command = commands.add_parser("rehearse", help="try the bot here, without Discord")
    command.add_argument("--port", type=int, default=8765, help="of the page; 0 picks a free one")
    command.add_argument("--no-browser", action="store_true", help="do not open the page")
    command.add_argument("--keep", type=Path, metavar="DIR", help="keep the server's state there")
    command.add_argument("--fresh", action="store_true", help="forget what --keep kept")
    command.add_argument(
        "--discord-only", action="store_true", help="only the stand-in: start the bot yourself"
    )
    command.add_argument(
        "--script",
        choices=["thirty-days", "c25k", "morning-after"],
        help="first play a month of a challenge, or of Couch to 5K, or sixty days of a sore back",
    )
    command.set_defaults(do=_rehearse)


def _rehearse(options: argparse.Namespace) -> None:
    from bot.rehearse import rehearse  # noqa: PLC0415  loaded when used

    asyncio.run(
        rehearse(
            port=options.port,
            browser=not options.no_browser,
            keep=options.keep,
            fresh=options.fresh,
            with_bot=not options.discord_only,
            script=options.script,
        )
    )
