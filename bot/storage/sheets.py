"""All that a challenge's members did, in few rows however many there are."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.planks.history import Pause
from bot.domain.planks.levels import Level
from bot.storage.challenges import Challenge
from bot.storage.tables import clubs, enrolments, holds, members, pauses, people, rests

# Between the holds of one person, and within one; no stored word has either.
NEXT, FIELD = ";", "|"
ROWS_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Entrant:
    """Somebody in a challenge. `zone` is their own, else their club's, if set.

    `logs` are their holds, `NEXT` after `NEXT`: each begins with its date; then come sets, level,
    form, effort and target, as stored.
    """

    person_id: int
    joined_on: date
    level: Level
    baseline: int | None
    zone: str | None
    name: str
    shows: bool
    logs: str


class SheetRepository:
    """Reads for counting; everybody in a challenge at once."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def entrants(self, challenge: Challenge, last: date) -> list[Entrant]:
        """Return everybody who takes part, and what they held up to a day.

        Asked for each by their own index: what others in the club or elsewhere hold costs nothing.
        """
        club_id = challenge.club_id
        here = sa.and_(members.c.person_id == enrolments.c.person_id, members.c.club_id == club_id)
        shows = sa.and_(
            members.c.hidden.is_(False),
            members.c.left_at.is_(None),
            people.c.hidden.is_not(True),
        )
        query = (
            sa.select(
                enrolments.c.person_id,
                enrolments.c.joined_on,
                enrolments.c.level,
                enrolments.c.baseline,
                sa.func.coalesce(people.c.zone, clubs.c.zone),
                sa.func.coalesce(members.c.name, ""),
                shows,
                _logs(club_id, last),
            )
            .select_from(enrolments)
            .join(clubs, clubs.c.id == club_id)
            .outerjoin(people, people.c.id == enrolments.c.person_id)
            .outerjoin(members, here)
            .where(enrolments.c.challenge_id == challenge.id, enrolments.c.left_at.is_(None))
        )
        found: list[Entrant] = []
        for some in (await self._connection.execute(query)).partitions(ROWS_AT_ONCE):
            found += [Entrant(*row[:6], bool(row[6]), row[7] or "") for row in some]
            await asyncio.sleep(0)  # there may be thousands
        return found

    async def rests(self, challenge: Challenge, first: date) -> dict[int, list[date]]:
        """Return when each of the club's members rested since a day."""
        query = sa.select(rests.c.person_id, rests.c.day).where(
            rests.c.club_id == challenge.club_id, rests.c.day >= first
        )
        found: defaultdict[int, list[date]] = defaultdict(list)
        for person, day in (await self._connection.execute(query)).all():
            found[person].append(day)
        return found

    async def pauses(self, challenge: Challenge) -> dict[int, list[Pause]]:
        """Return when each of the club's members paused."""
        query = sa.select(pauses.c.person_id, pauses.c.first, pauses.c.last).where(
            pauses.c.club_id == challenge.club_id
        )
        found: defaultdict[int, list[Pause]] = defaultdict(list)
        for person, first, last in (await self._connection.execute(query)).all():
            found[person].append(Pause(first, last))
        return found

    async def held_since(
        self, challenge: Challenge, since: datetime, last: date
    ) -> dict[int, list[date]]:
        """Return the days, up to one, for which each logged something after an instant."""
        query = (
            sa.select(holds.c.person_id, holds.c.day)
            .where(
                holds.c.club_id == challenge.club_id,
                holds.c.made_at > since,
                holds.c.day.between(challenge.starts_on, last),
                holds.c.undone_at.is_(None),
            )
            .distinct()
        )
        found: defaultdict[int, list[date]] = defaultdict(list)
        for person, day in (await self._connection.execute(query)).all():
            found[person].append(day)
        return found


def _logs(club_id: int, last: date) -> sa.ScalarSelect[str]:
    columns = (holds.c.sets, holds.c.level, holds.c.form, holds.c.effort, holds.c.target)
    log = sa.cast(holds.c.day, sa.Text)
    for at, column in enumerate(columns):
        log = (log + FIELD if at else log) + sa.func.coalesce(sa.cast(column, sa.Text), "")
    return (
        sa.select(sa.func.aggregate_strings(log, NEXT))
        .where(
            holds.c.person_id == enrolments.c.person_id,
            holds.c.club_id == club_id,
            holds.c.day.between(enrolments.c.joined_on, last),
            holds.c.undone_at.is_(None),
        )
        .scalar_subquery()
    )
