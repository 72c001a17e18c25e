"""Reminders that people ask for."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0006"


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "reminders",
        sa.Column("id", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("club_id", sa.BigInteger, nullable=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("enabled", sa.Boolean, nullable=False),
        sa.Column("at", sa.Time, nullable=False),
        sa.Column("days", sa.SmallInteger, nullable=False),
        sa.Column("way", sa.String(20), nullable=False),
        sa.Column("channel_id", sa.BigInteger),
        sa.Column("quiet_from", sa.Time),
        sa.Column("quiet_until", sa.Time),
        sa.Column("tone", sa.String(20), nullable=False),
        sa.Column("paused_until", sa.Date),
        sa.Column("unanswered", sa.SmallInteger, nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True)),
        sa.Column("closed_at", sa.DateTime(timezone=True)),
        sa.Column("told_at", sa.DateTime(timezone=True)),
        sa.Column("next_at", sa.DateTime(timezone=True)),
        sa.Column("next_day", sa.Date),
        sa.ForeignKeyConstraint(
            ["club_id"], ["clubs.id"], name="fk_reminders_club_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_reminders"),
        sa.UniqueConstraint("club_id", "person_id", name="uq_reminders_club_id_person_id"),
    )
    op.create_index("ix_reminders_person_id", "reminders", ["person_id"])
    op.create_index("ix_reminders_channel_id_next_at", "reminders", ["channel_id", "next_at"])


def downgrade() -> None:
    """Take it back."""
    op.drop_table("reminders")
