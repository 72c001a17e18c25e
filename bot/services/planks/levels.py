"""A level taken by hand, and taking back what was changed by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from bot.clock import Clock
from bot.domain.planks.history import History, LevelSet
from bot.domain.planks.levels import Level
from bot.domain.planks.prescription import Prescription, prescribe
from bot.errors import UserError
from bot.services.planks.counting import coming_day
from bot.services.planks.theirs import Theirs, going_of, meant, today_of
from bot.storage.challenges import Challenge
from bot.storage.database import Database
from bot.words import N_

EASIEST = N_("You're on the easiest level already. Shorter is fine too: stop when the line breaks.")
HARDEST = N_("You're on the hardest level already. The plan still grows by time.")
SAME_LEVEL = N_("You're on that level already.")
CHANGED_SINCE = N_("That change is gone already. /plank today shows what is asked now.")


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelChanged:
    """A level taken by hand; `change_id` undoes it, `coming` is what is asked next."""

    challenge: Challenge
    change_id: int
    before: Level
    after: Level
    today: date
    coming: Prescription | None


class Levels:
    """Everybody's level, as far as they change it themselves."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def move(
        self,
        person_id: int,
        club_id: int,
        text: str | None,
        *,
        rungs: int = 0,
        level: Level | None = None,
    ) -> LevelChanged:
        """Take a level by hand: so many rungs up or down, or one by its name.

        It begins today; once today's hold is made, tomorrow.

        Raises:
            UserError: they are in none, it is not clear which, or there is no such rung.
        """
        now = self._now()
        async with self._db.write() as tx:
            going = await going_of(tx, person_id, club_id, now)
            theirs = meant(going, text)
            today = await today_of(tx, person_id, club_id, now, going)
            history = await theirs.history(tx)
            day = _begins(theirs, history, today)
            before = prescribe(theirs.enrolment, history, day).level
            after = level or _moved(before, rungs)
            if after is before:
                raise UserError(SAME_LEVEL)
            change_id = await tx.plan_changes.add(
                theirs.challenge.id, person_id, LevelSet(day, after), now, made_by=person_id
            )
            coming = coming_day(theirs, await theirs.history(tx), today)
        return LevelChanged(
            challenge=theirs.challenge,
            change_id=change_id,
            before=before,
            after=after,
            today=today,
            coming=coming,
        )

    async def take_back(self, person_id: int, change_id: int) -> None:
        """Undo a change of one's own plan.

        Raises:
            UserError: it is gone.
        """
        async with self._db.write() as tx:
            if not await tx.plan_changes.undo(change_id, person_id):
                raise UserError(CHANGED_SINCE)


def _begins(theirs: Theirs, history: History, today: date) -> date:
    """Return the day from which a change by hand counts: today, unless today's hold is made."""
    day = max(today, theirs.enrolled.joined_on)
    held = any(session.day == day for session in history.sessions)
    return day + timedelta(days=1) if held else day


def _moved(level: Level, rungs: int) -> Level:
    after = level.moved(rungs)
    if after is not level:
        return after
    if rungs > 0:
        raise UserError(HARDEST)
    raise UserError(EASIEST)
