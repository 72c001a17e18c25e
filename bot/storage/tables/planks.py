"""Plank challenges, who takes part, and what they hold."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Column, Date, Index, SmallInteger, String, Table, Time

from bot.domain.planks.boards import Style
from bot.domain.planks.history import Choice, Form
from bot.domain.planks.levels import Level
from bot.storage.columns import Json, Word, actor, at, club, own_id, place, row_id, subject
from bot.storage.kinds import How, State
from bot.storage.schema import schema

WORD = String(20)
ZONE = String(64)
NAME = String(100)
TEXT = String(500)
challenges = Table(
    "challenges",
    schema,
    own_id(),
    club(index=True),
    Column("name", NAME, nullable=False),
    Column("plan", String(40), nullable=False),
    # As it was when the challenge was made: what a coach edits later changes nothing here.
    Column("plan_text", Json, nullable=False),
    Column("starts_on", Date, nullable=False),
    Column("length", SmallInteger, nullable=False),
    place("channel_id"),
    Column("zone", ZONE, nullable=False),
    Column("daily_at", Time),
    Column("board_day", SmallInteger, nullable=False),
    Column("board_at", Time, nullable=False),
    Column("goal_seconds", sa.Integer),
    Column("ceiling", SmallInteger, nullable=False),
    Column("style", Word(Style), nullable=False, server_default=Style.RANKED.value),
    Column("state", Word(State), nullable=False),
    actor("created_by"),
    at("created_at", optional=False),
    at("paused_at"),
    at("ended_at"),
    place("event_id"),
)

challenge_pauses = Table(
    "challenge_pauses",
    schema,
    own_id(),
    row_id("challenge_id", "challenges.id", nullable=False, index=True),
    Column("first", Date, nullable=False),
    Column("last", Date),
)

club_plans = Table(
    "club_plans",
    schema,
    own_id(),
    club(),
    Column("slug", String(40), nullable=False),
    Column("plan", Json, nullable=False),
    actor("uploaded_by"),
    at("uploaded_at", optional=False),
    sa.UniqueConstraint("club_id", "slug"),
)

enrolments = Table(
    "enrolments",
    schema,
    own_id(),
    row_id("challenge_id", "challenges.id", nullable=False),
    subject(index=True),
    Column("joined_on", Date, nullable=False),
    Column("level", Word(Level), nullable=False),
    Column("baseline", SmallInteger),
    at("joined_at", optional=False),
    at("left_at"),
    sa.UniqueConstraint("challenge_id", "person_id"),
)

holds = Table(
    "holds",
    schema,
    own_id(),
    club(),
    subject(),
    Column("day", Date, nullable=False),
    Column("sets", Json, nullable=False),
    Column("level", Word(Level), nullable=False),
    Column("form", Word(Form)),
    Column("effort", SmallInteger),
    Column("how", Word(How), nullable=False),
    Column("target", Json),
    at("made_at", optional=False),
    at("undone_at"),
    Index(None, "person_id", "club_id", "day"),
    Index(None, "club_id", "day"),
)

plan_changes = Table(
    "plan_changes",
    schema,
    own_id(),
    row_id("challenge_id", "challenges.id", nullable=False),
    subject(),
    Column("day", Date, nullable=False),
    Column("kind", WORD, nullable=False),
    Column("level", Word(Level)),
    Column("seconds", SmallInteger),
    Column("choice", Word(Choice)),
    actor("made_by"),
    at("made_at", optional=False),
    Index(None, "challenge_id", "person_id"),
)

rests = Table(
    "rests",
    schema,
    club(primary_key=True),
    subject(primary_key=True, index=True),
    Column("day", Date, primary_key=True),
)

pauses = Table(
    "pauses",
    schema,
    own_id(),
    club(index=True),
    subject(),
    Column("first", Date, nullable=False),
    Column("last", Date),
    Index(None, "person_id", "club_id"),
)

corrections = Table(
    "corrections",
    schema,
    own_id(),
    row_id("hold_id", "holds.id", nullable=False, index=True),
    subject(index=True),
    actor("made_by"),
    at("made_at", optional=False),
    Column("why", TEXT, nullable=False),
    Column("before", Json, nullable=False),
    Column("after", Json, nullable=False),
)

timers = Table(
    "timers",
    schema,
    own_id(),
    club(index=True),
    subject(unique=True),
    row_id("challenge_id", "challenges.id", index=True),
    at("started_at", optional=False),
    Column("set_number", SmallInteger, nullable=False),
    Column("state", Json, nullable=False),
)
