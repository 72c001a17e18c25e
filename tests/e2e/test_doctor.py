"""The check-up, as its operator sees it: what is well, what is not, and what would mend it."""

from datetime import UTC, datetime, timedelta

import pytest
from running import ended, pointed_at, process

from bot.config import settings_from
from bot.doctor import Level, examine
from bot.storage.backups import back_up
from bot.storage.database import Database
from bot.storage.jobs import Booking
from bot.storage.kinds import Lane, Outcome
from bot.storage.sealing import Vault, new_key
from bot.storage.upgrade import prepare, upgrade
from rehearsal import Rehearsal

NOW = datetime.now(UTC).replace(microsecond=0)
HOUR = timedelta(hours=1)


@pytest.fixture
async def discord():
    async with Rehearsal() as rehearsal:
        yield rehearsal


@pytest.fixture
def kept(tmp_path):
    return tmp_path / "var" / "plankton.db"


@pytest.fixture
def settings(discord, kept):
    def settings(**changes):
        ours = {
            "DISCORD_TOKEN": discord.token,
            "DISCORD_API_URL": discord.api_url,
            "DATABASE_URL": f"sqlite:///{kept}",
            "BACKUP_DIR": str(kept.parent / "backups"),
        }
        return settings_from({**ours, **changes})

    return settings


@pytest.fixture
async def database(settings, kept):
    """A database that is up to date; its keys are not beside it."""
    kept.parent.mkdir()
    await prepare(settings().database_url, NOW)
    database = Database(settings().database_url, Vault((new_key(),)))
    yield database
    await database.close()


async def found(settings, now=lambda: datetime.now(UTC)):
    async with pointed_at(settings):
        return [each async for each in examine(settings, now)]


def about(findings, what):
    (finding,) = [each for each in findings if each.about == what]
    return finding


async def test_before_the_first_start_nothing_fails_and_nothing_is_made(settings, kept):
    findings = await found(settings())
    levels = {each.level for each in findings if each.about != "disk"}
    assert levels == {Level.OK, Level.WARN}
    assert "the first start makes it" in about(findings, "database").text
    assert "No copy" in about(findings, "backup").text
    assert not kept.parent.exists()


async def test_all_is_well(settings, database, discord):
    club = discord.guild("Riverside Runners")
    async with database.write() as tx:
        await tx.clubs.change(club.id, NOW, zone="Europe/London", channel_id=club.first_channel.id)
    await back_up(settings().database_url, settings().backup_dir, NOW)
    findings = await found(settings())
    # How full this disk is, is not ours to say.
    levels = {each.level for each in findings if each.about != "disk"}
    assert levels == {Level.OK}, "\n".join(map(str, findings))
    assert "may post in 1 of its channels" in about(findings, "club").text


async def test_a_refused_token_fails_and_what_else_can_be_seen_is_said(settings):
    findings = await found(settings(DISCORD_TOKEN="not.the.one"))
    assert about(findings, "token").level is Level.FAIL
    assert "reset it on the Bot page" in about(findings, "token").text
    assert about(findings, "content").level is Level.OK


async def test_without_a_token_all_the_rest_is_looked_at(settings, database):
    findings = await found(settings(DISCORD_TOKEN=""))
    assert about(findings, "token").level is Level.FAIL
    assert "copy it from the Bot page" in about(findings, "token").text
    assert about(findings, "schema").level is Level.OK


async def test_a_database_that_is_not_there_fails(settings):
    findings = await found(settings(DATABASE_URL="postgresql://nobody@127.0.0.1:9/none"))
    assert about(findings, "database").level is Level.FAIL
    assert about(findings, "token").level is Level.OK


async def test_a_postgres_that_is_behind_is_to_be_upgraded(settings, new_postgres):
    url = await new_postgres()
    plain = url.replace("postgresql+asyncpg://", "postgresql://", 1)
    schema = about(await found(settings(DATABASE_URL=plain)), "schema")
    assert (schema.level, "python -m bot upgrade" in schema.text) == (Level.FAIL, True)
    await upgrade(url)
    findings = await found(settings(DATABASE_URL=plain))
    assert about(findings, "schema").level is Level.OK
    assert "python -m bot keys new" in about(findings, "keys").text


async def test_message_content_that_is_off_is_said(settings):
    async with Rehearsal(privileged=()) as closed:
        asked = settings(DISCORD_API_URL=closed.api_url, DISCORD_TOKEN=closed.token)
        intents = about(await found(asked), "intents")
    assert (intents.level, "Bot page" in intents.text) == (Level.WARN, True)


@pytest.mark.parametrize(
    ("off", "level", "words"),
    [
        (20, Level.WARN, "20 s ahead"),
        (-20, Level.WARN, "20 s behind"),
        (-900, Level.FAIL, "900 s behind"),
    ],
)
async def test_a_clock_that_is_off_is_said(settings, off, level, words):
    away = timedelta(seconds=off + 0.3)
    clock = about(await found(settings(), lambda: datetime.now(UTC) + away), "clock")
    assert clock.level is level
    assert words.split(maxsplit=2)[2] in clock.text
    assert abs(int(clock.text.split(" is ")[1].split()[0]) - abs(off)) <= 2


async def test_what_is_late_or_given_up_is_counted(settings, database):
    late = Booking(lane=Lane.BOARDS, kind="board", key="1:2026-11-22", due=NOW - 3 * HOUR)
    gone = Booking(lane=Lane.TIMERS, kind="timer.end", key="1", due=NOW - HOUR)
    async with database.write() as tx:
        await tx.jobs.book(late, NOW)
        await tx.jobs.book(gone, NOW)
        job = await tx.jobs.get("timer.end", "1")
        await tx.jobs.finish(job.id, NOW, Outcome.PARKED)
    findings = await found(settings())
    assert "1 are late, the oldest by 3 hours" in about(findings, "jobs").text
    assert "timer.end (1)" in about(findings, "given up").text


async def test_an_old_copy_is_worth_a_look(settings, database):
    await back_up(settings().database_url, settings().backup_dir, NOW - 40 * HOUR)
    backup = about(await found(settings()), "backup")
    assert (backup.level, "40 h old" in backup.text) == (Level.WARN, True)


async def test_a_zone_that_is_unknown_here_fails(settings, database):
    async with database.write() as tx:
        await tx.clubs.change(11, NOW, zone="Europe/Atlantis")
    zones = about(await found(settings()), "time zones")
    assert (zones.level, "Europe/Atlantis" in zones.text) == (Level.FAIL, True)


async def test_a_key_that_others_can_read_is_worth_a_look(settings, database, kept):
    keys = kept.with_suffix(".keys")
    keys.write_text("")
    keys.chmod(0o644)
    finding = about(await found(settings()), "keys")
    assert (finding.level, "chmod 600" in finding.text) == (Level.WARN, True)


async def test_places_where_nothing_can_be_posted_are_named_with_what_is_missing(
    settings, database, discord
):
    club = discord.guild("Riverside Runners")
    closed, gone = club.add_channel("closed"), club.add_channel("gone")
    club.forbid_bot(closed, "SEND_MESSAGES", "ATTACH_FILES")
    club.delete_channel(gone)
    for club_id, channel in ((club.id, closed), (discord.guild("Another").id, gone), (7, gone)):
        async with database.write() as tx:
            await tx.clubs.change(club_id, NOW, channel_id=channel.id)
    texts = [each.text for each in await found(settings()) if each.about == "club"]
    assert len(texts) == 3
    assert any("send messages" in each and "attach files" in each for each in texts)
    assert any("is gone" in each for each in texts)
    assert any("does not show it to us" in each for each in texts)
    assert not any("Riverside" in each for each in texts)


async def test_the_command_prints_a_line_each_and_its_code_says_whether_something_failed(
    discord, tmp_path
):
    async with process(discord, tmp_path, "doctor") as started:
        code, said = await ended(started)
    assert code == 0, said
    assert all(line.startswith(("ok  ", "warn")) for line in said.splitlines())
    async with process(discord, tmp_path, "doctor", DISCORD_TOKEN="not.the.one") as started:
        code, said = await ended(started)
    assert code == 1
    assert "Traceback" not in said
    assert "not.the.one" not in said
