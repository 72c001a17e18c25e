"""What is to be done at an instant, and what was sent."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Column, Date, Index, SmallInteger, String, Table

from bot.storage.columns import Json, Word, at, club, own_id, place, row_id, subject
from bot.storage.kinds import Lane, Outcome
from bot.storage.schema import schema

WORD = String(20)
NAME = String(100)
# Said for SQLite alone: PostgreSQL's are made by migrations, and to name it here would load it.
WAITING = "done IS NULL"
jobs = Table(
    "jobs",
    schema,
    own_id(),
    Column("lane", Word(Lane), nullable=False),
    Column("kind", String(40), nullable=False),
    Column("key", NAME, nullable=False),
    at("due", optional=False),
    subject(optional=True, index=True),
    club(optional=True, index=True),
    Column("about", Json, nullable=False),
    Column("attempts", SmallInteger, nullable=False),
    # Nobody takes the job before this instant: somebody has it, or it is to be tried again then.
    at("lease"),
    at("done"),
    Column("outcome", Word(Outcome)),
    place("message_id"),
    sa.UniqueConstraint("kind", "key"),
    Index("ix_jobs_waiting", "lane", "due", sqlite_where=sa.text(WAITING)),
)
day_posts = Table(
    "day_posts",
    schema,
    row_id("challenge_id", "challenges.id", primary_key=True),
    Column("day", Date, primary_key=True),
    Column("outcome", Word(Outcome), nullable=False),
    place("channel_id"),
    place("message_id"),
)

alive = Table(
    "alive",
    schema,
    Column("process", WORD, primary_key=True),
    at("at", optional=False),
)
