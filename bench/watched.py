"""The bot as `python -m bot run`, watched: its last line says how long its loop was held up.

From the last SIGUSR1 on, if there was one.
"""

from __future__ import annotations

import asyncio
import signal

from bench.watcher import watching
from bot.config import read_settings
from bot.log import set_up_logging
from bot.run import run

if __name__ == "__main__":
    settings = read_settings()
    set_up_logging(settings.log_level, settings.log_format)
    with watching() as longest:
        signal.signal(signal.SIGUSR1, lambda *_signal: longest.forget())
        asyncio.run(run(settings))
    print(longest.as_json())
