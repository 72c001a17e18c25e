"""Who takes part in which challenge, and from where they began."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.planks.levels import Level
from bot.storage.boards import last_covered
from bot.storage.challenges import Challenge
from bot.storage.engine import upsert
from bot.storage.ids import new_id
from bot.storage.tables import challenges, clubs, enrolments, holds, members, people

ZONE = sa.func.coalesce(people.c.zone, clubs.c.zone)
# What is asked with every command is put together once; that takes longer than to answer it.
TAKEN_BY_ANY = (
    sa.select(
        enrolments,
        challenges,
        ZONE.label("their_zone"),
        last_covered(challenges.c.id).label("covered"),
    )
    .join(challenges, challenges.c.id == enrolments.c.challenge_id)
    .join(clubs, clubs.c.id == challenges.c.club_id)
    .outerjoin(people, people.c.id == enrolments.c.person_id)
    .where(enrolments.c.left_at.is_(None))
    .order_by(enrolments.c.joined_at, enrolments.c.id)
)
TAKEN = TAKEN_BY_ANY.where(enrolments.c.person_id == sa.bindparam("person"))
# Who has left a club, or whose club we left, is reminded of nothing there until they are back.
HERE = sa.and_(
    clubs.c.left_at.is_(None),
    ~sa.exists().where(
        members.c.club_id == clubs.c.id,
        members.c.person_id == enrolments.c.person_id,
        members.c.left_at.is_not(None),
    ),
)
TAKEN_BY = TAKEN_BY_ANY.where(
    enrolments.c.person_id.in_(sa.bindparam("people", expanding=True)), HERE
)
TAKEN_IN_CLUB = TAKEN.where(challenges.c.club_id == sa.bindparam("club"))
TAKEN_BY_ID = TAKEN.where(challenges.c.id == sa.bindparam("challenge"))
NO_DAY = sa.type_coerce(sa.null(), sa.Date()).label("day")
SHOWING = (
    sa.select(ZONE.label("zone"))
    .select_from(enrolments)
    .join(clubs, clubs.c.id == sa.bindparam("club"))
    .outerjoin(people, people.c.id == enrolments.c.person_id)
    .where(
        enrolments.c.challenge_id == sa.bindparam("challenge"),
        enrolments.c.left_at.is_(None),
        people.c.hidden.is_not(True),
        HERE,
    )
)
HELD_LATELY = sa.union_all(
    SHOWING.add_columns(NO_DAY, sa.func.count().label("members")).group_by(ZONE),
    SHOWING.add_columns(holds.c.day, sa.func.count(holds.c.person_id.distinct()))
    .join(holds, holds.c.person_id == enrolments.c.person_id)
    .where(
        holds.c.club_id == sa.bindparam("club"),
        holds.c.day.between(sa.bindparam("first"), sa.bindparam("last")),
        holds.c.undone_at.is_(None),
    )
    .group_by(ZONE, holds.c.day),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolled:
    """A person in a challenge. `joined_on` is their own day 1, a date of theirs."""

    id: int
    challenge_id: int
    person_id: int
    joined_on: date
    level: Level
    baseline: int | None
    joined_at: datetime
    left_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """A challenge that a person takes part in. `zone` is their own, else their club's, if set.

    `covered` is the last date that a board of the challenge covers, if it has had one.
    """

    enrolled: Enrolled
    challenge: Challenge
    zone: str | None
    covered: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldOn:
    """How many in a challenge who are not hidden held on a day; without a day, how many there are.

    `zone` is their own, else their club's, if set.
    """

    zone: str | None
    day: date | None
    members: int


class EnrolmentRepository:
    """Everybody who has ever joined a challenge."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self.touched: set[int] = set()  # clubs

    async def join(
        self,
        challenge_id: int,
        person_id: int,
        now: datetime,
        *,
        joined_on: date,
        level: Level,
        baseline: int | None = None,
    ) -> Enrolled:
        """Join, or join again from a new day 1."""
        await self._touch(challenge_id)
        row = await upsert(
            self._connection,
            enrolments,
            {"challenge_id": challenge_id, "person_id": person_id},
            new={"id": new_id(now)},
            changes={
                "joined_on": joined_on,
                "level": level,
                "baseline": baseline,
                "joined_at": now,
                "left_at": None,
            },
        )
        return Enrolled(**row)

    async def leave(self, challenge_id: int, person_id: int, now: datetime) -> bool:
        """Leave; whether there was anything to leave."""
        await self._touch(challenge_id)
        left = await self._connection.execute(
            sa.update(enrolments)
            .where(
                enrolments.c.challenge_id == challenge_id,
                enrolments.c.person_id == person_id,
                enrolments.c.left_at.is_(None),
            )
            .values(left_at=now)
        )
        return left.rowcount > 0

    async def begin_with(self, challenge_id: int, old: date, new: date) -> None:
        """Move day 1 to a challenge's new first day for those who began, or would, by then."""
        earlier = sa.or_(enrolments.c.joined_on == old, enrolments.c.joined_on < new)
        await self._connection.execute(
            sa.update(enrolments)
            .where(enrolments.c.challenge_id == challenge_id, earlier)
            .values(joined_on=new)
        )

    async def get(self, challenge_id: int, person_id: int) -> Enrolled | None:
        """Return how somebody joined, if they have, and have not left."""
        found = await self._select(
            enrolments.c.challenge_id == challenge_id, enrolments.c.person_id == person_id
        )
        return found[0] if found else None

    async def of_challenge(self, challenge_id: int) -> list[Enrolled]:
        """Return everybody who takes part, the first to join first."""
        return await self._select(enrolments.c.challenge_id == challenge_id)

    async def people_in(self, challenge_ids: Collection[int]) -> set[int]:
        """Return everybody who takes part in any of some challenges."""
        query = sa.select(enrolments.c.person_id).where(
            enrolments.c.challenge_id.in_(challenge_ids), enrolments.c.left_at.is_(None)
        )
        return set((await self._connection.execute(query)).scalars())

    async def among(self, challenge_id: int, people: Collection[int]) -> list[Enrolled]:
        """Return those of some people who take part."""
        return await self._select(
            enrolments.c.challenge_id == challenge_id, enrolments.c.person_id.in_(people)
        )

    async def of_person(self, person_id: int, club_id: int | None = None) -> list[Enrolled]:
        """Return what somebody takes part in, everywhere or in one club."""
        where = [enrolments.c.person_id == person_id]
        if club_id is not None:
            of_club = sa.select(challenges.c.id).where(challenges.c.club_id == club_id)
            where.append(enrolments.c.challenge_id.in_(of_club))
        return await self._select(*where)

    async def taken(
        self, person_id: int, club_id: int | None = None, challenge_id: int | None = None
    ) -> list[Taking]:
        """Return what somebody takes part in, with all of it, in one question."""
        query = TAKEN if club_id is None else TAKEN_IN_CLUB
        query = query if challenge_id is None else TAKEN_BY_ID
        asked = {"person": person_id, "club": club_id, "challenge": challenge_id}
        rows = await self._connection.execute(query, asked)
        return [_taking(row) for row in rows.mappings()]

    async def taken_by(self, whom: Collection[int]) -> list[Taking]:
        """Return what some people take part in, in every club; the first they joined first."""
        rows = await self._connection.execute(TAKEN_BY, {"people": list(whom)})
        return [_taking(row) for row in rows.mappings()]

    async def held_lately(self, challenge: Challenge, first: date, last: date) -> list[HeldOn]:
        """Return how many in a challenge who show held on each of some days, by zone."""
        asked = {"challenge": challenge.id, "club": challenge.club_id, "first": first, "last": last}
        rows = await self._connection.execute(HELD_LATELY, asked)
        return [HeldOn(zone=row.zone, day=row.day, members=row.members) for row in rows]

    async def _touch(self, challenge_id: int) -> None:
        club = sa.select(challenges.c.club_id).where(challenges.c.id == challenge_id)
        self.touched.update((await self._connection.execute(club)).scalars())

    async def _select(self, *where: sa.ColumnElement[bool]) -> list[Enrolled]:
        query = (
            sa.select(enrolments)
            .where(enrolments.c.left_at.is_(None), *where)
            .order_by(enrolments.c.joined_at, enrolments.c.id)
        )
        return [Enrolled(**row) for row in (await self._connection.execute(query)).mappings()]


def _taking(row: sa.RowMapping) -> Taking:
    return Taking(
        enrolled=Enrolled(**{each.name: row[each] for each in enrolments.c}),
        challenge=Challenge(**{each.name: row[each] for each in challenges.c}),
        zone=row["their_zone"],
        covered=row["covered"],
    )
