"""A club with running challenges, for what is timed there."""

from datetime import date, time
from pathlib import Path

from bot.content.plans import load_plans
from bot.domain.planks.levels import Level
from bot.domain.planks.plans import as_text
from bot.storage.kinds import State

PLANS = {each.slug: each for each in load_plans(Path(__file__).parents[2] / "data" / "plans")}
CLUB, HERE = 10**18 + 11, 10**18 + 12
ANA, BEN, CEM = 10**18 + 22, 10**18 + 33, 10**18 + 44
FIRST = date(2026, 11, 23)


async def challenge(tx, now, name, *, channel_id=HERE, plan="form-first", **changes):
    """A challenge that is running."""
    await tx.clubs.change(CLUB, now, zone="Europe/London")
    return await tx.challenges.add(
        now,
        **{
            "club_id": CLUB,
            "name": name,
            "plan": plan,
            "plan_text": as_text(PLANS[plan]),
            "starts_on": FIRST,
            "length": 28,
            "channel_id": channel_id,
            "zone": "Europe/London",
            "daily_at": time(7, 30),
            "board_day": 7,
            "board_at": time(18),
            "goal_seconds": None,
            "ceiling": 60,
            "state": State.RUNNING,
            "created_by": CEM,
            **changes,
        },
    )


async def join(tx, now, challenge, *people, on=FIRST):
    """Several people in it, on their knees."""
    for person in people:
        await tx.members.seen(CLUB, person, f"Runner {person % 100}")
        await tx.enrolments.join(
            challenge.id, person, now, joined_on=on, level=Level.KNEES, baseline=40
        )


async def holds_of(database, person):
    async with database.read() as tx:
        return await tx.holds.of_person(person, CLUB)
