"""`worker`: do jobs beside a bot that serves."""

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
    command = commands.add_parser("worker", help="only do what is due, beside a bot (PostgreSQL)")
    command.set_defaults(do=_work)


def _work(_options: argparse.Namespace) -> None:
    settings = read_settings(to_serve=True)
    set_up_logging(settings.log_level, settings.log_format)
    gc.disable()  # as `run` does
    from bot.worker import work  # noqa: PLC0415  as in `run`

    asyncio.run(work(settings))
