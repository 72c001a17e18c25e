"""Indexes of the jobs that wait alone: to take some, and to see which is next, out of very many."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"

WAITING, LEASED = sa.text("done IS NULL"), sa.text("done IS NULL AND lease IS NOT NULL")


def upgrade() -> None:
    """Make the change."""
    op.drop_index("ix_jobs_waiting", "jobs")
    op.create_index(
        "ix_jobs_waiting", "jobs", ["lane", "due"], sqlite_where=WAITING, postgresql_where=WAITING
    )
    op.create_index(
        "ix_jobs_leased", "jobs", ["lane", "lease"], sqlite_where=LEASED, postgresql_where=LEASED
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_index("ix_jobs_leased", "jobs")
    op.drop_index("ix_jobs_waiting", "jobs")
    op.create_index("ix_jobs_waiting", "jobs", ["lane", "done", "due"])
