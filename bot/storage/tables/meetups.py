"""What a club does together, and who wants to come."""

from __future__ import annotations

from sqlalchemy import Column, Date, SmallInteger, String, Table, Time

from bot.domain.meetups import Ahead, MeetupKind
from bot.storage.columns import Json, Word, actor, at, club, own_id, place, row_id, subject
from bot.storage.schema import schema

LONGEST_PLACE = 100

meetups = Table(
    "meetups",
    schema,
    own_id(),
    club(index=True),
    Column("kind", Word(MeetupKind), nullable=False),
    Column("title", String(LONGEST_PLACE)),
    Column("first", Date, nullable=False),
    Column("at", Time, nullable=False),
    Column("zone", String(64), nullable=False),
    # Weekdays as bits, Monday the lowest; none: once, on the first day.
    Column("days", SmallInteger, nullable=False),
    Column("minutes", SmallInteger, nullable=False),
    Column("place", String(LONGEST_PLACE)),
    place("channel_id"),
    place("message_id"),
    # Discord's ids of the server's events for it, as text.
    Column("events", Json, nullable=False),
    actor("made_by"),
    at("made_at", optional=False),
    at("cancelled_at"),
)

meetup_goers = Table(
    "meetup_goers",
    schema,
    row_id("meetup_id", "meetups.id", primary_key=True),
    subject(primary_key=True, index=True),
    Column("ahead", Word(Ahead), nullable=False),
    at("joined_at", optional=False),
    Column("unanswered", SmallInteger, nullable=False),
)
