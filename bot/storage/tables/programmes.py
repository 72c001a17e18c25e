"""Running programmes: who follows one, what they did of it, and who shows where they are."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Boolean, Column, Date, SmallInteger, String, Table, Time

from bot.domain.programmes.course import EntryKind
from bot.domain.runs.runs import Felt
from bot.storage.columns import ABOUT, About, Word, at, club, own_id, row_id, subject
from bot.storage.schema import schema

SLUG = String(32)
# A course is a person's own, whatever clubs they run with.
programme_courses = Table(
    "programme_courses",
    schema,
    own_id(),
    subject(),
    Column("programme", SLUG, nullable=False),
    Column("began", Date, nullable=False),
    Column("week", SmallInteger, nullable=False),
    Column("run", SmallInteger, nullable=False),
    # Away from a day on, and the first day back if it is known.
    Column("paused_from", Date),
    Column("paused_until", Date),
    at("graduated_at"),
    # How often it went into a calendar: a later file has a higher number, and replaces it.
    Column("calendars", SmallInteger, nullable=False),
    sa.UniqueConstraint("person_id", "programme"),
)

programme_entries = Table(
    "programme_entries",
    schema,
    own_id(),
    row_id("course_id", "programme_courses.id", nullable=False, index=True),
    subject(index=True),
    Column("kind", Word(EntryKind), nullable=False),
    Column("day", Date, nullable=False),
    Column("week", SmallInteger, nullable=False),
    Column("run", SmallInteger, nullable=False),
    Column("felt", Word(Felt)),
    Column(
        "run_id",
        sa.BigInteger,
        sa.ForeignKey("runs.id", ondelete="SET NULL"),
        info={ABOUT: About.ROW},
        index=True,
    ),
)

programme_shown = Table(
    "programme_shown",
    schema,
    club(primary_key=True),
    subject(primary_key=True, index=True),
)

programme_reminders = Table(
    "programme_reminders",
    schema,
    own_id(),
    subject(unique=True),
    Column("enabled", Boolean, nullable=False),
    Column("at", Time, nullable=False),
    Column("days", SmallInteger, nullable=False),
    Column("unanswered", SmallInteger, nullable=False),
    at("opened_at"),
    at("closed_at"),
    at("next_at"),
    Column("next_day", Date),
)
