"""A board that stands in a channel, drawn again: somebody on it would rather not be."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from bot.storage.boards import KeptBoard, latest_of_each
from bot.storage.database import Transaction
from bot.storage.ids import new_id
from bot.storage.jobs import Booking, Job
from bot.storage.kinds import Lane

KIND = "board.redraw"


def board_of(job: Job) -> int:
    """Return the board that a job is for."""
    return int(job.key.partition(":")[0])


async def listing(tx: Transaction, person_id: int) -> list[KeptBoard]:
    """Return the latest board of each challenge that has somebody on it."""
    return latest_of_each(await tx.boards.listing(person_id))


async def redraw(tx: Transaction, boards: Iterable[KeptBoard], now: datetime) -> None:
    """Have boards drawn again, soon; one that waits for it already is drawn once."""
    for board in boards:
        booked = await tx.jobs.of_series(KIND, board.id)
        if any(job.done is None and job.attempts == 0 for job in booked):
            continue
        await tx.jobs.book(
            Booking(lane=Lane.BOARDS, kind=KIND, key=f"{board.id}:{new_id(now)}", due=now), now
        )
