"""Boards as they were closed, and what of them may be shown."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypedDict, Unpack

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.planks.boards import Counted, Style
from bot.domain.planks.scores import Growth, Score
from bot.storage.engine import insert_unless_there
from bot.storage.ids import new_id
from bot.storage.kinds import Outcome
from bot.storage.tables import board_rows, boards, challenges, members, people

ROWS_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptBoard:
    """A board: the dates it covers, both included, and what became of it.

    `seconds` are those of its dates that count, `together` all since the challenge began. Without
    an `outcome` it is still to be posted.
    """

    id: int
    challenge_id: int
    number: int
    first: date
    last: date
    final: bool
    style: Style
    closes_at: datetime
    decided_at: datetime
    seconds: int
    together: int
    goal_seconds: int | None
    outcome: Outcome | None
    channel_id: int | None
    message_id: int | None
    posted_at: datetime | None


class NewBoard(TypedDict):
    """What a board is made of, besides its rows."""

    challenge_id: int
    number: int
    first: date
    last: date
    final: bool
    style: Style
    closes_at: datetime
    seconds: int
    together: int
    goal_seconds: int | None


class BoardRepository:
    """Every board there has been, with a row for each member; some of them hide."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self, now: datetime, rows: Sequence[Counted], **new: Unpack[NewBoard]
    ) -> KeptBoard:
        """Keep a board; one that covers the same last date stands, and is returned."""
        id_ = new_id(now)
        values = {"id": id_, "decided_at": now, **new}
        if await insert_unless_there(self._connection, boards, values):
            for at in range(0, len(rows), ROWS_AT_ONCE):
                some = [_stored(id_, each) for each in rows[at : at + ROWS_AT_ONCE]]
                await self._connection.execute(sa.insert(board_rows), some)
                await asyncio.sleep(0)  # there may be thousands
        found = await self.covering(new["challenge_id"], new["last"])
        if found is None:
            raise LookupError(f"the board of {new['last']} is neither new nor there")
        return found

    async def get(self, board_id: int) -> KeptBoard | None:
        """Return a board."""
        return await self._first(boards.c.id == board_id)

    async def covering(self, challenge_id: int, last: date) -> KeptBoard | None:
        """Return the board whose last date is this."""
        return await self._first(boards.c.challenge_id == challenge_id, boards.c.last == last)

    async def latest(self, challenge_id: int) -> KeptBoard | None:
        """Return a challenge's last board so far, be it posted or not."""
        return await self._first(boards.c.challenge_id == challenge_id)

    async def latest_posted(self, challenge_id: int) -> KeptBoard | None:
        """Return the last that stands in a channel."""
        return await self._first(
            boards.c.challenge_id == challenge_id, boards.c.message_id.is_not(None)
        )

    async def final(self, challenge_id: int) -> KeptBoard | None:
        """Return a challenge's final board, once there is one."""
        return await self._first(boards.c.challenge_id == challenge_id, boards.c.final)

    async def of_challenge(self, challenge_id: int) -> list[KeptBoard]:
        """Return a challenge's boards, the newest first."""
        return await self._select(boards.c.challenge_id == challenge_id)

    async def listing(self, person_id: int) -> list[KeptBoard]:
        """Return the boards that stand in a channel and have a row of somebody's."""
        theirs = sa.select(board_rows.c.board_id).where(board_rows.c.person_id == person_id)
        return await self._select(boards.c.message_id.is_not(None), boards.c.id.in_(theirs))

    async def became(
        self,
        board_id: int,
        now: datetime,
        outcome: Outcome,
        *,
        channel_id: int | None,
        message_id: int | None = None,
    ) -> None:
        """Write down what became of a board."""
        posted = {"channel_id": channel_id, "message_id": message_id, "posted_at": now}
        await self._connection.execute(
            sa.update(boards)
            .where(boards.c.id == board_id)
            .values(outcome=outcome, **(posted if message_id is not None else {}))
        )

    async def rows(self, board_id: int) -> list[Counted]:
        """Return the rows of those who show in the club now."""
        query = (
            sa.select(board_rows)
            .join(boards, boards.c.id == board_rows.c.board_id)
            .join(challenges, challenges.c.id == boards.c.challenge_id)
            .join(
                members,
                sa.and_(
                    members.c.club_id == challenges.c.club_id,
                    members.c.person_id == board_rows.c.person_id,
                ),
            )
            .outerjoin(people, people.c.id == board_rows.c.person_id)
            .where(
                board_rows.c.board_id == board_id,
                members.c.hidden.is_(False),
                members.c.left_at.is_(None),
                people.c.hidden.is_not(True),
            )
        )
        found: list[Counted] = []
        rows = (await self._connection.execute(query)).mappings()
        for some in rows.partitions(ROWS_AT_ONCE):
            found += [_counted(row) for row in some]
            await asyncio.sleep(0)  # there may be thousands
        return found

    async def row_of(self, board_id: int, person_id: int) -> Counted | None:
        """Return somebody's own row, whether they show or not."""
        query = sa.select(board_rows).where(
            board_rows.c.board_id == board_id, board_rows.c.person_id == person_id
        )
        row = (await self._connection.execute(query)).mappings().first()
        return _counted(row) if row is not None else None

    async def forget(self, challenge_id: int, person_id: int) -> None:
        """Take somebody out of all boards of a challenge for good."""
        of_it = sa.select(boards.c.id).where(boards.c.challenge_id == challenge_id)
        await self._connection.execute(
            sa.delete(board_rows).where(
                board_rows.c.person_id == person_id, board_rows.c.board_id.in_(of_it)
            )
        )

    async def _first(self, *where: sa.ColumnElement[bool]) -> KeptBoard | None:
        query = sa.select(boards).where(*where).order_by(boards.c.last.desc()).limit(1)
        row = (await self._connection.execute(query)).mappings().first()
        return KeptBoard(**row) if row is not None else None

    async def _select(self, *where: sa.ColumnElement[bool]) -> list[KeptBoard]:
        query = sa.select(boards).where(*where).order_by(boards.c.last.desc())
        return [KeptBoard(**row) for row in (await self._connection.execute(query)).mappings()]


def last_covered(challenge_id: sa.ColumnElement[Any]) -> sa.ScalarSelect[date | None]:
    """Return the question for the last date that any board of a challenge covers."""
    return (
        sa.select(sa.func.max(boards.c.last))
        .where(boards.c.challenge_id == challenge_id)
        .scalar_subquery()
    )


def latest_of_each(found: Iterable[KeptBoard]) -> list[KeptBoard]:
    """Return the newest board of each challenge."""
    newest: dict[int, KeptBoard] = {}
    for each in sorted(found, key=lambda board: board.last):
        newest[each.challenge_id] = each
    return list(newest.values())


def _stored(board_id: int, counted: Counted) -> dict[str, Any]:
    growth = counted.growth
    return {
        "board_id": board_id,
        "person_id": counted.member,
        "name": counted.name,
        "kept": counted.score.kept,
        "planned": counted.score.planned,
        "levels": growth.levels if growth else None,
        "percent": growth.percent if growth else None,
        "run": counted.run,
        "back": counted.back,
        "fresh": counted.fresh,
    }


def _counted(row: sa.RowMapping) -> Counted:
    return Counted(
        member=row["person_id"],
        name=row["name"],
        score=Score(row["kept"], row["planned"]),
        growth=Growth(row["levels"], row["percent"]) if row["levels"] is not None else None,
        run=row["run"],
        back=row["back"],
        fresh=row["fresh"],
    )
