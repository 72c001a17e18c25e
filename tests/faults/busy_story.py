"""Somebody who writes all the time, and keeps count of what was said to be kept."""

import asyncio
from contextlib import asynccontextmanager
from datetime import timedelta

from faults_story import NOON

AWAY, UNSURE = "I can't reach my memory right now", "I may or may not have kept it"


class Busy:
    """Logs a run for one day after the other, and keeps what was answered."""

    def __init__(self, person):
        self.person = person
        self.kept, self.refused = [], []
        self._running = True
        self._task = asyncio.create_task(self._run())

    async def _run(self):
        day = NOON.date()
        while self._running:
            day -= timedelta(days=1)
            shown = await self.person.slash("run log", distance="3 km", day=day.isoformat())
            if AWAY in shown.text:
                self.refused.append(day)
            elif UNSURE not in shown.text:
                assert shown.text.startswith("**3"), shown.text
                self.kept.append(day)
            # Thirty at once and thirty a minute are taken from one person: enough for a minute.
            await asyncio.sleep(1)

    async def stop(self):
        """Let what was asked be answered, and ask no more."""
        self._running = False
        await self._task

    async def check(self, app):
        """See that what was said is so."""
        there = {run.day for run in await app.runs.logbook.own(self.person.id)}
        assert set(self.kept) <= there, "what was confirmed is there"
        assert not set(self.refused) & there, "what was refused is not"


@asynccontextmanager
async def busy(noon, number):
    """Let so many people be busy until the block ends, if nobody stops them before."""
    some = [Busy(noon.club.member(f"Busy {each}")) for each in range(number)]
    try:
        yield some
    finally:
        for each in some:
            await each.stop()
