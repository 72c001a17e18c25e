"""Runs and shoes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "shoes",
        sa.Column("id", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("before", sa.Integer, nullable=False),
        sa.Column("note_at", sa.Integer),
        sa.Column("favourite", sa.Boolean, nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("retired_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_shoes"),
    )
    op.create_index("ix_shoes_person_id", "shoes", ["person_id"])
    op.create_table(
        "runs",
        sa.Column("id", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("metres", sa.Integer, nullable=False),
        sa.Column("seconds", sa.Integer),
        sa.Column("felt", sa.String(20)),
        sa.Column("how", sa.String(20), nullable=False),
        sa.Column("shoes_id", sa.BigInteger),
        sa.Column("started_at", sa.DateTime(timezone=True)),
        sa.Column("splits", sa.JSON(none_as_null=True)),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(
            ["shoes_id"], ["shoes.id"], name="fk_runs_shoes_id", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_runs"),
    )
    op.create_index("ix_runs_shoes_id", "runs", ["shoes_id"])
    op.create_index("ix_runs_person_id_day", "runs", ["person_id", "day"])


def downgrade() -> None:
    """Take it back."""
    op.drop_table("runs")
    op.drop_table("shoes")
