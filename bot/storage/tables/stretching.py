"""Stretch sessions that members logged; what they did not log is kept nowhere."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Column, Date, Index, SmallInteger, String, Table

from bot.storage.columns import at, own_id, subject
from bot.storage.schema import schema

stretch_sessions = Table(
    "stretch_sessions",
    schema,
    own_id(),
    subject(),
    Column("day", Date, nullable=False),
    Column("routine", String(32), nullable=False),
    Column("done", SmallInteger, nullable=False),
    Column("turns", SmallInteger, nullable=False),
    at("begun_at", optional=False),
    at("ended_at", optional=False),
    sa.UniqueConstraint("person_id", "begun_at"),
    Index(None, "person_id", "day"),
)
