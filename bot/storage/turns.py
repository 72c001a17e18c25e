"""Turns that the processes over one database take: PostgreSQL's advisory locks."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from enum import IntEnum

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncEngine

# Any number will do, as long as nothing else in the same database takes it.
OURS = 726_300_818


class Turn(IntEnum):
    """What one process does at a time. The numbers are the locks': they never change."""

    IDENTIFY = 1
    PURGE = 2
    FORGET = 3


@asynccontextmanager
async def holding(engine: AsyncEngine, turn: Turn) -> AsyncGenerator[bool]:
    """Hold a turn while the block runs, unless somebody else has it; whether it is held.

    It is the connection's: a process that dies gives it back. No transaction is open meanwhile.
    """
    async with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        taking = sa.select(sa.func.pg_try_advisory_lock(OURS, int(turn)))
        if not (await connection.execute(taking)).scalar_one():
            yield False
            return
        try:
            yield True
        finally:
            await connection.execute(sa.select(sa.func.pg_advisory_unlock(OURS, int(turn))))
