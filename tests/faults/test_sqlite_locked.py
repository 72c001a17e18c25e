"""Another process holds SQLite's lock for ten seconds: people are told, and it goes on."""

import asyncio
import sqlite3
import sys
from contextlib import asynccontextmanager

import pytest
from faults_story import BOARD, NOON, NUDGE, POST, at_noon, settled, until

from bot.storage.upgrade import prepare
from bot.ui import answer

HOLD = """
import sqlite3, sys, time
database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute("BEGIN IMMEDIATE")
print("held", flush=True)
time.sleep(float(sys.argv[2]))
database.execute("ROLLBACK")
"""
TEN_SECONDS, ANY_LENGTH = 10, 300


@asynccontextmanager
async def locked(path, seconds):
    """A process that holds the lock for so long, until the block ends at most."""
    holding = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", HOLD, str(path), str(seconds)), stdout=asyncio.subprocess.PIPE
    )
    try:
        assert await holding.stdout.readline() == b"held\n"
        yield holding
    finally:
        if holding.returncode is None:
            holding.kill()
        await holding.wait()


@pytest.fixture
async def path(tmp_path):
    path = tmp_path / "plankton.db"
    await prepare(f"sqlite+aiosqlite:///{path}", NOON)
    return path


@pytest.fixture
async def noon(path):
    async with at_noon(f"sqlite:///{path}") as noon:
        yield noon


async def test_people_see_thinking_and_then_a_sentence(noon, path, monkeypatch):
    async with noon.bot() as bot:
        monkeypatch.setattr(answer, "PATIENCE_SECONDS", 1.0)
        async with locked(path, ANY_LENGTH):
            asked = asyncio.create_task(noon.ana.slash("run log", distance="3 km"))
            await until(lambda: any(each.loading for each in noon.ana.history()))
            assert "kept nothing. Please try again" in (await asked).text
        assert runs(path) == 0
        assert (await noon.ana.slash("run log", distance="4 km")).text.startswith("**4 km**")
        noon.moves(minutes=2)
        await settled(bot)
    assert noon.shown() == {POST: 1, NUDGE: 1, BOARD: 1}


async def test_after_ten_seconds_what_was_said_is_so(noon, path):
    async with noon.bot() as bot:
        async with locked(path, TEN_SECONDS) as holding:
            said = (await noon.ana.slash("run log", distance="3 km")).text
            await asyncio.wait_for(holding.wait(), timeout=30)
        kept = said.startswith("**3 km**")
        assert kept or "kept nothing" in said
        assert runs(path) == kept
        noon.moves(minutes=2)
        await settled(bot)
    assert noon.shown() == {POST: 1, NUDGE: 1, BOARD: 1}


def runs(path):
    with sqlite3.connect(path) as database:
        (count,) = database.execute("SELECT count(*) FROM runs").fetchone()
    return count
