"""A year of holds as a chart, beside a week of them; and how long the event loop stood still."""

from __future__ import annotations

import time
from datetime import date, timedelta
from statistics import median

from bench.watcher import Longest, watching
from bot.domain.planks.history import Form
from bot.domain.planks.levels import Level
from bot.pictures import Pictures, progress_chart
from bot.pictures.data import Progress, ProgressDay

RUNS = 20
FIRST = date(2026, 1, 1)


def progress(days: int) -> Progress:
    """Make up so many days, each held."""
    forms = list(Form)
    return Progress(
        title="A year of planks",
        days=tuple(
            ProgressDay(
                FIRST + timedelta(days=day),
                Level.KNEES,
                target=20 + day % 90,
                held=18 + day % 95,
                form=forms[day % len(forms)],
            )
            for day in range(days)
        ),
    )


async def main() -> None:
    """Print both, and the longest pause of the loop while they were drawn."""
    week, week_pause = await _draw(7)
    year, year_pause = await _draw(500)
    print(f"progress chart of 500 holds: {year:.0f} ms, {year / week:.1f} times that of a week")
    pause = max(week_pause, year_pause, key=lambda each: each.took)
    print(f"the event loop was held up {pause}")


async def _draw(days: int) -> tuple[float, Longest]:
    pictures, data = Pictures(most=0), progress(days)
    await pictures.render(progress_chart, data)
    times: list[float] = []
    with watching() as longest:
        for _run in range(RUNS):
            begun = time.perf_counter()
            await pictures.render(progress_chart, data)
            times.append((time.perf_counter() - begun) * 1000)
    return median(times), longest
