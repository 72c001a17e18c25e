"""The rehearsal as a process: it gives a slow machine time, and ends when it is asked to."""

import asyncio
import signal

from running import ended, running_bot, spawned

from rehearsal import Rehearsal
from rehearsal.opening import play_opening, set_the_scene


async def test_ctrl_c_ends_a_play_in_the_middle():
    play = ("-m", "bot", "rehearse", "--port", "0", "--no-browser", "--script", "thirty-days")
    async with spawned(*play) as started, asyncio.timeout(60):
        while b"thirty-days: " not in await started.stdout.readline():
            pass
        started.send_signal(signal.SIGINT)
        code, said = await ended(started)
    assert code == 0, said
    assert "Traceback" not in said
    assert "never retrieved" not in said


async def test_a_first_answer_that_takes_long_is_waited_for():
    async with Rehearsal() as discord, running_bot(discord):
        set_the_scene(discord)
        discord.patience = 0.1
        discord.faults.latency("POST /channels/{channel_id}/messages", 0.5, times=1)
        with discord.unhurried(times=100):
            await play_opening(discord)
        (club,) = discord.clubs()
        said = [each.text for each in club.person("Ana").history()]
        assert discord.patience == 0.1
    assert any("Upper back, sore" in each for each in said)
    assert "build up again" in said[-1]
