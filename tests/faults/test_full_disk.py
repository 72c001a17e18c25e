"""The disk is full: who writes is told, nothing that was confirmed is lost, and it goes on."""

import shutil
import subprocess

import pytest
from busy_story import busy
from faults_story import BOARD, NOON, NUDGE, POST, at_noon, settled, until
from postgres_story import upgraded

from bot.storage.upgrade import prepare

# PostgreSQL fills the pages it has before it asks for room: some hundred writes.
PEOPLE = 12
CHUNK = 64 * 1024


@pytest.fixture
def small_disk(tmp_path):
    """A disk of sixteen megabytes."""
    place = tmp_path / "disk"
    place.mkdir()
    mount, umount = shutil.which("mount"), shutil.which("umount")
    small = ["-t", "tmpfs", "-o", "size=16m", "none", place]
    if not mount or not umount or subprocess.run([mount, *small], check=False).returncode:  # noqa: S603  our own words
        pytest.skip("a small disk can be mounted by root alone")
    yield place
    subprocess.run([umount, "--lazy", place], check=True)  # noqa: S603  our own words


@pytest.fixture
async def sqlite_on_it(small_disk):
    await prepare(f"sqlite+aiosqlite:///{small_disk}/plankton.db", NOON)
    return f"sqlite:///{small_disk}/plankton.db"


@pytest.fixture
async def postgres_on_it(small_disk, server):
    if server.user:
        shutil.chown(small_disk, server.user)
        for each in (small_disk, *small_disk.parents[:-2]):
            each.chmod(each.stat().st_mode | 0o011)
    server.do(
        f"CREATE TABLESPACE small LOCATION '{small_disk}'",
        "CREATE DATABASE plankton TABLESPACE small",
    )
    yield await upgraded(server.url.replace("/postgres?", "/plankton?", 1))
    server.do("DROP DATABASE plankton WITH (FORCE)", "DROP TABLESPACE small")


def fill(disk):
    """Take all the room there is."""
    with (disk / "ballast").open("wb", buffering=0) as ballast:
        try:
            while True:
                ballast.write(bytes(CHUNK))
        except OSError:
            pass


@pytest.fixture(params=["sqlite_on_it", "postgres_on_it"], ids=["sqlite", "postgres"])
def url(request):
    return request.getfixturevalue(request.param)


async def test_nothing_that_was_confirmed_is_lost_and_it_goes_on_once_there_is_room(
    url, small_disk
):
    async with at_noon(url) as noon, noon.bot() as bot:
        await settled(bot)
        async with busy(noon, PEOPLE) as some:
            await until(lambda: all(each.kept for each in some))
            fill(small_disk)
            await until(lambda: any(each.refused for each in some))
        noon.moves(days=1)
        bot.jobs.wake()
        assert "Today" in (await noon.ana.slash("plank today")).text, "what is there can be read"
        (small_disk / "ballast").unlink()
        assert (await noon.ana.slash("run log", distance="3 km")).text.startswith("**3")
        for each in some:
            await each.check(bot.app)
        noon.moves(minutes=2)
        await settled(bot)
        assert noon.shown() == {POST: 1, NUDGE: 1, BOARD: 1}
        assert sum("Cue of the day" in each.text for each in noon.ana.history()) == 2
