"""The kinds of column there are. Whoever adds a table says here whose each id is."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.types import TypeDecorator

ABOUT = "about"
# Marks a column whose values the vault has sealed, and only it opens.
SEALED = "sealed"
WordT = TypeVar("WordT", bound=StrEnum)


class About(StrEnum):
    """Whom or what an id names; export and erasure follow it.

    SUBJECT: the row is about this person: exported whole, erased whole.
    ACTOR: this person did something that concerns others: the mention is exported, and blanked.
    IMPERSONAL: a person's id that says nothing about them, and stays.
    """

    SUBJECT = "subject"
    ACTOR = "actor"
    IMPERSONAL = "impersonal"
    CLUB = "club"
    PLACE = "place"
    ROW = "row"


class UtcDateTime(TypeDecorator[datetime]):
    """An instant: aware going in, stored in UTC, aware coming out."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self,
        value: datetime | None,
        dialect: sa.Dialect,  # noqa: ARG002  as SQLAlchemy calls it
    ) -> datetime | None:
        """Refuse a time without a zone, which could mean anything."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone")
        return value.astimezone(UTC)

    def process_result_value(
        self,
        value: datetime | None,
        dialect: sa.Dialect,  # noqa: ARG002  as SQLAlchemy calls it
    ) -> datetime | None:
        """Give the zone back, which SQLite does not keep."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Word(TypeDecorator[WordT]):
    """One word of a few, as short text. A word that is stored may never be renamed."""

    impl = sa.String(20)
    cache_ok = True

    def __init__(self, words: type[WordT]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(
        self,
        value: WordT | None,
        dialect: sa.Dialect,  # noqa: ARG002  as SQLAlchemy calls it
    ) -> str | None:
        """Refuse what is no such word."""
        return None if value is None else self.words(value).value

    def process_result_value(
        self,
        value: str | None,
        dialect: sa.Dialect,  # noqa: ARG002  as SQLAlchemy calls it
    ) -> WordT | None:
        """Give the word back."""
        return None if value is None else self.words(value)


# Never holds anybody's id: export and erasure do not look inside.
Json = sa.JSON(none_as_null=True)


def own_id(about: About = About.ROW) -> sa.Column[int]:
    """Make the primary key; the app makes the number, or Discord did."""
    return sa.Column(
        "id", sa.BigInteger, primary_key=True, autoincrement=False, info={ABOUT: about}
    )


def row_id(name: str, target: str, **options: Any) -> sa.Column[int]:
    """Refer to a row without which this one means nothing."""
    key = sa.ForeignKey(target, ondelete="CASCADE")
    return sa.Column(name, sa.BigInteger, key, info={ABOUT: About.ROW}, **options)


def club(*, optional: bool = False, **options: Any) -> sa.Column[int]:
    """Refer to the club to which the row belongs, and with which it goes."""
    key = sa.ForeignKey("clubs.id", ondelete="CASCADE")
    info = {ABOUT: About.CLUB}
    return sa.Column("club_id", sa.BigInteger, key, nullable=optional, info=info, **options)


def subject(*, optional: bool = False, **options: Any) -> sa.Column[int]:
    """Name the person whom the row is about; optional where some rows are about nobody."""
    info = {ABOUT: About.SUBJECT}
    return sa.Column("person_id", sa.BigInteger, nullable=optional, info=info, **options)


def actor(name: str) -> sa.Column[int | None]:
    """Name the person who did it; blank once they are erased."""
    return sa.Column(name, sa.BigInteger, info={ABOUT: About.ACTOR})


def place(name: str) -> sa.Column[int | None]:
    """Name a channel, a role or an event of Discord's."""
    return sa.Column(name, sa.BigInteger, info={ABOUT: About.PLACE})


def at(name: str, *, optional: bool = True) -> sa.Column[datetime]:
    """Keep when something happened."""
    return sa.Column(name, UtcDateTime, nullable=optional)
