"""A worker beside a bot, or alone: it only does what is due."""

import asyncio
import signal

import pytest
from running import ended, process
from test_killed import MINUTE, PEOPLE, Due, arrive, arrived, posts, written_down

from bot.app import opened
from bot.config import settings_from
from bot.services.dayposts import series
from bot.storage.upgrade import upgrade
from rehearsal import Rehearsal


@pytest.fixture
async def discord():
    async with Rehearsal() as rehearsal:
        yield rehearsal


@pytest.fixture
async def url(new_postgres):
    url = await new_postgres()
    await upgrade(url)
    return url.replace("postgresql+asyncpg://", "postgresql://", 1)


@pytest.fixture
async def due(discord, url):
    settings = settings_from({"DISCORD_TOKEN": discord.token, "DATABASE_URL": url})
    async with opened(settings) as app:
        yield Due(discord, app)


async def test_on_sqlite_it_says_that_the_bot_is_enough(discord, tmp_path):
    async with process(discord, tmp_path, "worker") as started:
        code, said = await ended(started)
    assert code == 2
    assert said.startswith("plankton: A worker needs PostgreSQL")
    assert said.count("\n") == 1


async def test_alone_it_does_what_is_due_without_a_gateway(discord, url, due, tmp_path):
    challenge = await due.post()
    async with process(discord, tmp_path, "worker", DATABASE_URL=url) as started:
        async with asyncio.timeout(20):
            while not posts(due.ana):
                await asyncio.sleep(0.05)
        assert discord.gateway.identified == 0
        started.send_signal(signal.SIGTERM)
        code, said = await ended(started)
    assert code == 0, said
    assert "Traceback" not in said
    async with due.app.database.read() as tx:
        assert await tx.processes.count(due.now - MINUTE) == 0
        (coming,) = await tx.day_posts.waiting(challenge)
    assert coming.key > series.key_of(challenge.id, due.here.date())


async def test_two_workers_and_a_bot_say_everything_once(discord, url, due, tmp_path):
    people = [due.club.member(f"Runner {number}") for number in range(PEOPLE)]
    await due.nudges(people)
    settings = {"DATABASE_URL": url, "DISCORD_REQUESTS_PER_SECOND": "60"}
    async with (
        process(discord, tmp_path, "worker", **settings) as first,
        process(discord, tmp_path, "worker", **settings) as second,
        process(discord, tmp_path, **settings) as bot,
    ):
        await arrive(people, PEOPLE)
        assert arrived(people) == await all_written_down(due, people)
        for each in (first, second, bot):
            each.send_signal(signal.SIGTERM)
        for each in (first, second, bot):
            code, said = await ended(each)
            assert code == 0, said
            assert "Traceback" not in said
    assert [len(each.history(each.dm)) for each in people] == [1] * PEOPLE


async def all_written_down(due, people):
    async with asyncio.timeout(20):
        while await written_down(due.app, due, people) < PEOPLE:
            await asyncio.sleep(0.1)
    return PEOPLE


async def test_a_process_with_some_shards_leaves_the_clubs_of_others_alone(
    discord, url, due, tmp_path
):
    clubs = [discord.guild("A club") for _each in range(8)]
    async with due.app.database.write() as tx:
        for club in (*clubs, due.club):
            await tx.clubs.change(club.id, due.now, zone="Europe/London")
    gone = [1 << 22, 2 << 22]  # of the second shard, and of the first
    async with due.app.database.write() as tx:
        for club_id in gone:
            await tx.clubs.change(club_id, due.now, zone="Europe/London")
    settings = {"DATABASE_URL": url, "SHARD_COUNT": "2", "SHARD_IDS": "0"}
    async with process(discord, tmp_path, **settings) as started:
        await discord.gateway.connected()
        async with asyncio.timeout(20):
            while (present := await clubs_present(due.app)) >= {gone[1]}:
                await asyncio.sleep(0.05)
        started.send_signal(signal.SIGTERM)
        assert (await ended(started))[0] == 0
    assert present == {gone[0], due.club.id, *(each.id for each in clubs)}


async def clubs_present(app):
    async with app.database.read() as tx:
        return {club.id for club in await tx.clubs.present()}
