"""A move takes everything or nothing, and leaves the old side closed."""

import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest
from storage_story import ANA, BEN, CLUB, COACH, NOON, use_everything

from bot.__main__ import main
from bot.content.plan_uploads import parse_plan_upload
from bot.errors import StartError
from bot.storage import moving
from bot.storage.database import Database
from bot.storage.jobs import Booking
from bot.storage.kinds import Lane
from bot.storage.moving import move
from bot.storage.sealing import Vault, new_key
from bot.storage.tables import schema
from bot.storage.upgrade import prepare

LATER = NOON + timedelta(hours=1)
BATCH = 20
MANY = 2 * BATCH + 7
VAULT = Vault((new_key(),))


@pytest.fixture
async def old(sqlite_url, monkeypatch):
    """A database with something in every table, and more jobs than are copied at once."""
    monkeypatch.setattr(moving, "BATCH", BATCH)
    database = Database(sqlite_url, VAULT)
    async with database.write() as tx:
        challenge, *_rest = await use_everything(tx, ANA)
        await use_everything(tx, BEN)
        await tx.challenges.pause(challenge.id, NOON, NOON.date())
        await tx.club_plans.put(
            CLUB, parse_plan_upload("ours.csv", "1,20\n2,rest"), NOON, uploaded_by=COACH
        )
        await tx.privacy.note_erasure(COACH, NOON)
        await tx.jobs.alive("bot", NOON)
        for number in range(MANY):
            await tx.jobs.book(
                Booking(lane=Lane.TIMERS, kind="timer.end", key=str(number), due=LATER), NOON
            )
    await database.close()
    return sqlite_url


@pytest.fixture
async def new(new_postgres):
    return await new_postgres()


async def everything(url):
    """Every row of every table, as the app reads it."""
    database = Database(url, VAULT)
    async with database.engine.connect() as connection:
        rows = {
            table.name: sorted(map(repr, await connection.execute(table.select())))
            for table in schema.sorted_tables
        }
    await database.close()
    return rows


def write_to(url):
    with closing(sqlite3.connect(url.removeprefix("sqlite+aiosqlite:///"))) as connection:
        connection.execute("UPDATE clubs SET zone = 'Europe/Paris'")
        connection.commit()


async def test_everything_is_there_and_the_old_side_is_closed(old, new):
    before = await everything(old)
    counts = await move(old, new, LATER)
    assert counts["jobs"] >= MANY
    assert min(counts.values()) >= 1, "a table that the story leaves empty is not tried"
    assert await everything(new) == before == await everything(old)
    with pytest.raises(sqlite3.IntegrityError, match="moved to PostgreSQL"):
        write_to(old)
    with pytest.raises(StartError, match="Set DATABASE_URL to where it is now"):
        await prepare(old, LATER)
    with pytest.raises(StartError, match="moved to PostgreSQL"):
        await move(old, new, LATER)


async def test_a_job_that_was_booked_before_is_not_booked_again(old, new):
    await move(old, new, LATER)
    database = Database(new, VAULT)
    async with database.write() as tx:
        again = Booking(lane=Lane.TIMERS, kind="timer.end", key="0", due=LATER)
        assert not await tx.jobs.book(again, LATER)
    await database.close()


async def test_what_is_not_empty_is_left_alone(old, new, migrated_postgres):
    await move(old, new, LATER)
    before = await everything(new)
    other = old.replace("plankton.db", "other.db")
    await prepare(other, NOON)
    with pytest.raises(StartError, match="The new database is not empty"):
        await move(other, new, LATER)
    assert await everything(new) == before
    write_to(other)


async def test_a_difference_moves_nothing(old, new, monkeypatch):
    """One that no test can make: a value that PostgreSQL gives back as another."""
    plain, seen = moving._plain, []

    def forgetful(value):
        seen.append(value)
        return plain(value) if len(seen) > 1 else "something else"

    monkeypatch.setattr(moving, "_plain", forgetful)
    with pytest.raises(StartError, match="does not come out the same"):
        await move(old, new, LATER)
    assert {len(rows) for rows in (await everything(new)).values()} == {0}
    write_to(old)
    monkeypatch.undo()
    assert (await move(old, new, LATER))["jobs"] >= MANY


async def test_nothing_is_moved_from_under_a_bot(old, new):
    database = Database(old)
    async with database.write() as tx:
        await tx.jobs.alive("bot", LATER)
    await database.close()
    with pytest.raises(StartError, match="A bot is running on the old database"):
        await move(old, new, LATER)


@pytest.mark.parametrize(
    ("source", "target", "way_out"),
    [
        ("sqlite:///{tmp_path}/none.db", "postgresql://me@127.0.0.1:9/x", "names no SQLite file"),
        ("postgresql://me@127.0.0.1:9/x", "postgresql://me@127.0.0.1:9/x", "names no SQLite file"),
        ("{old}", "sqlite:///{tmp_path}/new.db", "names no PostgreSQL"),
        ("{old}", "postgresql://me@127.0.0.1:9/x", "can't be reached"),
        ("{old}", "club.db", "use sqlite:///path"),
    ],
)
def test_what_cannot_be_is_one_plain_line(old, capsys, source, target, way_out):
    plain = old.replace("+aiosqlite", "")
    folder = plain.removeprefix("sqlite:///").rpartition("/")[0]
    asked = [each.format(old=plain, tmp_path=folder) for each in (source, target)]
    code = main(["move", "--from", asked[0], "--to", asked[1]])
    out, err = capsys.readouterr()
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert way_out in err
