"""How many of a challenge have held on a day, and how many need not."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.domain.planks.dayposts import rests_by_plan
from bot.domain.planks.history import History
from bot.domain.planks.plans import Plan, PlanKind, from_text
from bot.services.histories import enrolment_of, histories_of
from bot.storage.challenges import Challenge
from bot.storage.database import Transaction
from bot.storage.dayposts import Standing
from bot.storage.enrolments import Enrolled

# So many members' plans are walked through before others get their turn.
AT_ONCE = 25
NOTHING = History()


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How a day stands. Those who hide are counted like all others; nobody is named."""

    held: int = 0
    members: int = 0
    resting: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What the count of a day rests on, read in one moment."""

    challenge: Challenge
    plan: Plan
    day: date
    standings: list[Standing]
    histories: Mapping[int, History] = field(default_factory=dict[int, History])


async def gather(tx: Transaction, challenge: Challenge, day: date) -> Gathered:
    """Read what the count of a day rests on; of tables also what came before."""
    standings = await tx.day_posts.standings(challenge, day)
    histories: dict[int, History] = {}
    plan = from_text(challenge.plan_text)
    if plan.kind is not PlanKind.ADAPTIVE:
        unsure = [each.enrolled for each in standings if not each.held and not each.off]
        histories = await histories_of(tx, challenge, unsure)
    return Gathered(
        challenge=challenge, plan=plan, day=day, standings=standings, histories=histories
    )


async def count(gathered: Gathered) -> Count:
    """Count; others get their turns meanwhile, however many members there are."""
    held = resting = 0
    for at, each in enumerate(gathered.standings):
        if at % AT_ONCE == 0:
            await asyncio.sleep(0)
        if each.held:
            held += 1
        elif each.off or _rests(gathered, each.enrolled):
            resting += 1
    return Count(held=held, members=len(gathered.standings), resting=resting)


def _rests(gathered: Gathered, enrolled: Enrolled) -> bool:
    history = gathered.histories.get(enrolled.person_id, NOTHING)
    enrolment = enrolment_of(gathered.challenge, enrolled, gathered.plan)
    return rests_by_plan(enrolment, history, gathered.day)
