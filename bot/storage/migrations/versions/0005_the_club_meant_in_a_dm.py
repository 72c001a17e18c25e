"""The club that somebody of several clubs means in a DM."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the change."""
    with op.batch_alter_table("members") as table:
        table.add_column(sa.Column("chosen_at", sa.DateTime(timezone=True)))


def downgrade() -> None:
    """Take it back."""
    with op.batch_alter_table("members") as table:
        table.drop_column("chosen_at")
