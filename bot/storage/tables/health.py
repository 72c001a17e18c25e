"""What people tell of their pain, sealed, and what they agreed to."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Index, LargeBinary, SmallInteger, String, Table, Time
from sqlalchemy import UniqueConstraint as Unique

from bot.domain.checkins.checkin import Moment
from bot.domain.checkins.modes import Mode
from bot.domain.sharing import Shared
from bot.storage.columns import SEALED, Word, actor, at, club, own_id, place, subject
from bot.storage.schema import schema

# One row a consent, those withdrawn too: what somebody agreed to, in which wording, and when.
consents = Table(
    "consents",
    schema,
    own_id(),
    subject(index=True),
    Column("version", SmallInteger, nullable=False),
    at("given_at", optional=False),
    at("withdrawn_at"),
)

checkins = Table(
    "checkins",
    schema,
    own_id(),
    subject(),
    club(optional=True, index=True),
    Column("day", Date, nullable=False),
    Column("moment", Word(Moment), nullable=False),
    at("made_at", optional=False),
    Column("sealed", LargeBinary, nullable=False, info={SEALED: True}),
    Index(None, "person_id", "day"),
)

# How somebody wants to be asked the morning after; no row, no DM.
mornings = Table(
    "mornings",
    schema,
    subject(primary_key=True, autoincrement=False),
    Column("by_dm", Boolean, nullable=False),
    Column("at", Time, nullable=False),
    Column("unanswered", SmallInteger, nullable=False),
    at("closed_at"),
    # The latest day whose question was shown or answered.
    Column("asked_of", Date),
)

grants = Table(
    "grants",
    schema,
    own_id(),
    subject(index=True),
    club(index=True),
    actor("coach_id"),
    Column("field", Word(Shared), nullable=False),
    at("given_at", optional=False),
    Unique("person_id", "club_id", "coach_id", "field"),
)

looks = Table(
    "looks",
    schema,
    own_id(),
    subject(index=True),
    club(index=True),
    actor("coach_id"),
    at("looked_at", optional=False),
)

club_checkins = Table(
    "club_checkins",
    schema,
    club(primary_key=True, autoincrement=False),
    Column("mode", Word(Mode)),
    Column("retention_days", SmallInteger),
    # Where the coaches read of the week; none, no digest.
    place("digest_channel_id"),
)

# So that a backup that is restored forgets them again: no id, only what it becomes under a key.
erasures = Table(
    "erasures",
    schema,
    Column("mark", String(64), primary_key=True),
    at("erased_at", optional=False),
)
