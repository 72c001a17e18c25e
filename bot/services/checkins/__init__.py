"""Check-ins: asked only with consent, shown only to the one who made them."""

from __future__ import annotations

from bot.clock import Clock
from bot.services.checkins.consents import Consents
from bot.services.checkins.intake import Intake
from bot.services.checkins.mornings import Mornings
from bot.services.checkins.policy import Policy
from bot.services.checkins.why import Why
from bot.storage.database import Database


class Checkins:
    """Everything about check-ins, by subject."""

    def __init__(self, database: Database, now: Clock, policy: Policy) -> None:
        self.policy = policy
        self.consents = Consents(database, now, policy)
        self.intake = Intake(database, now, policy)
        self.mornings = Mornings(database, now, policy)
        self.why = Why(database, now)
