"""Sessions on both databases: who is told when, within the limits of all other messages."""

from datetime import UTC, datetime, time, timedelta

import pytest

from bot.domain.meetups import Ahead, MeetupKind
from bot.services.meetups import Meetups, Wanted
from bot.services.reminders.panel import Reminders
from bot.storage.jobs import Booking
from bot.storage.kinds import Lane, Outcome
from bot.storage.reminders import MEETUP_AHEAD, NUDGE

CLUB = 10**18 + 11
ANA, COACH = 10**18 + 22, 10**18 + 44
# A Tuesday.
NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)


@pytest.fixture
def meetups(database, clock):
    clock.now = NOON
    return Meetups(database, clock)


@pytest.fixture
def run(meetups):
    """Plans a run, to which Ana comes; returns when she is told of it."""

    async def run(at, ahead=Ahead.HOUR, **when):
        wanted = Wanted(kind=MeetupKind.RUN, at=at, **(when or {"day": "saturday"}))
        meetup = (await meetups.planning.plan(CLUB, COACH, wanted)).meetup
        await meetups.going.join(CLUB, meetup.id, ANA, "Ana")
        joined = await meetups.going.tell(CLUB, meetup.id, ANA, ahead)
        return meetup, joined.told_at

    return run


async def take(database, meetups, clock, now):
    """Do what is due, as the runner does; returns what was said."""
    clock.now = now
    async with database.write() as tx:
        jobs = await tx.jobs.claim_due(now, Lane.REMINDERS)
    said = []
    for job in jobs:
        near = await meetups.telling.to_person(job)
        said += [near.start] if near else []
        async with database.write() as tx:
            outcome = Outcome.SENT if near else Outcome.SKIPPED
            await tx.jobs.finish(job.id, now, outcome)
            await meetups.telling.after(tx, job, outcome)
    return said


async def waiting(database):
    async with database.read() as tx:
        return [each.due for each in await tx.jobs.waiting(MEETUP_AHEAD)]


def december(day, hour, minute=0):
    return datetime(2026, 12, day, hour, minute, tzinfo=UTC)


async def test_an_early_run_is_told_of_before_the_night(run):
    _meetup, told_at = await run("7:30")
    assert told_at == december(4, 21)


async def test_one_s_own_quiet_hours_count(database, clock, meetups, run):
    async with database.write() as tx:
        await tx.clubs.change(CLUB, NOON)
    await Reminders(database, clock).set(
        ANA, CLUB, quiet_from=time(22), quiet_until=time(5), enabled=False
    )
    _meetup, told_at = await run("7:30")
    assert told_at == december(5, 6, 30)


async def test_what_comes_late_waits_for_the_morning_or_is_left(database, clock, meetups, run):
    await run("9:00", ahead=Ahead.DAY)  # told at 18:00 on Friday, and then we are away
    assert await take(database, meetups, clock, december(4, 23)) == []
    assert await waiting(database) == [december(5, 8)]
    assert await take(database, meetups, clock, december(5, 8)) == [december(5, 9)]
    assert await waiting(database) == []


async def test_what_would_wait_past_the_start_is_left(database, clock, meetups, run):
    await run("7:30", ahead=Ahead.DAY)
    assert await take(database, meetups, clock, december(4, 23)) == []
    assert await waiting(database) == []


async def test_waiting_for_the_morning_books_no_series_twice(database, clock, meetups, run):
    await run("9:00", ahead=Ahead.DAY, weekly="sat")
    await take(database, meetups, clock, december(4, 23))
    assert sorted(await waiting(database)) == [december(5, 8), december(11, 18)]
    assert await take(database, meetups, clock, december(5, 8)) == [december(5, 9)]
    assert await waiting(database) == [december(11, 18)]


async def test_the_third_message_of_a_day_is_not_sent(database, clock, meetups, run):
    _meetup, told_at = await run("18:30")
    async with database.write() as tx:
        for number in range(2):
            key = f"other:{number}"
            booking = Booking(
                lane=Lane.TIMERS, kind=NUDGE, key=key, due=told_at, person_id=ANA, club_id=CLUB
            )
            await tx.jobs.book(booking, NOON)
            job = await tx.jobs.get(NUDGE, key)
            await tx.jobs.finish(job.id, told_at - timedelta(hours=1), Outcome.SENT)
    assert await take(database, meetups, clock, told_at) == []


async def test_a_series_goes_on_week_by_week_across_a_change_of_the_clocks(
    database, clock, meetups, run
):
    async with database.write() as tx:
        await tx.clubs.change(CLUB, NOON, zone="Europe/London")
    clock.now = datetime(2027, 3, 25, 12, tzinfo=UTC)
    _meetup, told_at = await run("18:00", weekly="sat sun")
    starts = []
    while len(starts) < 3:
        starts += await take(database, meetups, clock, told_at)
        (told_at,) = await waiting(database)
    assert [f"{each:%d %H:%M}" for each in starts] == ["27 18:00", "28 17:00", "03 17:00"]


async def test_who_can_t_come_hears_nothing(database, clock, meetups, run):
    meetup, told_at = await run("18:30")
    await meetups.going.leave(CLUB, meetup.id, ANA)
    assert await waiting(database) == []
    assert await take(database, meetups, clock, told_at) == []


async def test_what_is_called_off_is_told_at_the_same_time_once(database, clock, meetups, run):
    meetup, told_at = await run("18:30", weekly="sat")
    await meetups.planning.cancel(meetup.id, CLUB)
    assert await take(database, meetups, clock, told_at) == [december(5, 18, 30)]
    assert await waiting(database) == []
