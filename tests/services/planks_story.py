"""A club, a challenge and its members, for the services that members use."""

from datetime import UTC, date, datetime, time

from timing_story import PLANS

from bot.domain.planks.history import Form
from bot.domain.planks.levels import Level
from bot.domain.planks.plans import as_text
from bot.services.planks.logbook import Held
from bot.storage.kinds import How, State

CLUB, ELSEWHERE, HERE = 10**18 + 11, 10**18 + 13, 10**18 + 12
ANA, BEN, COACH = 10**18 + 22, 10**18 + 33, 10**18 + 44
MONDAY = date(2026, 11, 23)
CLEAN, WOBBLY, BROKE = Form


def at(day, hour=12, minute=0):
    """An instant in UTC: at(24, 23, 59) is in November."""
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


def on(day, month=11):
    return date(2026, month, day)


def held(*sets, day=None, **more):
    return Held(sets=sets, how=more.pop("how", How.LOG), day=day, **more)


class Story:
    """What people do, by the hand-moved clock."""

    def __init__(self, database, clock, planks):
        self.db, self.clock, self.planks = database, clock, planks

    async def challenge(self, name="November planks", *, club=CLUB, **changes):
        async with self.db.write() as tx:
            await tx.clubs.change(club, self.clock.now)
            return await tx.challenges.add(
                self.clock.now,
                **{
                    "club_id": club,
                    "name": name,
                    "plan": "form-first",
                    "plan_text": as_text(PLANS[changes.get("plan", "form-first")]),
                    "starts_on": MONDAY,
                    "length": 28,
                    "channel_id": HERE,
                    "zone": "UTC",
                    "daily_at": time(7, 30),
                    "board_day": 7,
                    "board_at": time(18),
                    "goal_seconds": None,
                    "ceiling": 60,
                    "state": State.RUNNING,
                    "created_by": COACH,
                    **changes,
                },
            )

    async def lives_in(self, person, zone):
        async with self.db.write() as tx:
            await tx.people.change(person, self.clock.now, zone=zone)

    async def join(self, challenge, person=ANA, *, level=Level.KNEES, baseline=40):
        return await self.planks.joining.join(
            person,
            challenge.club_id,
            challenge.id,
            name=f"Runner {person % 100}",
            level=level,
            baseline=baseline,
        )

    async def log(self, *sets, person=ANA, day=None, **more):
        return await self.planks.logbook.log(person, CLUB, held(*sets, day=day, **more))

    async def end(self, challenge):
        async with self.db.write() as tx:
            await tx.challenges.change(challenge.id, state=State.ENDED, ended_at=self.clock.now)

    async def holds(self, person=ANA):
        async with self.db.read() as tx:
            return await tx.holds.of_person(person, CLUB)
