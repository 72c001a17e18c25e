"""Clubs, people and plank challenges."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the change."""
    _clubs()
    _people()
    _members()
    _challenges()
    _enrolments()
    _holds()
    _corrections()
    _plan_changes()
    _rests()
    _pauses()
    _timers()


def downgrade() -> None:
    """Take it back."""
    for table in (
        "timers",
        "pauses",
        "rests",
        "plan_changes",
        "corrections",
        "holds",
        "enrolments",
        "challenges",
        "members",
        "people",
        "clubs",
    ):
        op.drop_table(table)


def _clubs() -> None:
    op.create_table(
        "clubs",
        sa.Column("id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("coach_role_id", sa.BigInteger),
        sa.Column("channel_id", sa.BigInteger),
        sa.Column("zone", sa.String(length=64)),
        sa.Column("country", sa.String(length=2)),
        sa.Column("units", sa.String(length=20)),
        sa.Column("language", sa.String(length=20)),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("left_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_clubs"),
    )


def _people() -> None:
    op.create_table(
        "people",
        sa.Column("id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("zone", sa.String(length=64)),
        sa.Column("units", sa.String(length=20)),
        sa.Column("language", sa.String(length=20)),
        sa.Column("hidden", sa.Boolean, nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
    )


def _members() -> None:
    op.create_table(
        "members",
        sa.Column("club_id", sa.BigInteger, nullable=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("hidden", sa.Boolean, nullable=False),
        sa.Column("left_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(
            ["club_id"], ["clubs.id"], name="fk_members_club_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("club_id", "person_id", name="pk_members"),
    )
    op.create_index("ix_members_person_id", "members", ["person_id"])


def _challenges() -> None:
    op.create_table(
        "challenges",
        sa.Column("id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("club_id", sa.BigInteger, nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("plan", sa.String(length=40), nullable=False),
        sa.Column("plan_text", sa.JSON, nullable=False),
        sa.Column("starts_on", sa.Date, nullable=False),
        sa.Column("length", sa.SmallInteger, nullable=False),
        sa.Column("channel_id", sa.BigInteger),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("daily_at", sa.Time),
        sa.Column("board_day", sa.SmallInteger, nullable=False),
        sa.Column("board_at", sa.Time, nullable=False),
        sa.Column("goal_seconds", sa.Integer),
        sa.Column("ceiling", sa.SmallInteger, nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("created_by", sa.BigInteger),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("paused_at", sa.DateTime(timezone=True)),
        sa.Column("ended_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(
            ["club_id"], ["clubs.id"], name="fk_challenges_club_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_challenges"),
    )
    op.create_index("ix_challenges_club_id", "challenges", ["club_id"])


def _enrolments() -> None:
    op.create_table(
        "enrolments",
        sa.Column("id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("challenge_id", sa.BigInteger, nullable=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("joined_on", sa.Date, nullable=False),
        sa.Column("level", sa.String(length=20), nullable=False),
        sa.Column("baseline", sa.SmallInteger),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("left_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(
            ["challenge_id"],
            ["challenges.id"],
            name="fk_enrolments_challenge_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_enrolments"),
        sa.UniqueConstraint(
            "challenge_id", "person_id", name="uq_enrolments_challenge_id_person_id"
        ),
    )
    op.create_index("ix_enrolments_person_id", "enrolments", ["person_id"])


def _holds() -> None:
    op.create_table(
        "holds",
        sa.Column("id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("club_id", sa.BigInteger, nullable=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("sets", sa.JSON, nullable=False),
        sa.Column("level", sa.String(length=20), nullable=False),
        sa.Column("form", sa.String(length=20)),
        sa.Column("effort", sa.SmallInteger),
        sa.Column("how", sa.String(length=20), nullable=False),
        sa.Column("target", sa.JSON),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(
            ["club_id"], ["clubs.id"], name="fk_holds_club_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_holds"),
    )
    op.create_index("ix_holds_club_id_day", "holds", ["club_id", "day"])
    op.create_index("ix_holds_person_id_club_id_day", "holds", ["person_id", "club_id", "day"])


def _corrections() -> None:
    op.create_table(
        "corrections",
        sa.Column("id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("hold_id", sa.BigInteger, nullable=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("made_by", sa.BigInteger),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("why", sa.String(length=500), nullable=False),
        sa.Column("before", sa.JSON, nullable=False),
        sa.Column("after", sa.JSON, nullable=False),
        sa.ForeignKeyConstraint(
            ["hold_id"], ["holds.id"], name="fk_corrections_hold_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_corrections"),
    )
    op.create_index("ix_corrections_hold_id", "corrections", ["hold_id"])
    op.create_index("ix_corrections_person_id", "corrections", ["person_id"])


def _plan_changes() -> None:
    op.create_table(
        "plan_changes",
        sa.Column("id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("challenge_id", sa.BigInteger, nullable=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("level", sa.String(length=20)),
        sa.Column("seconds", sa.SmallInteger),
        sa.Column("choice", sa.String(length=20)),
        sa.Column("made_by", sa.BigInteger),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["challenge_id"],
            ["challenges.id"],
            name="fk_plan_changes_challenge_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_plan_changes"),
    )
    op.create_index(
        "ix_plan_changes_challenge_id_person_id", "plan_changes", ["challenge_id", "person_id"]
    )


def _rests() -> None:
    op.create_table(
        "rests",
        sa.Column("club_id", sa.BigInteger, nullable=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.ForeignKeyConstraint(
            ["club_id"], ["clubs.id"], name="fk_rests_club_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("club_id", "person_id", "day", name="pk_rests"),
    )
    op.create_index("ix_rests_person_id", "rests", ["person_id"])


def _pauses() -> None:
    op.create_table(
        "pauses",
        sa.Column("id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("club_id", sa.BigInteger, nullable=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("first", sa.Date, nullable=False),
        sa.Column("last", sa.Date),
        sa.ForeignKeyConstraint(
            ["club_id"], ["clubs.id"], name="fk_pauses_club_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_pauses"),
    )
    op.create_index("ix_pauses_club_id", "pauses", ["club_id"])
    op.create_index("ix_pauses_person_id_club_id", "pauses", ["person_id", "club_id"])


def _timers() -> None:
    op.create_table(
        "timers",
        sa.Column("id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("club_id", sa.BigInteger, nullable=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("challenge_id", sa.BigInteger),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("set_number", sa.SmallInteger, nullable=False),
        sa.Column("state", sa.JSON, nullable=False),
        sa.ForeignKeyConstraint(
            ["challenge_id"], ["challenges.id"], name="fk_timers_challenge_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["club_id"], ["clubs.id"], name="fk_timers_club_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_timers"),
        sa.UniqueConstraint("person_id", name="uq_timers_person_id"),
    )
    op.create_index("ix_timers_challenge_id", "timers", ["challenge_id"])
    op.create_index("ix_timers_club_id", "timers", ["club_id"])
