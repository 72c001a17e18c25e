"""Plans of a club's own, pauses of a whole challenge, and its event."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "club_plans",
        sa.Column("id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("club_id", sa.BigInteger, nullable=False),
        sa.Column("slug", sa.String(40), nullable=False),
        sa.Column("plan", sa.JSON, nullable=False),
        sa.Column("uploaded_by", sa.BigInteger),
        sa.Column("uploaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["club_id"], ["clubs.id"], name="fk_club_plans_club_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_club_plans"),
        sa.UniqueConstraint("club_id", "slug", name="uq_club_plans_club_id_slug"),
    )
    op.create_table(
        "challenge_pauses",
        sa.Column("id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("challenge_id", sa.BigInteger, nullable=False),
        sa.Column("first", sa.Date, nullable=False),
        sa.Column("last", sa.Date),
        sa.ForeignKeyConstraint(
            ["challenge_id"],
            ["challenges.id"],
            name="fk_challenge_pauses_challenge_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_challenge_pauses"),
    )
    op.create_index("ix_challenge_pauses_challenge_id", "challenge_pauses", ["challenge_id"])
    with op.batch_alter_table("challenges") as batch:
        batch.add_column(sa.Column("event_id", sa.BigInteger))


def downgrade() -> None:
    """Take it back."""
    with op.batch_alter_table("challenges") as batch:
        batch.drop_column("event_id")
    op.drop_table("challenge_pauses")
    op.drop_table("club_plans")
