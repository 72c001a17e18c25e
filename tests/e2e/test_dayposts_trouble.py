"""The day's post when things go wrong: restarts, lost answers, closed channels, days away."""

import asyncio
from datetime import timedelta

import pytest
from challenge_story import bare
from dayposts_story import create, go_on, hurry, join, posts, says, set_clock, start_of_week
from timed_story import timed, until

MESSAGES = "POST /channels/{channel_id}/messages"


@pytest.fixture
async def stage(stored):
    async with timed(await stored()) as stage:
        start_of_week(stage)
        hurry()
        yield stage


@pytest.fixture
async def club(stage):
    club = stage.discord.guild("Riverside Runners")
    await stage.discord.quiet()
    return club


async def away(stage, **time):
    """Be away for so long."""
    await stage.stop()
    set_clock(stage, stage.discord.clock.now() + timedelta(**time))
    await stage.start()
    hurry()


async def test_a_late_one_says_so_and_keeps_saying_so(stage, cem, ana):
    await create(cem)
    await join(ana)
    await away(stage, hours=8)
    await until(lambda: posts(ana))
    (post,) = posts(ana)
    assert "(meant for <t:" in post.text
    assert "I was away)" in post.text
    await ana.slash("plank log", held="2x20", form="clean", effort=5)
    await says(ana, "1 of 1 so far")
    assert "I was away" in post.text


async def test_after_eight_in_the_evening_none_comes_and_the_day_is_neutral(stage, cem, ana):
    await create(cem)
    await join(ana)
    await away(stage, hours=15)  # it is nine
    await stage.bot.jobs.idle()
    assert not posts(ana)
    shown = await ana.slash("plank today")
    assert "I let you down today, so the day counts neither way." in shown.text
    await go_on(stage, days=1)
    assert len(posts(ana)) == 1


async def test_after_a_restart_the_next_hold_sets_it_right(stage, cem, ana):
    await create(cem)
    await join(ana)
    await go_on(stage, hours=2)
    await ana.click(posts(ana)[-1], "Rest today")
    await stage.restart()
    hurry()
    await join(cem)
    await says(ana, "0 of 2 so far (1 resting as planned)")
    assert len(posts(ana)) == 1


@pytest.mark.parametrize("minutes", [1, 30])
async def test_an_answer_that_was_lost_makes_no_second_post(stage, cem, ana, minutes):
    """By the nonce while Discord remembers it, later by the button in the channel's history."""
    await create(cem)
    stage.discord.faults.lose_answer(MESSAGES)
    set_clock(stage, stage.discord.clock.now() + timedelta(hours=1))
    stage.bot.jobs.wake()
    await until(lambda: posts(ana))
    await until(lambda: not stage.discord.faults.pending)
    await asyncio.sleep(0.2)
    await go_on(stage, seconds=0)
    set_clock(stage, stage.discord.clock.now() + timedelta(minutes=minutes))
    stage.bot.jobs.wake()
    await stage.bot.jobs.idle()
    assert len(posts(ana)) == 1
    await join(ana)
    await says(ana, "0 of 1 so far")  # it is known again, and kept true


async def test_a_channel_that_is_closed_to_me_is_told_to_the_coach(stage, club, cem, ana):
    await create(cem)
    await join(ana)
    club.forbid_bot(club.first_channel, "send_messages")
    await stage.discord.quiet()
    await go_on(stage, hours=2)
    assert not posts(ana)
    told = bare(await cem.slash("challenge info"))
    assert "Discord refused the post of Mon" in told
    assert "Send Messages" in told
    assert "refused" not in (await ana.slash("challenge info")).text
    club.permit(club.first_channel, "send_messages")
    await stage.discord.quiet()
    assert "looks right again" in (await cem.slash("challenge info")).text
    await go_on(stage, days=1)
    assert len(posts(ana)) == 1
    assert "refused" not in (await cem.slash("challenge info")).text


async def test_a_channel_that_is_gone_is_told_too_and_another_one_taken(stage, club, cem, ana):
    planks = club.add_channel("planks-only")
    await stage.discord.quiet()
    await create(cem, channel=planks)
    club.delete_channel(planks)
    await stage.discord.quiet()
    await go_on(stage, hours=2)
    told = await cem.slash("challenge info")
    assert "I can't see that channel. Pick another: /challenge edit" in told.text
    await cem.slash("challenge edit", channel=club.first_channel)
    assert "refused" not in (await cem.slash("challenge info")).text
    await go_on(stage, days=1)
    assert len(posts(ana)) == 1


async def in_a_thread(stage, cem):
    """A challenge that is posted in a thread of its own."""
    thread = await cem.start_thread("Planks")
    await stage.discord.quiet()
    await create(cem, where=thread)
    return thread


async def test_a_thread_that_was_archived_comes_back_with_the_post(stage, club, cem, ana):
    thread = await in_a_thread(stage, cem)
    await join(ana)
    club.archive(thread)
    await stage.discord.quiet()
    await go_on(stage, days=1)
    assert len(posts(ana, thread)) == 1
    club.archive(thread)
    await stage.discord.quiet()
    await ana.slash("plank log", held="2x20", form="clean", effort=5)
    await go_on(stage, days=1)
    assert len(posts(ana, thread)) == 2


async def test_a_thread_that_was_locked_is_told_to_the_coach(stage, club, cem, ana):
    thread = await in_a_thread(stage, cem)
    club.archive(thread, locked=True)
    await stage.discord.quiet()
    await go_on(stage, days=1)
    assert not posts(ana, thread)
    told = bare(await cem.slash("challenge info"))
    assert "Discord refused the post of" in told
    thread.thread.locked = False
    await go_on(stage, days=1)
    assert len(posts(ana, thread)) == 1
    assert "refused" not in (await cem.slash("challenge info")).text


async def test_a_post_that_somebody_deleted_stays_away(stage, club, cem, ana):
    await create(cem)
    await join(ana)
    await go_on(stage, hours=2)
    (post,) = posts(ana)
    club.owner.delete(post.state)
    await stage.discord.quiet()
    await ana.slash("plank log", held="2x20", form="clean", effort=5)
    await asyncio.sleep(0.3)
    assert not posts(ana)
    await go_on(stage, days=1)
    assert len(posts(ana)) == 1


async def test_a_challenge_from_before_gets_its_posts_after_the_upgrade(stage, club, ana):
    await stage.challenge(
        club, ana, daily_at=(stage.discord.clock.now() + timedelta(hours=1)).time()
    )
    await stage.restart()
    await go_on(stage, hours=2)
    assert len(posts(ana)) == 1
