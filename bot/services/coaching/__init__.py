"""What coaches are shown of their club: who may need a word, the week, and a table to keep.

Nothing about anybody's health, but amber and red where a member lets that coach see it.
"""

from __future__ import annotations

from bot.clock import Clock
from bot.services.coaching.digest import Digests
from bot.services.coaching.export import Exports
from bot.services.coaching.radar import Radar
from bot.storage.database import Database


class Coaching:
    """Everything for coaches alone, by subject."""

    def __init__(self, database: Database, now: Clock) -> None:
        self.radar = Radar(database, now)
        self.digests = Digests(database, now)
        self.exports = Exports(database, now)
