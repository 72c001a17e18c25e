"""`doctor`: look at everything the bot needs, and say what would mend what is not well."""

from __future__ import annotations

import argparse
import asyncio
from typing import TYPE_CHECKING

from bot.commands.words import SOMETHING_TO_DO, say
from bot.config import Settings, read_settings
from bot.log import set_up_logging

if TYPE_CHECKING:
    from bot.commands.words import Commands


def add(commands: Commands) -> None:
    """Add the command."""
    command = commands.add_parser("doctor", help="check everything the bot needs; changes nothing")
    command.set_defaults(do=_check)


def _check(_options: argparse.Namespace) -> int:
    settings = read_settings()
    set_up_logging("CRITICAL", "text")  # the findings say it all
    return asyncio.run(_examine(settings))


async def _examine(settings: Settings) -> int:
    from bot.clock import utc_now  # noqa: PLC0415  loaded when used
    from bot.doctor import Level, examine  # noqa: PLC0415  likewise
    from bot.run import point_discord_at  # noqa: PLC0415  likewise

    point_discord_at(settings)
    failed = False
    async for finding in examine(settings, utc_now):
        say(str(finding))
        failed = failed or finding.level is Level.FAIL
    return SOMETHING_TO_DO if failed else 0
