"""What a club does together, and who wants to come."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0015"


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "meetups",
        sa.Column("id", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("club_id", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("title", sa.String(100)),
        sa.Column("first", sa.Date, nullable=False),
        sa.Column("at", sa.Time, nullable=False),
        sa.Column("zone", sa.String(64), nullable=False),
        sa.Column("days", sa.SmallInteger, nullable=False),
        sa.Column("minutes", sa.SmallInteger, nullable=False),
        sa.Column("place", sa.String(100)),
        sa.Column("channel_id", sa.BigInteger),
        sa.Column("message_id", sa.BigInteger),
        sa.Column("events", sa.JSON, nullable=False),
        sa.Column("made_by", sa.BigInteger),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("cancelled_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(
            ["club_id"], ["clubs.id"], name="fk_meetups_club_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_meetups"),
    )
    op.create_index("ix_meetups_club_id", "meetups", ["club_id"])
    op.create_table(
        "meetup_goers",
        sa.Column("meetup_id", sa.BigInteger, nullable=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("ahead", sa.String(20), nullable=False),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("unanswered", sa.SmallInteger, nullable=False),
        sa.ForeignKeyConstraint(
            ["meetup_id"], ["meetups.id"], name="fk_meetup_goers_meetup_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("meetup_id", "person_id", name="pk_meetup_goers"),
    )
    op.create_index("ix_meetup_goers_person_id", "meetup_goers", ["person_id"])


def downgrade() -> None:
    """Take it back."""
    op.drop_table("meetup_goers")
    op.drop_table("meetups")
