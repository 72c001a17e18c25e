"""What members do with planks: join, hold, rest, and see how it goes."""

from __future__ import annotations

from bot.clock import Clock
from bot.services.planks.breaks import Breaks
from bot.services.planks.courses import Courses
from bot.services.planks.intake import Intake
from bot.services.planks.joining import Joining
from bot.services.planks.levels import Levels
from bot.services.planks.logbook import Logbook
from bot.services.planks.today import Todays
from bot.services.planks.whose import Whose
from bot.storage.database import Database


class Planks:
    """Everything that members do, by subject."""

    def __init__(self, database: Database, now: Clock) -> None:
        self.logbook = Logbook(database, now)
        self.intake = Intake(database, now)
        self.today = Todays(database, now)
        self.joining = Joining(database, now)
        self.levels = Levels(database, now)
        self.breaks = Breaks(database, now)
        self.courses = Courses(database, now)
        self.whose = Whose(database, now)
