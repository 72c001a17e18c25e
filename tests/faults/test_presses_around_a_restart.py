"""A command, a button and a form, while the bot leaves, while it is away, and as it comes."""

import asyncio
import signal
from datetime import timedelta

import pytest
from faults_story import at_noon, until
from running import unhurried

from rehearsal import DidNotRespond

MESSAGES = "POST /channels/{channel_id}/messages"
ANSWERS = "POST /interactions/{interaction_id}/{interaction_token}/callback"
# Longer than a bot that leaves waits for what it has in hand: so it leaves as slowly as it may.
STUCK_SECONDS = 60.0
# Longer than that wait, so that an answer is still on its way when nothing else is in hand.
SLOW_SECONDS = 5.0
RUNS = ("3 km", "4 km", "5 km")
EVERYTHING = len(RUNS) + 2


class Presses:
    """Everything that can be pressed, by people of a club who have it before them."""

    def __init__(self, noon):
        self.noon = noon
        self.tips = self.form = None

    async def look(self):
        """Open what is to be pressed later: tips with buttons, and a form."""
        self.tips = await self.noon.ana.slash("backpain")
        self.form = await self.noon.club.member("Ben").slash("plank join")

    async def command(self, distance):
        shown = await self.noon.ana.slash("run log", distance=distance)
        assert shown.text.startswith(f"**{distance}**"), shown.text

    async def button(self):
        assert "Stretches" in (await self.noon.ana.click(self.tips, "Stretches")).text

    async def submit(self):
        shown = await self.noon.club.member("Ben").submit(self.form, baseline="40")
        assert "You're in March planks" in shown.text.replace("*", "")

    async def kept(self):
        """How many runs of Ana's there are, and whether Ben has joined."""
        async with self.noon.app() as app:
            runs = await app.runs.logbook.own(self.noon.ana.id)
            async with app.database.read() as tx:
                ben = self.noon.club.member("Ben").id
                joined = await tx.enrolments.get(self.noon.challenge.id, ben)
        return len(runs), joined is not None

    async def all(self):
        """Press everything at once; what comes of each."""
        runs = [self.command(each) for each in RUNS]
        pressed = (self.button(), self.submit(), *runs)
        return await asyncio.gather(*pressed, return_exceptions=True)


@pytest.fixture
async def noon(url):
    async with at_noon(url) as noon, unhurried(noon.discord):
        yield noon


async def gone(process):
    """Ask a process to leave, and wait until it has."""
    process.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(process.wait(), timeout=15) == 0


async def test_what_is_pressed_while_it_leaves_is_answered(noon):
    noon.discord.faults.latency(MESSAGES, STUCK_SECONDS, times=1)
    async with noon.process() as leaving:
        await noon.discord.gateway.connected()
        presses = Presses(noon)
        await presses.look()
        await until(lambda: noon.discord.door.in_flight)
        noon.discord.faults.latency(ANSWERS, SLOW_SECONDS, times=1)
        leaving.send_signal(signal.SIGTERM)
        assert await presses.all() == [None] * EVERYTHING
        await gone(leaving)
    assert await presses.kept() == (len(RUNS), True)


async def test_while_it_is_away_nothing_is_kept_and_as_it_comes_all_is_answered(noon):
    presses = Presses(noon)
    async with noon.process() as before:
        await noon.discord.gateway.connected()
        await presses.look()
        await gone(before)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(noon.discord.world, "acknowledged_within", timedelta(seconds=0.2))
        away = await presses.all()
    assert [type(each) for each in away] == [DidNotRespond] * EVERYTHING
    assert await presses.kept() == (0, False)
    async with noon.process() as coming:
        await noon.discord.gateway.connected()
        assert await presses.all() == [None] * EVERYTHING
        await gone(coming)
    assert await presses.kept() == (len(RUNS), True)
