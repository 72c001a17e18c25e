"""Discord answers, but not as it should: for two minutes with errors, or with many refusals."""

from datetime import timedelta

from faults_story import BOARD, NOON, NUDGE, POST, at_noon, reminded, settled

MESSAGES = "POST /channels/{channel_id}/messages"
TWO_MINUTES, LOOK = timedelta(minutes=2), timedelta(seconds=10)
PEOPLE = 15


async def test_two_minutes_of_errors_delay_what_is_due_and_nothing_comes_twice(url):
    async with at_noon(url) as noon:
        # 503 is what discord.py does not try again by itself.
        noon.discord.faults.fail(MESSAGES, 503, times=1_000_000)
        async with noon.bot() as bot:
            while noon.now < NOON + TWO_MINUTES:
                await settled(bot)
                assert not any(noon.shown().values())
                noon.moves(seconds=LOOK.total_seconds())
            noon.discord.faults.clear()
            noon.moves(minutes=3)
            await settled(bot)
            assert noon.shown() == {POST: 1, NUDGE: 1, BOARD: 1}


async def test_a_storm_of_429s_is_waited_out_and_nothing_is_lost_or_comes_twice(url):
    async with at_noon(url) as noon:
        people = await noon.more(PEOPLE)
        noon.discord.faults.fail(MESSAGES, 429, times=PEOPLE, retry_after=0.1)
        noon.discord.faults.fail(MESSAGES, 429, times=5, retry_after=0.2, everywhere=True)
        async with noon.bot() as bot:
            await settled(bot)
            noon.moves(minutes=2)
            await settled(bot)
        assert noon.discord.faults.pending == 0
        assert noon.shown() == {POST: 1, NUDGE: 1, BOARD: 1}
        assert [reminded(each) for each in people] == [1] * PEOPLE
