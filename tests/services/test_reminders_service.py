"""Reminders on both databases: booked once, merged, limited, and moved with their person."""

from datetime import UTC, datetime, time, timedelta

import pytest
from planks_story import ANA, BEN, CLUB, HERE, Story

from bot.domain.nudges import Snooze, Way
from bot.errors import TooLate, UserError
from bot.services.people import People
from bot.services.planks import Planks
from bot.services.reminders.finishing import Aftermath
from bot.services.reminders.panel import Reminders
from bot.services.reminders.sending import MOST_MENTIONS, Nudges
from bot.storage.kinds import Lane, Outcome
from bot.storage.reminders import SNOOZED

EVENING = datetime(2026, 11, 24, 18, tzinfo=UTC)


class Told:
    """The services, and jobs taken by hand."""

    def __init__(self, database, clock):
        self.db, self.clock = database, clock
        self.planks = Planks(database, clock)
        self.story = Story(database, clock, self.planks)
        self.reminders = Reminders(database, clock)
        self.nudges = Nudges(database, clock)
        self.after = Aftermath(clock)

    async def due(self):
        async with self.db.write() as tx:
            return await tx.jobs.claim_due(self.clock.now, Lane.REMINDERS, limit=100)

    async def finish(self, job, outcome=Outcome.SENT):
        async with self.db.write() as tx:
            assert await tx.jobs.finish(job.id, self.clock.now, outcome)
            await self.after.of_person(tx, job, outcome)


@pytest.fixture
async def told(database, clock):
    told = Told(database, clock)
    challenge = await told.story.challenge()
    for person in (ANA, BEN):
        await told.story.join(challenge, person)
    return told


async def test_each_day_is_booked_once_whatever_is_changed(told):
    for hour in (17, 19, 18):
        await told.reminders.set(ANA, CLUB, enabled=True, at=time(hour))
    told.clock.now = EVENING
    (job,) = await told.due()
    nudge = await told.nudges.to_person(job)
    assert nudge.open
    assert nudge.meant_for is None
    await told.finish(job)
    later = await told.reminders.set(ANA, CLUB, at=time(20))
    assert later.next_at == EVENING + timedelta(days=1, hours=2)


async def test_a_snooze_beside_a_series_moves_nothing_and_two_a_day_are_enough(told):
    await told.reminders.set(ANA, CLUB, enabled=True)
    told.clock.now = EVENING
    (job,) = await told.due()
    await told.finish(job)
    reminder = await told.reminders.get(ANA, CLUB)
    await told.reminders.snoozes.of_mine(ANA, reminder.id, Snooze.HOUR)
    await told.reminders.snoozes.of_mine(ANA, reminder.id, Snooze.MINUTES)
    told.clock.now += timedelta(minutes=20)
    (again,) = await told.due()
    assert again.kind == SNOOZED
    assert (await told.nudges.to_person(again)).open
    await told.finish(again)
    with pytest.raises(UserError, match="my limit"):
        await told.reminders.snoozes.of_mine(ANA, reminder.id, Snooze.HOUR)
    with pytest.raises(UserError, match="gone"):
        await told.reminders.snoozes.of_mine(BEN, reminder.id, Snooze.HOUR)
    assert (await told.reminders.get(ANA, CLUB)).next_at == EVENING + timedelta(days=1)


async def test_a_kept_day_says_nothing_and_the_series_goes_on(told):
    await told.reminders.set(ANA, CLUB, enabled=True)
    today = await told.planks.today.of(ANA, CLUB)
    await told.story.log(*today.asked.hold.each)
    told.clock.now = EVENING
    (job,) = await told.due()
    assert await told.nudges.to_person(job) is None
    await told.finish(job, Outcome.SKIPPED)
    assert (await told.reminders.get(ANA, CLUB)).next_at == EVENING + timedelta(days=1)


async def test_a_long_outage_is_no_flood(told):
    await told.reminders.set(ANA, CLUB, enabled=True)
    told.clock.now = EVENING + timedelta(days=5, hours=1)
    (job,) = await told.due()
    with pytest.raises(TooLate):
        await told.nudges.to_person(job)
    await told.finish(job, Outcome.STALE)
    (next_,) = await told.due()
    nudge = await told.nudges.to_person(next_)
    assert nudge.meant_for == time(18)


async def test_a_zone_moves_what_is_booked(told):
    await told.reminders.set(ANA, CLUB, enabled=True)
    await People(told.db, told.clock).set_zone(ANA, "America/New_York")
    assert (await told.reminders.get(ANA, CLUB)).next_at == EVENING + timedelta(hours=5)


async def test_a_channel_is_told_in_parts_of_eighty(told):
    challenge = await told.story.challenge("Many")
    crowd = [10**18 + 1000 + each for each in range(MOST_MENTIONS + 3)]
    for person in crowd:
        await told.story.join(challenge, person)
        await told.reminders.set(person, CLUB, enabled=True, way=Way.CHANNEL)
    told.clock.now = EVENING
    mentioned = []
    for _part in range(2):
        (job,) = await told.due()
        merged = await told.nudges.to_channel(job)
        assert merged.channel_id == HERE
        mentioned.append(merged.people)
        async with told.db.write() as tx:
            await tx.jobs.finish(job.id, EVENING, Outcome.SENT)
            await told.after.of_channel(tx, job, merged, Outcome.SENT)
    assert [len(each) for each in mentioned] == [MOST_MENTIONS, 3]
    assert {each for some in mentioned for each in some} == set(crowd)
    assert await told.due() == []
