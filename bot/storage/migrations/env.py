"""What Alembic runs: on the connection it is handed, or for whoever writes a migration."""

from __future__ import annotations

import asyncio
from typing import Any, Literal

import sqlalchemy as sa
from alembic import context
from alembic.autogenerate.api import AutogenContext

from bot.storage.columns import UtcDateTime, Word
from bot.storage.engine import create_engine
from bot.storage.tables import schema


def _written(kind: str, item: Any, _autogen: AutogenContext) -> str | Literal[False]:
    """Write our own types as what the database sees, so that a migration stands for itself."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(item, Word):
        return "sa.String(length=20)"
    if kind == "type" and isinstance(item, sa.JSON):
        return "sa.JSON()"
    return False


def _migrate(connection: sa.Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=schema,
        compare_type=True,
        render_as_batch=True,
        render_item=_written,
    )
    with context.begin_transaction():
        context.run_migrations()


async def _migrate_from_the_command_line() -> None:
    engine = create_engine(str(context.config.get_main_option("sqlalchemy.url")))
    async with engine.begin() as connection:
        await connection.run_sync(_migrate)
    await engine.dispose()


handed: sa.Connection | None = context.config.attributes.get("connection")
if handed is not None:
    _migrate(handed)
else:
    asyncio.run(_migrate_from_the_command_line())
