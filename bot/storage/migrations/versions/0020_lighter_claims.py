"""Let a job be claimed without a change to any index; on PostgreSQL with room for it beside it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"

LEASED = sa.text("done IS NULL AND lease IS NOT NULL")


def upgrade() -> None:
    """Make the change."""
    op.drop_index("ix_jobs_leased", "jobs")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TABLE jobs SET (fillfactor = 50)")


def downgrade() -> None:
    """Take it back."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TABLE jobs RESET (fillfactor)")
    op.create_index(
        "ix_jobs_leased", "jobs", ["lane", "lease"], sqlite_where=LEASED, postgresql_where=LEASED
    )
