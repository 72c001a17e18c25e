"""What came of a hold, in every challenge it counts for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain.planks.days import PlankDay, Status
from bot.domain.planks.history import History
from bot.domain.planks.prescription import Prescription, live_through, next_planned
from bot.services.histories import session_of
from bot.services.planks.theirs import Theirs
from bot.storage.challenges import Challenge
from bot.storage.database import Transaction
from bot.storage.holds import LoggedHold

Gathered = tuple[Theirs, History]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A hold's day in one challenge; `next` is the next planned day in it, if one is left."""

    challenge: Challenge
    lived: PlankDay
    next: Prescription | None

    @property
    def kept(self) -> bool:
        """Whether the day is kept."""
        return self.lived.status.status is Status.KEPT


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """A hold and what came of it; `today` is its holder's date.

    `counted` is empty for a hold before the first day of every challenge its holder is in.
    """

    hold: LoggedHold
    today: date
    counted: tuple[Counted, ...]

    @property
    def kept(self) -> bool:
        """Whether the day is kept in any challenge."""
        return any(each.kept for each in self.counted)

    @property
    def next(self) -> Prescription | None:
        """The next planned day in any challenge."""
        coming = [each.next for each in self.counted if each.next]
        return min(coming, key=lambda each: each.day, default=None)


async def gathered(tx: Transaction, theirs: Sequence[Theirs], day: date) -> list[Gathered]:
    """Return the challenges for which a day counts, each with all that was done in it."""
    return [(each, await each.history(tx)) for each in theirs if each.counts(day)]


def with_hold(found: Sequence[Gathered], hold: LoggedHold) -> list[Gathered]:
    """Return the same with one more hold, which was just logged."""
    session = session_of(hold)
    return [
        (each, replace(history, sessions=(*history.sessions, session))) for each, history in found
    ]


async def counted_in(
    tx: Transaction, hold: LoggedHold, theirs: Sequence[Theirs], today: date
) -> Logged:
    """Return what came of a hold in the challenges of its holder."""
    return counted(hold, await gathered(tx, theirs, hold.day), today)


def counted(hold: LoggedHold, found: Sequence[Gathered], today: date) -> Logged:
    """Return what came of a hold, in histories that hold it already."""
    seen_from = max(today, hold.day)
    return Logged(
        hold=hold,
        today=today,
        counted=tuple(
            Counted(
                challenge=each.challenge,
                lived=live_through(each.enrolment, history, hold.day, today=seen_from),
                next=coming_day(each, history, seen_from),
            )
            for each, history in found
        ),
    )


def coming_day(theirs: Theirs, history: History, today: date) -> Prescription | None:
    """Return the next planned day that is still open: today, if nothing is held on it yet."""
    held = any(session.day == today for session in history.sessions)
    after = today if held else today - timedelta(days=1)
    coming = next_planned(theirs.enrolment, history, after)
    return coming if coming and coming.day <= theirs.last_day else None
