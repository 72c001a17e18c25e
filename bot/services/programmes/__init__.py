"""Running programmes: somebody's course, its calendar and reminders, and who shows what."""

from __future__ import annotations

from bot.clock import Clock
from bot.domain.programmes.programme import Programme
from bot.services.programmes.clubroom import ClubRoom
from bot.services.programmes.courses import Courses
from bot.services.programmes.diary import Diaries
from bot.services.programmes.following import is_followed
from bot.services.programmes.reminding import RunReminders
from bot.services.runs import Runs
from bot.storage.database import Database, Transaction


class Programmes:
    """Everything that people do with one programme, by subject."""

    def __init__(self, database: Database, now: Clock, programme: Programme, runs: Runs) -> None:
        self.programme = programme
        self._now = now
        self.courses = Courses(database, now, programme, runs.logbook)
        self.diaries = Diaries(database, now, programme)
        self.reminders = RunReminders(database, now, programme)
        self.room = ClubRoom(database, now, programme)
        runs.leave_to(self._in_programme)

    async def _in_programme(self, tx: Transaction, person_id: int) -> bool:
        return await is_followed(tx, self.programme, person_id, self._now())
