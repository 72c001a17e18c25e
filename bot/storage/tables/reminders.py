"""Personal reminders, opted in."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Boolean, Column, Date, Index, SmallInteger, Table, Time

from bot.domain.nudges import Tone, Way
from bot.storage.columns import Word, at, club, own_id, place, subject
from bot.storage.schema import schema

reminders = Table(
    "reminders",
    schema,
    own_id(),
    club(),
    subject(index=True),
    Column("enabled", Boolean, nullable=False),
    Column("at", Time, nullable=False),
    Column("days", SmallInteger, nullable=False),
    Column("way", Word(Way), nullable=False),
    place("channel_id"),
    Column("quiet_from", Time),
    Column("quiet_until", Time),
    Column("tone", Word(Tone), nullable=False),
    Column("paused_until", Date),
    Column("unanswered", SmallInteger, nullable=False),
    at("opened_at"),
    at("closed_at"),
    at("told_at"),
    at("next_at"),
    Column("next_day", Date),
    at("snoozed_until"),
    sa.UniqueConstraint("club_id", "person_id"),
    Index(None, "channel_id", "next_at"),
    Index(None, "channel_id", "snoozed_until"),
)

# Days on which somebody was to be reminded and was not, because of us.
missed_nudges = Table(
    "missed_nudges",
    schema,
    club(primary_key=True),
    subject(primary_key=True, index=True),
    Column("day", Date, primary_key=True),
    at("due", optional=False),
)
