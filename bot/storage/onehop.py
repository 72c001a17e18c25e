"""SQLite in one visit to the driver's thread for each statement, instead of four.

aiosqlite runs SQLite in a thread. SQLAlchemy asks it for a cursor, to execute, to fetch and to
close one after the other, and each is a change of threads there and back: most of what a short
query costs.
"""

from __future__ import annotations

import sqlite3
from collections import deque
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


def _execute(connection: sqlite3.Connection, operation: str, parameters: Any) -> _Done:
    return _Done(connection.execute(operation, parameters or ()))


class OneHopCursor(AsyncAdapt_aiosqlite_cursor):
    """A cursor that exists only while it executes."""

    __slots__ = ()
    _awaitable_cursor_close = False

    def _make_new_cursor(self, connection: Any) -> Any:  # noqa: ARG002  as SQLAlchemy calls it
        return None

    def _aenter_cursor(self, cursor: Any) -> Any:
        return cursor

    async def _execute_async(self, operation: Any, parameters: Any) -> Any:
        driver: Any = self._connection
        adapted: Any = self._adapt_connection
        async with adapted._execute_mutex:
            run = partial(_execute, driver._conn, operation, parameters)
            self._cursor: Any = await driver._execute(run)
            self._rows = deque(self._cursor.rows)


class OneHopConnection(AsyncAdapt_aiosqlite_connection):
    """A connection whose cursors do so."""

    __slots__ = ()
    _cursor_cls = OneHopCursor
