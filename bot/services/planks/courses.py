"""How a member's challenge went so far, and the weeks to come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.clock import Clock
from bot.domain.planks.days import PlankDay, Status
from bot.domain.planks.plans import Plan
from bot.domain.planks.prescription import SIX_WEEKS, Prescription, calendar
from bot.domain.planks.scores import Growth, Score, growth, recent, run_of_kept, score
from bot.domain.planks.walk import walk
from bot.errors import UserError
from bot.services.planks.theirs import Theirs, all_of, any_of, get, going_of, meant, today_of
from bot.storage.challenges import Challenge
from bot.storage.database import Database, Transaction
from bot.words import N_

NOT_BEGUN = N_("{name} begins for you on {first}. There is nothing to show before that.")
NOTHING_LEFT = N_("{name} has no planned days left. /plank progress shows how it went.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """A member's days in a challenge, from their day 1 to today."""

    challenge: Challenge
    today: date
    days: tuple[PlankDay, ...]

    @property
    def score(self) -> Score:
        """Planned days kept."""
        return score(self.days, date.min, date.max)

    @property
    def recent(self) -> Score:
        """The last planned days."""
        return recent(self.days)

    @property
    def run(self) -> int:
        """Planned days kept in a row."""
        return run_of_kept(self.days)

    @property
    def growth(self) -> Growth | None:
        """The step from their own start."""
        return growth(self.days)

    @property
    def rested(self) -> int:
        """Days that count neither way."""
        return sum(each.status.status is Status.NEUTRAL for each in self.days)

    @property
    def seconds(self) -> int:
        """All the seconds that count."""
        return sum(each.counted for each in self.days)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """The next six weeks at most, as they will be if every hold is clean and easy."""

    challenge: Challenge
    plan: Plan
    today: date
    days: tuple[Prescription, ...]


class Courses:
    """Everybody's own course through their challenges."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def progress(self, person_id: int, club_id: int, text: str | None) -> Progress:
        """Return how it went; a challenge that is done can be looked at by its name.

        Raises:
            UserError: they are in none, it is not clear which, or it has not begun.
        """
        async with self._db.read() as tx:
            theirs = await self._meant(tx, person_id, club_id, text)
            return await self._progress(tx, theirs)

    async def in_challenge(self, person_id: int, challenge_id: int) -> Progress:
        """Return how it went in the challenge with this id.

        Raises:
            UserError: they are not in it, or it has not begun.
        """
        async with self._db.read() as tx:
            theirs = await get(tx, person_id, challenge_id, self._now())
            return await self._progress(tx, theirs)

    async def coming(self, person_id: int, club_id: int, text: str | None) -> Coming:
        """Return the weeks to come.

        Raises:
            UserError: they are in none, it is not clear which, or nothing is left.
        """
        now = self._now()
        async with self._db.read() as tx:
            going = await going_of(tx, person_id, club_id, now)
            theirs = meant(going, text)
            today = await today_of(tx, person_id, club_id, now, going)
            first = max(today, theirs.enrolled.joined_on)
            left = (theirs.last_day - first).days + 1
            if left < 1:
                raise UserError(NOTHING_LEFT, name=theirs.challenge.name)
            history = await theirs.history(tx)
            enrolment = theirs.enrolment
            days = calendar(enrolment, history, first, min(left, SIX_WEEKS))
        return Coming(challenge=theirs.challenge, plan=enrolment.plan, today=today, days=days)

    async def names(self, person_id: int, club_id: int) -> list[tuple[int, str]]:
        """Return ids and names of the challenges somebody is in, those that are done last."""
        async with self._db.read() as tx:
            found = await all_of(tx, person_id, club_id, self._now())
        return [(each.challenge.id, each.challenge.name) for each in found]

    async def _meant(
        self, tx: Transaction, person_id: int, club_id: int, text: str | None
    ) -> Theirs:
        every = await any_of(tx, person_id, club_id, self._now())
        going = [each for each in every if not each.phase.done]
        return meant(every if text is not None else going or every[:1], text)

    async def _progress(self, tx: Transaction, theirs: Theirs) -> Progress:
        person_id, club_id = theirs.enrolled.person_id, theirs.challenge.club_id
        now = self._now()
        today = await today_of(tx, person_id, club_id, now, [theirs])
        last = min(today, theirs.last_day)
        first = theirs.enrolled.joined_on
        if last < first:
            raise UserError(NOT_BEGUN, name=theirs.challenge.name, first=first.isoformat())
        days = walk(theirs.enrolment, await theirs.history(tx), last, today)
        return Progress(challenge=theirs.challenge, today=today, days=tuple(days))
