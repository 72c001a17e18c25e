"""`run`: connect to Discord and serve."""

from __future__ import annotations

import argparse
import asyncio
import gc
from typing import TYPE_CHECKING

from bot.config import read_settings
from bot.log import set_up_logging

if TYPE_CHECKING:
    from bot.commands.words import Commands


def add(commands: Commands) -> None:
    """Add the command."""
    command = commands.add_parser("run", help="connect to Discord with the token from .env")
    command.set_defaults(do=_run)


def _run(_options: argparse.Namespace) -> None:
    settings = read_settings(to_serve=True)
    set_up_logging(settings.log_level, settings.log_format)
    gc.disable()  # nearly all a start makes is there to stay; `CoachBot` ends this
    from bot.run import run  # noqa: PLC0415  discord.py takes a third of a second; errors need not

    asyncio.run(run(settings))
