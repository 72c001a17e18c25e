"""One's own days as a table that a spreadsheet opens."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from bot.services.insights.looking import Period
from bot.storage.checkins import Kept

COLUMNS: tuple[str, ...] = (
    "day",
    "what",
    "score",
    "areas",
    "changed_running",
    "with_it",
    "light",
    "metres",
    "seconds",
)
EMPTY = dict.fromkeys(COLUMNS, "")


def as_csv(period: Period) -> bytes:
    """Return check-ins, runs and planks in the order of days: our own words and numbers alone."""
    file = io.StringIO()
    writer = csv.DictWriter(file, COLUMNS)
    writer.writeheader()
    writer.writerows(sorted(_rows(period), key=lambda row: row["day"]))
    return file.getvalue().encode()


def _rows(period: Period) -> Iterator[dict[str, str]]:
    for run in period.runs:
        seconds = "" if run.seconds is None else str(run.seconds)
        yield EMPTY | {
            "day": run.day.isoformat(),
            "what": "run",
            "metres": str(run.metres),
            "seconds": seconds,
        }
    for day, held in period.planks:
        yield EMPTY | {"day": day.isoformat(), "what": "plank", "seconds": str(held)}
    for kept in period.told:
        yield EMPTY | _told(kept)


def _told(kept: Kept) -> dict[str, str]:
    checkin = kept.checkin
    return {
        "day": checkin.day.isoformat(),
        "what": f"check-in: {checkin.moment.value}",
        "score": str(checkin.score),
        "areas": " ".join(area.value for area in checkin.areas),
        "changed_running": checkin.changed.value,
        "with_it": " ".join(sorted(sign.value for sign in checkin.signs)),
        "light": kept.light.name.lower(),
    }
