"""Running programmes: somebody's course, its calendar and reminders, and who shows what."""

from __future__ import annotations

from bot.clock import Clock
from bot.domain.programmes.programme import Programme
from bot.services.programmes.clubroom import ClubRoom
from bot.services.programmes.courses import Courses
from bot.services.programmes.diary import Diaries
from bot.services.programmes.reminding import RunReminders
from bot.storage.database import Database


class Programmes:
    """Everything that people do with one programme, by subject."""

    def __init__(self, database: Database, now: Clock, programme: Programme) -> None:
        self.programme = programme
        self.courses = Courses(database, now, programme)
        self.diaries = Diaries(database, now, programme)
        self.reminders = RunReminders(database, now, programme)
        self.room = ClubRoom(database, now, programme)
