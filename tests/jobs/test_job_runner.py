"""Each job is seen through once, whatever happens on the way; on both databases."""

import asyncio
import logging
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from bot.delivery import NotNow, Refused
from bot.jobs import Finished, JobRunner, Kind
from bot.jobs.runner import MOST_ATTEMPTS
from bot.storage.jobs import LEASE, Booking
from bot.storage.kinds import Lane, Outcome

MINUTE = timedelta(minutes=1)


def booking(key="1", *, due, kind="nudge", lane=Lane.REMINDERS):
    return Booking(lane=lane, kind=kind, key=key, due=due)


async def book(database, clock, *bookings):
    async with database.write() as tx:
        for each in bookings:
            await tx.jobs.book(each, clock())


async def outcome(database, key="1", kind="nudge"):
    async with database.read() as tx:
        return (await tx.jobs.get(kind, key)).outcome


@asynccontextmanager
async def running(database, clock, *kinds):
    runner = JobRunner(database, clock)
    for each in kinds:
        runner.handle(each)
    runner.start()
    yield runner
    await runner.stop()


def noting(done, name="nudge", fails=(), **options):
    """A kind that notes what it does, after raising what it is told to."""
    failures = list(fails)

    async def run(job):
        if failures:
            raise failures.pop(0)
        done.append(job.key)
        return Finished(message_id=7)

    return Kind(name=name, run=run, **options)


async def test_what_is_due_is_done_once_and_written_down(database, clock):
    done = []
    await book(database, clock, booking(due=clock()), booking("2", due=clock() + MINUTE))
    async with running(database, clock, noting(done)) as runner:
        await runner.idle()
        assert done == ["1"]
        clock.now += MINUTE
        await runner.idle()
    assert done == ["1", "2"]
    assert await outcome(database) is Outcome.SENT


async def test_a_booking_wakes_the_runner(database, clock):
    done = []
    async with running(database, clock, noting(done)):
        await asyncio.sleep(0.05)
        await book(database, clock, booking(due=clock()))
        async with asyncio.timeout(3):
            while not done:
                await asyncio.sleep(0.01)


async def test_a_series_books_its_next_with_the_end_of_the_last(database, clock):
    done = []

    async def after(tx, job, _finished):
        later = int(job.key) + 1
        if later <= 5:
            await tx.jobs.book(booking(str(later), due=job.due + MINUTE), clock())

    await book(database, clock, booking(due=clock()))
    async with running(database, clock, noting(done, after=after)) as runner:
        for _minute in range(6):
            await runner.idle()
            clock.now += MINUTE
    assert done == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize("error", [NotNow("502"), ValueError("a bug")])
async def test_what_failed_is_tried_again_later(database, clock, error):
    done = []
    await book(database, clock, booking(due=clock()))
    async with running(database, clock, noting(done, fails=[error])) as runner:
        await runner.idle()
        assert done == []
        clock.now += MINUTE
        await runner.idle()
    assert done == ["1"]


async def test_after_eight_failures_it_is_parked_and_the_series_goes_on(database, clock, caplog):
    done, went_on = [], []

    async def after(_tx, job, finished):
        went_on.append((job.key, finished.outcome))

    fails = [NotNow("503")] * MOST_ATTEMPTS
    await book(database, clock, booking(due=clock()))
    async with running(database, clock, noting(done, fails=fails, after=after)) as runner:
        for _try in range(MOST_ATTEMPTS + 2):
            await runner.idle()
            clock.now += timedelta(minutes=11)
    assert done == []
    assert went_on == [("1", Outcome.PARKED)]
    assert "given up after 8 tries: 503" in caplog.text


async def test_what_discord_refuses_for_good_is_not_tried_again(database, clock):
    done = []
    await book(database, clock, booking(due=clock()))
    async with running(database, clock, noting(done, fails=[Refused(50007)])) as runner:
        await runner.idle()
        clock.now += timedelta(hours=1)
        await runner.idle()
    assert done == []
    assert await outcome(database) is Outcome.REFUSED


async def test_two_runners_do_each_job_once(database, clock):
    done = []
    await book(database, clock, *(booking(str(each), due=clock()) for each in range(60)))
    async with (
        running(database, clock, noting(done)) as one,
        running(database, clock, noting(done)) as other,
    ):
        await asyncio.gather(one.idle(), other.idle())
    assert sorted(done, key=int) == [str(each) for each in range(60)]


async def test_a_runner_that_died_leaves_its_jobs_to_the_next(database, clock):
    done = []
    await book(database, clock, booking(due=clock()))
    async with database.write() as tx:
        await tx.jobs.claim_due(clock(), Lane.REMINDERS)
    async with running(database, clock, noting(done)) as runner:
        await runner.idle()
        assert done == []
        clock.now += LEASE
        await runner.idle()
    assert done == ["1"]


async def test_a_slow_lane_holds_up_no_other(database, clock):
    done, release = [], asyncio.Event()

    async def slow(job):
        await release.wait()
        done.append(job.key)
        return Finished()

    boards = [booking(f"b{each}", kind="board", lane=Lane.BOARDS, due=clock()) for each in range(5)]
    await book(database, clock, *boards, booking("nudge", due=clock()))
    async with running(database, clock, noting(done), Kind(name="board", run=slow)) as runner:
        async with asyncio.timeout(3):
            while done != ["nudge"]:
                await asyncio.sleep(0.01)
        release.set()
        await runner.idle()
    assert len(done) == 6


async def test_a_kind_that_nobody_knows_waits(database, clock, caplog):
    caplog.set_level(logging.INFO)
    await book(database, clock, booking(kind="later-version", due=clock()))
    async with running(database, clock) as runner:
        await runner.idle()
    assert await outcome(database, kind="later-version") is None
    assert "nobody here knows" in caplog.text


async def test_jobs_that_end_together_are_written_down_apart_when_one_of_them_goes_wrong(
    database, clock, caplog
):
    done, went_on, together = [], [], asyncio.Barrier(3)

    async def run(job):
        await together.wait()
        done.append(job.key)
        return Finished()

    async def after(_tx, job, _finished):
        if job.key == "2":
            raise ValueError("a bug")
        went_on.append(job.key)

    await book(database, clock, *(booking(str(each), due=clock()) for each in (1, 2, 3)))
    async with running(database, clock, Kind(name="nudge", run=run, after=after)) as runner:
        await runner.idle()
    assert sorted(done) == ["1", "2", "3"]
    assert {"1", "3"} <= set(went_on)
    assert [await outcome(database, each) for each in "123"] == [Outcome.SENT, None, Outcome.SENT]
    assert "Job" in caplog.text
    assert "a bug" in caplog.text
