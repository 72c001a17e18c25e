"""The days' posts of challenges: what became of each, and which job brings the next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.challenges import Challenge
from bot.storage.engine import upsert
from bot.storage.jobs import Job
from bot.storage.kinds import Outcome, State
from bot.storage.tables import challenges, day_posts, enrolments, holds, jobs, pauses, rests

KIND = "day.post"
# What is ours to answer for; a channel that is closed to us is not.
UNDELIVERED = (Outcome.STALE, Outcome.SKIPPED, Outcome.PARKED)
# What is asked with every command is put together once; that takes longer than to answer it.
MISSING = sa.select(day_posts.c.day).where(
    day_posts.c.challenge_id == sa.bindparam("challenge"), day_posts.c.outcome.in_(UNDELIVERED)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """What became of one day's post. STALE: it would have come too late (once called SKIPPED)."""

    challenge_id: int
    day: date
    outcome: Outcome
    channel_id: int | None
    message_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """So many members joined on a day of theirs, and have held, or have the day off by choice."""

    joined_on: date
    held: bool
    off: bool
    members: int


class DayPostRepository:
    """Every day's post. Jobs are forgotten after a while; what they came to is kept here."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self.touched: set[int] = set()  # clubs

    async def put(
        self, challenge: Challenge, day: date, outcome: Outcome, message_id: int | None = None
    ) -> None:
        """Write down what became of a day's post, in the challenge's channel as it is now."""
        self.touched.add(challenge.club_id)
        await upsert(
            self._connection,
            day_posts,
            {"challenge_id": challenge.id, "day": day},
            new={},
            changes={
                "outcome": outcome,
                "channel_id": challenge.channel_id,
                "message_id": message_id,
            },
        )

    async def get(self, challenge_id: int, day: date) -> Posted | None:
        """Return what became of a day's post, if it has come to that."""
        return await self._first(
            sa.select(day_posts).where(
                day_posts.c.challenge_id == challenge_id, day_posts.c.day == day
            )
        )

    async def latest(self, challenge_id: int) -> Posted | None:
        """Return what became of the latest day's post."""
        query = sa.select(day_posts).where(day_posts.c.challenge_id == challenge_id)
        return await self._first(query.order_by(day_posts.c.day.desc()).limit(1))

    async def undelivered(self, challenge_id: int) -> frozenset[date]:
        """Return the days whose post was due and is missing because of us."""
        asked = {"challenge": challenge_id}
        return frozenset((await self._connection.execute(MISSING, asked)).scalars())

    async def spoilt(self, first: date, last: date) -> list[tuple[Challenge, date]]:
        """Return the challenges and days, in a span, whose post is missing because of us."""
        query = (
            sa.select(challenges, day_posts.c.day.label("spoilt"))
            .join(day_posts, day_posts.c.challenge_id == challenges.c.id)
            .where(day_posts.c.day.between(first, last), day_posts.c.outcome.in_(UNDELIVERED))
        )
        return [
            (Challenge(**{each.name: row[each] for each in challenges.c}), row["spoilt"])
            for row in (await self._connection.execute(query)).mappings()
        ]

    async def tallies(self, challenge: Challenge, day: date) -> list[Tally]:
        """Return how a day of theirs stands for those in a challenge; with few rows for many."""
        held, off = _held(challenge, day).label("held"), _off(challenge, day).label("off")
        each = (
            sa.select(enrolments.c.joined_on, held, off)
            .where(*_taking_part(challenge, day))
            .subquery()
        )
        columns = (each.c.joined_on, each.c.held, each.c.off)
        query = sa.select(*columns, sa.func.count().label("members")).group_by(*columns)
        return [
            Tally(
                joined_on=row["joined_on"],
                held=bool(row["held"]),
                off=bool(row["off"]),
                members=row["members"],
            )
            for row in (await self._connection.execute(query)).mappings()
        ]

    async def undecided(self, challenge: Challenge, day: date) -> list[int]:
        """Return those who have not held and not taken a day off."""
        query = sa.select(enrolments.c.person_id).where(
            *_taking_part(challenge, day), ~_held(challenge, day), ~_off(challenge, day)
        )
        return list((await self._connection.execute(query)).scalars())

    async def waiting(self, challenge: Challenge) -> list[Job]:
        """Return the jobs of a challenge that are not done: one, or none."""
        query = (
            sa.select(jobs)
            .where(
                jobs.c.club_id == challenge.club_id,
                jobs.c.kind == KIND,
                jobs.c.key.startswith(f"{challenge.id}:"),
                jobs.c.done.is_(None),
            )
            .order_by(jobs.c.due)
        )
        return [Job(**row) for row in (await self._connection.execute(query)).mappings()]

    async def unbooked(self) -> list[Challenge]:
        """Return the running challenges for which no job waits."""
        keys = sa.select(jobs.c.key).where(jobs.c.kind == KIND, jobs.c.done.is_(None))
        booked = {key.partition(":")[0] for key in (await self._connection.execute(keys)).scalars()}
        query = sa.select(challenges).where(
            challenges.c.state == State.RUNNING, challenges.c.daily_at.is_not(None)
        )
        found = [Challenge(**row) for row in (await self._connection.execute(query)).mappings()]
        return [each for each in found if str(each.id) not in booked]

    async def _first(self, query: sa.Select[tuple[object, ...]]) -> Posted | None:
        row = (await self._connection.execute(query)).mappings().first()
        return Posted(**row) if row is not None else None


def _taking_part(challenge: Challenge, day: date) -> tuple[sa.ColumnElement[bool], ...]:
    return (
        enrolments.c.challenge_id == challenge.id,
        enrolments.c.left_at.is_(None),
        enrolments.c.joined_on <= day,
    )


def _held(challenge: Challenge, day: date) -> sa.ColumnElement[bool]:
    on = (holds.c.club_id == challenge.club_id, holds.c.day == day)
    return _theirs(holds, *on, holds.c.undone_at.is_(None))


def _off(challenge: Challenge, day: date) -> sa.ColumnElement[bool]:
    club_id = challenge.club_id
    ends = sa.or_(pauses.c.last.is_(None), pauses.c.last >= day)
    return sa.or_(
        _theirs(rests, rests.c.club_id == club_id, rests.c.day == day),
        _theirs(pauses, pauses.c.club_id == club_id, pauses.c.first <= day, ends),
    )


def _theirs(table: sa.Table, *where: sa.ColumnElement[bool]) -> sa.Exists:
    """Ask whether a member has a row in a table."""
    return sa.exists().where(table.c.person_id == enrolments.c.person_id, *where)
