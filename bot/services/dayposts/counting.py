"""How many of a challenge have held on a day, and how many need not."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from bot.domain.planks.dayposts import off_by_week
from bot.domain.planks.plans import PlanKind, from_text
from bot.domain.when import DAY
from bot.services.boards.days import Gathered, gather, sweep
from bot.storage.challenges import Challenge
from bot.storage.database import Database


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
        by_plan = await _by_table(database, challenge, day)
    return Count(
        held=sum(each.members for each in tallies if each.held),
        members=sum(each.members for each in tallies),
        resting=by_plan + sum(each.members for each in tallies if each.off and not each.held),
    )


async def _by_table(database: Database, challenge: Challenge, day: date) -> int:
    """Count whom a table asks nothing: it depends on all that each has done so far.

    What a light takes away is not looked at: it would show in a small club's count.
    """
    async with database.read() as tx:
        undecided = set(await tx.day_posts.undecided(challenge, day))
        gathered = await gather(tx, challenge, day, known=_when_all_know(day))
    return await asyncio.to_thread(_resting, gathered, undecided)


def _resting(gathered: Gathered, undecided: set[int]) -> int:
    theirs = (each.days for each in sweep(gathered) if each.entrant.person_id in undecided)
    return sum(days[-1].asked is None for days in theirs)


def _when_all_know(day: date) -> datetime:
    """Return an instant at which the day has begun for everybody."""
    return datetime.combine(day + DAY, time(12), tzinfo=UTC)
