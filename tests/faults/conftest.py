"""What goes wrong outside of us, done for real: processes killed, databases away, Discord away."""

import pytest


@pytest.fixture
def url(database_url):
    """An empty database that is up to date, as an operator gives its address."""
    return plain(database_url)


def plain(url):
    return url.replace("+aiosqlite", "").replace("+asyncpg", "")
