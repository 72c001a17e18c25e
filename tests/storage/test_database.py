"""A unit of work is kept whole or not at all, and nobody's change is lost."""

import asyncio
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from bot.errors import UserError
from bot.storage.database import Database
from bot.storage.engine import create_engine, is_sqlite

CLUB, ANA = 11, 22
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


async def test_what_is_written_is_there_afterwards(database):
    async with database.write() as tx:
        await tx.clubs.change(CLUB, NOON, zone="Europe/London")
    async with database.read() as tx:
        assert (await tx.clubs.get(CLUB)).zone == "Europe/London"


async def test_a_block_that_raises_keeps_nothing(database):
    async def fail():
        async with database.write() as tx:
            await tx.clubs.change(CLUB, NOON)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    async with database.read() as tx:
        assert await tx.clubs.get(CLUB) is None


async def test_thirty_writers_lose_nothing(database):
    async def lengthen():
        async with database.write() as tx:
            timer = await tx.timers.get(ANA, lock=True)
            await tx.timers.put(
                ANA,
                NOON,
                club_id=CLUB,
                challenge_id=None,
                started_at=NOON,
                set_number=timer.set_number + 1,
                state={},
            )

    async with database.write() as tx:
        await tx.clubs.change(CLUB, NOON)
        await tx.timers.put(
            ANA, NOON, club_id=CLUB, challenge_id=None, started_at=NOON, set_number=0, state={}
        )
    async with asyncio.TaskGroup() as group:
        for _each in range(30):
            group.create_task(lengthen())
    async with database.read() as tx:
        assert (await tx.timers.get(ANA)).set_number == 30


async def test_a_reader_waits_for_no_writer_and_sees_one_moment(database):
    async with database.write() as tx:
        await tx.clubs.change(CLUB, NOON)
        async with asyncio.timeout(2), database.read() as reader:
            assert await reader.clubs.get(CLUB) is None


async def test_a_row_that_belongs_to_nothing_is_refused(database):
    with pytest.raises(sa.exc.IntegrityError):
        async with database.write() as tx:
            await tx.days_off.rest(ANA, CLUB, NOON.date())


async def test_a_database_that_is_gone_is_one_sentence_for_the_person(tmp_path):
    database = Database(f"sqlite+aiosqlite:///{tmp_path}/missing/plankton.db")
    with pytest.raises(UserError, match="I can't reach my memory right now"):
        async with database.read():
            pass
    await database.close()


async def test_a_postgres_that_does_not_answer_is_one_sentence_too(unused_tcp_port):
    database = Database(f"postgresql+asyncpg://me@127.0.0.1:{unused_tcp_port}/club")
    with pytest.raises(UserError, match="I can't reach my memory right now"):
        async with database.write():
            pass
    await database.close()


async def test_errors_do_not_repeat_what_people_typed(database):
    with pytest.raises(sa.exc.IntegrityError) as refused:
        async with database.write() as tx:
            await tx.members.seen(CLUB, ANA, "Secret Name")
    assert "Secret Name" not in str(refused.value)


async def test_sqlite_is_set_up_for_a_bot(tmp_path):
    engine = create_engine(f"sqlite+aiosqlite:///{tmp_path}/plankton.db")
    assert is_sqlite(engine)
    async with engine.begin() as connection:
        found = {
            name: (await connection.exec_driver_sql(f"PRAGMA {name}")).scalar_one()
            for name in ("journal_mode", "foreign_keys", "busy_timeout")
        }
    await engine.dispose()
    assert found == {"journal_mode": "wal", "foreign_keys": 1, "busy_timeout": 5000}
