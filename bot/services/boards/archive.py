"""Any board there has been, found by its challenge and its week."""

from __future__ import annotations

import re
from datetime import date

from bot.clock import Clock
from bot.domain.finding import squeeze
from bot.errors import UserError
from bot.services.boards.shown import Week, shown
from bot.services.challenges.lookup import MADE, NONE_YET, named
from bot.storage.boards import KeptBoard
from bot.storage.challenges import Challenge
from bot.storage.database import Database, Transaction
from bot.words import N_

FINAL = "final"
NUMBER = re.compile(r"(?:week\s*)?(\d{1,3})", re.IGNORECASE)
MOST_NAMED = 6

NO_BOARD = N_("{name} has no board yet. The first one comes when its first week closes.")
NONE_AT_ALL = N_("No week has closed here yet. The first board comes when one does.")
NO_SUCH_WEEK = N_(
    "{name} has no board of {text}. Pick one as you type, or leave `week` out for the latest."
)


class Archive:
    """The boards of a club's challenges, those that are done too."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def find(self, club_id: int, challenge: str | None, week: str | None) -> Week:
        """Return a board; by default the newest there is.

        Args:
            challenge: by id or name.
            week: by number, by a date that the board covers, or `final`.

        Raises:
            UserError: there is none, or no such one.
        """
        async with self._db.read() as tx:
            if challenge is None:
                found = await self._newest(tx, club_id)
            else:
                found = await named(tx, club_id, challenge, self._now())
            boards = await tx.boards.of_challenge(found.id)
            if not boards:
                raise UserError(NO_BOARD, name=found.name)
            board = _fitting(boards, week) if week else boards[0]
            if board is None:
                raise UserError(NO_SUCH_WEEK, name=found.name, text=week)
            return await shown(tx, found, board)

    async def read(self, club_id: int, words: str) -> Week:
        """Return the board that typed words mean: a challenge's name, a week, both or neither.

        Raises:
            UserError: there is none, or no such one.
        """
        *name, last = words.split() or [""]
        if last.casefold() != FINAL and not NUMBER.fullmatch(last):
            return await self.find(club_id, words.strip() or None, None)
        if name and name[-1].casefold() == "week":
            name.pop()
        return await self.find(club_id, " ".join(name) or None, last)

    async def weeks(self, club_id: int, challenge: str | None) -> list[KeptBoard]:
        """Return the boards to choose from, the newest first; none if it is not clear whose."""
        async with self._db.read() as tx:
            try:
                if challenge is None:
                    found = await self._newest(tx, club_id)
                else:
                    found = await named(tx, club_id, challenge, self._now())
            except UserError:
                return []
            return await tx.boards.of_challenge(found.id)

    async def _newest(self, tx: Transaction, club_id: int) -> Challenge:
        """Return the challenge whose board closed last."""
        challenges = await tx.challenges.of_club(club_id, *MADE)
        if not challenges:
            raise UserError(NONE_YET)
        latest = [(await tx.boards.latest(each.id), each) for each in challenges]
        closed = [(board.decided_at, each) for board, each in latest if board is not None]
        if not closed:
            raise UserError(NONE_AT_ALL)
        return max(closed, key=lambda each: (each[0], each[1].id))[1]


def _fitting(boards: list[KeptBoard], week: str) -> KeptBoard | None:
    wanted = squeeze(week)
    if wanted == FINAL:
        return next((each for each in boards if each.final), None)
    if number := NUMBER.fullmatch(week.strip()):
        of_weeks = (each for each in boards if not each.final)
        return next((each for each in of_weeks if each.number == int(number[1])), None)
    try:
        day = date.fromisoformat(week.strip())
    except ValueError:
        return None
    of_day = [each for each in boards if each.last == day]
    return next((each for each in [*of_day, *boards] if each.first <= day <= each.last), None)
