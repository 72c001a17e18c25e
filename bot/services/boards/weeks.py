"""What is on a week's board: days kept of those planned, each on a ladder of their own."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.clock import Clock
from bot.domain.planks.days import PlankDay
from bot.domain.planks.scores import Entry, Growth, Ranking, Score, growth, rank, score
from bot.domain.planks.walk import walk
from bot.domain.planks.windows import Window
from bot.domain.zones import zone_info
from bot.services.boards import series
from bot.services.challenges.course import shown_names
from bot.services.challenges.lookup import of_club
from bot.services.histories import enrolment_of, histories_of
from bot.storage.challenges import Challenge
from bot.storage.database import Database, Transaction
from bot.storage.enrolments import Enrolled
from bot.storage.jobs import Job

LATE = timedelta(minutes=5)
AT_ONCE = 25
DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """A challenge between two dates. `seconds` are those that count, `together` since it began.

    `grown` is who came furthest from their own start since the challenge began.
    """

    challenge: Challenge
    number: int
    first: date
    last: date
    ranking: Ranking
    seconds: int
    together: int
    grown: tuple[str, Growth] | None
    closes: datetime | None = None
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mine:
    """One member's week. `place` is None for those who rest or hide."""

    score: Score
    place: int | None


class Boards:
    """The clubs' weekly boards."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def due(self, job: Job) -> tuple[Week, Window] | None:
        """Return what a job has to post; None if nobody held or kept anything, or it is over."""
        now = self._now()
        async with self._db.read() as tx:
            challenge = await tx.challenges.get(series.challenge_of(job))
            if challenge is None or challenge.state not in series.GOING:
                return None
            window = series.closed(job, challenge, now)
            if window is None:
                return None
            week = await self._week(tx, challenge, window.first, window.last)
        closes = window.closes
        return replace(week, closes=closes, late=now - closes > LATE), window

    async def week(self, challenge_id: int, club_id: int, first: date, last: date) -> Week:
        """Return a week as it stands now.

        Raises:
            UserError: there is no such challenge here.
        """
        async with self._db.read() as tx:
            challenge = await of_club(tx, challenge_id, club_id)
            return await self._week(tx, challenge, first, last)

    async def mine(
        self, challenge_id: int, club_id: int, person_id: int, first: date, last: date
    ) -> Mine | None:
        """Return somebody's own week; None if they are not in the challenge.

        Raises:
            UserError: there is no such challenge here.
        """
        async with self._db.read() as tx:
            challenge = await of_club(tx, challenge_id, club_id)
            enrolled = await tx.enrolments.get(challenge_id, person_id)
            if enrolled is None:
                return None
            days = (await self._lived(tx, challenge, [enrolled], last))[person_id]
            week = await self._week(tx, challenge, first, last)
        places = {row.entry.member: row.place for row in week.ranking.rows}
        return Mine(score=score(days, first, last), place=places.get(person_id))

    async def go_on(self, tx: Transaction, job: Job, window: Window | None) -> None:
        """Book the board that comes after one."""
        await series.go_on(tx, job, window, self._now())

    async def book_missing(self) -> int:
        """Begin the series of challenges that have none; returns how many there were."""
        async with self._db.write() as tx:
            return await series.book_missing(tx, self._now())

    async def _week(self, tx: Transaction, challenge: Challenge, first: date, last: date) -> Week:
        enrolled = await tx.enrolments.of_challenge(challenge.id)
        names = await shown_names(tx, challenge.club_id, [each.person_id for each in enrolled])
        lived = await self._lived(tx, challenge, enrolled, last)
        shown = [(names[person], person, days) for person, days in lived.items() if person in names]
        steps = ((name, growth(days)) for name, _person, days in shown)
        grown = sorted((name, step) for name, step in steps if step and any(_forward(step)))
        return Week(
            challenge=challenge,
            number=(first - challenge.starts_on).days // DAYS_A_WEEK + 1,
            first=first,
            last=last,
            ranking=rank(
                Entry(person, name, score(days, first, last)) for name, person, days in shown
            ),
            seconds=sum(_seconds(days, first) for days in lived.values()),
            together=sum(_seconds(days, date.min) for days in lived.values()),
            grown=max(grown, key=lambda each: _forward(each[1]), default=None),
        )

    async def _lived(
        self, tx: Transaction, challenge: Challenge, enrolled: Sequence[Enrolled], last: date
    ) -> dict[int, list[PlankDay]]:
        """Return everybody's days up to one; what is still open for somebody counts neither way."""
        now = self._now()
        lived: dict[int, list[PlankDay]] = {}
        for some in _parts(enrolled):
            histories = await histories_of(tx, challenge, some)
            for each in some:
                person = await tx.people.get(each.person_id)
                zone = (person.zone if person else None) or challenge.zone
                today = now.astimezone(zone_info(zone)).date()
                history = histories[each.person_id]
                days = walk(enrolment_of(challenge, each), history, min(last, today), today)
                lived[each.person_id] = list(days)
            await asyncio.sleep(0)  # others are waiting too
        return lived


def _parts(enrolled: Sequence[Enrolled]) -> Iterator[Sequence[Enrolled]]:
    return (enrolled[at : at + AT_ONCE] for at in range(0, len(enrolled), AT_ONCE))


def _forward(step: Growth) -> tuple[int, int]:
    return max(step.levels, 0), max(step.percent, 0)


def _seconds(days: list[PlankDay], first: date) -> int:
    return sum(each.counted for each in days if each.day >= first)
