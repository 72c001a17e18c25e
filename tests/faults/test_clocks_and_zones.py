"""The host's clock jumps, or its list of time zones is not the one of yesterday."""

import zoneinfo
from datetime import timedelta

import pytest
from faults_story import BOARD, NOON, NUDGE, POST, at_noon, settled

from bot.domain import zones

ONE_OF_EACH = {POST: 1, NUDGE: 1, BOARD: 1}


async def test_an_hour_back_says_nothing_twice_and_the_series_goes_on(url):
    async with at_noon(url) as noon, noon.bot() as bot:
        await settled(bot)
        noon.moves(hours=-1)
        await settled(bot)
        assert "Today" in (await noon.ana.slash("plank today")).text
        noon.moves(hours=1, minutes=5)
        await settled(bot)
        assert noon.shown() == ONE_OF_EACH
        waiting = await noon.waiting()
        assert {kind: len(jobs) for kind, jobs in waiting.items()} == dict.fromkeys(waiting, 1)
        assert all(job.due > noon.now for jobs in waiting.values() for job in jobs)


async def test_a_day_forward_gives_the_new_day_its_post_once(url):
    async with at_noon(url) as noon, noon.bot() as bot:
        await settled(bot)
        noon.moves(days=1)
        await settled(bot)
        posts = [each for each in noon.ana.history() if "Cue of the day" in each.text]
        assert [("day 8 ·" in each.text, "day 9 ·" in each.text) for each in posts] == [
            (True, False),
            (False, True),
        ]
        assert noon.shown() == ONE_OF_EACH
        waiting = await noon.waiting()
        assert all(job.due > noon.now for jobs in waiting.values() for job in jobs)


@pytest.fixture
def renamed():
    """This machine's list has Kyiv under its new name alone; the old one is in our own copy."""
    zones.zone_info.cache_clear()
    zoneinfo.ZoneInfo.clear_cache()
    zoneinfo.reset_tzpath(to=())
    yield "Europe/Kiev"
    zoneinfo.reset_tzpath()
    zones.zone_info.cache_clear()


async def test_a_zone_that_was_renamed_goes_on_under_its_old_name(url, renamed):
    async with at_noon(url) as noon:
        async with noon.app() as app, app.database.write() as tx:
            await tx.clubs.change(noon.club.id, noon.now, zone=renamed)
            await tx.people.change(noon.ana.id, noon.now, zone=renamed)
        async with noon.bot() as bot:
            await settled(bot)
            assert noon.shown()[POST] == 1
            assert "Today" in (await noon.ana.slash("plank today")).text
            noon.discord.clock.set(NOON + timedelta(days=1))
            await settled(bot)
        assert sum("Cue of the day" in each.text for each in noon.ana.history()) == 2
