"""What a member is asked to hold today, what is offered, and how it goes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.clock import Clock
from bot.domain.planks.days import PlankDay, Status
from bot.domain.planks.offers import Proposal, offers
from bot.domain.planks.prescription import Prescription, prescription_of
from bot.domain.planks.scores import Score, recent
from bot.domain.planks.terms import Phase
from bot.domain.planks.walk import walk
from bot.domain.zones import zone_info
from bot.services.planks.counting import coming_day
from bot.services.planks.theirs import Theirs, get, going_of, meant, today_of
from bot.storage.challenges import Challenge
from bot.storage.database import Database, Transaction

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """How many of a challenge's members who show have held on their date today."""

    held: int
    members: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """A member's day in a challenge. `day` is before `first` while they have not begun.

    `coming` is the next planned day, once today asks nothing more; `others` are more challenges
    they are in here.
    """

    challenge: Challenge
    phase: Phase
    day: date
    first: date
    asked: Prescription
    lived: PlankDay
    recent: Score
    offered: tuple[Proposal, ...]
    coming: Prescription | None
    together: Together
    others: tuple[str, ...]

    @property
    def begun(self) -> bool:
        """Whether their day 1 has come."""
        return self.day >= self.first

    @property
    def open(self) -> bool:
        """Whether a hold is asked for and not made yet."""
        return self.begun and self.asked.planned and self.lived.status.status is Status.OPEN


class Todays:
    """Everybody's today. A member of several challenges sees the first that asks something."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def of(self, person_id: int, club_id: int, text: str | None = None) -> Today:
        """Return somebody's day in a challenge they name, or in the one that needs them most.

        Raises:
            UserError: they are in none here, or in none by that name.
        """
        now = self._now()
        async with self._db.read() as tx:
            going = await going_of(tx, person_id, club_id, now)
            today = await today_of(tx, person_id, club_id, now, going)
            if text is not None:
                return await _seen(tx, meant(going, text), going, today, now)
            found = [await _seen(tx, each, going, today, now) for each in going]
            return next((each for each in found if each.open), found[0])

    async def in_challenge(self, person_id: int, challenge_id: int) -> Today:
        """Return somebody's day in the challenge with this id.

        Raises:
            UserError: they are not in it, or it is done.
        """
        async with self._db.read() as tx:
            theirs = await get(tx, person_id, challenge_id, self._now())
        return await self.of(person_id, theirs.challenge.club_id, str(challenge_id))


async def _seen(
    tx: Transaction, theirs: Theirs, going: list[Theirs], today: date, now: datetime
) -> Today:
    enrolment, history = theirs.enrolment, await theirs.history(tx)
    first = theirs.enrolled.joined_on
    day = max(today, first)
    days = list(walk(enrolment, history, day, day))
    lived = days[-1]
    asks = lived.asked is not None and lived.status.status is Status.OPEN
    names = [each.challenge.name for each in going if each is not theirs]
    return Today(
        challenge=theirs.challenge,
        phase=theirs.phase,
        day=today,
        first=first,
        asked=prescription_of(enrolment, lived),
        lived=lived,
        recent=recent(days),
        offered=offers(enrolment, history, day) if today >= first else (),
        coming=None if asks else coming_day(theirs, history, day),
        together=await _together(tx, theirs, now),
        others=tuple(names),
    )


async def _together(tx: Transaction, theirs: Theirs, now: datetime) -> Together:
    """Count who has held on their own date; those who hide are in no count."""
    around = now.date()
    counts = await tx.enrolments.held_lately(theirs.challenge, around - DAY, around + DAY)
    usual = theirs.challenge.zone
    dates = {each.zone: now.astimezone(zone_info(each.zone or usual)).date() for each in counts}
    return Together(
        held=sum(each.members for each in counts if each.day == dates[each.zone]),
        members=sum(each.members for each in counts if each.day is None),
    )
