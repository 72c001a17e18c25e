"""Planks held together, from the call until the message about it is final."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict, Unpack

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.engine import upsert
from bot.storage.ids import new_id
from bot.storage.tables import along_entries, alongs


@dataclass(frozen=True, slots=True, kw_only=True)
class Along:
    """A plank-along: one message in a channel, and the instant at which everybody goes."""

    id: int
    club_id: int
    challenge_id: int
    channel_id: int
    message_id: int | None
    starts_at: datetime
    ended_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A person in a plank-along, with the instants at which their own hold began and ended.

    `settled` once the hold is in the log, or is known to be kept nowhere.
    """

    along_id: int
    person_id: int
    name: str
    begins_at: datetime
    down_at: datetime | None
    settled: bool


class EntryChanges(TypedDict, total=False):
    """What changes in an entry."""

    begins_at: datetime
    down_at: datetime
    settled: bool


class AlongRepository:
    """Every plank-along that is not over. There is one of each channel."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self,
        now: datetime,
        *,
        club_id: int,
        challenge_id: int,
        channel_id: int,
        starts_at: datetime,
    ) -> Along | None:
        """Write down that one was called; None where one goes on in the channel."""
        id_ = new_id(now)
        row = await upsert(
            self._connection,
            alongs,
            {"channel_id": channel_id},
            new={
                "id": id_,
                "club_id": club_id,
                "challenge_id": challenge_id,
                "starts_at": starts_at,
            },
            changes={},
        )
        return Along(**row) if row["id"] == id_ else None

    async def get(self, along_id: int, *, lock: bool = False) -> Along | None:
        """Return one, unless it is over."""
        found = await self._select(alongs.c.id == along_id, lock=lock)
        return found[0] if found else None

    async def all(self) -> Sequence[Along]:
        """Return all that are not over."""
        return await self._select(sa.true())

    async def show(self, along_id: int, message_id: int) -> None:
        """Write down which message is about it."""
        await self._connection.execute(
            sa.update(alongs).where(alongs.c.id == along_id).values(message_id=message_id)
        )

    async def end(self, along_id: int, now: datetime) -> None:
        """Write down that it is over: nobody comes in any more."""
        await self._connection.execute(
            sa.update(alongs).where(alongs.c.id == along_id).values(ended_at=now)
        )

    async def drop(self, along_id: int) -> None:
        """Forget one, with everybody in it."""
        await self._connection.execute(sa.delete(alongs).where(alongs.c.id == along_id))

    async def enter(self, along_id: int, person_id: int, name: str, begins_at: datetime) -> Entry:
        """Let somebody in; who is in already stays as they are, by the name last seen."""
        row = await upsert(
            self._connection,
            along_entries,
            {"along_id": along_id, "person_id": person_id},
            new={"begins_at": begins_at, "settled": False},
            changes={"name": name},
        )
        return Entry(**row)

    async def entry(self, along_id: int, person_id: int, *, lock: bool = False) -> Entry | None:
        """Return how somebody is doing, if they are in."""
        query = sa.select(along_entries).where(*_one(along_id, person_id))
        found = await self._connection.execute(query.with_for_update() if lock else query)
        row = found.mappings().first()
        return Entry(**row) if row is not None else None

    async def entries(self, along_id: int) -> list[Entry]:
        """Return everybody who is in."""
        query = (
            sa.select(along_entries)
            .where(along_entries.c.along_id == along_id)
            .order_by(along_entries.c.begins_at, along_entries.c.person_id)
        )
        return [Entry(**row) for row in (await self._connection.execute(query)).mappings()]

    async def change(self, along_id: int, person_id: int, **changes: Unpack[EntryChanges]) -> None:
        """Change what is named about somebody's hold."""
        await self._connection.execute(
            sa.update(along_entries).where(*_one(along_id, person_id)).values(**changes)
        )

    async def leave(self, along_id: int, person_id: int) -> None:
        """Take somebody out."""
        await self._connection.execute(sa.delete(along_entries).where(*_one(along_id, person_id)))

    async def _select(self, *where: sa.ColumnElement[bool], lock: bool = False) -> Sequence[Along]:
        query = sa.select(alongs).where(*where).order_by(alongs.c.id)
        found = await self._connection.execute(query.with_for_update() if lock else query)
        return [Along(**row) for row in found.mappings()]


def _one(along_id: int, person_id: int) -> tuple[sa.ColumnElement[bool], ...]:
    return along_entries.c.along_id == along_id, along_entries.c.person_id == person_id
