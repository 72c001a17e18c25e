"""What a feature says of the jobs it handles."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.storage.database import Transaction
from bot.storage.jobs import Job
from bot.storage.kinds import Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """What came of a job."""

    outcome: Outcome = Outcome.SENT
    message_id: int | None = None


SKIPPED = Finished(outcome=Outcome.SKIPPED)
STALE = Finished(outcome=Outcome.STALE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """How jobs of one kind are done.

    Args:
        name: as jobs are booked under.
        run: does it; may be tried again after any error, so it finds out what it did before.
            Raises `TooLate` for what is not wanted any more.
        after: in the transaction that finishes the job, whatever came of it: books the next.
    """

    name: str
    run: Callable[[Job], Awaitable[Finished]]
    after: Callable[[Transaction, Job, Finished], Awaitable[None]] | None = None
