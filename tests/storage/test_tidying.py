"""What was written moves into SQLite's own file by the clock; nobody who writes waits for it."""

import sqlite3
from datetime import UTC, datetime

from bot.storage.database import Database
from bot.storage.upgrade import prepare

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
MUCH = 300


async def test_what_was_written_is_in_the_file_after_tidying(tmp_path):
    path = tmp_path / "plankton.db"
    url = f"sqlite+aiosqlite:///{path}"
    await prepare(url, NOW)
    database = Database(url)
    async with database.write() as tx:
        for number in range(1, MUCH + 1):
            await tx.people.change(number, NOW, zone="Europe/London")
    assert in_the_file(path) < MUCH
    await database.tidy()
    assert in_the_file(path) == MUCH
    await database.close()


def in_the_file(path):
    """How many people there are in a copy of the file alone, without what waits beside it."""
    alone = path.with_name("alone.db")
    alone.write_bytes(path.read_bytes())
    with sqlite3.connect(alone) as copy:
        return copy.execute("SELECT count(*) FROM people").fetchone()[0]


async def test_there_is_nothing_to_tidy_on_postgresql(new_postgres):
    database = Database(await new_postgres())
    await database.tidy()
    await database.close()
