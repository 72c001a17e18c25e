"""The limiter keeps under the limit, and only what counts towards it waits."""

import asyncio

import aiohttp
import pytest
from aiohttp import web
from hypothesis import given
from hypothesis import strategies as st

from bot.limiter import Limiter


@given(st.lists(st.floats(0, 0.5), min_size=1, max_size=300))
def test_no_second_holds_more_than_allowed(gaps):
    limiter, now, times = Limiter(per_second=45, at_once=5), 100.0, []
    for gap in gaps:
        now += gap
        times.append(now + limiter.reserve(now))
    assert times == sorted(times)
    for first in times:
        assert sum(first <= each < first + 1 for each in times) <= 50


def test_all_at_once_go_at_the_full_rate():
    limiter = Limiter(per_second=45, at_once=5)
    waits = [limiter.reserve(100.0) for _each in range(95)]
    assert waits[:5] == pytest.approx([0.0] * 5)
    assert waits[-1] == pytest.approx(90 / 45)


@given(
    st.integers(2, 8),
    st.lists(st.tuples(st.integers(0, 7), st.floats(0, 0.1)), min_size=1, max_size=300),
)
def test_shared_by_several_they_stay_under_it_together(among, turns):
    limiters = [Limiter(per_second=45, at_once=5) for _each in range(among)]
    for each in limiters:
        each.share(among)
    now, times = 100.0, []
    for which, gap in turns:
        now += gap
        times.append(now + limiters[which % among].reserve(now))
    for first in times:
        assert sum(first <= each < first + 1 for each in times) <= 50


async def test_answers_to_people_wait_for_nobody():
    limiter, seen = Limiter(per_second=0.001, at_once=1), []

    async def note(request):
        seen.append(request.path)
        return web.Response()

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", note)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/api/v10"
    async with aiohttp.ClientSession(trace_configs=[limiter.trace()]) as session:
        async with asyncio.timeout(3):
            for path in ("/channels/1/messages", "/interactions/1/t/callback", "/webhooks/1/t"):
                await (await session.post(url + path)).release()
        held_back = asyncio.create_task(session.post(url + "/channels/1/messages"))
        await asyncio.sleep(0.05)
        assert not held_back.done()
        held_back.cancel()
        await asyncio.wait([held_back])
    await runner.cleanup()
    assert len(seen) == 3
