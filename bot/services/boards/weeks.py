"""The clubs' weekly boards: closed once, kept as they were, and shown without those who hide."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.clock import Clock
from bot.domain.planks.boards import Counted
from bot.domain.planks.windows import Window
from bot.errors import UserError
from bot.services.boards import redrawing, series
from bot.services.boards.archive import Archive
from bot.services.boards.counting import Span, count, new_board, whole
from bot.services.boards.shown import Week, place_of, shown
from bot.services.boards.why import Why
from bot.services.challenges.lookup import of_club
from bot.storage.boards import KeptBoard
from bot.storage.challenges import Challenge
from bot.storage.database import Database, Transaction
from bot.storage.jobs import Job
from bot.storage.kinds import Outcome, State
from bot.words import N_

NO_LONGER = N_("I don't have that board any more. /leaderboard shows those there are.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mine:
    """One member's own row of a board. `place` is None for those who rest or hide."""

    week: Week
    row: Counted
    place: int | None


class Boards:
    """Every board of every club."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now
        self.archive = Archive(database, now)
        self.why = Why(database, now)

    async def decide(self, job: Job) -> Week | None:
        """Close what a job is for, or return what an earlier try has closed.

        None if nothing has closed, or the challenge is over.
        """
        async with self._db.read() as tx:
            challenge = await tx.challenges.get(series.challenge_of(job))
            if challenge is None or challenge.state not in series.GOING:
                return None
            before = await tx.boards.latest(challenge.id)
            if before is not None and before.outcome is None:
                return await shown(tx, challenge, before)
            window = await series.closed(tx, challenge, self._now())
            if window is None:
                return None
            span = _span(challenge, window, before, self._now())
            sheet = await count(tx, challenge, span)
        async with self._db.write() as tx:
            new = new_board(challenge, span, sheet, closes=window.closes, final=window.final)
            board = await tx.boards.add(self._now(), sheet.members, **new)
            return await shown(tx, challenge, board)

    async def says_so(self, week: Week) -> bool:
        """Whether a week in which nobody held anything gets its line: the first of several does."""
        if not week.members or week.challenge.state is State.PAUSED:
            return False
        async with self._db.read() as tx:
            boards = await tx.boards.of_challenge(week.challenge.id)
        earlier = [each for each in boards if each.last < week.board.last]
        return not earlier or bool(earlier[0].seconds)

    async def finish(
        self, tx: Transaction, job: Job, outcome: Outcome, message_id: int | None
    ) -> None:
        """Write down what became of a board, and book the next."""
        challenge = await tx.challenges.get(series.challenge_of(job))
        if challenge is None:
            return
        board = await tx.boards.latest(challenge.id)
        if board is not None and board.outcome is None and challenge.state in series.GOING:
            await tx.boards.became(
                board.id,
                self._now(),
                outcome,
                channel_id=challenge.channel_id,
                message_id=message_id,
            )
        await series.book_next(tx, challenge, self._now())

    async def get(self, board_id: int) -> Week | None:
        """Return a board as it is to be read now."""
        async with self._db.read() as tx:
            board = await tx.boards.get(board_id)
            challenge = await tx.challenges.get(board.challenge_id) if board else None
            return await shown(tx, challenge, board) if board and challenge else None

    async def hide(self, person_id: int, challenge_id: int, last: date) -> None:
        """Leave somebody off every board; the latest are drawn again, and the one they name."""
        async with self._db.write() as tx:
            await tx.people.change(person_id, self._now(), hidden=True)
            boards = await redrawing.listing(tx, person_id)
            named = await tx.boards.covering(challenge_id, last)
            more = [named] if named is not None and named not in boards else []
            await redrawing.redraw(tx, [*boards, *more], self._now())

    async def mine(
        self, challenge_id: int, club_id: int, person_id: int, last: date
    ) -> Mine | None:
        """Return somebody's own row of a board; None if they have none.

        Raises:
            UserError: there is no such board here.
        """
        async with self._db.read() as tx:
            challenge = await of_club(tx, challenge_id, club_id)
            board = await tx.boards.covering(challenge_id, last)
            if board is None:
                raise UserError(NO_LONGER)
            row = await tx.boards.row_of(board.id, person_id)
            if row is None:
                return None
            week = await shown(tx, challenge, board)
            everybody = await tx.boards.rows(board.id)
        return Mine(week=week, row=row, place=place_of(board, row, everybody))

    async def book_missing(self) -> int:
        """Begin the series of challenges that have none; returns how many there were."""
        async with self._db.write() as tx:
            return await series.book_missing(tx, self._now())


def _span(challenge: Challenge, window: Window, before: KeptBoard | None, now: datetime) -> Span:
    """Return what a board counts; the final one counts all of the challenge."""
    if window.final:
        return whole(challenge, now)
    return Span(first=window.first, last=window.last, known=now, since=before)
