"""What a club does together: planned by its coach, joined by whoever likes, told of beforehand."""

from __future__ import annotations

from bot.clock import Clock
from bot.services.meetups.going import Going
from bot.services.meetups.planning import Coming, Planning, Wanted
from bot.services.meetups.telling import Telling
from bot.storage.database import Database

__all__ = ["Coming", "Meetups", "Wanted"]


class Meetups:
    """Everything about meetups, by subject."""

    def __init__(self, database: Database, now: Clock) -> None:
        self.planning = Planning(database, now)
        self.going = Going(database, now)
        self.telling = Telling(database, now)
