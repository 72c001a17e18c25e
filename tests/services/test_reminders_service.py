"""Reminders on both databases: booked once, merged, limited, and moved with their person."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from planks_story import ANA, BEN, CLUB, ELSEWHERE, HERE, Story

from bot.domain.nudges import Snooze, Way
from bot.domain.planks.days import Neutral, Status
from bot.errors import TooLate, UserError
from bot.services.clubs import Clubs
from bot.services.people import People
from bot.services.planks import Planks
from bot.services.reminders.finishing import Aftermath
from bot.services.reminders.panel import Reminders
from bot.services.reminders.sending import MOST_MENTIONS, Nudges
from bot.services.reminders.series import CHANNEL, MOVE
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


# --- What we failed to send --------------------------------------------------------------------


async def days_of(told, person=ANA):
    days = (await told.planks.courses.progress(person, CLUB, None)).days
    return {each.day: each.status for each in days}


async def spoilt(told, person=ANA):
    async with told.db.read() as tx:
        return (await tx.missed_nudges.of_people([person], CLUB)).get(person, frozenset())


async def test_days_without_their_reminder_count_neither_way(told):
    await told.reminders.set(ANA, CLUB, enabled=True)
    told.clock.now = EVENING + timedelta(days=3, hours=-1)
    await told.story.log(20, 20, 20, day=date(2026, 11, 25))
    told.clock.now = EVENING + timedelta(days=3, hours=3)  # Friday, three hours late
    (job,) = await told.due()
    with pytest.raises(TooLate):
        await told.nudges.to_person(job)
    await told.finish(job, Outcome.STALE)
    # Wednesday was kept, Thursday asked nothing; Friday's would come next, and is too late too.
    assert await spoilt(told) == {date(2026, 11, 24), date(2026, 11, 27)}
    became = await days_of(told)
    assert became[date(2026, 11, 24)].neutral is Neutral.OURS
    assert became[date(2026, 11, 25)].status is Status.KEPT
    assert became[date(2026, 11, 27)].neutral is Neutral.OURS


@pytest.mark.parametrize(
    ("outcome", "is_ours"),
    [
        (Outcome.PARKED, True),
        (Outcome.STALE, True),
        (Outcome.REFUSED, False),  # closed DMs are theirs
        (Outcome.SKIPPED, False),
        (Outcome.SENT, False),
    ],
)
async def test_whose_fault_it_was(told, outcome, is_ours):
    await told.reminders.set(ANA, CLUB, enabled=True)
    told.clock.now = EVENING
    (job,) = await told.due()
    await told.finish(job, outcome)
    assert bool(await spoilt(told)) is is_ours


async def test_a_reminder_that_would_have_told_of_two_clubs_spoils_both(told):
    other = await told.story.challenge("Elsewhere", club=ELSEWHERE)
    await told.story.join(other, ANA)
    for club in (CLUB, ELSEWHERE):
        await told.reminders.set(ANA, club, enabled=True)
    told.clock.now = EVENING
    first, second = await told.due()
    assert await told.nudges.to_person(second) is None  # the first tells of both
    assert len((await told.nudges.to_person(first)).open) == 2
    await told.finish(second, Outcome.SKIPPED)
    await told.finish(first, Outcome.PARKED)
    async with told.db.read() as tx:
        for club in (CLUB, ELSEWHERE):
            assert await tx.missed_nudges.of_people([ANA], club) == {
                ANA: frozenset({EVENING.date()})
            }


async def in_channel(told, *people, **changes):
    for person in people:
        await told.reminders.set(person, CLUB, enabled=True, way=Way.CHANNEL, **changes)


async def finish_channel(told, job, merged, outcome=Outcome.SENT):
    async with told.db.write() as tx:
        await tx.jobs.finish(job.id, told.clock.now, outcome)
        await told.after.of_channel(tx, job, merged, outcome)


async def test_a_channel_that_is_too_late_for_one_is_in_time_for_another(told):
    await People(told.db, told.clock).set_zone(BEN, "Europe/Moscow")
    await in_channel(told, ANA, at=time(20))
    await in_channel(told, BEN, at=time(23), quiet_from=None, quiet_until=None)
    told.clock.now = EVENING + timedelta(hours=3, minutes=10)  # ten past midnight in Moscow
    (job,) = await told.due()
    merged = await told.nudges.to_channel(job)
    assert merged.people == (ANA,)
    await finish_channel(told, job, merged)
    assert await spoilt(told, BEN) == {EVENING.date()}
    assert await spoilt(told, ANA) == frozenset()


async def test_a_channel_that_was_given_up_before_it_knew_whom_goes_on(told):
    await in_channel(told, ANA, BEN)
    told.clock.now = EVENING
    (job,) = await told.due()
    await finish_channel(told, job, None, Outcome.PARKED)
    for person in (ANA, BEN):
        assert await spoilt(told, person) == {EVENING.date()}
        assert (await told.reminders.get(person, CLUB)).next_at == EVENING + timedelta(days=1)


# --- Snoozing in a channel, and moving with the club -------------------------------------------


async def test_snoozes_in_a_channel_are_merged_and_the_series_stays(told):
    await in_channel(told, ANA, BEN)
    told.clock.now = EVENING
    (job,) = await told.due()
    await finish_channel(told, job, await told.nudges.to_channel(job))
    for person, seconds in ((ANA, 5), (BEN, 40)):
        told.clock.now = EVENING + timedelta(seconds=seconds)
        due = await told.reminders.snoozes.in_club(person, CLUB, Snooze.MINUTES)
        assert due == EVENING + timedelta(minutes=21)
    told.clock.now = due
    (again,) = await told.due()
    merged = await told.nudges.to_channel(again)
    assert set(merged.people) == {ANA, BEN}
    await finish_channel(told, again, merged)
    for person in (ANA, BEN):
        reminder = await told.reminders.get(person, CLUB)
        assert (reminder.snoozed_until, reminder.unanswered) == (None, 2)
        assert reminder.next_at == EVENING + timedelta(days=1)
    with pytest.raises(UserError, match="no reminder"):
        await told.reminders.snoozes.in_club(BEN, ELSEWHERE, Snooze.HOUR)


async def test_a_club_s_zone_takes_along_those_without_their_own_and_no_day_twice(told):
    clubs, people = Clubs(told.db, told.clock), People(told.db, told.clock)
    await people.set_zone(BEN, "Europe/London")
    for person in (ANA, BEN):
        await told.reminders.set(person, CLUB, enabled=True)
    await clubs.set(CLUB, zone="Asia/Tokyo")
    (move,) = [job for job in await told.due() if job.kind == MOVE]
    await told.reminders.follow_club(move.club_id)
    assert (await told.reminders.get(ANA, CLUB)).next_at == EVENING + timedelta(hours=15)
    assert (await told.reminders.get(BEN, CLUB)).next_at == EVENING
    await in_channel(told, ANA)
    told.clock.now = EVENING + timedelta(hours=15)
    (job,) = [each for each in await told.due() if each.kind == CHANNEL]
    await finish_channel(told, job, await told.nudges.to_channel(job))
    await clubs.set(CLUB, zone="Europe/London")  # where it is 18:00 on the same day, later
    await told.reminders.follow_club(CLUB)
    assert (await told.reminders.get(ANA, CLUB)).next_day == date(2026, 11, 26)
