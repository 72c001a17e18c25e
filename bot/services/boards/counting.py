"""How everybody in a challenge did: days kept of those planned, each on a ladder of their own."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain.planks.boards import Counted
from bot.domain.planks.sweep import Outcome
from bot.domain.planks.tallies import tally
from bot.domain.planks.terms import last_day
from bot.domain.zones import zone_info
from bot.services.boards.days import Gathered, Swept, gather, sweep
from bot.storage.boards import KeptBoard, NewBoard
from bot.storage.challenges import Challenge
from bot.storage.database import Transaction

# So many are counted in no time; more go to a thread, for others are waiting.
FEW = 50
DAY = timedelta(days=1)
DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Everybody's counts between two dates, and the seconds that count: then, and since day 1.

    `members` are all who take part; `hidden` are those of them who do not show.
    """

    members: list[Counted]
    hidden: frozenset[int]
    seconds: int
    together: int

    @property
    def shown(self) -> list[Counted]:
        """The counts of those who show."""
        return [each for each in self.members if each.member not in self.hidden]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The dates that are counted, as they are known at an instant.

    `since` is the board before: what it did not have yet is counted too.
    """

    first: date
    last: date
    known: datetime
    since: KeptBoard | None = None


def whole(challenge: Challenge, now: datetime) -> Span:
    """Return all of a challenge as far as it has come.

    A day that was not over for somebody when a coach ended it stays open: no miss of theirs.
    """
    last = last_day(challenge.starts_on, challenge.length)
    known = challenge.ended_at or now
    here = known.astimezone(zone_info(challenge.zone)).date()
    return Span(first=challenge.starts_on, last=min(last, here), known=known)


def new_board(
    challenge: Challenge, span: Span, sheet: Sheet, *, closes: datetime, final: bool
) -> NewBoard:
    """Return a board to be kept, but for its rows."""
    return NewBoard(
        challenge_id=challenge.id,
        number=max((span.last - challenge.starts_on).days // DAYS_A_WEEK + 1, 1),
        first=span.first,
        last=span.last,
        final=final,
        style=challenge.style,
        closes_at=closes,
        seconds=sheet.seconds,
        together=sheet.together,
        goal_seconds=challenge.goal_seconds,
    )


async def count(tx: Transaction, challenge: Challenge, span: Span) -> Sheet:
    """Count everybody in a challenge, however many there are."""
    gathered = await gather(tx, challenge, span.last, span.known)
    late: dict[int, list[date]] = {}
    if span.since is not None:
        before = span.since
        late = await tx.sheets.held_since(challenge, before.decided_at, before.last)
    if len(gathered.entrants) <= FEW:
        return _count(gathered, span, late, challenge.starts_on)
    return await asyncio.to_thread(_count, gathered, span, late, challenge.starts_on)


def _count(gathered: Gathered, span: Span, late: dict[int, list[date]], starts_on: date) -> Sheet:
    members: list[Counted] = []
    hidden: list[int] = []
    seconds = together = 0
    for each in sweep(gathered):
        entrant, days = each.entrant, each.days
        first = (span.first - entrant.joined_on).days
        held = late.get(entrant.person_id, ())
        earlier = set(_earlier(each, span, held)) if span.since else ()
        members.append(
            tally(
                entrant.person_id,
                entrant.name,
                days,
                first,
                earlier=earlier,
                joined=first <= 0 and span.first > starts_on,
            )
        )
        if not entrant.shows:
            hidden.append(entrant.person_id)
        seconds += _seconds(days[max(first, 0) :])
        together += _seconds(days)
    return Sheet(members=members, hidden=frozenset(hidden), seconds=seconds, together=together)


def _earlier(swept: Swept, span: Span, late: list[date] | tuple[date, ...]) -> Iterator[int]:
    """Yield the days on which the board before could not count somebody yet.

    They were still open where that member lives, or what was held on them was logged since.
    """
    if span.since is None:
        return
    joined, last = swept.entrant.joined_on, min(span.since.last, span.first - DAY)
    open_from = swept.today_at(span.since.decided_at)
    for day in {*late, *(open_from + n * DAY for n in range((last - open_from).days + 1))}:
        at = (day - joined).days
        if 0 <= at < len(swept.days) and day <= last:
            yield at


def _seconds(days: list[Outcome]) -> int:
    return sum([each.counted for each in days])
