"""Plank challenges: what a club has agreed on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, NotRequired, TypedDict, Unpack

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.planks.boards import Style
from bot.domain.planks.history import Pause
from bot.storage.ids import new_id
from bot.storage.kinds import State
from bot.storage.tables import challenge_pauses, challenges


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge:
    """One challenge. `plan_text` is its plan as it was when the challenge was made.

    `board_day` is 1 for Monday to 7 for Sunday; `daily_at` and `board_at` are in its `zone`.
    """

    id: int
    club_id: int
    name: str
    plan: str
    plan_text: Mapping[str, Any]
    starts_on: date
    length: int
    channel_id: int | None
    zone: str
    daily_at: time | None
    board_day: int
    board_at: time
    goal_seconds: int | None
    ceiling: int
    style: Style
    state: State
    created_by: int | None
    created_at: datetime
    paused_at: datetime | None
    ended_at: datetime | None
    event_id: int | None


class ChallengeChanges(TypedDict, total=False):
    """What may change once it is made."""

    name: str
    plan: str
    plan_text: Mapping[str, Any]
    starts_on: date
    length: int
    channel_id: int | None
    zone: str
    daily_at: time | None
    board_day: int
    board_at: time
    goal_seconds: int | None
    ceiling: int
    style: Style
    state: State
    paused_at: datetime | None
    ended_at: datetime | None
    event_id: int | None


class NewChallenge(TypedDict):
    """What a challenge is made of."""

    club_id: int
    name: str
    plan: str
    plan_text: Mapping[str, Any]
    starts_on: date
    length: int
    channel_id: int | None
    zone: str
    daily_at: time | None
    board_day: int
    board_at: time
    goal_seconds: int | None
    ceiling: int
    style: NotRequired[Style]
    state: State
    created_by: int


class ChallengeRepository:
    """Every challenge there has been. Nothing is deleted by ending."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, now: datetime, **new: Unpack[NewChallenge]) -> Challenge:
        """Make a challenge, in a club that is written down already."""
        values = {"id": new_id(now), "created_at": now, **new}
        made = await self._connection.execute(
            sa.insert(challenges).values(values).returning(challenges)
        )
        return Challenge(**made.mappings().one())

    async def get(self, challenge_id: int, *, lock: bool = False) -> Challenge | None:
        """Return a challenge."""
        query = sa.select(challenges).where(challenges.c.id == challenge_id)
        found = await self._connection.execute(query.with_for_update() if lock else query)
        row = found.mappings().first()
        return Challenge(**row) if row is not None else None

    async def in_states(self, *states: State) -> list[Challenge]:
        """Return the challenges of all clubs that are in these states."""
        query = sa.select(challenges).where(challenges.c.state.in_(states))
        return [Challenge(**row) for row in (await self._connection.execute(query)).mappings()]

    async def of_club(self, club_id: int, *states: State) -> list[Challenge]:
        """Return a club's challenges in these states, or all; the newest first."""
        query = (
            sa.select(challenges)
            .where(challenges.c.club_id == club_id)
            .order_by(challenges.c.id.desc())
        )
        if states:
            query = query.where(challenges.c.state.in_(states))
        return [Challenge(**row) for row in (await self._connection.execute(query)).mappings()]

    async def change(
        self, challenge_id: int, **changes: Unpack[ChallengeChanges]
    ) -> Challenge | None:
        """Change what is named and leave the rest."""
        changed = await self._connection.execute(
            sa.update(challenges)
            .where(challenges.c.id == challenge_id)
            .values(**changes)
            .returning(challenges)
        )
        row = changed.mappings().first()
        return Challenge(**row) if row is not None else None

    async def drop_draft(self, challenge_id: int) -> None:
        """Forget a challenge that was never made; any other stays."""
        await self._connection.execute(
            sa.delete(challenges).where(
                challenges.c.id == challenge_id, challenges.c.state == State.DRAFT
            )
        )

    async def drop_drafts(self, club_id: int, before: datetime) -> None:
        """Forget a club's drafts that nobody came back to."""
        await self._connection.execute(
            sa.delete(challenges).where(
                challenges.c.club_id == club_id,
                challenges.c.state == State.DRAFT,
                challenges.c.created_at < before,
            )
        )

    async def pause(self, challenge_id: int, now: datetime, first: date) -> None:
        """Make the days from one on neutral for everybody in the challenge, until `resume`."""
        await self._connection.execute(
            sa.insert(challenge_pauses).values(
                id=new_id(now), challenge_id=challenge_id, first=first
            )
        )

    async def resume(self, challenge_id: int, today: date) -> None:
        """End the pause that is on; one that began today has never been."""
        on = sa.and_(
            challenge_pauses.c.challenge_id == challenge_id, challenge_pauses.c.last.is_(None)
        )
        await self._connection.execute(
            sa.delete(challenge_pauses).where(on, challenge_pauses.c.first >= today)
        )
        await self._connection.execute(
            sa.update(challenge_pauses).where(on).values(last=today - timedelta(days=1))
        )

    async def pauses_of(self, challenge_id: int) -> tuple[Pause, ...]:
        """Return the days on which the whole challenge was paused, for everybody's history."""
        query = (
            sa.select(challenge_pauses.c.first, challenge_pauses.c.last)
            .where(challenge_pauses.c.challenge_id == challenge_id)
            .order_by(challenge_pauses.c.first, challenge_pauses.c.id)
        )
        return tuple(Pause(row.first, row.last) for row in await self._connection.execute(query))
