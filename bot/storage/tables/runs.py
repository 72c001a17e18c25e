"""Runs and the shoes they were run in: a person's own, whichever club they are in."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Boolean, Column, Date, Index, Integer, String, Table

from bot.domain.runs.runs import Felt, RunHow
from bot.storage.columns import ABOUT, About, Json, Word, at, own_id, subject
from bot.storage.schema import schema

shoes = Table(
    "shoes",
    schema,
    own_id(),
    subject(index=True),
    Column("name", String(40), nullable=False),
    # What they had run before they were told of, and where their runner wants a note; metres.
    Column("before", Integer, nullable=False),
    Column("note_at", Integer),
    Column("favourite", Boolean, nullable=False),
    at("added_at", optional=False),
    at("retired_at"),
)

runs = Table(
    "runs",
    schema,
    own_id(),
    subject(),
    Column("day", Date, nullable=False),
    Column("metres", Integer, nullable=False),
    Column("seconds", Integer),
    Column("felt", Word(Felt)),
    Column("how", Word(RunHow), nullable=False),
    Column(
        "shoes_id",
        sa.BigInteger,
        sa.ForeignKey("shoes.id", ondelete="SET NULL"),
        info={ABOUT: About.ROW},
        index=True,
    ),
    # From a file: when it began, and the seconds of each whole kilometre and mile.
    at("started_at"),
    Column("splits", Json),
    at("made_at", optional=False),
    at("undone_at"),
    Index(None, "person_id", "day"),
)
