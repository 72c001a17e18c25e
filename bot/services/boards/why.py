"""Why a row of a board, or a day, counts as it does: the member's own, replayed by the rules."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from bot.clock import Clock
from bot.domain.planks.boards import Counted
from bot.domain.planks.days import PlankDay
from bot.domain.planks.scores import Score, score
from bot.domain.planks.verdicts import Verdict, verdict
from bot.domain.planks.walk import walk
from bot.domain.reading_days import parse_day
from bot.domain.zones import zone_info
from bot.errors import UserError
from bot.services.boards.shown import place_of
from bot.services.planks.theirs import Theirs, any_of, meant, today_of
from bot.storage.boards import KeptBoard
from bot.storage.challenges import Challenge
from bot.storage.database import Database, Transaction
from bot.words import N_

NO_BOARD_YET = N_("{name} has no board yet. /why day tells about a single day.")
NOT_ON_IT = N_("You weren't in {name} when that board closed. /why day tells about a single day.")
NOT_COUNTED = N_("{day} counts in no challenge of yours here. Pick a day since you joined.")


@dataclass(frozen=True, slots=True)
class Judged:
    """A day, and the rule by which it counts. `earlier`: the board before could not count it."""

    lived: PlankDay
    verdict: Verdict
    earlier: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyBoard:
    """Somebody's own row of the latest board, and the days it comes from.

    `replayed` is what they come to now; a coach may have put a day right since.
    """

    challenge: Challenge
    board: KeptBoard
    row: Counted
    place: int | None
    days: tuple[Judged, ...]
    replayed: Score


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyDay:
    """Somebody's own day in one challenge. `closed`: a board has had it."""

    challenge: Challenge
    judged: Judged
    closed: bool


class Why:
    """Answers for whoever asks about themselves."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def board(self, person_id: int, club_id: int, text: str | None) -> WhyBoard:
        """Return where somebody's row of a challenge's latest board comes from.

        Raises:
            UserError: they are in no such challenge, or no board has them.
        """
        async with self._db.read() as tx:
            theirs = meant(await any_of(tx, person_id, club_id, self._now()), text)
            challenge = theirs.challenge
            boards = await tx.boards.of_challenge(challenge.id)
            if not boards:
                raise UserError(NO_BOARD_YET, name=challenge.name)
            board = boards[0]
            row = await tx.boards.row_of(board.id, person_id)
            if row is None:
                raise UserError(NOT_ON_IT, name=challenge.name)
            before = boards[1] if len(boards) > 1 and not board.final else None
            days = tuple(await _replayed(tx, theirs, board, before))
            place = place_of(board, row, await tx.boards.rows(board.id))
        return WhyBoard(
            challenge=challenge,
            board=board,
            row=row,
            place=place,
            days=days,
            replayed=score((each.lived for each in days), date.min, date.max),
        )

    async def day(self, person_id: int, club_id: int, text: str | None) -> list[WhyDay]:
        """Return what a day of somebody's counts as, in each challenge it counts in.

        Raises:
            UserError: it can't be read, or counts in none.
        """
        now = self._now()
        async with self._db.read() as tx:
            every = await any_of(tx, person_id, club_id, now)
            today = await today_of(tx, person_id, club_id, now, every)
            day = parse_day(text, today, past=True) if text else today
            found = [each for each in every if each.counts(day) and day <= today]
            if not found:
                raise UserError(NOT_COUNTED, day=day.isoformat())
            return [await _day(tx, each, day, today, now) for each in found]


async def _day(tx: Transaction, theirs: Theirs, day: date, today: date, now: datetime) -> WhyDay:
    history = await theirs.history(tx)
    *_before, lived = walk(theirs.enrolment, history, day, today)
    closed = theirs.closed_through(now)
    return WhyDay(
        challenge=theirs.challenge,
        judged=Judged(lived, verdict(lived, rested=day in history.rests)),
        closed=closed is not None and day <= closed,
    )


async def _replayed(
    tx: Transaction, theirs: Theirs, board: KeptBoard, before: KeptBoard | None
) -> Iterator[Judged]:
    """Walk through a member's days as they were known when a board closed."""
    history = await theirs.history(tx)
    ended = theirs.challenge.ended_at
    known = min(board.decided_at, ended) if ended is not None else board.decided_at
    walked = walk(theirs.enrolment, history, board.last, _date(known, theirs))
    earlier = await _late(tx, theirs, board, before) if before else ()
    return (
        Judged(each, verdict(each, rested=each.day in history.rests), each.day < board.first)
        for each in walked
        if each.day >= board.first or each.day in earlier
    )


async def _late(
    tx: Transaction, theirs: Theirs, board: KeptBoard, before: KeptBoard
) -> Collection[date]:
    """Return the days before a board that the one before could not count yet."""
    open_from = _date(before.decided_at, theirs)
    holds = await tx.holds.of_person(
        theirs.enrolled.person_id, theirs.challenge.club_id, theirs.enrolled.joined_on, before.last
    )
    late = {each.day for each in holds if before.decided_at < each.made_at <= board.decided_at}
    return {*late, *(each for each in _days(open_from, before.last))}


def _days(first: date, last: date) -> Iterator[date]:
    return (date.fromordinal(each) for each in range(first.toordinal(), last.toordinal() + 1))


def _date(instant: datetime, theirs: Theirs) -> date:
    return instant.astimezone(zone_info(theirs.zone)).date()
