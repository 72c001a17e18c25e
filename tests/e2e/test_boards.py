"""The weekly board as the club sees it: once a week, silent, days kept and nobody's seconds."""

from datetime import timedelta

import pytest
from boards_story import a_week_of, boards
from dayposts_story import club_for_a_week, create, go_on, hurry, join
from timed_story import until


@pytest.fixture
async def club(stage):
    async with club_for_a_week(stage) as club:
        yield club


async def test_one_silent_board_a_week_and_a_last_one(stage, cem, ana, ben):
    await create(cem, length=10, zone="UTC")
    await join(ana)
    await join(ben)
    await a_week_of(stage, ana)
    await go_on(stage, days=14)
    first, *others = boards(ben)
    assert first.silent
    assert first.pinged == set()
    assert "Ana" in first.text
    assert "week 1" in first.text
    assert [each["description"] for each in first.files]
    assert len(others) <= 1
    assert "60 s" not in first.text
    assert "1:00" not in first.text


async def test_my_week_is_for_the_presser_alone(stage, cem, ana, ben):
    await create(cem, length=28, zone="UTC")
    await join(ana)
    await join(ben)
    await a_week_of(stage, ana, ben)
    (board,) = boards(ana)
    mine = await ana.click(board, "My week")
    assert mine.ephemeral
    assert "Your place: 1" in mine.text.replace("*", "")
    assert "planned days that week" in mine.text
    stranger = await cem.click(board, "My week")
    assert "You aren't in this challenge" in stranger.text


async def test_whoever_hides_is_off_it_at_once(stage, cem, ana, ben):
    await create(cem, length=28, zone="UTC")
    await join(ana)
    await join(ben)
    await a_week_of(stage, ana, ben)
    (board,) = boards(ana)
    assert "Ben" in board.text
    await ben.click(board, "Hide me")
    await until(lambda: "Ben" not in board.text)
    assert "Ana" in board.text
    await ben.slash("me hide", on=False)


async def test_weeks_without_a_hold_have_one_short_line_until_there_is_one(stage, cem, ana):
    await create(cem, length=49, zone="UTC")
    await join(ana)
    await go_on(stage, days=15)
    (line,) = boards(ana)
    assert line.text == "**March planks**, week 1: a quiet one. Your plan waits where you left it."
    assert line.silent
    assert not line.files
    await a_week_of(stage, ana)
    assert "week 3" in boards(ana)[-1].text
    await go_on(stage, days=14)
    assert "week 5: a quiet one" in boards(ana)[-1].text.replace("*", "")


async def test_nobody_in_it_is_nobody_to_tell(stage, cem):
    await create(cem, length=28, zone="UTC")
    await go_on(stage, days=8)
    assert boards(cem) == []


async def test_after_an_outage_one_board_covers_what_was_missed(stage, cem, ana):
    await create(cem, length=28, zone="UTC")
    await join(ana)
    for _day in range(3):
        await ana.slash("plank log", held="3x60", form="clean", effort=5)
        await go_on(stage, days=1)
    await stage.stop()
    stage.discord.clock.move(timedelta(days=16))
    await stage.start()
    hurry()
    await go_on(stage, days=1)
    (board,) = boards(ana)
    assert "I was away" in board.text
