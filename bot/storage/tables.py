"""The tables. A change here needs a migration: see `migrations/README.md`."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Boolean, Column, Date, Index, SmallInteger, String, Table, Time

from bot.domain.planks.history import Choice, Form
from bot.domain.planks.levels import Level
from bot.domain.units import Units
from bot.storage.columns import (
    About,
    Json,
    Word,
    actor,
    at,
    club,
    own_id,
    place,
    row_id,
    subject,
)
from bot.storage.kinds import How, Lane, Outcome, State
from bot.storage.reminder_tables import reminders as reminders  # noqa: PLC0414  all are here
from bot.storage.schema import schema

WORD, ZONE, NAME, TEXT = String(20), String(64), String(100), String(500)

# --- Clubs and people --------------------------------------------------------------------------

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

# --- Plank challenges --------------------------------------------------------------------------

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

# --- Planks held together: rows live until their message is final -------------------------------

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

# --- What is to be done at an instant, and what was sent ----------------------------------------

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
    Index("ix_jobs_waiting", "lane", "done", "due"),
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
