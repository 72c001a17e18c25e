"""`python -m bot keys`: `new` prints what DATA_KEYS takes, `rotate` seals with another key."""

import asyncio
from datetime import UTC, datetime

from bot.__main__ import main
from bot.storage.sealing import Vault, parse_keys
from bot.storage.upgrade import prepare


def test_new_prints_a_key_that_seals_and_another_each_time(capsys):
    assert main(["keys", "new"]) == 0
    first = capsys.readouterr().out
    assert main(["keys", "new"]) == 0
    second = capsys.readouterr().out

    keys = parse_keys(f"{second.strip()},{first.strip()}")
    assert len({key.secret for key in keys}) == 2

    sealed = Vault(parse_keys(first.strip())).seal("checkins", "score", 7, 4)
    assert Vault(keys).open("checkins", "score", 7, sealed) == 4


def test_rotate_makes_a_key_beside_the_database_and_says_what_to_do_with_the_old(
    capsys, monkeypatch, tmp_path
):
    monkeypatch.chdir(tmp_path)  # no .env
    monkeypatch.setenv("DISCORD_TOKEN", "x.y.z")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/plankton.db")
    url = f"sqlite+aiosqlite:///{tmp_path}/plankton.db"
    asyncio.run(prepare(url, datetime(2026, 11, 24, tzinfo=UTC)))
    Vault.beside(tmp_path / "plankton.keys").seal("checkins", "sealed", 1, 1)
    assert main(["keys", "rotate"]) == 0
    said = capsys.readouterr().out
    ids = [
        key.id for key in parse_keys((tmp_path / "plankton.keys").read_text().replace("\n", ","))
    ]
    assert len(ids) == 2
    assert f"Made the key {ids[0]}. It seals from now on." in said
    assert "Keep the older keys as long as you keep copies" in said


def test_rotate_on_a_database_of_another_version_says_so(capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DISCORD_TOKEN", "x.y.z")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/plankton.db")
    assert main(["keys", "rotate"]) == 2
    assert "behind this version" in capsys.readouterr().err
