"""Planks held together: rows live until their message is final."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Boolean, Column, String, Table

from bot.storage.columns import at, club, own_id, place, row_id, subject
from bot.storage.schema import schema

NAME = String(100)
alongs = Table(
    "alongs",
    schema,
    own_id(),
    club(index=True),
    row_id("challenge_id", "challenges.id", nullable=False, index=True),
    place("channel_id"),
    place("message_id"),
    at("starts_at", optional=False),
    at("ended_at"),
    sa.UniqueConstraint("channel_id"),
)

along_entries = Table(
    "along_entries",
    schema,
    row_id("along_id", "alongs.id", primary_key=True),
    subject(primary_key=True, index=True),
    Column("name", NAME, nullable=False),
    at("begins_at", optional=False),
    at("down_at"),
    Column("settled", Boolean, nullable=False),
)
