"""Weekly boards as they were closed."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Boolean, Column, Date, SmallInteger, String, Table

from bot.domain.planks.boards import Style
from bot.storage.columns import Word, at, own_id, place, row_id, subject
from bot.storage.kinds import Outcome
from bot.storage.schema import schema

NAME = String(100)
boards = Table(
    "boards",
    schema,
    own_id(),
    row_id("challenge_id", "challenges.id", nullable=False),
    Column("number", SmallInteger, nullable=False),
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
    Column("final", Boolean, nullable=False),
    Column("style", Word(Style), nullable=False),
    at("closes_at", optional=False),
    # What was held until then is on it; what is held later is on the next.
    at("decided_at", optional=False),
    Column("seconds", sa.Integer, nullable=False),
    Column("together", sa.Integer, nullable=False),
    Column("goal_seconds", sa.Integer),
    # Until it is known, the board waits to be posted.
    Column("outcome", Word(Outcome)),
    place("channel_id"),
    place("message_id"),
    at("posted_at"),
    sa.UniqueConstraint("challenge_id", "last"),
)

board_rows = Table(
    "board_rows",
    schema,
    row_id("board_id", "boards.id", primary_key=True),
    subject(primary_key=True, index=True),
    Column("name", NAME, nullable=False),
    Column("kept", SmallInteger, nullable=False),
    Column("planned", SmallInteger, nullable=False),
    Column("levels", SmallInteger),
    Column("percent", sa.Integer),
    Column("run", SmallInteger, nullable=False),
    Column("back", Boolean, nullable=False),
    Column("fresh", Boolean, nullable=False),
)
