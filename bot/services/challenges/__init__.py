"""A club's plank challenges: how they are made, changed, ended and put right by coaches."""

from __future__ import annotations

from collections.abc import Sequence

from bot.clock import Clock
from bot.domain.planks.plans import Plan
from bot.services.challenges.corrections import Corrections
from bot.services.challenges.course import Course
from bot.services.challenges.drafts import Drafts
from bot.services.challenges.edits import Edits
from bot.services.challenges.endings import Endings
from bot.services.challenges.plans import ClubPlans
from bot.storage.database import Database


class Challenges:
    """Everything that coaches do with challenges, by subject."""

    def __init__(self, database: Database, now: Clock, plans: Sequence[Plan]) -> None:
        self.plans = ClubPlans(database, now, plans)
        self.drafts = Drafts(database, now, self.plans)
        self.edits = Edits(database, now, self.plans)
        self.course = Course(database, now)
        self.corrections = Corrections(database, now)
        self.endings = Endings(database, now)
