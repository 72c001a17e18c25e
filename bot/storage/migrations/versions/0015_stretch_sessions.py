"""Stretch sessions that members logged."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "stretch_sessions",
        sa.Column("id", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("routine", sa.String(32), nullable=False),
        sa.Column("done", sa.SmallInteger, nullable=False),
        sa.Column("turns", sa.SmallInteger, nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_stretch_sessions"),
        sa.UniqueConstraint("person_id", "begun_at", name="uq_stretch_sessions_person_id_begun_at"),
    )
    op.create_index("ix_stretch_sessions_person_id_day", "stretch_sessions", ["person_id", "day"])


def downgrade() -> None:
    """Take it back."""
    op.drop_table("stretch_sessions")
