"""Planks held, as they were logged, and what was corrected afterwards."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypedDict, Unpack

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.planks.history import Form
from bot.domain.planks.holds import Hold
from bot.domain.planks.levels import Level
from bot.storage.ids import new_id
from bot.storage.kinds import How
from bot.storage.tables import corrections, holds

# What is asked with every command is put together once; that takes longer than to answer it.
THEIRS = (
    holds.c.undone_at.is_(None),
    holds.c.person_id == sa.bindparam("person"),
    holds.c.club_id == sa.bindparam("club"),
)
OF_PERSON = (
    sa.select(holds)
    .where(*THEIRS, holds.c.day.between(sa.bindparam("first"), sa.bindparam("last")))
    .order_by(holds.c.day, holds.c.id)
)
ADD = sa.insert(holds).returning(holds)
SETS = sa.select(holds.c.sets).where(*THEIRS)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedHold:
    """One session: the seconds of each set, on a local date of the person's.

    `target` is what was asked of them then; it is kept for the record and never computed with.
    """

    id: int
    club_id: int
    person_id: int
    day: date
    sets: tuple[int, ...]
    level: Level
    form: Form | None
    effort: int | None
    how: How
    target: Hold | None
    made_at: datetime
    undone_at: datetime | None


class NewHold(TypedDict):
    """What a hold is made of."""

    club_id: int
    person_id: int
    day: date
    sets: Sequence[int]
    level: Level
    form: Form | None
    effort: int | None
    how: How
    target: Hold | None


class HoldChanges(TypedDict, total=False):
    """What may be put right."""

    day: date
    sets: Sequence[int]
    level: Level
    form: Form | None
    effort: int | None
    undone_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What somebody else changed in a person's hold, with the reason; that person sees it."""

    id: int
    hold_id: int
    person_id: int
    made_by: int | None
    made_at: datetime
    why: str
    before: dict[str, Any]
    after: dict[str, Any]


class HoldRepository:
    """Every hold. Undoing one keeps it out of sight, so that it can be done again."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self.touched: set[int] = set()  # clubs

    async def add(self, now: datetime, **new: Unpack[NewHold]) -> LoggedHold:
        """Log a hold, in a club that is written down already."""
        self.touched.add(new["club_id"])
        values = {"id": new_id(now), "made_at": now, **_stored(new)}
        made = await self._connection.execute(ADD, values)
        return _hold(made.mappings().one())

    async def get(self, hold_id: int, *, lock: bool = False) -> LoggedHold | None:
        """Return a hold, even one that was undone."""
        query = sa.select(holds).where(holds.c.id == hold_id)
        found = await self._connection.execute(query.with_for_update() if lock else query)
        row = found.mappings().first()
        return _hold(row) if row is not None else None

    async def change(self, hold_id: int, **changes: Unpack[HoldChanges]) -> LoggedHold | None:
        """Change what is named and leave the rest; `undone_at` undoes, None does it again."""
        changed = await self._connection.execute(
            sa.update(holds).where(holds.c.id == hold_id).values(_stored(changes)).returning(holds)
        )
        row = changed.mappings().first()
        if row is None:
            return None
        self.touched.add(row["club_id"])
        return _hold(row)

    async def of_person(
        self, person_id: int, club_id: int, first: date = date.min, last: date = date.max
    ) -> list[LoggedHold]:
        """Return somebody's holds in a club, between two days, both included."""
        asked = {"person": person_id, "club": club_id, "first": first, "last": last}
        rows = await self._connection.execute(OF_PERSON, asked)
        return [_hold(row) for row in rows.mappings()]

    async def of_people(
        self, people: Collection[int], club_id: int, first: date
    ) -> list[LoggedHold]:
        """Return some people's holds in a club, from a day on, in no order.

        Asked for an order, SQLite would read all of the club's.
        """
        query = sa.select(holds).where(
            holds.c.undone_at.is_(None),
            holds.c.person_id.in_(people),
            holds.c.club_id == club_id,
            holds.c.day >= first,
        )
        return [_hold(row) for row in (await self._connection.execute(query)).mappings()]

    async def longest(self, person_id: int, club_id: int) -> int | None:
        """Return the seconds of somebody's longest set in a club."""
        asked = {"person": person_id, "club": club_id}
        sets = (await self._connection.execute(SETS, asked)).scalars()
        return max((seconds for each in sets for seconds in each), default=None)

    async def of_club(self, club_id: int, first: date, last: date) -> list[LoggedHold]:
        """Return everybody's holds in a club, between two days, both included."""
        query = (
            sa.select(holds)
            .where(
                holds.c.undone_at.is_(None),
                holds.c.club_id == club_id,
                holds.c.day.between(first, last),
            )
            .order_by(holds.c.day, holds.c.id)
        )
        return [_hold(row) for row in (await self._connection.execute(query)).mappings()]

    async def erase(self, person_id: int, club_id: int, first: date, last: date) -> int:
        """Forget somebody's holds between two days; returns how many there were."""
        self.touched.add(club_id)
        erased = await self._connection.execute(
            sa.delete(holds).where(
                holds.c.person_id == person_id,
                holds.c.club_id == club_id,
                holds.c.day.between(first, last),
            )
        )
        return erased.rowcount

    async def correct(
        self,
        hold: LoggedHold,
        now: datetime,
        *,
        made_by: int,
        why: str,
        before: dict[str, Any],
        after: dict[str, Any],
    ) -> None:
        """Write down what a coach changed; the change itself is `change`'s."""
        await self._connection.execute(
            sa.insert(corrections).values(
                id=new_id(now),
                hold_id=hold.id,
                person_id=hold.person_id,
                made_by=made_by,
                made_at=now,
                why=why,
                before=before,
                after=after,
            )
        )

    async def corrections_of(self, person_id: int) -> list[Correction]:
        """Return what was corrected in somebody's holds, the newest first."""
        query = (
            sa.select(corrections)
            .where(corrections.c.person_id == person_id)
            .order_by(corrections.c.id.desc())
        )
        return [Correction(**row) for row in (await self._connection.execute(query)).mappings()]


def _stored(values: NewHold | HoldChanges) -> dict[str, Any]:
    stored: dict[str, Any] = dict(values)
    if "sets" in stored:
        stored["sets"] = list(stored["sets"])
    if stored.get("target") is not None:
        stored["target"] = {"sets": stored["target"].sets, "seconds": stored["target"].seconds}
    return stored


def _hold(row: sa.RowMapping) -> LoggedHold:
    values: dict[str, Any] = dict(row)
    values["sets"] = tuple(row["sets"])
    values["target"] = Hold(**row["target"]) if row["target"] is not None else None
    return LoggedHold(**values)
