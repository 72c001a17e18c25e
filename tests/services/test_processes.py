"""Processes over one database know of each other, and take turns."""

import asyncio
import time
from datetime import timedelta
from itertools import pairwise

import pytest

from bot.identifying import Identifying
from bot.services.processes import Processes
from bot.storage.database import Database
from bot.storage.turns import Turn

APART = 0.4


@pytest.fixture
async def two(postgres_url):
    """Two processes' databases, which are one."""
    both = Database(postgres_url), Database(postgres_url)
    yield both
    for each in both:
        await each.close()


async def test_they_count_each_other_until_one_leaves_or_dies(two, clock):
    first, second, third = (Processes(each, clock) for each in (*two, two[0]))
    assert [await each.here() for each in (first, second, third)] == [1, 2, 3]
    await third.gone()
    assert await first.here() == 2
    clock.now += timedelta(seconds=16)  # the second one has said nothing since
    assert await first.here() == 1


async def test_on_sqlite_there_is_one(sqlite_url, clock):
    database = Database(sqlite_url)
    assert [await Processes(database, clock).here() for _each in range(2)] == [1, 1]
    await database.close()


async def test_one_has_a_turn_and_gives_it_back(two):
    first, second = two
    async with first.alone(Turn.PURGE) as ours, second.alone(Turn.PURGE) as theirs:
        assert (ours, theirs) == (True, False)
        async with second.alone(Turn.FORGET) as another:
            assert another
    async with second.alone(Turn.PURGE) as theirs:
        assert theirs


async def test_sessions_begin_apart_in_whichever_process(two):
    begun = []

    async def begin(identifying):
        await identifying.wait()
        begun.append(time.monotonic())

    both = [Identifying(each, apart=APART) for each in two]
    await asyncio.gather(*(begin(each) for each in (*both, *both)))
    assert len(begun) == 4
    gaps = [later - sooner for sooner, later in pairwise(begun)]
    assert min(gaps) > APART * 0.9
    for each in both:
        await each.stop()


async def test_stopped_it_waits_for_no_turn(two):
    first, second = (Identifying(each, apart=60) for each in two)
    await first.wait()
    waiting = asyncio.create_task(second.wait())
    await asyncio.sleep(0)
    await second.stop()
    await asyncio.wait_for(waiting, 5)
    await first.stop()
