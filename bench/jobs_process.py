"""A process that does jobs as the bot and its workers do: each is looked up, sent, written down.

Prints `ready` when it waits, begins at SIGUSR1, ends at SIGTERM; its last line says how many jobs
it did, and for how many seconds it kept a processor busy.
"""

from __future__ import annotations

import asyncio
import gc
import signal
import time
from collections.abc import Mapping

from bot.app import opened
from bot.client import CoachBot
from bot.config import read_settings
from bot.errors import TooLate
from bot.jobs import Finished, Kind
from bot.log import set_up_logging
from bot.run import point_discord_at, stopped_by_signals
from bot.services.together import Together
from bot.storage.jobs import Job
from bot.ui.look import card

KIND = "bench"
CHANNELS = 200
AT_ONCE = 40


class Saying:
    """Says what is still wanted; that is asked by the dozen, as it is of reminders."""

    def __init__(self, bot: CoachBot) -> None:
        self._bot = bot
        self._wanted: Together[int, Job, bool] = Together(self._look, AT_ONCE)

    async def say(self, job: Job) -> Finished:
        """See whether it is still wanted, and send it."""
        if not await self._wanted.ask(job.id, job):
            raise TooLate
        text = f"Evening. Today's hold is still open, number {job.key}: 3 x 20 s."
        channel, now = 1 + job.id % CHANNELS, self._bot.app.clock()
        return Finished(
            message_id=await self._bot.sender.to_channel(job, channel, now, view=card(text))
        )

    async def _look(self, some: Mapping[int, Job]) -> dict[int, bool]:
        async with self._bot.app.database.read() as tx:
            waiting = await tx.jobs.still_waiting(some)
        return {job_id: job_id in waiting for job_id in some}


async def main() -> None:
    """Do what is due until asked to stop."""
    settings = read_settings()
    set_up_logging(settings.log_level, settings.log_format)
    point_discord_at(settings)
    done = 0

    def count(*_finished: object) -> None:
        nonlocal done
        done += 1

    with stopped_by_signals() as stop:
        async with (
            opened(settings) as app,
            CoachBot(app, message_content=False, listens=False) as bot,
        ):
            await bot.login(settings.discord_token)
            bot.jobs.handle(Kind(name=KIND, run=Saying(bot).say))
            bot.jobs.on_finished = count
            begin = asyncio.Event()
            asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, begin.set)
            gc.freeze()
            print("ready", flush=True)
            await begin.wait()
            idle = time.process_time()
            bot.jobs.start()
            await stop.wait()
            busy = time.process_time() - idle
    print(done, busy)


if __name__ == "__main__":
    asyncio.run(main())
