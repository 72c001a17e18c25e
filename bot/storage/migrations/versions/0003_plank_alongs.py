"""Planks held together: one each, and who is in it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "alongs",
        sa.Column("id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("club_id", sa.BigInteger, nullable=False),
        sa.Column("challenge_id", sa.BigInteger, nullable=False),
        sa.Column("channel_id", sa.BigInteger),
        sa.Column("message_id", sa.BigInteger),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(
            ["club_id"], ["clubs.id"], name="fk_alongs_club_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["challenge_id"],
            ["challenges.id"],
            name="fk_alongs_challenge_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_alongs"),
        sa.UniqueConstraint("channel_id", name="uq_alongs_channel_id"),
    )
    op.create_index("ix_alongs_club_id", "alongs", ["club_id"])
    op.create_index("ix_alongs_challenge_id", "alongs", ["challenge_id"])
    op.create_table(
        "along_entries",
        sa.Column("along_id", sa.BigInteger, nullable=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("begins_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("down_at", sa.DateTime(timezone=True)),
        sa.Column("settled", sa.Boolean, nullable=False),
        sa.ForeignKeyConstraint(
            ["along_id"], ["alongs.id"], name="fk_along_entries_along_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("along_id", "person_id", name="pk_along_entries"),
    )
    op.create_index("ix_along_entries_person_id", "along_entries", ["person_id"])


def downgrade() -> None:
    """Take it back."""
    op.drop_table("along_entries")
    op.drop_table("alongs")
