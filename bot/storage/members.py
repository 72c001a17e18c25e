"""People in clubs: the name they bear there, and whether they show."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.engine import upsert
from bot.storage.tables import clubs, members


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A person in a club, by the name last seen; `chosen_at`: when they last meant it in a DM."""

    club_id: int
    person_id: int
    name: str
    hidden: bool = False
    left_at: datetime | None = None
    chosen_at: datetime | None = None


class MemberRepository:
    """Everybody who has used the bot in a club."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def seen(self, club_id: int, person_id: int, name: str) -> Member:
        """Write down that somebody is here, and their name."""
        row = await upsert(
            self._connection,
            members,
            {"club_id": club_id, "person_id": person_id},
            new={"hidden": False},
            changes={"name": name, "left_at": None},
        )
        return Member(**row)

    async def hide(self, club_id: int, person_id: int, *, hidden: bool) -> None:
        """Take somebody off the club's boards, or put them back."""
        await self._change(club_id, person_id, hidden=hidden)

    async def left(self, club_id: int, person_id: int, now: datetime) -> None:
        """Write down that somebody has left the club."""
        await self._change(club_id, person_id, left_at=now)

    async def choose(self, club_id: int, person_id: int, now: datetime) -> None:
        """Write down that this is the club somebody means in a DM."""
        await self._change(club_id, person_id, chosen_at=now)

    async def back(self, club_id: int, person_id: int) -> None:
        """Write down that somebody who had left is in the club again."""
        await self._change(club_id, person_id, left_at=None)

    async def away(self, club_id: int, person_id: int) -> bool:
        """Return whether somebody has left a club, or the club has sent us away."""
        query = (
            sa.select(members.c.person_id)
            .join(clubs, clubs.c.id == members.c.club_id)
            .where(
                members.c.club_id == club_id,
                members.c.person_id == person_id,
                sa.or_(members.c.left_at.is_not(None), clubs.c.left_at.is_not(None)),
            )
        )
        return (await self._connection.execute(query)).first() is not None

    async def known(self, club_id: int, left_after: datetime) -> list[Member]:
        """Return everybody in a club, with those who left it not long ago."""
        lately = sa.or_(members.c.left_at.is_(None), members.c.left_at > left_after)
        return await self._select(members.c.club_id == club_id, lately)

    async def gone(self, before: datetime) -> set[int]:
        """Return those who left their last club before a moment, or whose clubs we all left."""
        away = sa.or_(members.c.left_at < before, clubs.c.left_at < before)
        there = sa.select(members.c.person_id).join(clubs, clubs.c.id == members.c.club_id)
        somewhere = there.where(sa.not_(sa.func.coalesce(away, False)))
        query = sa.select(members.c.person_id).where(members.c.person_id.not_in(somewhere))
        return set((await self._connection.execute(query.distinct())).scalars())

    async def of_club(self, club_id: int) -> list[Member]:
        """Return everybody in a club who has not left."""
        return await self._select(members.c.club_id == club_id, members.c.left_at.is_(None))

    async def of_person(self, person_id: int) -> list[Member]:
        """Return somebody's memberships, those that ended too."""
        return await self._select(members.c.person_id == person_id)

    async def of_people(self, people: Collection[int]) -> list[Member]:
        """Return some people's memberships, those that ended too."""
        return await self._select(members.c.person_id.in_(people))

    async def _select(self, *where: sa.ColumnElement[bool]) -> list[Member]:
        query = sa.select(members).where(*where).order_by(members.c.club_id, members.c.person_id)
        return [Member(**row) for row in (await self._connection.execute(query)).mappings()]

    async def _change(self, club_id: int, person_id: int, **values: object) -> None:
        this = sa.and_(members.c.club_id == club_id, members.c.person_id == person_id)
        await self._connection.execute(sa.update(members).where(this).values(**values))
