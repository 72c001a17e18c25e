"""What a club hears when we were away or could not post: once, silently, with what it means."""

from datetime import timedelta

import pytest
from challenge_story import bare, public
from dayposts_story import create, go_on, go_to, hurry, join, posts, set_clock, start_of_week
from timed_story import timed, watched

from bot.storage.jobs import LEASE
from bot.storage.kinds import Lane

MESSAGES = "POST /channels/{channel_id}/messages"
SILENT = 1 << 12


@pytest.fixture
async def stage(stored):
    async with timed(await stored()) as stage:
        start_of_week(stage)
        await stage.app.outages.alive()
        hurry()
        yield stage


@pytest.fixture
async def club(stage):
    with watched(stage) as club:
        await stage.discord.quiet()
        yield club
    stage.discord.faults.clear()


async def away(stage, **time):
    await stage.stop()
    set_clock(stage, stage.discord.clock.now() + timedelta(**time))
    await stage.start()
    hurry()


def sorry(person):
    return [each for each in public(person) if "Sorry." in each.text]


async def test_an_absence_that_cost_something_is_told_once(stage, cem, ana):
    await create(cem)
    await join(ana)
    gone = stage.discord.clock.now()
    await away(stage, hours=15)
    await go_on(stage, minutes=5)
    (line,) = sorry(ana)
    assert f"I was away from <t:{int(gone.timestamp())}:f> to <t:" in line.text
    assert "1 post or reminder was skipped" in line.text
    assert "neither way for 1 member. Sorry." in line.text
    assert line.state.flags & SILENT
    await stage.restart()
    await go_on(stage, days=1)
    assert len(sorry(ana)) == 1


async def test_an_absence_that_cost_nothing_is_not_told(stage, cem, ana):
    await create(cem, daily_at="20:00")
    await join(ana)
    await away(stage, hours=5)
    await go_on(stage, minutes=5)
    assert sorry(ana) == []


@pytest.mark.parametrize("minutes", [1, 30])
async def test_dying_while_saying_it_says_it_once(stage, club, cem, ana, minutes):
    """By the nonce while Discord remembers it, later by what the line says."""
    await create(cem)
    await join(ana)
    await away(stage, hours=15)
    stage.discord.faults.lose_answer(MESSAGES)
    while stage.discord.faults.pending:
        await go_on(stage, seconds=3)  # less than after which it is tried again
    await stage.stop()
    assert len(sorry(ana)) == 1
    set_clock(stage, stage.discord.clock.now() + timedelta(minutes=minutes))
    await stage.start()
    await go_on(stage, minutes=5)
    assert len(sorry(ana)) == 1


async def test_what_is_given_up_is_told_once_and_shown_to_coaches(stage, cem, ana):
    await create(cem)
    await join(ana)
    stage.discord.faults.fail(MESSAGES, 503, times=8)
    await go_on(stage, hours=2)
    told = [each for each in public(ana) if "I tried eight times" in each.text]
    assert len(told) == 1
    assert "I couldn't post the day of <t:" in told[0].text
    assert told[0].state.flags & SILENT
    assert posts(ana) == []
    assert "gave up on 1 message" in bare(await cem.slash("challenge info"))
    assert "gave up" not in bare(await ana.slash("challenge info"))
    stage.discord.faults.fail(MESSAGES, 503, times=8)
    await go_on(stage, days=1)
    assert len([each for each in public(ana) if "I tried eight times" in each.text]) == 1
    await go_on(stage, days=1)
    assert len(posts(ana)) == 1


async def test_a_process_that_died_with_it_in_hand_leaves_it_to_the_next(stage, cem, ana):
    """As after kill -9: taken, never finished, its lease still running when the next begins."""
    await create(cem)
    await join(ana)
    await stage.bot.jobs.stop()
    set_clock(stage, stage.discord.clock.now() + timedelta(hours=1))
    async with stage.app.database.write() as tx:
        assert await tx.jobs.claim_due(stage.discord.clock.now(), Lane.REMINDERS)
    await stage.restart()
    await go_to(stage, stage.discord.clock.now() + LEASE)
    await go_on(stage, minutes=5)
    assert len(posts(ana)) == 1
