"""What was tried eight times and given up: the club hears of it once, coaches where they look."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.clock import Clock
from bot.services.boards.series import KIND as BOARD
from bot.services.reminders.series import CHANNEL
from bot.storage.database import Database, Transaction
from bot.storage.dayposts import KIND as DAY_POST
from bot.storage.jobs import Booking, Job
from bot.storage.kinds import Lane

TELL = "given-up.tell"
# What a club waits for. A reminder by DM concerns one person, and is none of the club's business.
PUBLIC = (DAY_POST, BOARD, CHANNEL)
TOLD_WITHIN = timedelta(days=1)
COACHES_HEAR_OF = timedelta(days=7)


class GivenUp:
    """Notes what was given up, once a series."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def note(self, tx: Transaction, job: Job) -> None:
        """Have the club told, in the transaction that gives a job up. Repeating it does nothing."""
        if job.kind not in PUBLIC or job.club_id is None:
            return
        now, series = self._now(), job.key.partition(":")[0]
        booking = Booking(
            lane=Lane.BOARDS,
            kind=TELL,
            key=f"{job.kind}:{series}",
            due=now,
            club_id=job.club_id,
            about={"kind": job.kind, "due": job.due.isoformat()},
        )
        await tx.jobs.book(booking, now)

    def told_by(self, job: Job) -> tuple[str, datetime] | None:
        """Return the kind that was given up and when it was due; None if it is too late to tell."""
        if self._now() - job.due > TOLD_WITHIN:
            return None
        return job.about["kind"], datetime.fromisoformat(job.about["due"])

    async def lately(self, club_id: int) -> int:
        """Count what was given up in a club in the last days, reminders by DM too."""
        async with self._db.read() as tx:
            return await tx.jobs.given_up(club_id, self._now() - COACHES_HEAR_OF)
