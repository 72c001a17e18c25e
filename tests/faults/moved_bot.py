"""`python moved_bot.py SECONDS`: what `python -m bot run` does, its clock so many seconds off."""

import asyncio
import sys
from datetime import timedelta

from bot import failpoints
from bot.app import opened
from bot.clock import utc_now
from bot.config import read_settings
from bot.log import set_up_logging
from bot.run import point_discord_at, serve_as_allowed, stopped_by_signals


async def main(seconds):
    settings = read_settings()
    set_up_logging(settings.log_level, settings.log_format)
    off = timedelta(seconds=seconds)
    point_discord_at(settings)
    failpoints.arm(settings.fail_at)
    with stopped_by_signals() as stop:
        async with opened(settings, lambda: utc_now() + off) as app:
            await serve_as_allowed(app, stop)


if __name__ == "__main__":
    asyncio.run(main(float(sys.argv[1])))
