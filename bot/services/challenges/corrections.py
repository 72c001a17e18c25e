"""A coach puts a member's day right; the member sees who did it, when and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from bot.clock import Clock
from bot.domain.planks.days import FUTURE
from bot.domain.planks.history import Form
from bot.domain.planks.levels import Level
from bot.domain.reading import parse_hold
from bot.domain.reading_days import parse_day
from bot.domain.zones import zone_info
from bot.errors import UserError
from bot.services.people import UNKNOWN_ZONE
from bot.storage.database import Database, Transaction
from bot.storage.enrolments import Enrolled
from bot.storage.holds import HoldChanges, LoggedHold, NewHold
from bot.storage.kinds import How
from bot.words import N_

NOTHING_THERE = N_("There is no hold on {day} to take away.")
NOT_HERE = N_("They take part in no challenge of this club, so there is nothing to put right.")
TOO_EARLY = N_("They joined on {first}. {day} is before that and counts in no challenge.")
NO_WHY = N_("Say why, in a few words: they will see it beside the day.")


NO_HOLD = {"none", "nothing", "no", "0"}


def read_held(text: str) -> tuple[int, ...] | None:
    """Read what a day should be: the seconds of each set, or None where there was no hold.

    >>> read_held("3x20"), read_held("none")
    ((20, 20, 20), None)

    Raises:
        UserError: it can't be read.
    """
    return None if text.strip().casefold() in NO_HOLD else parse_hold(text).each


@dataclass(frozen=True, slots=True, kw_only=True)
class Correcting:
    """What a day should be. Without `sets` it is to be empty; what is None stays as it was."""

    sets: tuple[int, ...] | None
    level: Level | None = None
    form: Form | None = None
    effort: int | None = None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """A day that was put right. `before` and `after` are None where there was or is no hold."""

    day: date
    before: LoggedHold | None
    after: LoggedHold | None
    why: str


class Corrections:
    """Members' days, put right by coaches. Boards that have closed do not stand in the way."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def correct(
        self, club_id: int, person_id: int, day: str, right: Correcting, *, by: int
    ) -> Corrected:
        """Make a member's day what it should be; of several holds one is left.

        Raises:
            UserError: the day can't be read or lies outside, or there is nothing to change.
        """
        why = " ".join(right.why.split())
        if not why:
            raise UserError(NO_WHY)
        async with self._db.write() as tx:
            on, level = await self._day(tx, club_id, person_id, day)
            now = self._now()
            held = await tx.holds.of_person(person_id, club_id, on, on)
            before = max(held, key=lambda each: sum(each.sets), default=None)
            for other in held:
                if other is not before or right.sets is None:
                    await _undo(tx, other, now, why=why, by=by)
            if right.sets is None:
                if before is None:
                    raise UserError(NOTHING_THERE, day=on.isoformat())
                return Corrected(day=on, before=before, after=None, why=why)
            if before is None:
                after = await tx.holds.add(
                    now, **_new(right, level, club_id=club_id, person_id=person_id, day=on)
                )
            else:
                after = await tx.holds.change(before.id, **_changes(right, right.sets)) or before
            await tx.holds.correct(
                after, now, made_by=by, why=why, before=_told(before), after=_told(after)
            )
            return Corrected(day=on, before=before, after=after, why=why)

    async def _day(
        self, tx: Transaction, club_id: int, person_id: int, text: str
    ) -> tuple[date, Level]:
        """Return the member's date, and the level they joined with."""
        enrolled = await tx.enrolments.of_person(person_id, club_id)
        if not enrolled:
            raise UserError(NOT_HERE)
        today = self._now().astimezone(zone_info(await _zone(tx, club_id, person_id))).date()
        day = parse_day(text, today, past=True)
        if day > today:
            raise UserError(FUTURE, day=day.isoformat())
        first = min(each.joined_on for each in enrolled)
        if day < first:
            raise UserError(TOO_EARLY, first=first.isoformat(), day=day.isoformat())
        return day, _joined_last(enrolled, day).level


async def _zone(tx: Transaction, club_id: int, person_id: int) -> str:
    person = await tx.people.get(person_id)
    club = await tx.clubs.get(club_id)
    return (person and person.zone) or (club and club.zone) or UNKNOWN_ZONE


def _joined_last(enrolled: list[Enrolled], day: date) -> Enrolled:
    return max((each for each in enrolled if each.joined_on <= day), key=lambda e: e.joined_on)


async def _undo(tx: Transaction, hold: LoggedHold, now: datetime, *, why: str, by: int) -> None:
    await tx.holds.change(hold.id, undone_at=now)
    await tx.holds.correct(hold, now, made_by=by, why=why, before=_told(hold), after=_told(None))


def _new(right: Correcting, level: Level, *, club_id: int, person_id: int, day: date) -> NewHold:
    return NewHold(
        club_id=club_id,
        person_id=person_id,
        day=day,
        sets=right.sets or (),
        level=right.level or level,
        form=right.form,
        effort=right.effort,
        how=How.BACKFILL,
        target=None,
    )


def _changes(right: Correcting, sets: tuple[int, ...]) -> HoldChanges:
    changes = HoldChanges(sets=sets)
    if right.level is not None:
        changes["level"] = right.level
    if right.form is not None:
        changes["form"] = right.form
    if right.effort is not None:
        changes["effort"] = right.effort
    return changes


def _told(hold: LoggedHold | None) -> dict[str, Any]:
    """Return what the member is shown of a hold; nothing for none."""
    if hold is None:
        return {}
    return {
        "day": hold.day.isoformat(),
        "sets": list(hold.sets),
        "level": hold.level,
        "form": hold.form,
        "effort": hold.effort,
    }
