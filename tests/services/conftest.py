"""What the tests of timed holds share."""

import pytest
from timing_story import ANA, BEN, CEM, HERE, challenge, join

from bot.services.planks.logbook import Logbook


@pytest.fixture
def logbook(database, clock):
    return Logbook(database, clock)


@pytest.fixture
async def november(database, clock):
    """A challenge with Ana, Ben and Cem in it."""
    async with database.write() as tx:
        made = await challenge(tx, clock.now, "November planks")
        await join(tx, clock.now, made, ANA, BEN, CEM)
    return made


@pytest.fixture
async def december(database, clock):
    """Another one in a channel of its own."""
    async with database.write() as tx:
        return await challenge(tx, clock.now, "December planks", channel_id=HERE + 1)


@pytest.fixture
def hide(database, clock):
    async def hide(person):
        async with database.write() as tx:
            await tx.people.change(person, clock.now, hidden=True)

    return hide
