"""What coaches add to topics, and whether a tip helped."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Column, Index, Integer, String, Table

from bot.storage.columns import actor, at, club, own_id, subject
from bot.storage.schema import schema

LONGEST_COACH_TIP = 300
LONGEST_TOPIC = 32

coach_tips = Table(
    "coach_tips",
    schema,
    own_id(),
    club(),
    Column("topic", String(LONGEST_TOPIC), nullable=False),
    Column("text", String(LONGEST_COACH_TIP), nullable=False),
    actor("written_by"),
    at("written_at", optional=False),
    Index(None, "club_id", "topic"),
)

# Only while somebody waits to be asked, or has been asked and has not answered.
follow_ups = Table(
    "follow_ups",
    schema,
    own_id(),
    club(),
    subject(index=True),
    Column("topic", String(LONGEST_TOPIC), nullable=False),
    at("due", optional=False),
    sa.UniqueConstraint("club_id", "person_id", "topic"),
)

# What was answered, without who did.
tip_answers = Table(
    "tip_answers",
    schema,
    own_id(),
    club(),
    Column("topic", String(LONGEST_TOPIC), nullable=False),
    Column("helped", Integer, nullable=False),
    Column("answered", Integer, nullable=False),
    sa.UniqueConstraint("club_id", "topic"),
)
