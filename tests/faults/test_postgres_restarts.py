"""PostgreSQL is restarted while people and jobs are at work: all that was confirmed is there."""

import asyncio

import pytest
from busy_story import busy
from faults_story import BOARD, NUDGE, POST, at_noon, reminded, settled, until
from postgres_story import upgraded

PEOPLE, REMINDERS = 5, 30


@pytest.mark.parametrize("how", ["fast", "immediate"])
async def test_what_was_confirmed_is_kept_and_what_is_due_comes_once(server, how):
    async with at_noon(await upgraded(server.url)) as noon:
        people = await noon.more(REMINDERS)
        async with noon.bot() as bot:
            async with busy(noon, PEOPLE) as some:
                await until(lambda: all(each.kept for each in some))
                await asyncio.to_thread(server.stop, how)
                await until(lambda: any(each.refused for each in some))
                await asyncio.to_thread(server.start)
                before = [len(each.kept) for each in some]
                await until(lambda: all(len(e.kept) > n for e, n in zip(some, before, strict=True)))
            # What was in hand is taken up again when its lease has run out.
            noon.moves(minutes=2)
            await settled(bot)
            for each in some:
                await each.check(bot.app)
        assert noon.shown() == {POST: 1, NUDGE: 1, BOARD: 1}
        assert [reminded(each) for each in people] == [1] * REMINDERS
