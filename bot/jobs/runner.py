"""Takes jobs when they are due and sees each through."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import timedelta

from bot.clock import Clock
from bot.delivery import NotNow, Refused
from bot.doing import note
from bot.errors import TooLate, UserError
from bot.failpoints import reach
from bot.happening import happens
from bot.jobs.kinds import STALE, Finished, Kind
from bot.services.together import Together
from bot.storage.database import Database, Transaction
from bot.storage.jobs import LEASE, Finish, Job
from bot.storage.kinds import Lane, Outcome

logger = logging.getLogger(__name__)

# Of its hands: one claim for a dozen jobs costs no more than one for one.
TAKEN_TOGETHER = 0.3
AT_ONCE = {Lane.TIMERS: 10, Lane.REMINDERS: 40, Lane.BOARDS: 3}
LONGEST_WAIT_SECONDS = 15.0
MOST_ATTEMPTS = 8
# People's own commands wait no longer than this takes.
MOST_FINISHED_TOGETHER = 20
SOON_SECONDS = 0.005
# A supervisor gives ten in all.
SECONDS_FOR_JOBS_IN_HAND = 4.0
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=5), timedelta(minutes=10)
RENEWED_EVERY_SECONDS = LEASE.total_seconds() / 3
WORK = "plankton job"

_Done = tuple[Job, Kind | None, Finished]


class JobRunner:
    """One loop a lane; whatever happens to the process, a job is taken up again.

    A job is tried until it is done, is skipped by its own rule, is refused, or has failed eight
    times: then it is parked, the log says so, and so does whoever hears `on_given_up`. A series
    goes on in every case.
    """

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now
        self._kinds: dict[str, Kind] = {}
        self._loops: list[asyncio.Task[None]] = []
        self._in_hand: dict[Lane, dict[int, asyncio.Task[None]]] = {lane: {} for lane in Lane}
        self._woken = {lane: asyncio.Event() for lane in Lane}
        self._settling: list[Callable[[], Awaitable[None]]] = []
        self._taking: set[Lane] = set()
        self._stopping = asyncio.Event()
        self._finishing: Together[int, _Done, Exception | None] = Together(
            self._finish_some, MOST_FINISHED_TOGETHER
        )
        # Called in the transaction that gives a job up.
        self.on_given_up: Callable[[Transaction, Job], Awaitable[None]] | None = None
        # Called with a job, what came of it, and how many seconds after it was due.
        self.on_finished: Callable[[Job, Finished, float], None] = lambda _job, _done, _late: None
        database.on_booked = self.wake

    def handle(self, kind: Kind) -> None:
        """Let a feature do the jobs of one kind."""
        self._kinds[kind.name] = kind

    def settle_with(self, bring_up_to_date: Callable[[], Awaitable[None]]) -> None:
        """Let a feature finish what it puts off for a few seconds, before a clock is moved on."""
        self._settling.append(bring_up_to_date)

    async def settled(self) -> None:
        """Have all that was put off done now."""
        for bring_up_to_date in self._settling:
            await bring_up_to_date()

    def start(self) -> None:
        """Begin to take jobs, or begin again."""
        self._stopping.clear()
        self._loops = [
            asyncio.create_task(self._serve(lane), name=f"jobs: {lane}") for lane in Lane
        ]
        self._loops.append(asyncio.create_task(self._keep_leases(), name="jobs: leases"))

    def wake(self) -> None:
        """Look for due jobs now: one was booked, or the clock has moved."""
        for event in self._woken.values():
            event.set()

    async def stop(self) -> None:
        """Take nothing more, and see through what is in hand."""
        self._stopping.set()
        self.wake()
        # First those who take: what they have just taken is in hand as well.
        begun = asyncio.get_running_loop().time()
        if self._loops:
            _done, stuck = await asyncio.wait(self._loops, timeout=SECONDS_FOR_JOBS_IN_HAND)
            for loop in stuck:  # waiting for a hand that waits for Discord
                loop.cancel()
        if in_hand := self._tasks():
            left = SECONDS_FOR_JOBS_IN_HAND - (asyncio.get_running_loop().time() - begun)
            _done, late = await asyncio.wait(in_hand, timeout=max(0.0, left))
            await self._leave(late)
        await self._finishing.settled()

    async def _leave(self, late: set[asyncio.Task[None]]) -> None:
        """Leave jobs to whoever comes next, at once; they may have been sent all the same."""
        if not late:
            return
        job_ids = [job_id for some in self._in_hand.values() for job_id in some]
        for task in late:
            task.cancel()
        await asyncio.wait(late)
        try:
            async with self._db.write() as tx:
                for job_id in job_ids:
                    await tx.jobs.put_off(job_id, self._now())
        except UserError:
            logger.warning("Some jobs are taken up again only when their lease runs out")

    async def idle(self) -> None:
        """Wait until nothing is due and nothing in hand."""
        while True:
            async with self._db.read() as tx:
                due = await tx.jobs.next_due(self._now())
            if tasks := self._tasks():
                await asyncio.wait(tasks)
            elif self._taking:
                await asyncio.sleep(SOON_SECONDS)
            elif due is not None and due <= self._now():
                self.wake()
                await asyncio.sleep(SOON_SECONDS)
            else:
                return

    def _tasks(self) -> list[asyncio.Task[None]]:
        return [task for some in self._in_hand.values() for task in some.values()]

    async def _serve(self, lane: Lane) -> None:
        while not self._stopping.is_set():
            self._woken[lane].clear()
            try:
                taken = await self._take(lane)
                wait = 0.0 if taken else await self._until_next(lane)
            except UserError:  # the database is away, and the log has said so
                wait = LONGEST_WAIT_SECONDS
            except Exception:
                logger.exception("Taking jobs failed; the lane %s goes on", lane)
                wait = LONGEST_WAIT_SECONDS
            if wait:
                await happens(self._woken[lane], wait)

    async def _take(self, lane: Lane) -> int:
        """Begin what is due, as far as there are hands for it; returns how many were begun."""
        hands = self._in_hand[lane]
        while len(hands) > AT_ONCE[lane] * (1 - TAKEN_TOGETHER):
            await asyncio.wait(hands.values(), return_when=asyncio.FIRST_COMPLETED)
            if self._stopping.is_set():
                return 0
        self._taking.add(lane)
        try:
            async with self._db.write() as tx:
                jobs = await tx.jobs.claim_due(self._now(), lane, limit=AT_ONCE[lane] - len(hands))
                for job in jobs:
                    reach("claiming", job.kind)
            for job in jobs:
                reach("claimed", job.kind)
                task = asyncio.create_task(self._see_through(job), name=f"{WORK} {job.kind}")
                hands[job.id] = task
                task.add_done_callback(lambda _task, job=job: hands.pop(job.id, None))
        finally:
            self._taking.discard(lane)
        return len(jobs)

    async def _until_next(self, lane: Lane) -> float:
        async with self._db.read() as tx:
            due = await tx.jobs.next_due(self._now(), lane)
        if due is None:
            return LONGEST_WAIT_SECONDS
        return min(LONGEST_WAIT_SECONDS, max(0.01, (due - self._now()).total_seconds()))

    async def _see_through(self, job: Job) -> None:
        """Do a job, and write down what came of it."""
        note(club=job.club_id, command=job.kind, job=job.id)
        try:
            kind = self._kinds.get(job.kind)
            if kind is None:
                await self._again(job, f"nobody here knows the kind {job.kind}")
            else:
                await self._do(job, kind)
        except UserError:
            pass  # the database is away: the lease runs out, and the job comes again
        except Exception:
            logger.exception("Job %d (%s) failed, try %d", job.id, job.kind, job.attempts)
            await self._fail(job, self._kinds.get(job.kind), "a bug of ours, see above")

    async def _do(self, job: Job, kind: Kind) -> None:
        try:
            finished = await kind.run(job)
        except Refused as refusal:
            logger.warning("Job %d (%s) can't be delivered: %s", job.id, job.kind, refusal)
            finished = Finished(outcome=Outcome.REFUSED)
        except TooLate:
            logger.warning("Job %d (%s) comes too late, and is left", job.id, job.kind)
            finished = STALE
        except (NotNow, UserError) as reason:
            await self._fail(job, kind, str(reason))
            return
        await self._finish(job, kind, finished)

    async def _fail(self, job: Job, kind: Kind | None, reason: str) -> None:
        if job.attempts < MOST_ATTEMPTS:
            await self._again(job, reason)
            return
        logger.error(
            "Job %d (%s) is given up after %d tries: %s",
            *(job.id, job.kind, job.attempts, reason),
        )
        await self._finish(job, kind, Finished(outcome=Outcome.PARKED))

    async def _again(self, job: Job, reason: str) -> None:
        pause = min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (job.attempts - 1))
        logger.info("Job %d (%s) again in %s: %s", job.id, job.kind, pause, reason)
        async with self._db.write() as tx:
            await tx.jobs.put_off(job.id, self._now() + pause)

    async def _finish(self, job: Job, kind: Kind | None, finished: Finished) -> None:
        wrong = await self._finishing.ask(job.id, (job, kind, finished))
        if wrong is not None:
            raise wrong
        reach("finished", job.kind)
        self.on_finished(job, finished, (self._now() - job.due).total_seconds())

    async def _finish_some(self, done: Mapping[int, _Done]) -> dict[int, Exception | None]:
        """Write down what came of some jobs, in one go; what is wrong with one hurts no other."""
        try:
            async with self._db.write() as tx:
                results = [
                    Finish(job.id, finished.outcome, finished.message_id)
                    for job, _kind, finished in done.values()
                ]
                waited = await tx.jobs.finish_some(results, self._now())
                for job, kind, finished in done.values():
                    await self._go_on(tx, job, kind, finished, waited=job.id in waited)
        except Exception as wrong:  # noqa: BLE001  whose it is, hears of it
            if len(done) == 1:
                return dict.fromkeys(done, wrong)
            alone = [await self._finish_some({job_id: each}) for job_id, each in done.items()]
            return {job_id: wrong for each in alone for job_id, wrong in each.items()}
        return dict.fromkeys(done)

    async def _go_on(
        self, tx: Transaction, job: Job, kind: Kind | None, finished: Finished, *, waited: bool
    ) -> None:
        """Let a job's feature do what follows from what came of it."""
        reach("booking", job.kind)
        if waited and kind is not None and kind.after is not None:
            await kind.after(tx, job, finished)
        given_up = waited and finished.outcome is Outcome.PARKED
        if given_up and self.on_given_up is not None:
            await self.on_given_up(tx, job)
        reach("finishing", job.kind)

    async def _keep_leases(self) -> None:
        """Keep what takes long from being taken by others."""
        while not await happens(self._stopping, RENEWED_EVERY_SECONDS):
            if ids := [job_id for some in self._in_hand.values() for job_id in some]:
                with suppress(UserError):  # the database is away: the next turn may be in time
                    async with self._db.write() as tx:
                        await tx.jobs.keep(ids, self._now())
