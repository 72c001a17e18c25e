"""From stored rows to what the rules need: how somebody joined, and all they did and chose."""

from __future__ import annotations

from bot.domain.planks.history import Enrolment, History, Session
from bot.domain.planks.plans import from_text
from bot.storage.challenges import Challenge
from bot.storage.database import Transaction
from bot.storage.enrolments import Enrolled
from bot.storage.holds import LoggedHold


def enrolment_of(challenge: Challenge, enrolled: Enrolled) -> Enrolment:
    """Return how somebody joined a challenge."""
    return Enrolment(
        plan=from_text(challenge.plan_text),
        joined_on=enrolled.joined_on,
        level=enrolled.level,
        baseline=enrolled.baseline,
        ceiling=challenge.ceiling,
    )


async def history_of(tx: Transaction, challenge: Challenge, enrolled: Enrolled) -> History:
    """Return all that somebody logged or chose since they joined a challenge.

    Days on which the whole challenge was paused are pauses of theirs too.
    """
    person, club = enrolled.person_id, challenge.club_id
    holds = await tx.holds.of_person(person, club, enrolled.joined_on)
    off = await tx.days_off.of_person(person, club, challenge.id)
    return History(
        sessions=tuple(session_of(each) for each in holds),
        rests=off.rests,
        pauses=off.pauses,
        changes=await tx.plan_changes.of_person(challenge.id, person),
    )


def session_of(hold: LoggedHold) -> Session:
    """Return a hold as the rules see it."""
    return Session(hold.day, hold.sets, hold.level, hold.form, hold.effort, hold.target)
