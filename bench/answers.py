"""The time from what a person does to the final answer they see, beside a bot without a job."""

from __future__ import annotations

import asyncio
import compileall
import os
import signal
import sys
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

from bench.memory import resident
from rehearsal import Rehearsal
from rehearsal.people import Club, Person

CALLS = 1000
BLOCK = 100
AT_ONCE = 32
# Each person may ask thirty things a minute; so many people that nobody is told to slow down.
PEOPLE = 300
SETTLE_SECONDS = 3.0
ROOT = Path(__file__).parents[1]

Ask = Callable[[Person], Awaitable[object]]
Prepare = Callable[[Club, list[Person]], Awaitable[None]]


def slash(command: str) -> Ask:
    """Return what uses a slash command."""
    return lambda person: person.slash(command)


def typed(text: str) -> Ask:
    """Return what types a command."""
    return lambda person: person.say(text)


NOTHING = {"slash": slash("nothing"), "typed": typed("!nothing")}
OURS = {
    "/backpain": (slash("backpain"), "slash"),
    "!backpain": (typed("!backpain"), "typed"),
    "/plank today": (slash("plank today"), "slash"),
    "!plank 1:15": (typed("!plank 1:15"), "typed"),
}


@dataclass(frozen=True, slots=True)
class Contender:
    """A bot in a process of its own, and the people who ask it."""

    name: str
    people: Iterator[Person]
    identified_after: float
    idle_megabytes: float


@asynccontextmanager
async def contender(
    name: str, *program: str, prepare: Prepare | None = None
) -> AsyncGenerator[Contender]:
    """Start a bot on a stand-in of its own; stop it afterwards."""
    async with Rehearsal() as discord, AsyncExitStack() as stack:
        folder = stack.enter_context(TemporaryDirectory(prefix="plankton-bench-"))
        club = discord.guild("Bench")
        people = [club.member(f"Runner {number}") for number in range(PEOPLE)]
        arguments = [each.format(token=discord.token, api=discord.api_url) for each in program]
        environment = {
            **os.environ,
            "DISCORD_TOKEN": discord.token,
            "DISCORD_API_URL": discord.api_url,
            "DISCORD_GATEWAY_URL": discord.gateway_url,
            "DATABASE_URL": f"sqlite:///{folder}/plankton.db",
            "LOG_LEVEL": "WARNING",
            # As fast as it goes: the baseline does not hold itself back either.
            "DISCORD_REQUESTS_PER_SECOND": "10000",
        }
        begun = time.perf_counter()
        process = await asyncio.create_subprocess_exec(
            sys.executable, *arguments, env=environment, cwd=ROOT
        )
        try:
            await discord.gateway.connected()
            identified = time.perf_counter() - begun
            await asyncio.sleep(SETTLE_SECONDS)
            idle = resident(process.pid)
            if prepare is not None:
                await prepare(club, people)
            yield Contender(name, cycle(people), identified, idle)
        finally:
            process.send_signal(signal.SIGTERM)
            await process.wait()


async def everybody_joins(club: Club, people: list[Person]) -> None:
    """Let a coach make a challenge, and everybody join it."""
    coach = club.member("Coach", coach=True)
    planks = club.channel("planks")
    card = await coach.slash(
        "challenge create", name="Bench", start="today", zone="London", channel=planks
    )
    await coach.click(card, "Create")
    announcement = coach.history(planks)[-1]
    for person in people:
        await person.submit(await person.click(announcement, "Join"))


async def compare(ours: Contender, other: Contender) -> None:
    """Ask both in turn, block by block, so that a drifting machine drifts for both."""
    print(f"{'':34}{'p50 ms':>9}{'p99 ms':>9}   over {other.name}, p50 / p99")
    for what, (ask, like) in OURS.items():
        for at_once in (1, AT_ONCE):
            times: list[float] = []
            baseline: list[float] = []
            for _block in range(CALLS // BLOCK):
                baseline += await _ask(other, NOTHING[like], at_once)
                times += await _ask(ours, ask, at_once)
            _print(what, at_once, ours.name, times, baseline)
            _print(like, at_once, other.name, baseline, None)
    for each in (ours, other):
        print(
            f"{each.name}: identified {each.identified_after:.2f} s after its process began, "
            f"{each.idle_megabytes:.0f} MB when idle"
        )


async def _ask(contender: Contender, ask: Ask, at_once: int) -> list[float]:
    times: list[float] = []

    async def one_after_another(calls: int) -> None:
        for _call in range(calls):
            person = next(contender.people)
            begun = time.perf_counter()
            await ask(person)
            times.append((time.perf_counter() - begun) * 1000)

    await asyncio.gather(*(one_after_another(BLOCK // at_once) for _each in range(at_once)))
    return times


def _print(
    kind: str, at_once: int, name: str, times: list[float], other: list[float] | None
) -> None:
    p50, p99 = _percentiles(times)
    over = ""
    if other is not None:
        other_p50, other_p99 = _percentiles(other)
        over = f"   {p50 - other_p50:+.2f} / {p99 - other_p99:+.2f} ms"
    print(f"{name:11}{kind:13}{at_once:3} at once{p50:9.2f}{p99:9.2f}{over}")


def _percentiles(times: list[float]) -> tuple[float, float]:
    cuts = quantiles(times, n=100)
    return cuts[49], cuts[98]


async def main() -> None:
    """Compare what people ask most with a bot that does nothing."""
    # As a package is when it has been installed; a checkout is compiled by its first start.
    for package in ("bot", "cogs", "bench"):
        compileall.compile_dir(ROOT / package, quiet=1)
    ours = contender("plankton", "-m", "bot", "run", prepare=everybody_joins)
    other = contender("do-nothing", "-m", "bench.nothing", "{token}", "{api}")
    async with ours as plankton, other as nothing:
        await compare(plankton, nothing)
