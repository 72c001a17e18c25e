"""Why a light is what it is: what was recorded, put through the rule once more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.clock import Clock
from bot.domain.checkins.checkin import Moment
from bot.domain.lights.deciding import RULE, Verdict, decide, usual
from bot.domain.lights.nudges import Because, to_be_seen
from bot.domain.lights.running import RunEase, ease_of
from bot.domain.planks.prescription import Prescription
from bot.errors import UserError
from bot.services.checkins.intake import coming_plank
from bot.services.checkins.zones import own_today
from bot.services.lights import ran_since
from bot.storage.checkins import Kept
from bot.storage.database import Database, Transaction
from bot.words import N_

NOTHING = N_("Nothing you told me is kept, so no light moves a plan of yours. /checkin makes one.")
MOST = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyLight:
    """A check-in, what it was compared with, and what it does to the plan as it stands today.

    `replayed` is what today's rule makes of what was recorded. `evening` is the score before a
    morning, `usual` its usual, if three mornings tell it. `ease` and `coming` are the next run and
    plank as they are; `moves_run`: without this check-in the run would be another.
    """

    kept: Kept
    replayed: Verdict
    today: date
    others: tuple[Kept, ...]
    evening: int | None = None
    usual: float | None = None
    seen: Because | None = None
    ease: RunEase
    moves_run: bool
    coming: Prescription | None

    @property
    def same(self) -> bool:
        """Whether the rule says today what it said then."""
        return (self.replayed.light, self.replayed.cause) == (self.kept.light, self.kept.cause)

    @property
    def same_rule(self) -> bool:
        """Whether it is the rule of then."""
        return self.kept.rule == RULE


class Why:
    """Explains everybody's lights to themselves."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def light(
        self, person_id: int, club_id: int | None, checkin_id: int | None = None
    ) -> WhyLight:
        """Explain one of somebody's own check-ins; without an id the latest.

        Raises:
            UserError: there is none.
        """
        async with self._db.read() as tx:
            every = await tx.checkins.of_person(person_id)
            kept = next(
                (each for each in reversed(every) if checkin_id in {None, each.id}),
                None,
            )
            if kept is None:
                raise UserError(NOTHING)
            return await self._explained(tx, kept, every, club_id, self._now())

    async def _explained(
        self, tx: Transaction, kept: Kept, every: list[Kept], club_id: int | None, now: datetime
    ) -> WhyLight:
        before = every[: every.index(kept)]
        today, _zone = await own_today(tx, kept.person_id, club_id, now)
        ran = await ran_since(tx, kept.person_id, every[0].checkin.day)
        ease = ease_of(every, ran, today)
        without = [each for each in every if each is not kept]
        morning = kept.checkin.moment is Moment.MORNING
        told = [each.checkin for each in before]
        evenings = (each.score for each in reversed(told) if each.moment is not Moment.MORNING)
        return WhyLight(
            kept=kept,
            replayed=decide(kept.checkin, before),
            today=today,
            others=tuple(reversed(every))[:MOST],
            evening=next(evenings, None) if morning else None,
            usual=usual(kept.checkin, told) if morning else None,
            seen=to_be_seen([*before, kept], kept.checkin.day),
            ease=ease,
            moves_run=not kept.waived and ease != ease_of(without, ran, today),
            coming=await coming_plank(tx, kept.person_id, club_id or kept.club_id, today, now),
        )
