"""Settings: read once from the environment and `.env`, checked, frozen, passed down."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeVar
from urllib.parse import urlsplit

from dotenv import dotenv_values

from bot.domain.checkins.modes import Mode
from bot.errors import StartError
from bot.failpoints import STEPS

T = TypeVar("T")
LogFormat = Literal["text", "json"]
DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
LONGEST_PREFIX = 5
# How many days check-ins are kept.
RETENTION, LEAST_KEPT, MOST_KEPT = 180, 7, 730
# Discord allows 50 a second for each token, and counts every refusal against us.
PER_SECOND, MOST_PER_SECOND = 45, 10_000
HIGHEST_PORT = 65_535
MOST_SHARDS = 10_000
# Anything that survives an HTTP header: a rehearsal or a proxy need not use Discord's own form.
TOKEN = re.compile(r"[!-~]+")
LOGIN_MISSING = (
    "DISCORD_TOKEN is not set: copy it from the Bot page of discord.com/developers into .env."
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Settings:
    """Everything an operator may set; `.env.example` explains each."""

    # Empty where it is not set: copies and keys are looked after without one.
    discord_token: str = field(repr=False)
    database_url: str = field(repr=False)
    discord_api_url: str | None
    discord_gateway_url: str | None
    discord_requests_per_second: int
    shard_ids: tuple[int, ...] | None
    shard_count: int | None
    http_port: int | None
    command_prefix: str
    log_level: str
    log_format: LogFormat
    operator_name: str | None
    operator_contact: str | None
    privacy_url: str | None
    backup_dir: Path | None
    checkins: Mode
    retention_days: int
    data_keys: str | None = field(repr=False)
    # Only for tests of what a death leaves behind; see `bot.failpoints`.
    fail_at: str | None = None


def read_settings(dotenv: Path = Path(".env"), *, to_serve: bool = False) -> Settings:
    """Read the settings of this process; what the environment says wins over the file.

    Raises:
        StartError: a setting is malformed, or there is no token and it is to serve.
    """
    settings = settings_from({**dotenv_values(dotenv, interpolate=False), **os.environ})
    if to_serve and not settings.discord_token:
        raise StartError(LOGIN_MISSING)
    return settings


def settings_from(values: Mapping[str, str | None]) -> Settings:
    """Check settings given by name; an empty value counts as not set.

    Raises:
        StartError: a setting is malformed; the text names it and says how to set it.
    """
    ask = _Asker(values)
    shard_ids, shard_count = _shards(
        ask.for_("SHARD_IDS", _numbers), ask.for_("SHARD_COUNT", _shard_count)
    )
    database = ask.for_("DATABASE_URL", _database) or _database("sqlite:///var/plankton.db")
    if shard_ids is not None and database.startswith("sqlite"):
        raise StartError("SHARD_IDS needs PostgreSQL: an SQLite database has one process.")
    return Settings(
        shard_ids=shard_ids,
        shard_count=shard_count,
        discord_token=ask.for_("DISCORD_TOKEN", _token) or "",
        database_url=database,
        discord_api_url=ask.for_("DISCORD_API_URL", _api_url),
        discord_gateway_url=ask.for_("DISCORD_GATEWAY_URL", _gateway_url),
        discord_requests_per_second=ask.for_("DISCORD_REQUESTS_PER_SECOND", _rate) or PER_SECOND,
        http_port=ask.for_("HTTP_PORT", _port),
        command_prefix=ask.for_("COMMAND_PREFIX", _prefix) or "!",
        log_level=ask.for_("LOG_LEVEL", _level) or "INFO",
        log_format=ask.for_("LOG_FORMAT", _format) or "text",
        operator_name=ask.for_("OPERATOR_NAME", str),
        operator_contact=ask.for_("OPERATOR_CONTACT", str),
        privacy_url=ask.for_("PRIVACY_URL", _web_page),
        backup_dir=_backup_dir(values.get("BACKUP_DIR")),
        fail_at=ask.for_("FAIL_AT", _step),
        checkins=ask.for_("CHECKINS", _mode) or Mode.ON,
        retention_days=ask.for_("RETENTION_DAYS", _retention) or RETENTION,
        data_keys=ask.for_("DATA_KEYS", str),
    )


def database_url(text: str) -> str:
    """Read a database's address, as DATABASE_URL has it.

    Raises:
        StartError: it is none.
    """
    try:
        return _database(text)
    except ValueError as wrong:
        raise StartError(f"An address {wrong}") from None


class _Asker:
    """Looks settings up by name and puts the name before whatever is wrong with them."""

    def __init__(self, values: Mapping[str, str | None]) -> None:
        self._values = values

    def for_(self, name: str, parse: Callable[[str], T]) -> T | None:
        text = (self._values.get(name) or "").strip()
        if not text:
            return None
        try:
            return parse(text)
        except ValueError as wrong:
            raise StartError(f"{name} {wrong}") from None


def _token(text: str) -> str:
    if not TOKEN.fullmatch(text):
        raise ValueError("has a character that no token has: copy it again, without quotes.")
    return text


def _database(text: str) -> str:
    scheme, separator, rest = text.partition("://")
    if not separator or scheme not in DRIVERS or rest.strip("/") in {"", ":memory:"}:
        raise ValueError(
            "can't be read: use sqlite:///path/to/file.db or postgresql://user@host/name."
        )
    return f"{DRIVERS[scheme]}://{rest}"


def _api_url(text: str) -> str:
    if urlsplit(text).scheme not in {"http", "https"} or not re.search(r"/v\d+/?$", text):
        raise ValueError("needs a web address with a version, such as https://discord.com/api/v10.")
    return text.rstrip("/")


def _gateway_url(text: str) -> str:
    if urlsplit(text).scheme not in {"ws", "wss"}:
        raise ValueError("needs a ws:// or wss:// address, such as wss://gateway.discord.gg.")
    return text


def _rate(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MOST_PER_SECOND:
        raise ValueError(f"is not a number from 1 to {MOST_PER_SECOND}: try {PER_SECOND}.")
    return int(text)


def _numbers(text: str) -> tuple[int, ...]:
    """Read `0,1,4-7`."""
    found = re.fullmatch(r"\d+(?:-\d+)?(?:\s*,\s*\d+(?:-\d+)?)*", text)
    if not found:
        raise ValueError("is no list of shards: use numbers such as 0,1 or 0-3.")
    numbers: set[int] = set()
    for part in text.split(","):
        first, _dash, last = part.strip().partition("-")
        numbers.update(range(int(first), int(last or first) + 1))
    return tuple(sorted(numbers))


def _shard_count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MOST_SHARDS:
        raise ValueError(f"is not a number from 1 to {MOST_SHARDS}: leave it out for one process.")
    return int(text)


def _shards(
    ids: tuple[int, ...] | None, count: int | None
) -> tuple[tuple[int, ...] | None, int | None]:
    """Check the two against each other."""
    if ids is not None and count is None:
        raise StartError("SHARD_COUNT is not set: SHARD_IDS says which of how many are served.")
    if ids is not None and count is not None and (not ids or ids[-1] >= count):
        raise StartError(f"SHARD_IDS names a shard that {count} do not have: they begin with 0.")
    return ids, count


def _port(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= HIGHEST_PORT:
        raise ValueError(f"is not a port: use a number from 1 to {HIGHEST_PORT}, or leave it out.")
    return int(text)


def _prefix(text: str) -> str:
    if len(text) > LONGEST_PREFIX or any(character.isspace() for character in text):
        raise ValueError("is longer than five characters or has a space in it: try !")
    return text


def _level(text: str) -> str:
    if text.upper() not in LEVELS:
        raise ValueError(f"is not a level: use one of {', '.join(LEVELS)}.")
    return text.upper()


def _format(text: str) -> LogFormat:
    if text == "json":
        return "json"
    if text == "text":
        return "text"
    raise ValueError("is not a format: use text or json.")


def _backup_dir(text: str | None) -> Path | None:
    """Read where copies are kept; said to be nowhere, there are none."""
    if text is None:
        return Path("var/backups")
    return Path(text.strip()) if text.strip() else None


def _step(text: str) -> str:
    if text.rpartition(":")[2] not in STEPS:
        raise ValueError(f"names no step: use one of {', '.join(STEPS)}, or leave it out.")
    return text


def _web_page(text: str) -> str:
    if urlsplit(text).scheme not in {"http", "https"}:
        raise ValueError("needs a web address that begins with https://.")
    return text


def _mode(text: str) -> Mode:
    try:
        return Mode(text.casefold())
    except ValueError:
        raise ValueError(f"is none of {', '.join(Mode)}.") from None


def _retention(text: str) -> int:
    if not text.isdecimal() or not LEAST_KEPT <= int(text) <= MOST_KEPT:
        raise ValueError(f"is not a number of days from {LEAST_KEPT} to {MOST_KEPT}.")
    return int(text)
