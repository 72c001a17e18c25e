"""What is to be done at an instant, and when a process was last alive."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "jobs",
        sa.Column("id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("lane", sa.String(20), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("key", sa.String(100), nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person_id", sa.BigInteger),
        sa.Column("club_id", sa.BigInteger),
        sa.Column("about", sa.JSON, nullable=False),
        sa.Column("attempts", sa.SmallInteger, nullable=False),
        sa.Column("lease", sa.DateTime(timezone=True)),
        sa.Column("done", sa.DateTime(timezone=True)),
        sa.Column("outcome", sa.String(20)),
        sa.Column("message_id", sa.BigInteger),
        sa.ForeignKeyConstraint(
            ["club_id"], ["clubs.id"], name="fk_jobs_club_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_jobs"),
        sa.UniqueConstraint("kind", "key", name="uq_jobs_kind_key"),
    )
    op.create_index("ix_jobs_person_id", "jobs", ["person_id"])
    op.create_index("ix_jobs_club_id", "jobs", ["club_id"])
    op.create_index("ix_jobs_waiting", "jobs", ["lane", "done", "due"])
    op.create_table(
        "alive",
        sa.Column("process", sa.String(20), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("process", name="pk_alive"),
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("alive")
    op.drop_table("jobs")
