"""Discord stumbles, the line breaks, the database is busy: people still get their answer."""

import asyncio
import sqlite3
from contextlib import asynccontextmanager

import pytest
import sqlalchemy as sa

from bot.ui import answer

MESSAGES = "POST /channels/{channel_id}/messages"
ANSWERS = "POST /interactions/{interaction_id}/{interaction_token}/callback"


@pytest.fixture(autouse=True)
async def no_faults_left(discord):
    yield
    discord.faults.clear()


@pytest.mark.parametrize("status", [500, 502])
async def test_a_stumble_of_discords_is_tried_again(discord, ana, status):
    discord.faults.fail(MESSAGES, status)
    assert "Back sore" in (await ana.say("!backpain")).text
    assert discord.faults.pending == 0


async def test_when_discord_asks_to_wait_the_answer_comes_once_and_later(discord, ana):
    discord.faults.fail(MESSAGES, 429, retry_after=0.2, times=2)
    assert "Back sore" in (await ana.say("!backpain")).text
    await discord.quiet()
    assert len(ana.history()) == 2


async def test_a_slow_discord_is_waited_for(discord, ana):
    discord.faults.latency(ANSWERS, 0.3, times=1)
    assert "Back sore" in (await ana.slash("backpain")).text


@pytest.mark.parametrize("resumable", [True, False])
async def test_after_a_dropped_line_everything_goes_on(discord, ana, resumable):
    shown = await ana.say("!backpain")
    async with returning(discord):
        discord.gateway.drop(resumable=resumable)
        await ana.say("!backpain upper", waits=False)
    assert "Stretches" in (await ana.click(shown, "Stretches")).text
    await discord.quiet(0.3)
    answers = [each for each in ana.history() if "Upper back, sore" in each.text]
    assert len(answers) == (1 if resumable else 0), "Discord replays only what can be resumed"


async def test_a_reconnect_in_the_middle_of_an_answer_loses_nothing(discord, ana):
    discord.faults.latency(MESSAGES, 0.3, times=1)
    asked = asyncio.create_task(ana.say("!backpain"))
    await asyncio.sleep(0.1)
    async with returning(discord):
        discord.gateway.reconnect()
    assert "Back sore" in (await asked).text
    assert "Back sore" in (await ana.say("!backpain")).text


async def test_a_busy_database_shows_thinking_and_then_the_answer(bot, ana, monkeypatch):
    monkeypatch.setattr(answer, "PATIENCE_SECONDS", 1.0)
    path = sa.make_url(bot.app.settings.database_url).database
    busy = sqlite3.connect(path, isolation_level=None)
    busy.execute("BEGIN IMMEDIATE")
    asked = asyncio.create_task(ana.slash("me hide"))
    while not (seen := ana.history()):
        await asyncio.sleep(0.05)
    assert seen[0].loading
    assert seen[0].ephemeral
    busy.execute("ROLLBACK")
    busy.close()
    answered = await asked
    assert answered.id == seen[0].id
    assert not answered.loading
    await ana.slash("me hide", on=False)


@asynccontextmanager
async def returning(discord):
    """Something happens to the line; afterwards the bot is back on it."""
    came = discord.gateway.identified + discord.gateway.resumed
    yield
    async with asyncio.timeout(10):
        while discord.gateway.identified + discord.gateway.resumed == came:
            await asyncio.sleep(0.02)
