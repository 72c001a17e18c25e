"""SQLite in one visit to the driver's thread for each statement, instead of four or five.

aiosqlite runs SQLite in a thread. SQLAlchemy asks it for a cursor, to execute, to fetch and to
close one after the other, and each is a change of threads there and back: most of what a short
query costs.
"""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import Any

from sqlalchemy.dialects.sqlite.aiosqlite import (
    AsyncAdapt_aiosqlite_connection,
    AsyncAdapt_aiosqlite_cursor,
)


class _Done:
    """What is left of a cursor that has been executed, fetched and closed."""

    __slots__ = ("description", "lastrowid", "rowcount", "rows")

    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self.description = cursor.description
        self.rows: list[Any] = cursor.fetchall() if cursor.description else []
        self.rowcount = cursor.rowcount
        self.lastrowid = cursor.lastrowid
        cursor.close()

    def close(self) -> None:
        """Do nothing: it is closed."""


def _execute(
    connection: sqlite3.Connection, first: str | None, operation: str, parameters: Any
) -> _Done:
    if first is not None:
        connection.execute(first)
    return _Done(connection.execute(operation, parameters or ()))


def _execute_many(
    connection: sqlite3.Connection, first: str | None, operation: str, parameters: Any
) -> _Done:
    if first is not None:
        connection.execute(first)
    return _Done(connection.executemany(operation, parameters))


class OneHopCursor(AsyncAdapt_aiosqlite_cursor):
    """A cursor that exists only while it executes."""

    __slots__ = ()
    _awaitable_cursor_close = False

    def _make_new_cursor(self, connection: Any) -> Any:  # noqa: ARG002  as SQLAlchemy calls it
        return None

    def _aenter_cursor(self, cursor: Any) -> Any:
        return cursor

    async def _execute_async(self, operation: Any, parameters: Any) -> Any:
        await self._visit(_execute, operation, parameters)

    async def _executemany_async(self, operation: Any, seq_of_parameters: Any) -> Any:
        await self._visit(_execute_many, operation, seq_of_parameters)

    async def _visit(self, work: Callable[..., _Done], operation: Any, parameters: Any) -> None:
        driver: Any = self._connection
        ours: Any = self._adapt_connection
        async with ours._execute_mutex:
            first, ours.first = ours.first, None
            run = partial(work, driver._conn, first, operation, parameters)
            self._cursor: Any = await driver._execute(run)
            self._rows = deque(self._cursor.rows)


class OneHopConnection(AsyncAdapt_aiosqlite_connection):
    """A connection whose cursors do so, and which goes along with its first statement to begin.

    `first` is what is executed before the next statement, in the same visit; with no statement
    there was nothing to commit or to take back.
    """

    __slots__ = ("first",)
    _cursor_cls = OneHopCursor

    def __init__(self, dbapi: Any, connection: Any) -> None:
        super().__init__(dbapi, connection)
        self.first: str | None = None

    def commit(self) -> None:
        """Keep what was done, if anything was."""
        if self._has_begun():
            super().commit()

    def rollback(self) -> None:
        """Take back what was done, if anything was: the pool asks it of every connection."""
        if self._has_begun():
            super().rollback()

    def _has_begun(self) -> bool:
        self.first = None
        driver: Any = self._connection
        return driver._connection is not None and driver.in_transaction
