"""Boards are kept, and may be roll-calls."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Make the change."""
    op.add_column(
        "challenges",
        sa.Column("style", sa.String(20), nullable=False, server_default="ranked"),
    )
    _boards()
    _rows()


def _boards() -> None:
    op.create_table(
        "boards",
        sa.Column("id", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("challenge_id", sa.BigInteger, nullable=False),
        sa.Column("number", sa.SmallInteger, nullable=False),
        sa.Column("first", sa.Date, nullable=False),
        sa.Column("last", sa.Date, nullable=False),
        sa.Column("final", sa.Boolean, nullable=False),
        sa.Column("style", sa.String(20), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seconds", sa.Integer, nullable=False),
        sa.Column("together", sa.Integer, nullable=False),
        sa.Column("goal_seconds", sa.Integer),
        sa.Column("outcome", sa.String(20)),
        sa.Column("channel_id", sa.BigInteger),
        sa.Column("message_id", sa.BigInteger),
        sa.Column("posted_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(
            ["challenge_id"], ["challenges.id"], name="fk_boards_challenge_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_boards"),
        sa.UniqueConstraint("challenge_id", "last", name="uq_boards_challenge_id_last"),
    )


def _rows() -> None:
    op.create_table(
        "board_rows",
        sa.Column("board_id", sa.BigInteger, nullable=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("kept", sa.SmallInteger, nullable=False),
        sa.Column("planned", sa.SmallInteger, nullable=False),
        sa.Column("levels", sa.SmallInteger),
        sa.Column("percent", sa.Integer),
        sa.Column("run", sa.SmallInteger, nullable=False),
        sa.Column("back", sa.Boolean, nullable=False),
        sa.Column("fresh", sa.Boolean, nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id"], ["boards.id"], name="fk_board_rows_board_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("board_id", "person_id", name="pk_board_rows"),
    )
    op.create_index("ix_board_rows_person_id", "board_rows", ["person_id"])


def downgrade() -> None:
    """Take it back."""
    op.drop_table("board_rows")
    op.drop_table("boards")
    op.drop_column("challenges", "style")
