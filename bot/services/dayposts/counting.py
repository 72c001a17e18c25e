"""How many of a challenge have held on a day, and how many need not."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import date

from bot.domain.planks.dayposts import off_by_table, off_by_week
from bot.domain.planks.plans import Plan, PlanKind, from_text
from bot.services.histories import enrolment_of, histories_of
from bot.storage.challenges import Challenge
from bot.storage.database import Database

# So many members' plans are walked through before others get their turn.
AT_ONCE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How a day stands. Those who hide are counted like all others; nobody is named."""

    held: int = 0
    members: int = 0
    resting: int = 0


async def count(database: Database, challenge: Challenge, day: date) -> Count:
    """Count a day of a challenge, however many there are in it."""
    plan = from_text(challenge.plan_text)
    async with database.read() as tx:
        tallies = await tx.day_posts.tallies(challenge, day)
    if plan.kind is PlanKind.ADAPTIVE:
        undecided = [each for each in tallies if not (each.held or each.off)]
        by_plan = sum(each.members for each in undecided if off_by_week(plan, each.joined_on, day))
    else:
        by_plan = await _by_table(database, challenge, plan, day)
    return Count(
        held=sum(each.members for each in tallies if each.held),
        members=sum(each.members for each in tallies),
        resting=by_plan + sum(each.members for each in tallies if each.off and not each.held),
    )


async def _by_table(database: Database, challenge: Challenge, plan: Plan, day: date) -> int:
    """Count whom a table asks nothing: it depends on all that each has done so far."""
    resting = 0
    async with database.read() as tx:
        undecided = await tx.day_posts.undecided(challenge, day)
    for first in range(0, len(undecided), AT_ONCE):
        async with database.read() as tx:
            some = await tx.enrolments.among(challenge.id, undecided[first : first + AT_ONCE])
            histories = await histories_of(tx, challenge, some)
        resting += sum(
            off_by_table(enrolment_of(challenge, each, plan), histories[each.person_id], day)
            for each in some
        )
        await asyncio.sleep(0)
    return resting
