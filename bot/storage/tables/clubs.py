"""Clubs, people, and who is a member where."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, String, Table

from bot.domain.units import Units
from bot.storage.columns import About, Word, at, club, own_id, place, subject
from bot.storage.schema import schema

WORD = String(20)
ZONE = String(64)
NAME = String(100)
clubs = Table(
    "clubs",
    schema,
    own_id(About.CLUB),
    place("coach_role_id"),
    place("channel_id"),
    Column("zone", ZONE),
    Column("country", String(2)),
    Column("units", Word(Units)),
    Column("language", WORD),
    at("joined_at", optional=False),
    at("left_at"),
)

people = Table(
    "people",
    schema,
    own_id(About.SUBJECT),
    Column("zone", ZONE),
    Column("units", Word(Units)),
    Column("language", WORD),
    Column("hidden", Boolean, nullable=False),
    # Where a message reaches them alone; Discord wants it opened once, not each time.
    place("dm_channel_id"),
    at("seen_at", optional=False),
)

members = Table(
    "members",
    schema,
    club(primary_key=True),
    subject(primary_key=True, index=True),
    Column("name", NAME, nullable=False),
    Column("hidden", Boolean, nullable=False),
    at("left_at"),
    # When they last said, in a DM, that this is the club they mean.
    at("chosen_at"),
)
