"""A kept board as it is shown: without those who would rather not be on it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.planks.boards import Counted, Style, Told, tell
from bot.domain.planks.scores import FEWEST_PLANNED
from bot.storage.boards import KeptBoard
from bot.storage.challenges import Challenge
from bot.storage.database import Transaction

LATE = timedelta(minutes=5)
# So many are put in order in no time; for more others would have to wait.
FEW = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """A board and what it says, of those who show now. `active`: somebody held something."""

    challenge: Challenge
    board: KeptBoard
    told: Told
    members: int

    @property
    def late(self) -> bool:
        """Whether it was closed so late that it should say so."""
        return self.board.decided_at - self.board.closes_at > LATE

    @property
    def active(self) -> bool:
        """Whether anybody held anything."""
        return bool(self.board.seconds) or bool(self.told.ranking.rows)


def place_of(board: KeptBoard, row: Counted, shown: list[Counted]) -> int | None:
    """Return somebody's place among those who show; they may stand below the cut."""
    if board.style is Style.ROLL_CALL:
        return None
    if row not in shown or row.score.planned < FEWEST_PLANNED or not row.score.kept:
        return None
    share = row.score.share
    fit = (each for each in shown if each.score.planned >= FEWEST_PLANNED)
    return 1 + sum(each.score.share > share for each in fit)


async def shown(tx: Transaction, challenge: Challenge, board: KeptBoard) -> Week:
    """Return a board with what it says of those who show now."""
    rows = await tx.boards.rows(board.id)
    told = await told_of(rows, board.style)
    return Week(challenge=challenge, board=board, told=told, members=len(rows))


async def told_of(members: list[Counted], style: Style) -> Told:
    """Return what there is to say of members, however many they are."""
    if len(members) <= FEW:
        return tell(members, style)
    return await asyncio.to_thread(tell, members, style)
