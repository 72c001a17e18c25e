"""kill -9 at each step of a job, and back after a second, minutes, hours, days.

Each message comes exactly once, or is skipped by its own rule; every series goes on.
"""

from datetime import timedelta
from itertools import product

import pytest
from faults_story import BOARD, NUDGE, POST, at_noon, settled

from bot.failpoints import STEPS
from bot.storage.jobs import LEASE

PAUSES = {
    "a second": timedelta(seconds=1),
    "5 minutes": timedelta(minutes=5),
    "5 hours": timedelta(hours=5),
    "5 days": timedelta(days=5),
}
# A post until eight in the evening, a reminder for two hours, a board whenever we are back.
WANTED_FOR = {POST: timedelta(hours=8), NUDGE: timedelta(hours=2), BOARD: timedelta.max}
KINDS = tuple(WANTED_FOR)
# Each step and each pause with each kind in turn: that of any two, most meet.
CASES = [
    pytest.param(KINDS[number % len(KINDS)], step, pause, id=f"{step}, back after {named}")
    for number, (step, (named, pause)) in enumerate(product(STEPS, PAUSES.items()))
]


@pytest.mark.parametrize(("kind", "step", "pause"), CASES)
async def test_it_comes_once_or_is_skipped_and_the_series_goes_on(url, kind, step, pause):
    async with at_noon(url) as noon:
        await noon.dies(at=f"{kind}:{step}")
        before = noon.shown()
        assert max(before.values()) <= 1
        noon.moves(seconds=pause.total_seconds())
        async with noon.bot() as bot:
            await settled(bot)
            noon.moves(seconds=LEASE.total_seconds() + 1)
            await settled(bot)
        wanted = {each: int(pause < WANTED_FOR[each]) or before[each] for each in KINDS}
        assert noon.shown() == wanted
        waiting = await noon.waiting()
        assert {each: len(jobs) for each, jobs in waiting.items()} == dict.fromkeys(KINDS, 1)
        assert all(job.due > noon.now for jobs in waiting.values() for job in jobs)
