"""Connections that have lain idle are asked whether they still live before they are used.

SQLAlchemy's own `pool_pre_ping` asks every time, which is three visits to PostgreSQL before the
three of a short transaction. A server that goes away breaks what is under way in either case.
"""

from __future__ import annotations

import time
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.exc import InvalidatePoolError

IDLE_SECONDS = 1.0
USED = "plankton_used"


def look_after_idle(engine: sa.Engine) -> None:
    """Let the pool of an engine replace connections that died while nobody used them."""
    dialect: Any = engine.dialect

    def back(_connection: Any, record: Any) -> None:
        record.info[USED] = time.monotonic()

    def out(connection: Any, record: Any, _fairy: object) -> None:
        used = record.info.get(USED)
        if used is None or time.monotonic() - used < IDLE_SECONDS:
            return
        try:
            dialect.do_ping(connection)
        except (dialect.loaded_dbapi.Error, OSError):
            raise InvalidatePoolError from None  # it takes another, and trusts none of the old ones

    event.listen(engine, "checkin", back)
    event.listen(engine, "checkout", out)
