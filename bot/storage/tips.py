"""What clubs say of topics: their coaches' tips, and whether the tips helped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.engine import insert_unless_there
from bot.storage.ids import new_id
from bot.storage.tables import coach_tips, follow_ups, tip_answers


@dataclass(frozen=True, slots=True, kw_only=True)
class CoachTip:
    """A tip that a coach wrote; `written_by` is blank once they are erased."""

    id: int
    club_id: int
    topic: str
    text: str
    written_by: int | None
    written_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """Somebody's wish to be asked whether a topic's tips helped."""

    id: int
    club_id: int
    person_id: int
    topic: str
    due: datetime


class TipRepository:
    """Coaches' tips, wishes to be asked, and the counts of answers."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self, club_id: int, topic: str, text: str, now: datetime, *, written_by: int
    ) -> CoachTip:
        """Keep a coach's tip."""
        row: dict[str, Any] = {
            "id": new_id(now),
            "club_id": club_id,
            "topic": topic,
            "text": text,
            "written_by": written_by,
            "written_at": now,
        }
        await self._connection.execute(sa.insert(coach_tips).values(**row))
        return CoachTip(**row)

    async def change(self, tip_id: int, text: str, now: datetime, *, written_by: int) -> None:
        """Give a coach's tip another text."""
        this = sa.update(coach_tips).where(coach_tips.c.id == tip_id)
        await self._connection.execute(
            this.values(text=text, written_by=written_by, written_at=now)
        )

    async def remove(self, tip_id: int) -> None:
        """Forget a coach's tip."""
        await self._connection.execute(sa.delete(coach_tips).where(coach_tips.c.id == tip_id))

    async def get(self, club_id: int, tip_id: int) -> CoachTip | None:
        """Return a tip of a club's coaches."""
        found = await self._tips(coach_tips.c.club_id == club_id, coach_tips.c.id == tip_id)
        return found[0] if found else None

    async def of_club(self, club_id: int, topic: str | None = None) -> list[CoachTip]:
        """Return a club's tips, by topic and age; of one topic if it is named."""
        where = [coach_tips.c.club_id == club_id]
        if topic is not None:
            where.append(coach_tips.c.topic == topic)
        return await self._tips(*where)

    async def wish(self, wish: FollowUp) -> bool:
        """Keep a wish to be asked; whether there was none for this topic in this club."""
        row = {name: getattr(wish, name) for name in FollowUp.__slots__}
        return await insert_unless_there(self._connection, follow_ups, row)

    async def wishes(self, person_id: int) -> list[FollowUp]:
        """Return what somebody waits to be asked."""
        return await self._wishes(follow_ups.c.person_id == person_id)

    async def wished(self, wish_id: int) -> FollowUp | None:
        """Return a wish."""
        found = await self._wishes(follow_ups.c.id == wish_id)
        return found[0] if found else None

    async def forget_wish(self, wish_id: int) -> bool:
        """Forget a wish; whether it was there."""
        gone = await self._connection.execute(
            sa.delete(follow_ups).where(follow_ups.c.id == wish_id)
        )
        return gone.rowcount > 0

    async def forget_wishes(self, before: datetime) -> None:
        """Forget the wishes that were due before an instant, and never answered."""
        await self._connection.execute(sa.delete(follow_ups).where(follow_ups.c.due < before))

    async def count(self, club_id: int, topic: str, now: datetime, *, helped: bool) -> None:
        """Count an answer."""
        key = {"club_id": club_id, "topic": topic}
        new = {"id": new_id(now), **key, "helped": 0, "answered": 0}
        await insert_unless_there(self._connection, tip_answers, new)
        this = sa.and_(tip_answers.c.club_id == club_id, tip_answers.c.topic == topic)
        await self._connection.execute(
            sa.update(tip_answers)
            .where(this)
            .values(helped=tip_answers.c.helped + int(helped), answered=tip_answers.c.answered + 1)
        )

    async def counted(self, club_id: int, topic: str) -> tuple[int, int]:
        """Return how many were helped, of how many who answered."""
        query = sa.select(tip_answers.c.helped, tip_answers.c.answered).where(
            tip_answers.c.club_id == club_id, tip_answers.c.topic == topic
        )
        row = (await self._connection.execute(query)).first()
        return (row.helped, row.answered) if row is not None else (0, 0)

    async def _tips(self, *where: sa.ColumnElement[bool]) -> list[CoachTip]:
        query = sa.select(coach_tips).where(*where).order_by(coach_tips.c.topic, coach_tips.c.id)
        return [CoachTip(**row) for row in (await self._connection.execute(query)).mappings()]

    async def _wishes(self, *where: sa.ColumnElement[bool]) -> list[FollowUp]:
        query = sa.select(follow_ups).where(*where).order_by(follow_ups.c.id)
        return [FollowUp(**row) for row in (await self._connection.execute(query)).mappings()]
