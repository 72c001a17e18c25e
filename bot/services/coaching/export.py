"""A table of the club for its coach: planks, and runs of those who share theirs with them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.clock import Clock
from bot.domain.sharing import Shared
from bot.services.archive import as_csv
from bot.services.coaching.roster import local_day, roster
from bot.storage.database import Database

FOUR_WEEKS = timedelta(days=28)


class Exports:
    """Tables for spreadsheets. No health is in them, and nothing in them runs as a formula."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def table(self, club_id: int, coach_id: int) -> str | None:
        """Return a row for each member who takes part in something, as CSV; None for nobody."""
        now = self._now()
        async with self._db.write() as tx:
            today = await local_day(tx, club_id, now)
            mates = await roster(tx, club_id, now)
            shared = await tx.grants.to_coach(club_id, coach_id, Shared.RUNS)
            rows: list[dict[str, Any]] = []
            for each in mates:
                row: dict[str, Any] = {
                    "name": each.name,
                    "challenges": ", ".join(each.challenges),
                    "joined": each.joined.isoformat(),
                    "kept_last_7_days": each.kept,
                    "planned_last_7_days": each.planned,
                    "holds_last_7_days": each.holds,
                    "last_hold": each.last_held.isoformat() if each.last_held else "",
                    "away": "yes" if each.pause else "",
                    "runs_last_28_days": "",
                    "km_last_28_days": "",
                }
                if each.person_id in shared:
                    await tx.grants.looked(each.person_id, club_id, coach_id, now)
                    runs = await tx.runs.of_person(each.person_id, today - FOUR_WEEKS)
                    row["runs_last_28_days"] = len(runs)
                    row["km_last_28_days"] = round(sum(run.metres for run in runs) / 1000, 1)
                rows.append(row)
        return as_csv(rows) if rows else None
