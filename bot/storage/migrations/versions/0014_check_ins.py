"""Check-ins, what people agreed to, and what was erased."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "consents",
        sa.Column("id", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("version", sa.SmallInteger, nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_consents"),
    )
    op.create_index("ix_consents_person_id", "consents", ["person_id"])
    op.create_table(
        "checkins",
        sa.Column("id", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("club_id", sa.BigInteger),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("moment", sa.String(20), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        _of_club("checkins"),
        sa.PrimaryKeyConstraint("id", name="pk_checkins"),
    )
    op.create_index("ix_checkins_club_id", "checkins", ["club_id"])
    op.create_index("ix_checkins_person_id_day", "checkins", ["person_id", "day"])
    _mornings_and_erasures()
    _sharing()


def _mornings_and_erasures() -> None:
    op.create_table(
        "mornings",
        sa.Column("person_id", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("by_dm", sa.Boolean, nullable=False),
        sa.Column("at", sa.Time, nullable=False),
        sa.Column("unanswered", sa.SmallInteger, nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True)),
        sa.Column("asked_of", sa.Date),
        sa.PrimaryKeyConstraint("person_id", name="pk_mornings"),
    )
    op.create_table(
        "erasures",
        sa.Column("mark", sa.String(64), nullable=False),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("mark", name="pk_erasures"),
    )


def _sharing() -> None:
    op.create_table(
        "grants",
        sa.Column("id", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("club_id", sa.BigInteger, nullable=False),
        sa.Column("coach_id", sa.BigInteger),
        sa.Column("field", sa.String(20), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        _of_club("grants"),
        sa.PrimaryKeyConstraint("id", name="pk_grants"),
        sa.UniqueConstraint(
            *("person_id", "club_id", "coach_id", "field"),
            name="uq_grants_person_id_club_id_coach_id_field",
        ),
    )
    op.create_index("ix_grants_person_id", "grants", ["person_id"])
    op.create_index("ix_grants_club_id", "grants", ["club_id"])
    op.create_table(
        "looks",
        sa.Column("id", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("club_id", sa.BigInteger, nullable=False),
        sa.Column("coach_id", sa.BigInteger),
        sa.Column("looked_at", sa.DateTime(timezone=True), nullable=False),
        _of_club("looks"),
        sa.PrimaryKeyConstraint("id", name="pk_looks"),
    )
    op.create_index("ix_looks_person_id", "looks", ["person_id"])
    op.create_index("ix_looks_club_id", "looks", ["club_id"])
    op.create_table(
        "club_checkins",
        sa.Column("club_id", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("mode", sa.String(20)),
        sa.Column("retention_days", sa.SmallInteger),
        sa.Column("digest_channel_id", sa.BigInteger),
        _of_club("club_checkins"),
        sa.PrimaryKeyConstraint("club_id", name="pk_club_checkins"),
    )


def _of_club(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["club_id"], ["clubs.id"], name=f"fk_{table}_club_id", ondelete="CASCADE"
    )


def downgrade() -> None:
    """Take it back."""
    for table in (
        "club_checkins",
        "looks",
        "grants",
        "erasures",
        "mornings",
        "checkins",
        "consents",
    ):
        op.drop_table(table)
