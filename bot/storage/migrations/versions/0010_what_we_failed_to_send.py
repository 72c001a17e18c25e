"""Days on which a reminder failed because of us; snoozing in a channel; where DMs go."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "missed_nudges",
        sa.Column("club_id", sa.BigInteger, nullable=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["club_id"], ["clubs.id"], name="fk_missed_nudges_club_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("club_id", "person_id", "day", name="pk_missed_nudges"),
    )
    op.create_index("ix_missed_nudges_person_id", "missed_nudges", ["person_id"])
    op.add_column("people", sa.Column("dm_channel_id", sa.BigInteger))
    op.add_column("reminders", sa.Column("snoozed_until", sa.DateTime(timezone=True)))
    op.create_index(
        "ix_reminders_channel_id_snoozed_until", "reminders", ["channel_id", "snoozed_until"]
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_index("ix_reminders_channel_id_snoozed_until", "reminders")
    op.drop_column("reminders", "snoozed_until")
    op.drop_column("people", "dm_channel_id")
    op.drop_table("missed_nudges")
