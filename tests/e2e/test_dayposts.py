"""The day's post as the club sees it: once a day, silent, and true as people hold."""

import asyncio
import re
import time
from datetime import timedelta
from itertools import pairwise

import pytest
from dayposts_story import club_for_a_week, create, go_on, hurry, join, posts, says


@pytest.fixture
async def club(stage):
    async with club_for_a_week(stage) as club:
        yield club


# --- Once a day --------------------------------------------------------------------------------


async def test_one_silent_message_a_day_from_the_first_to_the_last(stage, cem, ana):
    await create(cem, length=3)
    await join(ana)
    await go_on(stage, days=7)
    found = posts(ana)
    assert [re.search(r"day \d · \w+", each.text).group() for each in found] == [
        "day 1 · Monday",
        "day 2 · Tuesday",
        "day 3 · Wednesday",
    ]
    first = found[0]
    assert "March planks" in first.text
    assert "0 of 1 so far" in first.text
    assert "Ana" not in first.text
    assert first.buttons == ["Start timer", "Log", "Rest today", "Join", "How far today?"]
    assert first.state.flags & 1 << 12  # nobody's phone rings
    far = await ana.click(first, "How far today?")
    assert far.ephemeral
    assert "Start with two short, easy ones" in far.text


async def test_off_means_no_post_and_a_later_time_moves_it(stage, cem, ana):
    await create(cem, daily_at="off")
    await go_on(stage, hours=3)
    assert not posts(ana)
    await cem.slash("challenge edit", daily_at="18:30")
    await go_on(stage, hours=9)
    assert not posts(ana)
    await go_on(stage, hours=1)
    assert len(posts(ana)) == 1
    await cem.slash("challenge edit", daily_at="23:00")
    await go_on(stage, hours=4, minutes=30)
    assert len(posts(ana)) == 1  # the day has had its post


async def test_an_hour_that_has_passed_today_is_now_and_after_eight_tomorrow(stage, cem, ana):
    await create(cem, daily_at="12:00")
    await go_on(stage, hours=4)
    assert not posts(ana)
    await cem.slash("challenge edit", daily_at="07:00")
    await go_on(stage, seconds=1)
    (post,) = posts(ana)
    assert "I was away" not in post.text
    await cem.slash("challenge edit", daily_at="06:30")  # today has had its post
    await go_on(stage, hours=10, minutes=30)  # half past eight in the evening
    assert len(posts(ana)) == 1
    await go_on(stage, hours=10)
    assert len(posts(ana)) == 2
    await cem.slash("challenge edit", daily_at="off")
    await go_on(stage, days=1, hours=14)
    await cem.slash("challenge edit", daily_at="08:00")
    await go_on(stage, minutes=5)
    assert len(posts(ana)) == 2
    await go_on(stage, hours=12)
    assert len(posts(ana)) == 3


async def test_a_pause_is_silent_and_the_series_goes_on_after_it(stage, cem, ana):
    await create(cem)
    await go_on(stage, hours=2)
    await cem.slash("challenge pause")
    await go_on(stage, days=2)
    assert len(posts(ana)) == 1
    await cem.slash("challenge resume")
    await go_on(stage, days=1)
    assert [re.search(r"day \d", each.text).group() for each in posts(ana)] == ["day 1", "day 4"]


async def test_an_ended_challenge_says_no_more(stage, cem, ana):
    await create(cem)
    await go_on(stage, hours=2)
    await cem.click(await cem.slash("challenge end"), "End quietly")
    await go_on(stage, days=2)
    assert len(posts(ana)) == 1


# --- True as people hold -----------------------------------------------------------------------


async def test_it_is_edited_in_place_as_people_join_hold_and_rest(stage, cem, ana, ben):
    await create(cem)
    await go_on(stage, hours=2)
    (post,) = posts(ana)
    assert "Nobody is in it yet" in post.text
    form = await ana.click(post, "Join")
    await ana.submit(form, baseline="40")
    await join(ben)
    await says(ana, "▱▱  0 of 2 so far")
    form = await ana.click(post, "Log")
    logged = await ana.submit(form, held="2x20", form="clean", effort="5")
    assert logged.ephemeral
    await says(ana, "▰▱  1 of 2 so far")
    rested = await ben.click(post, "Rest today")
    assert rested.ephemeral
    await says(ana, "▰▱  1 of 2 so far (1 resting as planned)")
    await ben.click(rested, "I'll hold after all")
    await ana.slash("me hide")  # counted, as everybody is
    await ana.click(logged, "Undo")
    await says(ana, "▱▱  0 of 2 so far")
    assert "resting" not in posts(ana)[-1].text
    assert posts(ana)[-1].id == post.id


async def test_days_of_rest_by_plan_are_counted(stage, cem, ana, ben):
    await create(cem)
    await join(ana, ben)
    await go_on(stage, days=2, hours=2)
    assert "0 of 2 so far (2 resting as planned)" in posts(ana)[-1].text


async def test_the_timer_starts_from_it(stage, cem, ana):
    await create(cem)
    await join(ana)
    await go_on(stage, hours=2)
    shown = await ana.click(posts(ana)[-1], "Start timer")
    assert shown.ephemeral
    assert "Down" in shown.buttons


async def test_whoever_is_not_in_it_is_told_how_to_get_in(stage, cem, ben):
    await create(cem)
    await go_on(stage, hours=2)
    for label in ("Log", "Rest today", "Start timer"):
        refused = await ben.click(posts(ben)[-1], label)
        assert refused.ephemeral
        assert "/plank join lets you in" in refused.text


async def test_yesterday_s_post_stays_and_its_log_is_for_yesterday(stage, cem, ana):
    await create(cem)
    await join(ana)
    await go_on(stage, days=1, hours=2)
    monday, _tuesday = posts(ana)
    form = await ana.click(monday, "Log")
    assert form.field("day").value == (stage.discord.clock.now() - timedelta(1)).date().isoformat()
    await ana.submit(form, held="2x20", form="clean", effort="5")
    await asyncio.sleep(0.3)
    assert "0 of 1 so far" in posts(ana)[0].text


async def test_many_at_once_are_few_edits(stage, club, cem):
    await create(cem)
    people = [club.member(f"Runner {each}") for each in range(6)]
    await join(*people)
    await go_on(stage, hours=2)
    hurry(0.5)
    post = posts(cem)[-1]
    edits = edited(stage, post)
    for person in people:
        await person.slash("plank log", held="2x20", form="clean", effort=5)
    await says(cem, "6 of 6 so far")
    assert min((later - sooner for sooner, later in pairwise(edits)), default=1) > 0.45


def edited(stage, shown):
    """When a message is edited, from now on."""
    times = []

    def hear(news):
        if news.name == "MESSAGE_UPDATE" and news.message is shown.state:
            times.append(time.monotonic())

    stage.discord.world.listeners.append(hear)
    return times
