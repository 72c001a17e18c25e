"""The bot as its operator meets it: a process that starts, says what is wrong, and stops."""

import asyncio
import os
import shutil
import signal
from pathlib import Path

import pytest
from running import ended, process

from rehearsal import Rehearsal

ROOT = Path(__file__).parents[2]


@pytest.fixture
async def discord():
    async with Rehearsal() as rehearsal:
        yield rehearsal


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_ends_it_cleanly(discord, tmp_path, number):
    async with process(discord, tmp_path) as started:
        await discord.gateway.connected()
        started.send_signal(number)
        code, said = await ended(started)
    assert code == 0, said
    assert "Traceback" not in said


async def test_what_is_in_hand_is_finished_first(discord, tmp_path):
    ana = discord.guild("Riverside Runners").member("Ana")
    async with process(discord, tmp_path) as started:
        await discord.gateway.connected()
        await ana.slash("backpain")
        discord.faults.latency("POST /channels/{channel_id}/messages", 1.0, times=1)
        asking = asyncio.create_task(ana.say("!backpain"))
        async with asyncio.timeout(20):
            while not discord.door.in_flight:
                await asyncio.sleep(0.01)
        started.send_signal(signal.SIGTERM)
        assert "Back sore" in (await asking).text
        assert (await ended(started))[0] == 0


async def test_a_refused_token_is_one_plain_line(discord, tmp_path):
    async with process(discord, tmp_path, DISCORD_TOKEN="not.the.one") as started:
        code, said = await ended(started)
    assert code == 2
    assert "Traceback" not in said
    assert "Discord refuses DISCORD_TOKEN: reset it on the Bot page" in said
    assert "not.the.one" not in said


async def test_the_token_is_never_logged(discord, tmp_path):
    async with process(discord, tmp_path, LOG_LEVEL="DEBUG", LOG_FORMAT="json") as started:
        await discord.gateway.connected()
        started.send_signal(signal.SIGTERM)
        code, said = await ended(started)
    assert code == 0
    assert '"message"' in said
    assert f'"{discord.token}"' not in said
    assert f"Bot {discord.token}" not in said


async def test_without_discord_it_says_so(tmp_path):
    class Nowhere:
        token, api_url, gateway_url = "t", "http://127.0.0.1:9/api/v10", "ws://127.0.0.1:9/g"

    async with process(Nowhere, tmp_path) as started:
        code, said = await ended(started)
    assert code == 2
    assert "Discord can't be reached" in said
    assert "Traceback" not in said


async def test_a_refused_intent_leaves_mentions_and_slash_commands(tmp_path):
    async with Rehearsal(privileged=()) as discord:
        ana = discord.guild("Riverside Runners").member("Ana")
        async with process(discord, tmp_path) as started:
            await discord.gateway.connected()
            assert "Back sore" in (await ana.say("@bot backpain")).text
            assert "Back sore" in (await ana.slash("backpain")).text
            await ana.say("!backpain", waits=False)
            await discord.quiet()
            assert ana.history()[-1].text == "!backpain"
            assert "mention me" in (await ana.slash("help")).text
            started.send_signal(signal.SIGTERM)
            code, said = await ended(started)
    assert code == 0
    assert said.count("!commands in channels are off") == 1
    assert "Traceback" not in said


async def test_a_broken_topic_stops_the_start(discord, tmp_path, monkeypatch):
    broken = shutil.copytree(ROOT / "data", tmp_path / "data")
    (broken / "topics" / "knee.yaml").write_text("slug: knee\ncolour: blue\n")
    async with process(discord, tmp_path, PYTHONPATH=f"{tmp_path}{os.pathsep}{ROOT}") as started:
        code, said = await ended(started)
    assert code == 2
    assert "data/topics/knee.yaml" in said
    assert "Traceback" not in said
