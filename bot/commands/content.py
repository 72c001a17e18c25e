"""`content`: look at what coaches edit."""

from __future__ import annotations

import argparse
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands.words import SOMETHING_TO_DO, say

if TYPE_CHECKING:
    from bot.commands.words import Commands


def add(commands: Commands) -> None:
    """Add the command."""
    command = commands.add_parser("content", help="what coaches edit, in data/")
    command.add_argument("what", choices=["check"], help="topics due, hard to read or too long")
    command.set_defaults(do=_check)


def _check(_options: argparse.Namespace) -> int:
    from bot.clock import utc_now  # noqa: PLC0415  loaded when used
    from bot.content import load  # noqa: PLC0415  likewise
    from bot.content.report import look  # noqa: PLC0415  likewise

    report = look(load(Path(str(files("data")))).topics, utc_now().date())
    say("\n".join(report.lines))
    return SOMETHING_TO_DO if report.wrong else 0
