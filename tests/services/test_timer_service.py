"""The timer on both databases: set by set, restarts, presses that come twice, late or never."""

import asyncio
from datetime import date, timedelta

import pytest
from timing_story import ANA, BEN, holds_of

from bot.domain.planks.holds import Hold
from bot.errors import UserError
from bot.services.timers import Running, Timers
from bot.storage.kinds import How

SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


@pytest.fixture
def timers(database, clock, logbook):
    return Timers(database, clock, logbook)


@pytest.fixture
async def running(timers, november, clock):
    return await timers.start(ANA, november.id, at=clock.now)


async def test_it_asks_for_what_the_day_asks(running, clock):
    assert running.new
    assert running.timing.target == Hold(20, sets=2)
    assert running.timing.go == clock.now + 5 * SECOND


async def test_set_by_set_and_logged_at_once_with_the_last(timers, running, database):
    timing, at = running.timing, running.timing.go
    came = running
    for number in (1, 2):
        assert isinstance(came, Running)
        at = came.timing.go + 21 * SECOND
        came = await timers.down(ANA, running.id, number, at=at)
    assert came.hold.sets == (21, 21)
    (hold,) = await holds_of(database, ANA)
    assert (hold.how, hold.day, hold.target) == (How.TIMER, date(2026, 11, 24), timing.target)
    with pytest.raises(UserError, match="isn't running"):
        await timers.get(ANA)


async def test_a_restart_between_start_and_down_harms_nothing(
    timers, running, database, clock, logbook
):
    after_restart = Timers(database, clock, logbook)
    came = await after_restart.down(ANA, running.id, 1, at=running.timing.go + 22 * SECOND)
    assert came.timing.held == (22,)


async def test_tapping_twice_ends_one_set(timers, running):
    at = running.timing.go + 20 * SECOND
    await timers.down(ANA, running.id, 1, at=at)
    came = await timers.down(ANA, running.id, 1, at=at + SECOND)
    assert (came.timing.held, came.timing.set_number) == ((20,), 2)


async def test_tapping_twice_at_the_end_logs_one_session(timers, november, clock, database):
    running = await timers.start(ANA, november.id, at=clock.now)
    running = await timers.down(ANA, running.id, 1, at=running.timing.go + 20 * SECOND)
    at = running.timing.go + 20 * SECOND
    taps = [timers.down(ANA, running.id, 2, at=at) for _ in range(4)]
    came = await asyncio.gather(*taps)
    assert len({each.hold.id for each in came}) == 1
    assert len(await holds_of(database, ANA)) == 1


async def test_a_second_start_shows_the_one_that_runs(timers, running, november, clock):
    again = await timers.start(ANA, november.id, at=clock.now + 10 * SECOND)
    assert not again.new
    assert again.timing == running.timing
    anew = await timers.start(ANA, november.id, at=clock.now + 20 * SECOND, anew=True)
    assert anew.new
    assert anew.id != running.id
    with pytest.raises(UserError, match="isn't running any more"):
        await timers.down(ANA, running.id, 1, at=clock.now + 40 * SECOND)


async def test_down_before_go_is_no_hold_and_the_timer_runs_on(timers, running):
    with pytest.raises(UserError, match="only just begun"):
        await timers.down(ANA, running.id, 1, at=running.timing.go - SECOND)
    assert (await timers.get(ANA)).timing == running.timing


async def test_more_rest(timers, running):
    resting = await timers.down(ANA, running.id, 1, at=running.timing.go + 20 * SECOND)
    at = resting.timing.go + 10 * SECOND
    came = await timers.rest(ANA, running.id, at=at)
    assert came.timing.go == at + timedelta(seconds=running.timing.rest)


async def test_stopping_early_logs_the_sets_that_were_held(timers, running, database):
    await timers.down(ANA, running.id, 1, at=running.timing.go + 20 * SECOND)
    logged = await timers.stop(ANA, running.id, at=running.timing.go + 60 * SECOND)
    assert logged.hold.sets == (20,)


async def test_stopping_before_a_set_is_done_logs_nothing(timers, running, database):
    assert await timers.stop(ANA, running.id, at=running.timing.go + 3 * SECOND) is None
    assert await holds_of(database, ANA) == []


async def test_left_running_it_is_forgotten_kindly(timers, running, database):
    with pytest.raises(UserError, match="Log it yourself if you held"):
        await timers.down(ANA, running.id, 1, at=running.timing.go + 16 * MINUTE)
    assert await holds_of(database, ANA) == []
    with pytest.raises(UserError):
        await timers.get(ANA)


async def test_left_running_after_a_set_that_set_is_logged(timers, running, database):
    resting = await timers.down(ANA, running.id, 1, at=running.timing.go + 20 * SECOND)
    logged = await timers.down(ANA, running.id, 2, at=resting.timing.go + 16 * MINUTE)
    assert logged.hold.sets == (20,)


async def test_old_timers_are_let_go_and_their_sets_logged(
    timers, running, november, clock, database
):
    await timers.down(ANA, running.id, 1, at=running.timing.go + 20 * SECOND)
    await timers.start(BEN, november.id, at=clock.now)
    clock.now += 10 * MINUTE
    await timers.forget_old()
    assert (await timers.get(BEN)).timing
    clock.now += 10 * MINUTE
    await timers.forget_old()
    for person, sets in ((ANA, [(20,)]), (BEN, [])):
        assert [each.sets for each in await holds_of(database, person)] == sets
        with pytest.raises(UserError):
            await timers.get(person)


async def test_who_has_left_meanwhile_holds_nobody_up(timers, running, november, clock, database):
    await timers.down(ANA, running.id, 1, at=running.timing.go + 20 * SECOND)
    await timers.start(BEN, november.id, at=clock.now)
    async with database.write() as tx:
        await tx.enrolments.leave(november.id, ANA, clock.now)
    clock.now += timedelta(days=2)
    await timers.forget_old()
    for person in (ANA, BEN):
        with pytest.raises(UserError):
            await timers.get(person)


async def test_a_start_over_an_old_timer_is_a_new_one(timers, running, november, clock):
    again = await timers.start(ANA, november.id, at=clock.now + 30 * MINUTE)
    assert again.new


async def test_held_beyond_the_target_is_logged_as_it_was(timers, running):
    await timers.down(ANA, running.id, 1, at=running.timing.go + 200 * SECOND)
    logged = await timers.stop(ANA, running.id, at=running.timing.go + 300 * SECOND)
    assert logged.hold.sets == (200,)


async def test_it_counts_for_the_date_on_which_it_began(timers, november, clock, database):
    clock.now = clock.now.replace(hour=23, minute=58)
    running = await timers.start(ANA, november.id, at=clock.now)
    resting = await timers.down(ANA, running.id, 1, at=running.timing.go + 90 * SECOND)
    came = await timers.down(ANA, running.id, 2, at=resting.timing.go + 20 * SECOND)
    assert came.hold.day == date(2026, 11, 24)


async def test_a_rest_day_is_timed_as_one_hold(timers, november, clock):
    clock.now += timedelta(days=1)  # form-first rests on day 3
    running = await timers.start(ANA, november.id, at=clock.now)
    assert running.timing.target is None
    assert running.timing.sets == 1


async def test_who_is_not_in_it_is_told_how_to_join(timers, november, clock):
    with pytest.raises(UserError, match="/plank join"):
        await timers.start(10**18 + 99, november.id, at=clock.now)


async def test_somebody_else_s_button_moves_nothing(timers, running, november, clock):
    with pytest.raises(UserError, match="isn't running"):
        await timers.down(BEN, running.id, 1, at=running.timing.go + 20 * SECOND)
