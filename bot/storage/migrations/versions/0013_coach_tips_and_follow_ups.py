"""Coaches' own tips, and whether a tip helped."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Make the change."""
    _coach_tips()
    _follow_ups()
    _tip_answers()


def _coach_tips() -> None:
    op.create_table(
        "coach_tips",
        sa.Column("id", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("club_id", sa.BigInteger, nullable=False),
        sa.Column("topic", sa.String(32), nullable=False),
        sa.Column("text", sa.String(300), nullable=False),
        sa.Column("written_by", sa.BigInteger),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["club_id"], ["clubs.id"], name="fk_coach_tips_club_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_coach_tips"),
    )
    op.create_index("ix_coach_tips_club_id_topic", "coach_tips", ["club_id", "topic"])


def _follow_ups() -> None:
    op.create_table(
        "follow_ups",
        sa.Column("id", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("club_id", sa.BigInteger, nullable=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("topic", sa.String(32), nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["club_id"], ["clubs.id"], name="fk_follow_ups_club_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_follow_ups"),
        sa.UniqueConstraint(
            "club_id", "person_id", "topic", name="uq_follow_ups_club_id_person_id_topic"
        ),
    )
    op.create_index("ix_follow_ups_person_id", "follow_ups", ["person_id"])


def _tip_answers() -> None:
    op.create_table(
        "tip_answers",
        sa.Column("id", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("club_id", sa.BigInteger, nullable=False),
        sa.Column("topic", sa.String(32), nullable=False),
        sa.Column("helped", sa.Integer, nullable=False),
        sa.Column("answered", sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(
            ["club_id"], ["clubs.id"], name="fk_tip_answers_club_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_tip_answers"),
        sa.UniqueConstraint("club_id", "topic", name="uq_tip_answers_club_id_topic"),
    )


def downgrade() -> None:
    """Take it back."""
    for table in ("tip_answers", "follow_ups", "coach_tips"):
        op.drop_table(table)
