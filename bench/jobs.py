"""Jobs taken, looked up, sent and written down, a second; and how long taking them takes.

Discord's limit is off: this is what the machinery could do, not what Discord would take. What
answers for Discord costs next to nothing, and runs in a process of its own.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import tempfile
import time
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench import jobs_claims
from bench.jobs_process import KIND
from bench.postgres import postgres, with_driver
from bot.storage.database import Database
from bot.storage.jobs import Booking
from bot.storage.kinds import Lane
from bot.storage.upgrade import prepare, upgrade

ROOT = Path(__file__).parents[1]
JOBS = 3000
# About what Discord takes to answer; one process has forty hands for reminders.
AS_DISCORD_SECONDS = 0.1
LOOKS_EVERY_SECONDS = 0.02

Process = asyncio.subprocess.Process


@dataclass(frozen=True, slots=True)
class Rate:
    """How fast jobs were done, and how many were sent never or twice.

    `busy` is for how many milliseconds each job kept a processor busy, which says what a machine
    would do that has nothing else to do.
    """

    a_second: float
    busy: float
    lost: int
    twice: int

    def __str__(self) -> str:
        return (
            f"{self.a_second:5.0f} a second, {self.busy:.2f} ms busy with each "
            f"({self.lost} lost, {self.twice} twice)"
        )


async def rate(url: str, *, workers: int, takes: float) -> Rate:
    """Let so many processes do jobs that are all due, Discord answering each after `takes`."""
    database = Database(with_driver(url))
    await _book(database)
    async with AsyncExitStack() as stack:
        standin = await stack.enter_async_context(_process("jobs_standin", str(takes)))
        port = await _line(standin)
        settings = {
            "DISCORD_TOKEN": "bench.bench.bench",
            "DISCORD_API_URL": f"http://127.0.0.1:{port}/api/v10",
            "DATABASE_URL": url,
            "DISCORD_REQUESTS_PER_SECOND": "10000",
            "LOG_LEVEL": "ERROR",
        }
        ours = [
            await stack.enter_async_context(_process("jobs_process", **settings))
            for _worker in range(workers)
        ]
        for each in ours:
            await _line(each)
        begun = time.perf_counter()
        for each in ours:
            each.send_signal(signal.SIGUSR1)
        await _until_done(database)
        took = time.perf_counter() - begun
        did = [(await _last(each)).split() for each in ours]
        done = sum(int(jobs) for jobs, _busy in did)
        busy = sum(float(seconds) for _jobs, seconds in did) * 1000 / JOBS
        came, new = map(int, (await _last(standin)).split())
    await database.close()
    return Rate(JOBS / took, busy, lost=JOBS - min(new, done), twice=came - new)


async def _book(database: Database) -> None:
    now = datetime.now(UTC)
    async with database.write() as tx:
        await tx.jobs.purge(now + timedelta(days=1))
        for number in range(JOBS):
            await tx.jobs.book(
                Booking(lane=Lane.REMINDERS, kind=KIND, key=str(number), due=now), now
            )


async def _until_done(database: Database) -> None:
    while True:
        async with database.read() as tx:
            if await tx.jobs.next_due(datetime.now(UTC), Lane.REMINDERS) is None:
                return
        await asyncio.sleep(LOOKS_EVERY_SECONDS)


@asynccontextmanager
async def _process(module: str, *arguments: str, **settings: str) -> AsyncGenerator[Process]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", f"bench.{module}", *arguments),
        env={**os.environ, **settings},
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def _line(process: Process) -> str:
    line = await process.stdout.readline() if process.stdout is not None else b""
    if not line:
        raise RuntimeError("It ended before it was ready")
    return line.decode().strip()


async def _last(process: Process) -> str:
    """Ask a process to end; returns its last line."""
    process.send_signal(signal.SIGTERM)
    out, _err = await process.communicate()
    return out.decode().splitlines()[-1]


async def main() -> None:
    """Measure on SQLite, and on PostgreSQL where there is one."""
    with tempfile.TemporaryDirectory(prefix="plankton-bench-") as folder:
        url = f"sqlite:///{folder}/plankton.db"
        await prepare(with_driver(url), datetime.now(UTC))
        print("\njobs, SQLite")
        print(f"one process             {await rate(url, workers=1, takes=0)}")
        await jobs_claims.measure(with_driver(url))
        if (server := postgres(folder)) is None:
            print("no PostgreSQL here: set TEST_POSTGRES_URL to an empty database")
            return
        print("\njobs, PostgreSQL")
        await upgrade(with_driver(server))
        for takes, named in ((0.0, "answered at once"), (AS_DISCORD_SECONDS, "after 100 ms")):
            one = await rate(server, workers=1, takes=takes)
            two = await rate(server, workers=2, takes=takes)
            print(f"one process, {named:17}{one}")
            print(f"two, {named:25}{two}, {two.a_second / one.a_second:.2f} times one")
        await jobs_claims.measure(with_driver(server))
