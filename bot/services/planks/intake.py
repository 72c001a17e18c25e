"""From what somebody typed to a hold, or to the question whether they meant it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.clock import Clock
from bot.domain.planks.history import Form
from bot.domain.planks.holds import MOST_SETS, Hold
from bot.domain.planks.levels import Level
from bot.domain.planks.prescription import live_through
from bot.domain.reading import SETS, needs_asking, parse_hold
from bot.domain.reading_days import parse_day
from bot.errors import UserError
from bot.services.planks.logbook import EASIEST, EFFORT, HARDEST, Held
from bot.services.planks.theirs import any_of, meant, today_of
from bot.storage.database import Database, Transaction
from bot.storage.holds import HoldChanges
from bot.storage.kinds import How
from bot.words import N_

DONE = "done"
NOTHING_ASKED = N_("Nothing is planned for you today, so I know no target. Log a time, such as 45.")
SETS_TWICE = N_("{text} says how many sets already. Leave `sets` out.")
FORM_WORDS = {"clean": Form.CLEAN, "wobbly": Form.WOBBLY, "broke": Form.BROKE}
EFFORTS = frozenset(str(effort) for effort in range(EASIEST, HARDEST + 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What somebody says they held, as they typed it; `held` may be `done`."""

    held: str
    how: How = How.LOG
    sets: int | None = None
    day: str | None = None
    form: Form | None = None
    effort: int | None = None
    level: Level | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A hold as it was understood; `unsure` if it is so long that it may be meant otherwise."""

    held: Held
    day: date
    today: date
    unsure: bool
    best: int | None


class Intake:
    """Reads what people type about their holds."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def read(
        self,
        person_id: int,
        club_id: int,
        told: Told,
        *,
        at: datetime | None = None,
        challenge: str | None = None,
    ) -> Read:
        """Understand what was held; `done` is today's target, of the challenge if one is named.

        Raises:
            UserError: it can't be read, or they are in no challenge here.
        """
        now = at or self._now()
        async with self._db.read() as tx:
            going = await any_of(tx, person_id, club_id, now)
            today = await today_of(tx, person_id, club_id, now, going)
            day = parse_day(told.day, today, past=True) if told.day else today
            if told.held.strip().casefold() == DONE:
                how, best = How.DONE, None
                sets = await self._target(tx, person_id, club_id, challenge, day)
            else:
                sets, how = _sets(told), told.how
                best = await tx.holds.longest(person_id, club_id)
        held = Held(
            sets=sets, how=how, day=day, form=told.form, effort=told.effort, level=told.level
        )
        unsure = how is not How.DONE and needs_asking(max(sets), best)
        return Read(held=held, day=day, today=today, unsure=unsure, best=best)

    async def changes(self, person_id: int, club_id: int, told: Told) -> HoldChanges:
        """Understand what a hold should be; what was not told stays as it is.

        Raises:
            UserError: it can't be read, or they are in no challenge here.
        """
        changes = HoldChanges()
        if told.held:
            changes["sets"] = _sets(told)
        if told.day:
            today = await self.today(person_id, club_id)
            changes["day"] = parse_day(told.day, today, past=True)
        if told.form is not None:
            changes["form"] = told.form
        if told.effort is not None:
            changes["effort"] = told.effort
        return changes

    async def today(self, person_id: int, club_id: int, at: datetime | None = None) -> date:
        """Return somebody's date at an instant, by default now.

        Raises:
            UserError: they are in no challenge here.
        """
        now = at or self._now()
        async with self._db.read() as tx:
            going = await any_of(tx, person_id, club_id, now)
            return await today_of(tx, person_id, club_id, now, going)

    async def _target(
        self, tx: Transaction, person_id: int, club_id: int, challenge: str | None, day: date
    ) -> tuple[int, ...]:
        """Return what a day asks: of several challenges the most, as then it is done for all."""
        going = await any_of(tx, person_id, club_id, self._now())
        if challenge is not None:
            going = [meant(going, challenge)]
        asked: list[Hold] = []
        for each in going:
            if each.counts(day):
                lived = live_through(each.enrolment, await each.history(tx), day, today=day)
                asked += [lived.asked] if lived.asked else []
        if not asked:
            raise UserError(NOTHING_ASKED)
        return max(asked, key=lambda hold: hold.total).each


def read_line(text: str) -> Told:
    """Read a typed line: a hold, then perhaps a day and the form, in any order.

    >>> read_line("3x20 yesterday clean").day, read_line("1 min 15 s").held
    ('yesterday', '1 min 15 s')
    """
    words = text.split()
    day, form = None, None
    while len(words) > 1:
        last = words[-1].casefold()
        if form is None and last in FORM_WORDS:
            form = FORM_WORDS[last]
        elif day is None and _is_day(last):
            day = last
        else:
            break
        words.pop()
    return Told(held=" ".join(words), day=day, form=form)


def read_effort(text: str) -> int | None:
    """Read an effort from a form; nothing typed is nothing told.

    Raises:
        UserError: it is no number from 1 to 10.
    """
    if not text:
        return None
    if text not in EFFORTS:
        raise UserError(EFFORT)
    return int(text)


def _is_day(word: str) -> bool:
    try:
        parse_day(word, date(2026, 1, 1), past=True)
    except UserError:
        return False
    return True


def _sets(told: Told) -> tuple[int, ...]:
    hold = parse_hold(told.held)
    if told.sets is None:
        return hold.each
    if hold.sets > 1:
        raise UserError(SETS_TWICE, text=told.held)
    if not 1 <= told.sets <= MOST_SETS:
        raise UserError(SETS, most=MOST_SETS)
    return Hold(hold.seconds, told.sets).each
