"""From stored rows to what the rules need: how somebody joined, and all they did and chose."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from bot.domain.planks.history import Enrolment, History, Session
from bot.domain.planks.plans import Plan, from_text
from bot.services.lights import plank_lights, unkept_stop
from bot.storage.challenges import Challenge
from bot.storage.database import Transaction
from bot.storage.enrolments import Enrolled
from bot.storage.holds import LoggedHold


def enrolment_of(challenge: Challenge, enrolled: Enrolled, plan: Plan | None = None) -> Enrolment:
    """Return how somebody joined a challenge; its `plan` for those who have read it already."""
    return Enrolment(
        plan=plan or from_text(challenge.plan_text),
        joined_on=enrolled.joined_on,
        level=enrolled.level,
        baseline=enrolled.baseline,
        ceiling=challenge.ceiling,
    )


async def history_of(tx: Transaction, challenge: Challenge, enrolled: Enrolled) -> History:
    """Return all that somebody logged or chose since they joined a challenge.

    Days on which the whole challenge was paused are pauses of theirs too; days whose post or
    whose reminder we failed to deliver are our fault.
    """
    person, club = enrolled.person_id, challenge.club_id
    holds = await tx.holds.of_person(person, club, enrolled.joined_on)
    off = await tx.days_off.of_person(person, club, challenge.id)
    lights, looked_at = await plank_lights(tx, person)
    return History(
        sessions=tuple(session_of(each) for each in holds),
        rests=off.rests,
        pauses=(*off.pauses, *unkept_stop(tx, person)),
        lights=lights,
        changes=await tx.plan_changes.of_person(challenge.id, person),
        looked_at=looked_at,
        ours=await _ours(tx, challenge, person),
    )


async def histories_of(
    tx: Transaction, challenge: Challenge, enrolled: Iterable[Enrolled]
) -> dict[int, History]:
    """Return the same for several, by person, in as few questions as for one.

    For thousands ask in parts, or everybody else waits.
    """
    club, day_one = challenge.club_id, {each.person_id: each.joined_on for each in enrolled}
    first = min(day_one.values(), default=challenge.starts_on)
    sessions: defaultdict[int, list[Session]] = defaultdict(list)
    for hold in await tx.holds.of_people(day_one, club, first):
        if hold.day >= day_one[hold.person_id]:
            sessions[hold.person_id].append(session_of(hold))
    off = await tx.days_off.of_people(day_one, club)
    changes = await tx.plan_changes.of_people(challenge.id, day_one)
    paused = await tx.challenges.pauses_of(challenge.id)
    # One at a time: what is sealed is opened for nobody but its person's own plan.
    lit = {person: await plank_lights(tx, person) for person in await tx.checkins.among(day_one)}
    posts = await tx.day_posts.undelivered(challenge.id)
    nudges = await tx.missed_nudges.of_people(day_one, club)
    return {
        person: History(
            sessions=tuple(sessions[person]),
            rests=off[person].rests if person in off else frozenset(),
            pauses=(
                *(off[person].pauses if person in off else ()),
                *paused,
                *unkept_stop(tx, person),
            ),
            lights=lit[person][0] if person in lit else (),
            changes=changes.get(person, ()),
            looked_at=lit[person][1] if person in lit else frozenset(),
            ours=posts | nudges.get(person, frozenset()),
        )
        for person in day_one
    }


async def _ours(tx: Transaction, challenge: Challenge, person: int) -> frozenset[date]:
    nudges = await tx.missed_nudges.of_people([person], challenge.club_id)
    return await tx.day_posts.undelivered(challenge.id) | nudges.get(person, frozenset())


def session_of(hold: LoggedHold) -> Session:
    """Return a hold as the rules see it."""
    return Session(hold.day, hold.sets, hold.level, hold.form, hold.effort, hold.target)
