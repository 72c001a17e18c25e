"""Moving a clock forward through everything that is due on the way."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from datetime import datetime

from bot.clock import Clock
from bot.jobs.runner import JobRunner
from bot.services.outages import Outages
from bot.storage.database import Database


async def walk(
    database: Database,
    runner: JobRunner,
    now: Clock,
    move_to: Callable[[datetime], None],
    until: datetime,
) -> AsyncIterator[datetime]:
    """Go from due instant to due instant, yielding each once all of it is done; then to the end.

    Nothing is skipped and nothing is late, as if the time had passed by itself.
    """
    outages = Outages(database, now)
    await runner.idle()  # what was taken a moment ago is no more among what is due
    await runner.settled()
    while True:
        async with database.read() as tx:
            due = await tx.jobs.next_due(now())
        if due is None or due > until:
            break
        if due > now():
            await outages.walked(due)
            move_to(due)
        runner.wake()
        await runner.idle()
        await runner.settled()
        yield now()
    if until > now():
        await outages.walked(until)
        move_to(until)
    yield now()
