"""What clubs do together, and who wants to come."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, TypedDict, Unpack

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.meetups import Ahead, MeetupKind, Timetable
from bot.domain.nudges import as_days
from bot.storage.engine import upsert
from bot.storage.ids import new_id
from bot.storage.reminders import MEETUP_AHEAD
from bot.storage.tables import jobs, meetup_goers, meetups, members, people


@dataclass(frozen=True, slots=True, kw_only=True)
class Meetup:
    """One that is planned, once or each week; `days` are weekdays as bits."""

    id: int
    club_id: int
    kind: MeetupKind
    title: str | None
    first: date
    at: time
    zone: str
    days: int
    minutes: int
    place: str | None
    channel_id: int | None
    message_id: int | None
    events: list[str]
    made_by: int | None
    made_at: datetime
    cancelled_at: datetime | None

    @property
    def timetable(self) -> Timetable:
        """When it is, as the rules see it."""
        return Timetable(self.first, self.at, self.zone, as_days(self.days))


@dataclass(frozen=True, slots=True, kw_only=True)
class Goer:
    """Somebody who wants to come, and when they want to hear of it."""

    meetup_id: int
    person_id: int
    ahead: Ahead
    joined_at: datetime
    unanswered: int


class NewMeetup(TypedDict):
    """What one is made of."""

    club_id: int
    kind: MeetupKind
    title: str | None
    first: date
    at: time
    zone: str
    days: int
    minutes: int
    place: str | None
    made_by: int | None


class MeetupChanges(TypedDict, total=False):
    """What is noted later."""

    channel_id: int | None
    message_id: int | None
    events: list[str]
    cancelled_at: datetime | None


class MeetupRepository:
    """Every meetup and everybody who wants to come."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, now: datetime, **new: Unpack[NewMeetup]) -> Meetup:
        """Plan one."""
        values: dict[str, Any] = {"id": new_id(now), "made_at": now, "events": [], **new}
        made = await self._connection.execute(sa.insert(meetups).values(values).returning(meetups))
        return Meetup(**made.mappings().one())

    async def get(self, meetup_id: int) -> Meetup | None:
        """Return one, even if it was called off."""
        found = await self._connection.execute(sa.select(meetups).where(meetups.c.id == meetup_id))
        row = found.mappings().first()
        return Meetup(**row) if row is not None else None

    async def of_club(self, club_id: int) -> list[Meetup]:
        """Return a club's that were not called off, those that have been among them."""
        query = sa.select(meetups).where(
            meetups.c.club_id == club_id, meetups.c.cancelled_at.is_(None)
        )
        return [Meetup(**row) for row in (await self._connection.execute(query)).mappings()]

    async def change(self, meetup_id: int, **changes: Unpack[MeetupChanges]) -> Meetup | None:
        """Note what is named and leave the rest."""
        changed = await self._connection.execute(
            sa.update(meetups).where(meetups.c.id == meetup_id).values(**changes).returning(meetups)
        )
        row = changed.mappings().first()
        return Meetup(**row) if row is not None else None

    async def forget_past(self, club_id: int, before: date) -> None:
        """Forget those that were once, before a day, and who came."""
        await self._connection.execute(
            sa.delete(meetups).where(
                meetups.c.club_id == club_id, meetups.c.days == 0, meetups.c.first < before
            )
        )

    async def goer(self, meetup_id: int, person_id: int) -> Goer | None:
        """Return whether and how somebody wants to come."""
        query = sa.select(meetup_goers).where(
            meetup_goers.c.meetup_id == meetup_id, meetup_goers.c.person_id == person_id
        )
        row = (await self._connection.execute(query)).mappings().first()
        return Goer(**row) if row is not None else None

    async def join(
        self, meetup_id: int, person_id: int, now: datetime, ahead: Ahead | None = None
    ) -> Goer:
        """Note that somebody wants to come, and if it is named, when to tell them."""
        row = await upsert(
            self._connection,
            meetup_goers,
            {"meetup_id": meetup_id, "person_id": person_id},
            new={"joined_at": now, "unanswered": 0, **({} if ahead else {"ahead": Ahead.NEVER})},
            changes={"ahead": ahead} if ahead else {},
        )
        return Goer(**row)

    async def leave(self, meetup_id: int, person_id: int) -> None:
        """Note that somebody does not want to come after all."""
        await self._connection.execute(
            sa.delete(meetup_goers).where(
                meetup_goers.c.meetup_id == meetup_id, meetup_goers.c.person_id == person_id
            )
        )

    async def names(self, meetup_id: int, club_id: int) -> list[str]:
        """Return the names of those who want to come and hide from nobody, the first first."""
        hides = sa.or_(members.c.hidden, sa.func.coalesce(people.c.hidden, sa.false()))
        query = (
            sa.select(members.c.name)
            .join(meetup_goers, meetup_goers.c.person_id == members.c.person_id)
            .outerjoin(people, people.c.id == members.c.person_id)
            .where(
                meetup_goers.c.meetup_id == meetup_id,
                members.c.club_id == club_id,
                members.c.left_at.is_(None),
                sa.not_(hides),
            )
            .order_by(meetup_goers.c.joined_at, meetup_goers.c.person_id)
        )
        return list((await self._connection.execute(query)).scalars())

    async def of_person(self, person_id: int) -> list[Meetup]:
        """Return those that somebody wants to come to and that were not called off."""
        query = (
            sa.select(meetups)
            .join(meetup_goers)
            .where(meetup_goers.c.person_id == person_id, meetups.c.cancelled_at.is_(None))
        )
        return [Meetup(**row) for row in (await self._connection.execute(query)).mappings()]

    async def told(self, meetup_id: int, person_id: int) -> None:
        """Count that somebody was told once more."""
        this = sa.update(meetup_goers).where(
            meetup_goers.c.meetup_id == meetup_id, meetup_goers.c.person_id == person_id
        )
        await self._connection.execute(this.values(unanswered=meetup_goers.c.unanswered + 1))

    async def unheard(self, people: Collection[int]) -> list[int]:
        """Return those of some people who have left one of these unanswered."""
        query = sa.select(meetup_goers.c.person_id).where(
            meetup_goers.c.person_id.in_(list(people)), meetup_goers.c.unanswered > 0
        )
        return list((await self._connection.execute(query.distinct())).scalars())

    async def heard(self, people: Collection[int]) -> None:
        """Count nothing of theirs as unanswered any more."""
        these = sa.update(meetup_goers).where(meetup_goers.c.person_id.in_(list(people)))
        await self._connection.execute(these.values(unanswered=0))

    async def unbook(self, meetup_id: int, person_id: int, now: datetime) -> None:
        """Forget the job that waits to tell somebody; one that is being done ends by itself."""
        free = sa.or_(jobs.c.lease.is_(None), jobs.c.lease <= now)
        await self._connection.execute(
            sa.delete(jobs).where(
                jobs.c.person_id == person_id,
                jobs.c.kind == MEETUP_AHEAD,
                jobs.c.key.startswith(f"{meetup_id}:{person_id}:"),
                jobs.c.done.is_(None),
                free,
            )
        )
