"""Keys are changed while people check in: everything opens with the newest, and nothing is lost."""

from datetime import UTC, date, datetime

import pytest
import sqlalchemy as sa

from bot.domain.checkins.checkin import Moment
from bot.errors import StartError
from bot.services import keys
from bot.services.keys import rotate
from bot.storage.database import Database
from bot.storage.resealing import sealed_columns
from bot.storage.sealing import Unreadable, Vault, new_key
from bot.storage.tables import checkins

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
OLD, NEW = new_key(), new_key()


async def keep(database, vault, *row_ids):
    """Keep check-ins sealed by a vault; each says its own number."""
    rows = [
        {
            "id": row_id,
            "person_id": 7,
            "club_id": None,
            "day": date(2026, 11, 24),
            "moment": Moment.RUN,
            "made_at": NOW,
            "sealed": vault.seal("checkins", "sealed", row_id, {"said": row_id}),
        }
        for row_id in row_ids
    ]
    async with database.engine.begin() as connection:
        await connection.execute(sa.insert(checkins), rows)


async def opened(database, vault):
    """What each check-in says, None where no key opens it."""
    query = sa.select(checkins.c.id, checkins.c.sealed)
    async with database.engine.connect() as connection:
        rows = (await connection.execute(query)).all()
    found = {}
    for row_id, sealed in rows:
        try:
            found[row_id] = vault.open("checkins", "sealed", row_id, sealed)["said"]
        except Unreadable:
            found[row_id] = None
    return found


def holding(database_url, *the_keys, file=None):
    return Database(database_url, Vault(the_keys, file))


@pytest.fixture
async def new_first(database_url):
    """As after a new key was put in front of the other in DATA_KEYS."""
    database = holding(database_url, NEW, OLD)
    yield database
    await database.close()


async def test_all_is_sealed_anew_and_the_old_key_opens_nothing_any_more(new_first, monkeypatch):
    monkeypatch.setattr(keys, "BATCH", 3)
    ids = range(1, 11)
    await keep(new_first, Vault((OLD,)), *ids)
    await keep(new_first, Vault((NEW,)), 11)
    counts = []
    rotated = await rotate(new_first, counts.append)
    assert (rotated.key, rotated.fresh, rotated.anew, rotated.lost) == (NEW.id, False, 10, 0)
    assert counts[-1] == 10
    assert counts == sorted(counts)
    assert await opened(new_first, Vault((NEW,))) == {each: each for each in range(1, 12)}
    assert set((await opened(new_first, Vault((OLD,)))).values()) == {None}


async def test_what_no_key_opens_stays_and_is_counted(new_first):
    gone = new_key()
    await keep(new_first, Vault((gone,)), 1)
    await keep(new_first, Vault((OLD,)), 2)
    rotated = await rotate(new_first)
    assert (rotated.anew, rotated.lost) == (1, 1)
    assert await opened(new_first, Vault((gone,))) == {1: 1, 2: None}


async def test_keys_in_a_setting_are_not_made_here(new_first):
    await keep(new_first, Vault((NEW,)), 1)
    with pytest.raises(StartError, match="put a new one in front"):
        await rotate(new_first)


async def test_what_was_broken_off_is_ended_without_another_key(database_url, tmp_path):
    file = tmp_path / "plankton.keys"
    database = Database(database_url, Vault.beside(file))
    await keep(database, database.vault, 1, 2, 3)
    first = database.vault.newest
    database.vault.add_key()  # ... and it was killed here
    again = Database(database_url, Vault.beside(file))
    rotated = await rotate(again)
    assert (rotated.fresh, rotated.anew) == (False, 3)
    assert rotated.key != first
    once_more = await rotate(again)
    assert (once_more.fresh, once_more.anew) == (True, 3)
    assert once_more.key not in {first, rotated.key}
    await database.close()
    await again.close()


async def test_a_bot_that_serves_meanwhile_seals_with_the_new_key(database_url, tmp_path):
    file = tmp_path / "plankton.keys"
    serving = Vault.beside(file)
    serving.seal("checkins", "sealed", 1, 1)
    rotating = Database(database_url, Vault.beside(file))
    rotated = await rotate(rotating)
    sealed = serving.seal("checkins", "sealed", 2, 2)
    assert serving.newest == rotated.key
    assert rotating.vault.open("checkins", "sealed", 2, sealed) == 2
    await rotating.close()


async def test_what_changes_at_the_same_moment_is_left_to_whoever_changes_it(new_first):
    await keep(new_first, Vault((OLD,)), 1)
    (column,) = sealed_columns()

    class Meddling(Vault):
        """Somebody else has answered between the look and the change."""

        def seal(self, table, name, row_id, value):
            return b"never written"

    async with new_first.write() as tx:
        tx.sealed._vault = Meddling((NEW, OLD))
        rows = await tx.sealed._rows(column, 0, 10)
        newer = Vault((NEW,)).seal("checkins", "sealed", 1, {"said": 100})
        await tx.checkins._connection.execute(sa.update(checkins).values(sealed=newer))

        async def as_before(*_asked):
            return rows

        tx.sealed._rows = as_before
        batch = await tx.sealed.seal_anew(column, 0, 10)
    assert batch.anew == 0
    assert await opened(new_first, Vault((NEW,))) == {1: 100}
