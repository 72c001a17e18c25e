"""A year of runs listed and charted, and a long recording imported.

Baselines in the same run: the same work on a month of runs, and, for the recording, the bare XML
parser of the standard library over the same bytes, which understands nothing of it.
"""

from __future__ import annotations

import asyncio
import gc
import gzip
import runpy
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from xml.parsers import expat

from bench.watcher import watching
from bot.app import App, opened
from bot.config import settings_from
from bot.domain.runs.runs import Felt, RunHow
from bot.pictures.runs import RunChart, run_chart

TIMES = 15
YEAR, MONTH, WEEKS = 300, 25, 52
POINTS = 50_000
NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)
# Seconds between two turns that the loop is asked for, and metres a second of a very long walk.
BEAT, SLOW = 0.001, 1.5
ROOT = Path(__file__).parents[1]

Timed = Callable[[], Awaitable[object]]


async def main() -> None:
    """Print each beside its baseline, and the longest pause of the loop."""
    with TemporaryDirectory(prefix="plankton-bench-") as folder:
        settings = settings_from(
            {"DISCORD_TOKEN": "none", "DATABASE_URL": f"sqlite:///{Path(folder)}/bench.db"}
        )
        async with opened(settings, lambda: NOW) as app:
            await _run_a_lot(app, person=1, runs=MONTH)
            await _run_a_lot(app, person=2, runs=YEAR)
            for what, ask in (("listed, month by month", _listed), ("charted", _charted)):
                month, year = await _took(ask(app, 1)), await _took(ask(app, 2))
                print(f"{YEAR} runs {what}: {year:.0f} ms, {year / month:.1f} times {MONTH} runs")
            await _imports(app)


async def _run_a_lot(app: App, *, person: int, runs: int) -> None:
    """Keep so many runs, spread over a year."""
    async with app.database.write() as tx:
        for number in range(runs):
            day = (NOW - timedelta(days=360 * number / runs)).date()
            await tx.runs.add(
                NOW,
                person_id=person,
                day=day,
                metres=3000 + number * 37 % 7000,
                seconds=1200 + number * 41 % 2000,
                felt=Felt.OK,
                how=RunHow.LOG,
                shoes_id=None,
                started_at=None,
                splits=None,
            )


def _listed(app: App, person: int) -> Timed:
    async def ask() -> None:
        months = app.runs.months
        for month in await months.names(person):
            await months.of(person, None, f"{month:%Y-%m}")

    return ask


def _charted(app: App, person: int) -> Timed:
    async def ask() -> None:
        weeks = await app.runs.months.weeks(person, None, WEEKS)
        await app.pictures.render(run_chart, RunChart("A year", weeks.units, weeks.stats))

    return ask


async def _took(ask: Timed) -> float:
    """Return the median time in milliseconds, after a first one that loads what it needs."""
    await ask()
    times: list[float] = []
    for _time in range(TIMES):
        begun = time.perf_counter()
        await ask()
        times.append((time.perf_counter() - begun) * 1000)
    return median(times)


async def _imports(app: App) -> None:
    """Import long recordings, and see how the loop fares meanwhile."""
    made = runpy.run_path(str(ROOT / "tests/recording_files.py"))
    points = made["stretch"](POINTS - 1, speed=SLOW)
    tcx = made["tcx"](points)
    bare = {"GPX": (gpx := made["gpx"]([points])), "TCX, packed": tcx}
    # Plain, so much TCX is more than Discord takes.
    files = {"GPX": gpx, "TCX, packed": gzip.compress(tcx), "FIT": made["fit"]([points])}
    del points
    gc.freeze()  # as the bot does once it has started
    for name, data in files.items():
        took, late, held = await _watched(app.runs.recordings.take(3, None, data, at=NOW))
        beside = (
            f", {took / _bare(bare[name]):.0f} times the bare XML parser" if name in bare else ""
        )
        print(f"{POINTS} points of {name}, {len(data) / 1e6:.1f} MB: {took:.2f} s{beside}")
        _took, other, _held = await _watched(asyncio.to_thread(_spin, took))
        print(
            f"  a turn of the event loop came {late:.0f} ms late at most, beside {other:.0f} ms "
            f"with a thread that only counts; held up {held}"
        )


async def _watched(work: Awaitable[object]) -> tuple[float, float, str]:
    """Return the seconds that something took, and how the loop fared, in milliseconds."""
    late = [0.0]
    with watching() as longest:
        pulse = asyncio.create_task(_pulse(late))
        begun = time.perf_counter()
        await work
        took = time.perf_counter() - begun
        pulse.cancel()
        held = str(longest)
    return took, max(late), held


def _spin(seconds: float) -> None:
    """Keep a thread busy with Python and nothing else."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        pass


def _bare(data: bytes) -> float:
    """Return the seconds that the standard library's parser takes to understand nothing of it."""
    begun = time.perf_counter()
    expat.ParserCreate().Parse(data, True)
    return time.perf_counter() - begun


async def _pulse(late: list[float]) -> None:
    """Ask for a turn every millisecond, and note how late each comes."""
    while True:
        begun = time.perf_counter()
        await asyncio.sleep(BEAT)
        late.append((time.perf_counter() - begun - BEAT) * 1000)
