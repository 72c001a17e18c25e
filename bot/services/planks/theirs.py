"""What a member takes part in, and which day it is for them: what every use case begins with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain.planks.history import Enrolment, History
from bot.domain.planks.plans import Plan
from bot.domain.planks.terms import Phase, last_day
from bot.domain.planks.windows import closed_through
from bot.domain.zones import zone_info
from bot.errors import UserError
from bot.services.boards import series
from bot.services.challenges.lookup import GONE, NONE_YET, current, phase_of
from bot.services.histories import enrolment_of, history_of
from bot.services.people import UNKNOWN_ZONE
from bot.storage.challenges import Challenge
from bot.storage.database import Transaction
from bot.storage.enrolments import Enrolled, Taking
from bot.storage.kinds import State
from bot.words import N_

NOT_IN_ANY = N_("You aren't in a challenge here yet. /plank join takes a minute.")
NOT_IN_IT = N_("You aren't in {name}. /plank join lets you in.")
WHICH = N_("You are in several challenges here. Name one with `challenge`: {names}.")
UNKNOWN = N_("I don't know a challenge called {text} here. You are in: {names}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Theirs:
    """A challenge that a person takes part in, how they joined it, and where their days are."""

    challenge: Challenge
    enrolled: Enrolled
    enrolment: Enrolment
    phase: Phase
    zone: str
    covered: date | None

    @property
    def last_day(self) -> date:
        """The last day that counts; a coach may have ended it early."""
        last = last_day(self.challenge.starts_on, self.challenge.length)
        ended = self.challenge.ended_at
        if ended is None:
            return last
        return min(last, ended.astimezone(zone_info(self.challenge.zone)).date())

    def counts(self, day: date) -> bool:
        """Whether a hold on a day counts in it."""
        return self.enrolled.joined_on <= day <= self.last_day

    def closed_through(self, now: datetime) -> date | None:
        """Return the last date that can't be changed any more, since its board has closed."""
        if self.phase is Phase.ENDED:
            return self.last_day
        first = self.challenge.starts_on
        covered = series.covered_from(self.challenge, self.covered)
        closed = closed_through(covered, series.schedule_of(self.challenge), now)
        return closed if closed >= first else None

    async def history(self, tx: Transaction) -> History:
        """Return all that they did and chose in it."""
        return await history_of(tx, self.challenge, self.enrolled)


async def all_of(tx: Transaction, person_id: int, club_id: int, now: datetime) -> list[Theirs]:
    """Return the challenges of a club that somebody is in, those that are done last."""
    found = [
        theirs_of(each, now)
        for each in await tx.enrolments.taken(person_id, club_id)
        if each.challenge.state is not State.DRAFT
    ]
    return sorted(found, key=lambda each: each.phase.done)


async def going_of(tx: Transaction, person_id: int, club_id: int, now: datetime) -> list[Theirs]:
    """Return the challenges of a club that somebody is in and that are not done.

    Raises:
        UserError: there are none; the sentence says what there is to join.
    """
    going = [each for each in await all_of(tx, person_id, club_id, now) if not each.phase.done]
    if not going and await current(tx, club_id, now):
        raise UserError(NOT_IN_ANY)
    if not going:
        raise UserError(NONE_YET)
    return going


async def any_of(tx: Transaction, person_id: int, club_id: int, now: datetime) -> list[Theirs]:
    """Return the challenges of a club that somebody is in, even if all of them are done.

    Raises:
        UserError: there are none.
    """
    found = await all_of(tx, person_id, club_id, now)
    return found or await going_of(tx, person_id, club_id, now)


async def get(tx: Transaction, person_id: int, challenge_id: int, now: datetime) -> Theirs:
    """Return a challenge that somebody is in, by its id, even if it is done.

    Raises:
        UserError: it is gone, or they are not in it.
    """
    for each in await tx.enrolments.taken(person_id, challenge_id=challenge_id):
        if each.challenge.state is not State.DRAFT:
            return theirs_of(each, now)
    challenge = await tx.challenges.get(challenge_id)
    if challenge is None or challenge.state is State.DRAFT:
        raise UserError(GONE)
    raise UserError(NOT_IN_IT, name=challenge.name)


def meant(theirs: Sequence[Theirs], text: str | None) -> Theirs:
    """Return the one somebody means, by id or name, or the only one.

    Raises:
        UserError: it is not clear which.
    """
    names = ", ".join(each.challenge.name for each in theirs)
    if text is None:
        if len(theirs) == 1:
            return theirs[0]
        raise UserError(WHICH, names=names)
    wanted = text.strip().casefold()
    for each in theirs:
        if wanted in {str(each.challenge.id), each.challenge.name.casefold()}:
            return each
    raise UserError(UNKNOWN, text=text, names=names)


async def today_of(
    tx: Transaction, person_id: int, club_id: int, now: datetime, theirs: Sequence[Theirs] = ()
) -> date:
    """Return somebody's own date: in their own zone, else the club's, else a challenge's."""
    zone = theirs[0].zone if theirs else await _zone(tx, person_id, club_id)
    return now.astimezone(zone_info(zone)).date()


def closed_for(theirs: Sequence[Theirs], day: date, today: date, now: datetime) -> date | None:
    """Return through which date somebody can't change a day any more, by all its boards.

    Their own today stays open whatever is closed elsewhere: far away it may be yesterday.
    """
    closed = [each.closed_through(now) for each in theirs if each.counts(day)]
    latest = max((each for each in closed if each is not None), default=None)
    return min(latest, today - timedelta(days=1)) if latest is not None else None


def theirs_of(taking: Taking, now: datetime, plan: Plan | None = None) -> Theirs:
    """Return what somebody takes part in; its `plan` for those who have read it already."""
    challenge = taking.challenge
    return Theirs(
        challenge=challenge,
        enrolled=taking.enrolled,
        enrolment=enrolment_of(challenge, taking.enrolled, plan),
        phase=phase_of(challenge, now),
        zone=taking.zone or challenge.zone,
        covered=taking.covered,
    )


async def _zone(tx: Transaction, person_id: int, club_id: int) -> str:
    person, club = await tx.people.get(person_id), await tx.clubs.get(club_id)
    return (person and person.zone) or (club and club.zone) or UNKNOWN_ZONE
