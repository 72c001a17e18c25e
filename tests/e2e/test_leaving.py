"""Members leave their club and come back, and the club sends the bot away: who is told of what."""

from importlib import import_module

import aiohttp
import pytest
from boards_story import boards
from challenge_story import bare
from dayposts_story import club_for_a_week, create, go_on, join


@pytest.fixture
async def club(stage):
    async with club_for_a_week(stage) as club:
        yield club


@pytest.fixture
def look(stage, monkeypatch):
    """Have the bot look for everybody now."""
    cog = stage.bot.get_cog("Leaving")
    monkeypatch.setattr(import_module("cogs.leaving"), "BETWEEN_LOOKS", 0.0)

    asks = stage.bot.presence._get_member

    async def look(line_breaks_at=None):
        async def get_member(club_id, person_id):
            if line_breaks_at is not None and person_id == line_breaks_at.id:
                raise aiohttp.ServerDisconnectedError
            return await asks(club_id, person_id)

        monkeypatch.setattr(stage.bot.presence, "_get_member", get_member)
        cog._looked_at = None
        await cog.look()

    return look


async def holding(stage, days, *people):
    for _day in range(days):
        for person in people:
            await person.slash("plank log", held="3x60", form="clean", effort=5)
        await go_on(stage, days=1)


async def test_a_board_does_not_name_who_has_just_left(stage, cem, ana, ben):
    await create(cem)
    await join(ana, ben)
    await holding(stage, 6, ana, ben)
    await ben.leave()
    await go_on(stage, days=1, hours=3)
    (board,) = boards(ana)
    assert "Ana" in bare(board)
    assert "Ben" not in bare(board)


async def test_nobody_is_reminded_of_a_club_they_left_until_they_are_back(
    stage, club, look, cem, ana
):
    await create(cem)
    await join(ana)
    await ana.click(await ana.slash("reminders"), "Turn on")
    await go_on(stage, days=1)
    before = len(ana.history(ana.dm))
    await ana.leave()
    await look()
    await go_on(stage, days=2)
    assert len(ana.history(ana.dm)) == before
    club.member(ana)
    await look()
    await go_on(stage, days=1)
    assert len(ana.history(ana.dm)) > before


async def test_a_line_that_breaks_ends_no_look(stage, look, cem, ana, ben):
    await create(cem)
    await join(ana, ben)
    await ben.leave()
    await look(line_breaks_at=ana)
    async with stage.app.database.read() as tx:
        there = {each.person_id for each in await tx.members.of_club(ana.club.id)}
    assert ana.id in there
    assert ben.id not in there


async def test_who_has_left_erases_everything_by_dm(ana, cem):
    await create(cem)
    await join(ana)
    await ana.leave()
    asked = await ana.slash("privacy delete", where=ana.dm)
    assert "This can't be undone" in asked.text
    assert "I keep nothing about you any more" in (await ana.click(asked, "Erase everything")).text
    assert "I keep nothing about you" in (await ana.slash("privacy show", where=ana.dm)).text


async def test_a_club_that_sends_the_bot_away_and_takes_it_back_goes_on(stage, club, cem, ana):
    await create(cem)
    await join(ana)
    club.remove_bot()
    await stage.discord.quiet()
    posted = len(ana.history())
    await go_on(stage, days=2)
    assert len(ana.history()) == posted
    club.invite_bot()
    await stage.discord.quiet()
    await go_on(stage, days=1, hours=2)
    assert "day 4 ·" in ana.history()[-1].text
    assert "your day 4" in bare(await ana.slash("plank today"))
