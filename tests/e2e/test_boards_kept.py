"""Boards as they were: shown again, explained, without those who hide; and one final one."""

from datetime import timedelta

import pytest
from boards_story import a_week_of, boards
from challenge_story import bare, public
from dayposts_story import club_for_a_week, create, go_on, join
from timed_story import until


@pytest.fixture
async def club(stage):
    async with club_for_a_week(stage) as club:
        yield club


@pytest.fixture
async def two_weeks(stage, cem, ana, ben):
    """Ana held every day; Ben the first week only."""
    await create(cem, length=28, zone="UTC", goal=60)
    await join(ana, ben)
    await a_week_of(stage, ana, ben)
    await a_week_of(stage, ana)


# --- /leaderboard ------------------------------------------------------------------------------


@pytest.mark.usefixtures("two_weeks")
async def test_any_board_can_be_seen_again_as_it_was(stage, club, cem, ana):
    latest = await ana.slash("leaderboard")
    assert latest.ephemeral
    assert "March planks · week 2" in latest.text
    assert "1 Ana: 4 of 4" in bare(latest)
    assert "Ben" not in latest.text  # who kept nothing is not named
    assert [each["description"] for each in latest.files]
    first = await ana.slash("leaderboard", week="1")
    assert "week 1" in first.text
    assert "1 Ben: 4 of 4" in bare(first)
    assert "of the way to 60" in first.text
    day = str((stage.discord.clock.now() - timedelta(days=10)).date())
    assert "week 1" in (await ana.slash("leaderboard", week=day)).text
    offered = await ana.autocomplete("leaderboard", week="")
    assert [each.name.partition(":")[0] for each in offered] == ["Week 2", "Week 1"]
    picked = await ana.slash("leaderboard", week=offered[1].value)
    assert picked.text == first.text
    await cem.click(await cem.slash("challenge end"), "End quietly")
    final = await ana.slash("leaderboard", week="final")
    assert "the final board" in final.text
    assert "week 1" in (await ana.slash("leaderboard", challenge="March planks", week="1")).text


@pytest.mark.usefixtures("two_weeks")
async def test_typed_it_is_for_all_and_has_nobody_s_seconds(ana):
    shown = await ana.say("!leaderboard march planks week 1")
    assert not shown.ephemeral
    assert "week 1" in shown.text
    assert shown.pinged == set()
    assert "60 s" not in shown.text
    assert "week 2" in (await ana.say("!leaderboard")).text
    assert "has no board of 9" in (await ana.say("!leaderboard 9")).text


async def test_before_there_is_one_it_says_when_it_comes(cem, ana):
    assert "no challenge yet" in (await ana.slash("leaderboard")).text
    await create(cem, length=28, zone="UTC")
    assert "No week has closed here yet" in (await ana.slash("leaderboard")).text
    named = await ana.slash("leaderboard", challenge="March planks")
    assert "has no board yet" in named.text
    assert await ana.autocomplete("leaderboard", week="") == []


# --- /why --------------------------------------------------------------------------------------


@pytest.mark.usefixtures("two_weeks")
async def test_why_a_row_and_a_day_count_as_they_do(ana, ben, cem):
    why = await ana.slash("why board")
    assert why.ephemeral
    assert "week 2: your row" in why.text
    assert "4 of 4 planned days kept" in bare(why)
    assert "Your place: 1" in bare(why)
    assert bare(why).count(": kept. You reached") == 4
    assert bare(why).count(": neutral. Rest, as planned.") == 3
    missed = await ben.slash("why board")
    assert "0 of 4 planned days kept" in bare(missed)
    assert "Your place" not in missed.text
    assert bare(missed).count("not kept. It asked") == 4
    day = await ben.slash("why day", day="yesterday")
    assert "A board has had this day" in day.text
    today = await ben.slash("why day")
    assert "Still open: It asks" in bare(today)
    stranger = await cem.slash("why board")
    assert "/plank join" in stranger.text


# --- Roll-call ---------------------------------------------------------------------------------


async def test_a_roll_call_has_no_places(stage, cem, ana, ben):
    made = await create(cem, length=28, zone="UTC")
    assert "roll-call" not in made.text
    changed = await cem.slash("challenge edit", style="roll-call")
    assert "a roll-call without places" in changed.text
    await join(ben, ana)
    await ana.slash("plank log", held="3x60", form="clean", effort=5)
    await a_week_of(stage, ben)
    (board,) = boards(ana)
    assert "Kept going: Ana, Ben" in board.text
    assert "1 Ana" not in bare(board)
    assert " of 4" not in board.text
    assert "by the alphabet" in board.text
    assert "Ana\nBen" in board.files[0]["description"]
    mine = await ana.click(board, "My week")
    assert "1 of 4 planned days" in bare(mine)
    assert "place" not in mine.text


# --- One final board ---------------------------------------------------------------------------


async def test_the_last_week_s_board_is_the_final_one_and_ending_posts_no_other(
    stage, cem, ana, ben
):
    await create(cem, length=10, zone="UTC")
    await join(ana)
    await a_week_of(stage, ana)
    await go_on(stage, days=7)
    final = public(ben)[-1]
    assert "March planks: the final board" in final.text
    assert final.buttons == ["My week", "My finish", "Hide me"]
    assert "1 Ana: 4 of 6" in bare(final)
    ended = await cem.click(await cem.slash("challenge end"), "End and post the board")
    assert "Its final board is posted already" in ended.text
    assert str(final.id) in ended.text
    await go_on(stage, days=8)
    assert [each.id for each in public(ben) if "final board" in each.text] == [final.id]
    assert "Post the final board" not in (await cem.slash("challenge info")).buttons


async def test_a_board_posted_by_a_coach_is_the_only_final_one(stage, cem, ana, ben):
    await create(cem, length=10, zone="UTC")
    await join(ana)
    await a_week_of(stage, ana)
    asked = await cem.slash("challenge end")
    await cem.click(asked, "End and post the board")
    await cem.click(asked, "End and post the board")  # has ended: refused
    await go_on(stage, days=14)
    (final,) = [each for each in public(ben) if "final board" in each.text]
    assert "the final board" in (await ana.slash("leaderboard", week="final")).text
    assert final.silent


# --- Off the boards ----------------------------------------------------------------------------


@pytest.mark.usefixtures("two_weeks")
async def test_whoever_hides_is_off_the_latest_post_and_all_that_are_kept(ana, ben):
    first, second = boards(ben)
    await ana.slash("me hide")
    await until(lambda: "Ana" not in second.text)
    assert "Ana" in first.text  # only the latest post is drawn again
    assert "Ana" not in (await ben.slash("leaderboard", week="1")).text
    assert "Ana" not in str((await ben.slash("leaderboard", week="1")).files)
    mine = await ana.click(second, "My week")
    assert "4 of 4" in mine.text
    assert "place" not in mine.text
    await ana.slash("me hide", on=False)
    assert "1 Ana" in bare(await ben.slash("leaderboard", week="1"))


@pytest.mark.usefixtures("two_weeks")
async def test_whoever_is_erased_or_leaves_for_good_is_off_them(ana, ben):
    _first, second = boards(ben)
    left = await ben.click(await ben.slash("plank leave"), "Leave, erase my holds")
    assert "You've left" in left.text
    assert "Ben" not in (await ana.slash("leaderboard", week="1")).text
    await ana.click(await ana.slash("privacy delete"), "Erase everything")
    await until(lambda: "Ana" not in second.text)
    assert "Ana" not in (await ben.slash("leaderboard", week="1")).text


# --- Closed is closed --------------------------------------------------------------------------


async def test_a_week_closes_whether_or_not_its_board_could_be_posted(stage, club, cem, ana):
    planks = club.channel("planks")
    await create(cem, length=28, zone="UTC", channel=planks)
    await join(ana)
    await ana.slash("plank log", held="3x60", form="clean", effort=5)
    await go_on(stage, days=6)
    club.forbid_bot(planks)
    await go_on(stage, days=1, hours=1)
    open_still = await ana.slash("plank log", held="3x60", day="yesterday")
    assert "Logged" in open_still.text
    await go_on(stage, hours=2)
    closed = await ana.slash("plank log", held="3x60", day="yesterday")
    assert "The week of" in closed.text
    assert boards(ana) == []
    assert "week 1" in (await ana.slash("leaderboard")).text
    club.permit(planks)
