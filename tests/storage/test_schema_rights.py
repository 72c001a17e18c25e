"""Whoever asks gets everything about them and nobody else's; erasing leaves no trace of them."""

import json

import pytest
import sqlalchemy as sa
from storage_story import ANA, BEN, CLUB, COACH, NOON, use_everything

from bot.storage.columns import ABOUT, About
from bot.storage.privacy import columns_about
from bot.storage.tables import schema

# What is a person's own, whatever club they are in.
OWN = {
    "people": 1,
    "programme_courses": 1,
    "programme_entries": 1,
    "programme_reminders": 1,
    "runs": 1,
    "shoes": 1,
    "stretch_sessions": 1,
    "consents": 1,
    "mornings": 1,
}
ABOUT_A_PERSON = {column.table.name for column in columns_about(About.SUBJECT)}


@pytest.fixture
async def full(database):
    """A database in which Ana and Ben have a row in every table."""
    async with database.write() as tx:
        for person_id in (ANA, BEN):
            await use_everything(tx, person_id)
    return database


def undeclared(metadata):
    """The columns that could hold somebody's id and do not say whose."""
    return [
        str(column)
        for table in metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, sa.BigInteger) and column.info.get(ABOUT) not in set(About)
    ]


def test_every_id_says_whose_it_is():
    assert undeclared(schema) == []


def test_an_id_that_does_not_say_so_is_noticed():
    metadata = sa.MetaData()
    sa.Table("runs", metadata, sa.Column("runner", sa.BigInteger), sa.Column("metres", sa.Integer))
    assert undeclared(metadata) == ["runs.runner"]


def test_ids_hide_in_no_narrower_or_wider_type():
    """Discord's ids need 64 bits; text and JSON are for words and numbers of ours."""
    named = [
        column
        for table in schema.sorted_tables
        for column in table.columns
        if column.name.endswith(("_id", "_by")) or column.name == "id"
    ]
    assert {type(column.type) for column in named} == {sa.BigInteger}


def test_who_acted_may_be_blanked():
    assert all(column.nullable for column in columns_about(About.ACTOR))


def test_a_row_about_a_person_that_falls_with_another_is_theirs_too():
    """A row that hangs on one person's row must not be about somebody else unseen."""
    for table in schema.sorted_tables:
        for key in table.foreign_keys:
            if key.column.table.name in ABOUT_A_PERSON:
                assert table.name in ABOUT_A_PERSON


async def every_value(database):
    """All that is stored, as text."""
    async with database.engine.connect() as connection:
        return [
            str(value)
            for table in schema.sorted_tables
            for row in await connection.execute(sa.select(table))
            for value in row
        ]


async def test_the_story_leaves_out_no_table(full):
    async with full.read() as tx:
        assert set(await tx.privacy.count(ANA)) == ABOUT_A_PERSON


async def test_who_only_acted_is_counted_too(full):
    async with full.read() as tx:
        counts = await tx.privacy.count(COACH)
    assert counts == {
        "challenges.created_by": 2,
        "coach_tips.written_by": 2,
        "plan_changes.made_by": 2,
        "corrections.made_by": 2,
        "grants.coach_id": 2,
        "meetups.made_by": 2,
        "looks.coach_id": 2,
    }


async def test_an_export_has_every_row_about_them_and_is_json(full):
    async with full.read() as tx:
        found = await tx.privacy.export(ANA)
    assert set(found) == ABOUT_A_PERSON
    text = json.dumps(found)
    assert str(ANA) in text
    assert str(BEN) not in text
    assert found["holds"][0]["sets"] == [20, 20, 18]
    assert found["holds"][0]["made_at"] == "2026-11-24T12:00:00+00:00"
    assert found["people"][0]["id"] == str(ANA)
    assert found["corrections"][0]["why"] == "a slip"
    assert found["checkins"][0]["sealed"]["areas"] == ["central-back"]


async def test_who_acted_gets_that_they_did_and_nothing_of_whom_it_concerned(full):
    async with full.read() as tx:
        found = await tx.privacy.export(COACH)
    assert set(found) == {
        *("challenges.created_by", "coach_tips.written_by"),
        *("corrections.made_by", "plan_changes.made_by"),
        *("grants.coach_id", "looks.coach_id", "meetups.made_by"),
    }
    assert set(found["corrections.made_by"][0]) == {"id", "made_at"}
    assert not {str(ANA), str(BEN)} & set(json.dumps(found).split('"'))


async def test_erasing_leaves_no_trace_of_them_and_all_of_the_others(full):
    async with full.read() as tx:
        before = await tx.privacy.export(BEN)
    async with full.write() as tx:
        await tx.privacy.erase(ANA)
    async with full.read() as tx:
        assert await tx.privacy.count(ANA) == {}
        assert await tx.privacy.export(ANA) == {}
        assert await tx.privacy.export(BEN) == before
    assert str(ANA) not in " ".join(await every_value(full))


async def test_erasing_a_coach_keeps_the_club_s_challenges_and_forgets_who_made_them(full):
    async with full.write() as tx:
        await tx.privacy.erase(COACH)
    async with full.read() as tx:
        challenges = await tx.challenges.of_club(CLUB)
        assert [each.created_by for each in challenges] == [None, None]
        assert len(await tx.holds.corrections_of(ANA)) == 1
    assert str(COACH) not in " ".join(await every_value(full))


async def test_erasing_a_club_takes_everything_of_it_and_leaves_people_s_own_settings(full):
    other = CLUB + 1
    async with full.write() as tx:
        await tx.clubs.change(other, NOON)
        await tx.members.seen(other, ANA, "Ana")
        await tx.clubs.erase(CLUB)
    async with full.read() as tx:
        assert await tx.privacy.count(ANA) == OWN | {"members": 1}
    assert str(CLUB) not in " ".join(await every_value(full))
