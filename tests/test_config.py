"""Settings are checked before anything else, and say in one line how to mend them."""

import os
import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from bot.config import Settings, read_settings, settings_from
from bot.errors import StartError

ROOT = Path(__file__).parents[1]
TOKEN = {"DISCORD_TOKEN": "abc.def.ghi"}


def test_only_the_token_is_needed():
    settings = settings_from(TOKEN)
    assert settings.database_url == "sqlite+aiosqlite:///var/plankton.db"
    assert settings.command_prefix == "!"
    assert (settings.log_level, settings.log_format) == ("INFO", "text")
    assert settings.discord_api_url is None
    assert settings.discord_gateway_url is None


@pytest.mark.parametrize(
    ("name", "value", "read"),
    [
        ("DATABASE_URL", "sqlite:////srv/club.db", "sqlite+aiosqlite:////srv/club.db"),
        ("DATABASE_URL", "postgresql://me@db/club", "postgresql+asyncpg://me@db/club"),
        ("DISCORD_API_URL", "http://127.0.0.1:80/api/v10/", "http://127.0.0.1:80/api/v10"),
        ("DISCORD_GATEWAY_URL", "ws://127.0.0.1:80/gateway", "ws://127.0.0.1:80/gateway"),
        ("DISCORD_REQUESTS_PER_SECOND", "9", 9),
        ("COMMAND_PREFIX", " ? ", "?"),
        ("SHARD_COUNT", "4", 4),
        ("LOG_LEVEL", "warning", "WARNING"),
        ("LOG_FORMAT", "json", "json"),
        ("OPERATOR_NAME", "Riverside Runners", "Riverside Runners"),
        ("PRIVACY_URL", "https://example.org/privacy", "https://example.org/privacy"),
        pytest.param("COMMAND_PREFIX", "", "!", id="empty counts as not set"),
    ],
)
def test_what_is_set_is_read(name, value, read):
    assert getattr(settings_from({**TOKEN, name: value}), name.lower()) == read


@pytest.mark.parametrize(
    ("name", "value", "way_out"),
    [
        ("DISCORD_TOKEN", "two words", "copy it again"),
        ("DATABASE_URL", "mysql://me@db/club", "use sqlite:///path/to/file.db"),
        ("DATABASE_URL", "club.db", "use sqlite:///path/to/file.db"),
        ("DATABASE_URL", "sqlite:///:memory:", "use sqlite:///path/to/file.db"),
        ("DATABASE_URL", "sqlite://", "use sqlite:///path/to/file.db"),
        ("DISCORD_API_URL", "https://discord.com/api", "such as https://discord.com/api/v10"),
        ("DISCORD_API_URL", "discord.com/api/v10", "such as https://discord.com/api/v10"),
        ("DISCORD_GATEWAY_URL", "https://gateway.discord.gg", "such as wss://"),
        ("COMMAND_PREFIX", "! !", "try !"),
        ("COMMAND_PREFIX", "plankton", "try !"),
        ("LOG_LEVEL", "loud", "use one of DEBUG, INFO"),
        ("LOG_FORMAT", "xml", "use text or json"),
        ("PRIVACY_URL", "privacy.html", "begins with https://"),
    ],
)
def test_what_is_malformed_is_one_line_with_the_way_out(name, value, way_out):
    with pytest.raises(StartError) as refused:
        settings_from({**TOKEN, name: value})
    line = str(refused.value)
    assert line.startswith(name)
    assert way_out in line
    assert "\n" not in line


SHARDED = {**TOKEN, "DATABASE_URL": "postgresql://me@db/club", "SHARD_COUNT": "8"}


@pytest.mark.parametrize(
    ("text", "ids"), [("0", (0,)), ("0,1", (0, 1)), ("4-7", (4, 5, 6, 7)), ("3, 0-1", (0, 1, 3))]
)
def test_shards_are_read(text, ids):
    assert settings_from({**SHARDED, "SHARD_IDS": text}).shard_ids == ids


@pytest.mark.parametrize(
    ("settings", "way_out"),
    [
        ({**SHARDED, "SHARD_IDS": "first"}, "use numbers such as 0,1 or 0-3"),
        ({**SHARDED, "SHARD_IDS": "7-8"}, "begin with 0"),
        ({**SHARDED, "SHARD_IDS": "3-2"}, "begin with 0"),
        ({**SHARDED, "SHARD_IDS": "0", "SHARD_COUNT": ""}, "SHARD_COUNT is not set"),
        ({**SHARDED, "SHARD_COUNT": "0"}, "leave it out for one process"),
        ({**SHARDED, "SHARD_IDS": "0", "DATABASE_URL": ""}, "needs PostgreSQL"),
    ],
)
def test_shards_that_cannot_be_are_refused(settings, way_out):
    with pytest.raises(StartError, match=way_out):
        settings_from(settings)


def test_the_environment_wins_over_the_file(tmp_path, monkeypatch):
    dotenv = tmp_path / ".env"
    dotenv.write_text("DISCORD_TOKEN=from.the.file\nCOMMAND_PREFIX=?\n")
    monkeypatch.setenv("COMMAND_PREFIX", "%")
    monkeypatch.delenv("DISCORD_TOKEN", raising=False)
    settings = read_settings(dotenv)
    assert (settings.discord_token, settings.command_prefix) == ("from.the.file", "%")


def test_the_example_names_every_setting_and_no_other():
    named = re.findall(r"^(?:# )?([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE)
    assert sorted(named) == sorted(each.name.upper() for each in fields(Settings))


def test_the_token_is_not_printed_with_the_settings():
    assert "abc.def.ghi" not in repr(settings_from(TOKEN))


def test_a_missing_token_ends_the_command_with_one_line_and_code_2(tmp_path):
    environment = {key: value for key, value in os.environ.items() if key != "DISCORD_TOKEN"}
    ended = subprocess.run(
        [sys.executable, "-m", "bot", "run"],
        cwd=tmp_path,
        env={**environment, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert ended.stderr.startswith("plankton: DISCORD_TOKEN is not set")
    assert ended.stderr.count("\n") == 1
