"""What goes on by itself: one thing that takes long holds up nothing else."""

import asyncio
from datetime import timedelta

from bot.jobs.ticks import Ticks
from bot.storage.database import Database

SOON = timedelta(milliseconds=20)


async def test_a_long_one_holds_up_no_other_and_ends_when_asked(sqlite_url, clock):
    begun, ended, beaten = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def alive():
        if begun.is_set():
            beaten.set()

    async def long():
        begun.set()
        await ticks.stopping.wait()
        ended.set()

    database = Database(sqlite_url)
    ticks = Ticks(database, clock, alive)
    ticks.add(SOON, long)
    ticks.add(SOON, alive)
    ticks.start()
    await asyncio.wait_for(beaten.wait(), 10)
    assert not ended.is_set()
    await asyncio.wait_for(ticks.stop(), 10)
    assert ended.is_set()
    await database.close()
