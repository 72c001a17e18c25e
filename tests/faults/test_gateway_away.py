"""Discord's gateway is away: what is due goes out all the same, and people are answered again."""

from datetime import timedelta

from faults_story import BOARD, NOON, NUDGE, POST, at_noon, settled, until

ONE_OF_EACH = {POST: 1, NUDGE: 1, BOARD: 1}
A_MINUTE = 60.0


async def test_an_hour_without_the_gateway_delays_nothing_and_presses_work_afterwards(url):
    async with at_noon(url) as noon, noon.bot() as bot:
        noon.discord.gateway.go(away=True)
        await settled(bot)
        assert noon.shown() == ONE_OF_EACH
        noon.moves(hours=1)
        await settled(bot)
        identified = noon.discord.gateway.identified
        noon.discord.gateway.go(away=False)
        await until(lambda: noon.discord.gateway.identified > identified)
        post = next(each for each in noon.ana.history() if "Cue of the day" in each.text)
        assert "Rest" in (await noon.ana.click(post, "Rest today")).text
        assert noon.shown() == ONE_OF_EACH


async def test_after_long_it_is_tried_at_least_every_minute_or_so(url):
    async with at_noon(url) as noon, noon.bot() as bot:
        shard = bot.shards[0]._parent
        waits = [shard._backoff.delay() for _try in range(200)]
        assert A_MINUTE / 3 < max(waits) <= A_MINUTE * 1.1


async def test_sessions_that_cannot_be_resumed_begin_anew(url):
    async with at_noon(url) as noon, noon.bot() as bot:
        await settled(bot)
        noon.discord.gateway.refuse_resume = True
        for end in (noon.discord.gateway.drop, noon.discord.gateway.invalidate):
            identified = noon.discord.gateway.identified
            end()
            await until(lambda: noon.discord.gateway.identified > identified)  # noqa: B023
        assert noon.discord.gateway.resumed == 0
        assert "Today" in (await noon.ana.slash("plank today")).text
        noon.discord.clock.set(NOON + timedelta(days=1))
        await settled(bot)
        assert noon.shown() == ONE_OF_EACH, "what was said is not said again"
