"""What members do with planks: join, hold, rest, and see how it goes."""

from __future__ import annotations

from bot.clock import Clock
from bot.services.planks.logbook import Logbook
from bot.storage.database import Database


class Planks:
    """Everything that members do, by subject."""

    def __init__(self, database: Database, now: Clock) -> None:
        self.logbook = Logbook(database, now)
