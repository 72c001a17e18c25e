"""The schema comes up to date by itself on SQLite, by command on PostgreSQL, and never half."""

import sqlite3
from datetime import UTC, datetime, timedelta
from os import utime

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from bot.errors import StartError
from bot.storage import upgrade as upgrading
from bot.storage.database import Database
from bot.storage.engine import create_engine
from bot.storage.tables import schema
from bot.storage.upgrade import HEAD, MIGRATIONS, prepare, upgrade

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "var" / "plankton.db"


@pytest.fixture
def url(file):
    return f"sqlite+aiosqlite:///{file}"


async def differences(url):
    """What a new migration would have to change."""
    engine = create_engine(url)
    async with engine.connect() as connection:
        found = await connection.run_sync(
            lambda sync: compare_metadata(
                MigrationContext.configure(sync, opts={"compare_type": True}), schema
            )
        )
    await engine.dispose()
    return found


def shape(file):
    """The tables and indexes of a file, by name."""
    with sqlite3.connect(file) as connection:
        columns = connection.execute(
            "SELECT m.name, c.name, c.type, c.'notnull', c.pk, c.hidden FROM sqlite_schema m "
            "JOIN pragma_table_xinfo(m.name) c WHERE m.type IN ('table', 'index') ORDER BY 1, 2"
        ).fetchall()
        keys = connection.execute(
            "SELECT m.name, k.'from', k.'table', k.on_delete FROM sqlite_schema m "
            "JOIN pragma_foreign_key_list(m.name) k ORDER BY 1, 2"
        ).fetchall()
    connection.close()
    return columns, keys


async def test_an_empty_file_becomes_what_the_migrations_make(url, file, tmp_path):
    await prepare(url, NOON)
    migrated = tmp_path / "migrated.db"
    await upgrade(f"sqlite+aiosqlite:///{migrated}")
    assert shape(file) == shape(migrated)


async def test_nothing_is_missing_from_the_migrations(database_url):
    assert await differences(database_url) == []


async def test_preparing_twice_changes_nothing_and_copies_nothing(url, file):
    await prepare(url, NOON)
    await prepare(url, NOON)
    assert [path.name for path in file.parent.glob("*.db")] == ["plankton.db"]


def test_the_newest_migration_is_the_one_with_the_highest_number():
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


async def test_a_file_that_is_behind_is_copied_and_upgraded(url, file, monkeypatch):
    await prepare(url, NOON)
    database = Database(url)
    async with database.write() as tx:
        await tx.clubs.change(11, NOON, zone="Europe/London")
    await database.close()
    old = file.with_name("plankton-before-0001-20261101T000000.db")
    old.touch()
    long_ago = (NOON - timedelta(days=15)).timestamp()
    utime(old, (long_ago, long_ago))
    ran = []
    monkeypatch.setattr(upgrading, "HEAD", "0999")
    monkeypatch.setattr(upgrading, "_run_migrations", lambda _connection: ran.append(1))

    await prepare(url, NOON)

    assert ran == [1]
    copy = file.with_name("plankton-before-0999-20261124T120000.db")
    assert sorted(file.parent.glob("*-before-*")) == [copy]
    assert copy.stat().st_mode & 0o077 == 0
    with sqlite3.connect(copy) as connection:
        assert connection.execute("SELECT zone FROM clubs").fetchall() == [("Europe/London",)]
    connection.close()


async def test_a_migration_that_fails_leaves_everything_as_it_was(
    new_postgres, url, file, monkeypatch
):
    migrate = upgrading._run_migrations

    def fail(connection):
        migrate(connection)
        raise RuntimeError("half way")

    postgres = await new_postgres()
    file.parent.mkdir()
    monkeypatch.setattr(upgrading, "_run_migrations", fail)
    for each in (url, postgres):
        with pytest.raises(RuntimeError, match="half way"):
            await upgrade(each)
    monkeypatch.undo()
    assert shape(file) == ([], [])
    for each in (url, postgres):
        assert await upgrade(each) == HEAD


async def test_a_postgres_that_is_behind_refuses_to_run_until_upgraded(new_postgres):
    url = await new_postgres()
    with pytest.raises(StartError, match="python -m bot upgrade"):
        await prepare(url, NOON)
    assert await upgrade(url) == HEAD
    assert await upgrade(url) == HEAD
    await prepare(url, NOON)


async def test_migrations_can_be_taken_back(new_postgres, url):
    for each in (await new_postgres(), url):
        engine = create_engine(each, foreign_keys=False)
        if each == url:
            await prepare(url, NOON)
        else:
            await upgrade(each)
        async with engine.begin() as connection:
            await connection.run_sync(take_back)
        await engine.dispose()
        assert await upgrade(each) == HEAD
        assert await differences(each) == []


def take_back(connection):
    from alembic.command import downgrade  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    downgrade(config, "base")


@pytest.mark.parametrize(
    ("statement", "line"),
    [
        ("CREATE TABLE recipes (id INTEGER)", "is not mine: it has a table called recipes"),
        (
            "CREATE TABLE alembic_version AS SELECT '9999' AS version_num",
            "is at version 9999, and this Plankton only knows",
        ),
    ],
)
async def test_a_database_of_somebody_else_is_left_alone(url, file, statement, line):
    file.parent.mkdir()
    with sqlite3.connect(file) as connection:
        connection.execute(statement)
    connection.close()
    before = shape(file)
    with pytest.raises(StartError, match=line):
        await prepare(url, NOON)
    assert shape(file) == before


async def test_a_file_that_can_not_be_made_is_one_line(tmp_path):
    (tmp_path / "var").touch()
    with pytest.raises(StartError) as refused:
        await prepare(f"sqlite+aiosqlite:///{tmp_path}/var/plankton.db", NOON)
    assert str(refused.value).startswith("The database can't be reached: sqlite:///")
    assert "\n" not in str(refused.value)


async def test_a_file_that_is_no_database_is_one_line(url, file):
    file.parent.mkdir()
    file.write_text("Dear diary, today we ran. " * 10)
    with pytest.raises(StartError, match="file is not a database"):
        await prepare(url, NOON)


@pytest.mark.parametrize("options", ["", "?sslmode=disable"])
async def test_a_server_that_does_not_answer_is_one_line_without_the_password(
    unused_tcp_port, options
):
    url = f"postgresql+asyncpg://me:secret@127.0.0.1:{unused_tcp_port}/club{options}"
    for way in (prepare(url, NOON), upgrade(url)):
        with pytest.raises(StartError) as refused:
            await way
        line = str(refused.value)
        assert line.startswith("The database can't be reached: postgresql://me:***@127.0.0.1")
        assert "secret" not in line
        assert "\n" not in line


async def test_a_wrong_database_name_is_one_line(migrated_postgres):
    url = migrated_postgres.replace("plankton_test", "nobody_made_this")
    with pytest.raises(StartError, match="does not exist"):
        await prepare(url, NOON)


async def test_an_option_that_is_not_known_is_one_line():
    with pytest.raises(StartError, match="an option that I don't know, keepalives"):
        await prepare("postgresql+asyncpg://me@127.0.0.1/club?keepalives=1", NOON)
