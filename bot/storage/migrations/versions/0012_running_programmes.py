"""Running programmes such as Couch to 5K."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Make the change."""
    _courses()
    _entries()
    op.create_table(
        "programme_shown",
        sa.Column("club_id", sa.BigInteger, nullable=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.ForeignKeyConstraint(
            ["club_id"], ["clubs.id"], name="fk_programme_shown_club_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("club_id", "person_id", name="pk_programme_shown"),
    )
    op.create_index("ix_programme_shown_person_id", "programme_shown", ["person_id"])
    op.create_table(
        "programme_reminders",
        sa.Column("id", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("enabled", sa.Boolean, nullable=False),
        sa.Column("at", sa.Time, nullable=False),
        sa.Column("days", sa.SmallInteger, nullable=False),
        sa.Column("unanswered", sa.SmallInteger, nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True)),
        sa.Column("closed_at", sa.DateTime(timezone=True)),
        sa.Column("next_at", sa.DateTime(timezone=True)),
        sa.Column("next_day", sa.Date),
        sa.PrimaryKeyConstraint("id", name="pk_programme_reminders"),
        sa.UniqueConstraint("person_id", name="uq_programme_reminders_person_id"),
    )


def downgrade() -> None:
    """Take it back."""
    for table in (
        "programme_reminders",
        "programme_shown",
        "programme_entries",
        "programme_courses",
    ):
        op.drop_table(table)


def _courses() -> None:
    op.create_table(
        "programme_courses",
        sa.Column("id", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("programme", sa.String(32), nullable=False),
        sa.Column("began", sa.Date, nullable=False),
        sa.Column("week", sa.SmallInteger, nullable=False),
        sa.Column("run", sa.SmallInteger, nullable=False),
        sa.Column("paused_from", sa.Date),
        sa.Column("paused_until", sa.Date),
        sa.Column("graduated_at", sa.DateTime(timezone=True)),
        sa.Column("calendars", sa.SmallInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_programme_courses"),
        sa.UniqueConstraint(
            "person_id", "programme", name="uq_programme_courses_person_id_programme"
        ),
    )


def _entries() -> None:
    op.create_table(
        "programme_entries",
        sa.Column("id", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("course_id", sa.BigInteger, nullable=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("week", sa.SmallInteger, nullable=False),
        sa.Column("run", sa.SmallInteger, nullable=False),
        sa.Column("felt", sa.String(20)),
        sa.Column("run_id", sa.BigInteger),
        sa.ForeignKeyConstraint(
            ["run_id"], ["runs.id"], name="fk_programme_entries_run_id", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["course_id"],
            ["programme_courses.id"],
            name="fk_programme_entries_course_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_programme_entries"),
    )
    op.create_index("ix_programme_entries_course_id", "programme_entries", ["course_id"])
    op.create_index("ix_programme_entries_person_id", "programme_entries", ["person_id"])
    op.create_index("ix_programme_entries_run_id", "programme_entries", ["run_id"])
