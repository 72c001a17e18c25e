"""What people told of their pain: sealed, and opened one person at a time."""

from __future__ import annotations

import logging
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.checkins.areas import Area
from bot.domain.checkins.checkin import Changed, CheckIn, Judged
from bot.domain.checkins.signs import Sign
from bot.domain.lights.deciding import RULE, Cause
from bot.domain.lights.light import Light
from bot.domain.planks.history import Pause
from bot.storage.ids import new_id
from bot.storage.sealing import Unreadable, Vault
from bot.storage.tables import checkins

logger = logging.getLogger(__name__)

TABLE, COLUMN = "checkins", "sealed"
# Stops of people who let nothing be kept: in memory alone, for that day and the next.
Unkept = dict[int, Pause]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept(Judged):
    """A check-in that is kept, with the rule that judged it."""

    id: int
    person_id: int
    club_id: int | None
    made_at: datetime
    cause: Cause
    rule: int = RULE

    @property
    def order(self) -> int:
        """Its place in time: ids of all tables grow together."""
        return self.id


class CheckinRepository:
    """Everybody's check-ins. What no key opens is left out, and the log says so once a row."""

    def __init__(self, connection: AsyncConnection, vault: Vault, unkept: Unkept) -> None:
        self._connection, self._vault = connection, vault
        self.unkept = unkept

    async def add(
        self, person_id: int, club_id: int | None, judged: Judged, cause: Cause, now: datetime
    ) -> Kept:
        """Keep a check-in.

        Raises:
            UserError: there is no key to seal it with.
        """
        kept = Kept(
            id=new_id(now),
            person_id=person_id,
            club_id=club_id,
            made_at=now,
            cause=cause,
            checkin=judged.checkin,
            light=judged.light,
        )
        await self._connection.execute(
            sa.insert(checkins).values(
                id=kept.id,
                person_id=person_id,
                club_id=club_id,
                day=kept.checkin.day,
                moment=kept.checkin.moment,
                made_at=now,
                sealed=self._vault.seal(TABLE, COLUMN, kept.id, _told(kept)),
            )
        )
        return kept

    async def get(self, checkin_id: int) -> Kept | None:
        """Return a check-in, if a key opens it."""
        found = await self._select(checkins.c.id == checkin_id)
        return found[0] if found else None

    async def owner(self, checkin_id: int) -> int | None:
        """Return whose a check-in is."""
        query = sa.select(checkins.c.person_id).where(checkins.c.id == checkin_id)
        return (await self._connection.execute(query)).scalar_one_or_none()

    async def of_person(self, person_id: int, since: date | None = None) -> list[Kept]:
        """Return somebody's check-ins, the oldest first."""
        where = [checkins.c.person_id == person_id]
        if since is not None:
            where.append(checkins.c.day >= since)
        return await self._select(*where)

    async def among(self, people: Collection[int], since: date = date.min) -> set[int]:
        """Return those of so many people who have checked in, on a day or later."""
        theirs = sa.and_(checkins.c.person_id.in_(people), checkins.c.day >= since)
        query = sa.select(checkins.c.person_id).where(theirs).distinct()
        return set((await self._connection.execute(query)).scalars())

    async def change(
        self, kept: Kept, *, waived: bool | None = None, looked_at: date | None = None
    ) -> Kept:
        """Write down that its member took the change of plan back, or had a stop looked at."""
        changed = replace(
            kept,
            waived=kept.waived if waived is None else waived,
            looked_at=looked_at or kept.looked_at,
        )
        sealed = self._vault.seal(TABLE, COLUMN, kept.id, _told(changed))
        this = sa.update(checkins).where(checkins.c.id == kept.id)
        await self._connection.execute(this.values(sealed=sealed))
        return changed

    async def remove(self, checkin_id: int) -> None:
        """Erase one check-in."""
        await self._connection.execute(sa.delete(checkins).where(checkins.c.id == checkin_id))

    async def forget(self, person_id: int) -> None:
        """Erase all of somebody's check-ins."""
        await self._connection.execute(sa.delete(checkins).where(checkins.c.person_id == person_id))

    async def purge(self, before: date, people: Collection[int] | None = None) -> int:
        """Erase what is about days before one, of some people or of all; how many there were."""
        old = sa.delete(checkins).where(checkins.c.day < before)
        if people is not None:
            old = old.where(checkins.c.person_id.in_(people))
        return (await self._connection.execute(old)).rowcount

    async def _select(self, *where: sa.ColumnElement[bool]) -> list[Kept]:
        query = sa.select(checkins).where(*where).order_by(checkins.c.day, checkins.c.id)
        rows = (await self._connection.execute(query)).mappings()
        return [kept for row in rows if (kept := self._opened(row)) is not None]

    def _opened(self, row: sa.RowMapping) -> Kept | None:
        try:
            told = self._vault.open(TABLE, COLUMN, row["id"], row["sealed"])
        except Unreadable as unreadable:
            logger.warning("A check-in is left out: %s", unreadable)
            return None
        return _kept(row, told)


def _told(kept: Kept) -> dict[str, Any]:
    """Return what is sealed of a check-in."""
    checkin, looked_at = kept.checkin, kept.looked_at
    return {
        "score": checkin.score,
        "areas": [area.value for area in checkin.areas],
        "changed": checkin.changed.value,
        "signs": sorted(sign.value for sign in checkin.signs),
        "light": int(kept.light),
        "cause": kept.cause.value,
        "rule": kept.rule,
        "waived": kept.waived,
        "looked_at": looked_at.isoformat() if looked_at else None,
    }


def _kept(row: sa.RowMapping, told: Mapping[str, Any]) -> Kept:
    looked_at = told["looked_at"]
    return Kept(
        id=row["id"],
        person_id=row["person_id"],
        club_id=row["club_id"],
        made_at=row["made_at"],
        checkin=CheckIn(
            day=row["day"],
            moment=row["moment"],
            score=told["score"],
            areas=tuple(map(Area, told["areas"])),
            changed=Changed(told["changed"]),
            signs=frozenset(map(Sign, told["signs"])),
        ),
        light=Light(told["light"]),
        cause=Cause(told["cause"]),
        rule=told["rule"],
        waived=told["waived"],
        looked_at=date.fromisoformat(looked_at) if looked_at else None,
    )
