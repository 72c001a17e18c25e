"""What members do with runs: log them, see how they add up, and know how far to go today."""

from __future__ import annotations

from datetime import datetime

from bot.clock import Clock
from bot.services.runs.intake import Intake
from bot.services.runs.logbook import RunLog
from bot.services.runs.months import Months
from bot.services.runs.recordings import Recordings
from bot.services.runs.results import InProgramme, Logged, Ran
from bot.services.runs.shoes import Shoes
from bot.storage.database import Database

__all__ = ["Logged", "Ran", "Runs"]


class Runs:
    """Everything about runs, by subject."""

    def __init__(self, database: Database, now: Clock) -> None:
        self.logbook = RunLog(database, now)
        self.recordings = Recordings(self.logbook)
        self.intake = Intake(database, now)
        self.months = Months(database, now)
        self.shoes = Shoes(database, now)

    async def log(
        self, person_id: int, club_id: int | None, run: Ran, *, at: datetime | None = None
    ) -> Logged:
        """Keep a run; see `RunLog.log`."""
        return await self.logbook.log(person_id, club_id, run, at=at)

    def leave_to(self, in_programme: InProgramme) -> None:
        """Say no ceiling to those who are in a programme, as this function tells."""
        self.logbook.in_programme = in_programme
