"""Members rest, pause, change their level, see how it goes and leave, over the wire."""

import pytest
from challenge_story import Behind, bare, create, public
from members_story import holds_of, join, ongoing


@pytest.fixture
async def behind(bot, club):
    behind = Behind(bot, club)
    yield behind
    await behind.db.close()


@pytest.fixture
async def december(cem, behind):
    return await ongoing(cem, behind)


@pytest.fixture
async def daily(cem, behind):
    return await ongoing(cem, behind, days_ago=2, plan="classic-30")


# --- Today -------------------------------------------------------------------------------------


async def test_today_once_it_is_kept(ana, ben, december):
    await join(ana)
    await join(ben)
    await ana.slash("plank log", held="2x10", form="clean", effort=5)
    shown = await ana.slash("plank today")
    assert "Today is kept." in bare(shown)
    assert "Next planned day, tomorrow" in shown.text
    assert "Club: 1 of 2 so far today." in shown.text
    assert shown.buttons == ["Log a hold", "My plan"]
    assert shown.files == []


async def test_a_fixed_table_offers_repeat_and_step_back(ana, behind, daily):
    await behind.join(ana)
    await behind.hold(ana, 2, 20)
    await behind.hold(ana, 1, 27)
    shown = await ana.slash("plank today")
    assert "Today: one hold of 34 s" in bare(shown)
    assert "Repeat: 27 s" in shown.buttons
    taken = await ana.click(shown, "Repeat: 27 s")
    assert "Still open today: 27 s" in taken.text
    assert "isn't on offer" in (await ana.click(shown, "Repeat: 27 s")).text
    await ana.click(taken, "Undo")
    assert "one hold of 34 s" in (await ana.slash("plank today")).text
    assert "gone already" in (await ana.click(taken, "Undo")).text


async def test_after_a_long_break_a_new_baseline(ana, cem, behind):
    await ongoing(cem, behind, days_ago=21)
    await behind.join(ana)
    await behind.hold(ana, 20, 20, 20)
    shown = await ana.slash("plank today")
    assert "After 20 days it's best to see anew" in shown.text
    form = await ana.click(shown, "New baseline")
    wrong = await ana.submit(form, held="3")
    assert "A baseline is at least 5 s" in wrong.text
    form = await ana.click(wrong, "Edit")
    assert form.field("held").value == "3"
    shown = await ana.submit(form, held="24")
    assert "12 s" in shown.text


# --- Rest and pause ----------------------------------------------------------------------------


async def test_rest_today_and_holding_after_all(ana, daily):
    shown = await join(ana)
    rested = await ana.click(shown, "Rest today")
    assert "Resting today. It costs nothing" in rested.text
    today = await ana.slash("plank today")
    assert "You're resting today." in today.text
    assert "Rest today" not in today.buttons
    await ana.click(rested, "I'll hold after all")
    assert "Start timer" in (await ana.slash("plank today")).buttons


async def test_a_third_rest_in_seven_days_is_refused_kindly(ana, bot, behind, club, daily):
    await behind.join(ana)
    shown = await ana.slash("plank today")
    async with behind.db.write() as tx:
        for days_ago in (1, 2):
            day = behind.today.fromordinal(behind.today.toordinal() - days_ago)
            await tx.days_off.rest(ana.id, club.id, day)
    refused = await ana.click(shown, "Rest today")
    assert "You've rested twice in seven days" in refused.text
    assert "/plank pause" in refused.text
    assert "Start timer" in (await ana.slash("plank today")).buttons


async def test_pausing_and_coming_back(ana, daily):
    await join(ana)
    shown = await ana.slash("plank pause")
    assert "Paused from today until you are back" in shown.text
    assert "I ask for no reason" in shown.text
    today = await ana.slash("plank today")
    assert "these days count neither way" in today.text
    assert "Start timer" not in today.buttons
    assert "paused already" in (await ana.slash("plank pause")).text
    back = await ana.slash("plank resume")
    assert "Welcome back." in back.text
    assert "Start timer" in back.buttons
    assert "You aren't paused" in (await ana.slash("plank resume")).text


async def test_a_pause_with_both_ends_and_one_that_can_not_be(ana, daily):
    await join(ana)
    shown = await ana.slash("plank pause", **{"from": "tomorrow", "to": "2020-01-01"})
    assert "A pause can't end on" in shown.text
    assert "has passed" in (await ana.slash("plank pause", **{"from": "2020-01-01"})).text
    offered = await ana.autocomplete("plank pause", **{"from": "tom"})
    shown = await ana.slash("plank pause", **{"from": offered[0].value, "to": offered[0].value})
    assert "Paused from tomorrow, last day tomorrow." in shown.text


# --- Level, plan, progress ---------------------------------------------------------------------


async def test_too_easy_too_hard_and_back(ana, december):
    await join(ana)
    assert "Say how it is" in (await ana.slash("plank level")).text
    shown = await ana.slash("plank level", feels="hard")
    assert "from knees to bench" in bare(shown)
    await ana.click(shown, "Undo")
    assert "level: knees" in (await ana.slash("plank today")).text
    await ana.slash("plank level", level="wall")
    assert "easiest level already" in (await ana.slash("plank level", feels="hard")).text
    assert "on that level already" in (await ana.slash("plank level", level="wall")).text


async def test_the_weeks_to_come_drawn_and_in_words(ana, december):
    shown = await ana.click(await join(ana), "My plan")
    assert shown.ephemeral
    assert "your weeks to come" in shown.text
    assert shown.text.count("From ") >= 3
    (picture,) = shown.files
    assert picture["filename"] == "plan.png"
    assert "rest" in picture["description"]
    assert "your weeks to come" in (await ana.slash("plank plan")).text


async def test_one_s_own_progress_is_private_until_shared(ana, ben, behind, december):
    await behind.join(ana)
    await behind.hold(ana, 5, 10, 10)
    await behind.hold(ana, 4, 10, 10, 10)
    count = len(public(ben))
    shown = await ana.slash("plank progress")
    assert shown.ephemeral
    assert "Kept 2 of " in bare(shown)
    assert shown.files[0]["filename"] == "progress.png"
    assert len(public(ben)) == count
    shared = await ana.click(shown, "Share")
    assert not shared.ephemeral
    assert "Ana · December planks" in shared.text
    assert shared.files[0]["filename"] == "progress.png"
    assert len(public(ben)) == count + 1
    assert shared.buttons == []


async def test_there_is_no_progress_before_the_first_day(ana, cem):
    await create(cem, zone="UTC", start="tomorrow")
    await join(ana)
    assert "There is nothing to show before that" in (await ana.slash("plank progress")).text


# --- Leaving -----------------------------------------------------------------------------------


async def test_leaving_keeps_one_s_holds_or_erases_them(ana, behind, club, december):
    await join(ana)
    await ana.slash("plank log", held="2x10", form="clean", effort=5)
    asked = await ana.slash("plank leave")
    assert "Leave December planks?" in asked.text
    assert "Your holds stay yours" in (await ana.click(asked, "Leave, keep my holds")).text
    assert len(await holds_of(behind, ana, club)) == 1
    assert "aren't in" in (await ana.click(asked, "Leave, keep my holds")).text
    await join(ana)
    asked = await ana.slash("plank leave")
    assert "1 of your holds" in (await ana.click(asked, "Leave, erase my holds")).text
    assert await holds_of(behind, ana, club) == []


# --- In private --------------------------------------------------------------------------------


async def test_in_a_dm_the_club_is_clear_if_there_is_one(ana, december):
    await join(ana)
    shown = await ana.slash("plank today", where=ana.dm)
    assert "December planks" in shown.text
    said = await ana.say("plank 2x10", where=ana.dm)
    assert "Logged: 2 × 10 s" in bare(said)
    shown = await ana.select(await ana.click(said, "Clean"), "5")
    assert "Day kept." in shown.text
    assert "works in your club's channel" in (await ana.click(shown, "Share")).text


async def test_in_a_dm_with_several_clubs_one_is_asked_for_once(discord, bot, ana, december):
    await join(ana)
    other = discord.guild("Hill Runners")
    dan = other.member("Dan", coach=True)
    await discord.quiet()
    behind = Behind(bot, other)
    await ongoing(dan, behind, name="Hill planks")
    await behind.db.close()
    await join(other.member(ana))
    asked = await ana.slash("plank today", where=ana.dm)
    assert "You plank in several clubs" in asked.text
    assert "Hill Runners" in (await ana.select(asked, "Hill Runners")).text
    assert "Hill planks" in (await ana.slash("plank today", where=ana.dm)).text
