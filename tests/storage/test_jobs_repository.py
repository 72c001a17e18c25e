"""Jobs: booked once, taken by one, done once; on both databases."""

import asyncio
from datetime import timedelta

import pytest
from storage_story import ANA, CLUB, NOON

from bot.storage.jobs import LEASE, Booking
from bot.storage.kinds import Lane, Outcome

MINUTE = timedelta(minutes=1)


def booking(key, due=NOON, lane=Lane.REMINDERS, **about):
    return Booking(lane=lane, kind="nudge", key=key, due=due, person_id=ANA, about=about)


async def book(database, *bookings):
    async with database.write() as tx:
        return [await tx.jobs.book(each, NOON) for each in bookings]


async def claim(database, now=NOON, lane=Lane.REMINDERS, limit=20):
    async with database.write() as tx:
        return await tx.jobs.claim_due(now, lane, limit=limit)


async def finish(database, job, now=NOON, outcome=Outcome.SENT, message_id=None):
    async with database.write() as tx:
        return await tx.jobs.finish(job.id, now, outcome, message_id)


async def test_a_key_is_booked_once_even_after_it_was_done(database):
    assert await book(database, booking("1"), booking("1")) == [True, False]
    (job,) = await claim(database)
    assert await finish(database, job, message_id=7)
    assert not await finish(database, job)
    assert await book(database, booking("1")) == [False]
    assert await claim(database, NOON + 2 * LEASE) == []
    async with database.read() as tx:
        kept = await tx.jobs.get("nudge", "1")
    assert (kept.outcome, kept.message_id, kept.done) == (Outcome.SENT, 7, NOON)


async def test_what_is_due_comes_in_its_order_and_lane(database):
    await book(
        database,
        booking("late", NOON),
        booking("early", NOON - MINUTE),
        booking("tomorrow", NOON + timedelta(days=1)),
        booking("board", NOON - MINUTE, lane=Lane.BOARDS),
    )
    assert [job.key for job in await claim(database)] == ["early", "late"]
    assert [job.key for job in await claim(database, lane=Lane.BOARDS)] == ["board"]


async def test_what_is_taken_is_hidden_for_one_lease(database):
    await book(database, booking("1", about="x"))
    (first,) = await claim(database)
    assert first.attempts == 1
    assert first.about == {"about": "x"}
    assert await claim(database, NOON + LEASE - MINUTE / 60) == []
    (again,) = await claim(database, NOON + LEASE)
    assert again.attempts == 2


async def test_many_workers_take_each_job_once(database):
    await book(database, *(booking(str(number)) for number in range(40)))
    taken = await asyncio.gather(*(claim(database, limit=7) for _worker in range(8)))
    keys = [job.key for some in taken for job in some]
    assert len(keys) == len(set(keys)) == 40


async def test_released_and_put_off(database):
    await book(database, booking("back"), booking("later"))
    back, later = sorted(await claim(database), key=lambda job: job.key)
    async with database.write() as tx:
        await tx.jobs.release([back.id])
        await tx.jobs.put_off(later.id, NOON + 5 * MINUTE)
    assert [(job.key, job.attempts) for job in await claim(database)] == [("back", 1)]
    assert [job.key for job in await claim(database, NOON + 5 * MINUTE)] == ["back", "later"]


async def test_when_the_next_one_is_to_be_taken(database):
    async with database.read() as tx:
        assert await tx.jobs.next_due(NOON) is None
    await book(database, booking("1"), booking("2", NOON + 9 * MINUTE))
    async with database.read() as tx:
        assert await tx.jobs.next_due(NOON, Lane.REMINDERS) == NOON
        assert await tx.jobs.next_due(NOON, Lane.BOARDS) is None
    (held,) = await claim(database)
    async with database.write() as tx:
        assert await tx.jobs.next_due(NOON) == NOON + LEASE
        assert await tx.jobs.next_due(NOON + 2 * LEASE) == NOON + LEASE
        await tx.jobs.put_off(held.id, NOON + 20 * MINUTE)
    async with database.read() as tx:
        assert await tx.jobs.next_due(NOON) == NOON + 9 * MINUTE
        assert await tx.jobs.next_due(NOON + 10 * MINUTE) == NOON + 9 * MINUTE
    await claim(database, NOON + 9 * MINUTE)
    async with database.read() as tx:
        assert await tx.jobs.next_due(NOON + 9 * MINUTE) == NOON + 9 * MINUTE + LEASE


async def test_moved_and_cancelled_while_they_wait(database):
    await book(database, booking("moved"), booking("gone"), booking("done"))
    done = next(job for job in await claim(database) if job.key == "done")
    await finish(database, done)
    async with database.write() as tx:
        assert await tx.jobs.move("nudge", "moved", NOON + MINUTE)
        assert not await tx.jobs.move("nudge", "done", NOON + MINUTE)
        await tx.jobs.cancel("nudge", "gone", "done")
    assert [job.key for job in await claim(database, NOON + MINUTE)] == ["moved"]
    async with database.read() as tx:
        assert await tx.jobs.get("nudge", "gone") is None
        assert await tx.jobs.get("nudge", "done")


async def test_done_jobs_are_forgotten_in_time(database):
    await book(database, booking("1"), booking("2"))
    (first, _second) = await claim(database)
    await finish(database, first)
    async with database.write() as tx:
        assert await tx.jobs.purge(NOON) == 0
        assert await tx.jobs.purge(NOON + MINUTE) == 1


async def test_a_process_says_when_it_was_last_alive(database):
    async with database.write() as tx:
        assert await tx.jobs.alive("bot", NOON) is None
        assert await tx.jobs.alive("bot", NOON + MINUTE) == NOON


@pytest.mark.parametrize("club_id", [None, CLUB])
async def test_a_job_of_a_club_goes_with_it(database, club_id):
    async with database.write() as tx:
        await tx.clubs.change(CLUB, NOON)
        each = Booking(lane=Lane.BOARDS, kind="board", key="1", due=NOON, club_id=club_id)
        assert await tx.jobs.book(each, NOON)
