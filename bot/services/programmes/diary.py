"""The days on which somebody's remaining runs fall, for their calendar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from bot.clock import Clock
from bot.domain.nudges import as_days
from bot.domain.programmes.course import runs_on
from bot.domain.programmes.programme import Programme, Session
from bot.domain.reading_days import parse_time
from bot.domain.when import DAY, instant
from bot.errors import UserError
from bot.services.programmes.following import following
from bot.storage.database import Database
from bot.storage.programme_reminders import USUAL_DAYS, USUAL_TIME
from bot.words import N_

LONGEST_AHEAD = 3 * 366

NOTHING_LEFT = N_("You have run all of it. /c25k goto takes you back to any week.")
AWAY = N_("You're away without a day of return, so I can't tell the dates. /c25k pause sets one.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Diary:
    """The runs that are left with their days, at a wall-clock time in a zone.

    Attributes:
        course_id: together with a session's place, what makes an entry known again.
        number: higher in each later diary, which thereby replaces the earlier ones.
    """

    course_id: int
    number: int
    slug: str
    title: str
    today: date
    zone: str
    at: time
    made: datetime
    runs: tuple[tuple[date, Session], ...]


class Diaries:
    """Everybody's."""

    def __init__(self, database: Database, now: Clock, programme: Programme) -> None:
        self._db, self._now, self._programme = database, now, programme

    async def of(
        self,
        person_id: int,
        club_id: int | None,
        days: frozenset[int] | None = None,
        at: str | None = None,
    ) -> Diary:
        """Lay out the runs that are left; weekdays and time are as for reminders, if not said.

        Raises:
            UserError: they have not begun, are done, or are away for nobody knows how long.
        """
        now = self._now()
        async with self._db.write() as tx:
            found = await following(tx, self._programme, person_id, now, club_id=club_id, lock=True)
            if found.way.next is None:
                raise UserError(NOTHING_LEFT)
            if found.paused and found.course.paused_until is None:
                raise UserError(AWAY)
            reminder = await tx.run_reminders.of(person_id)
            set_ = as_days(reminder.days) if reminder else USUAL_DAYS
            when = parse_time(at) if at else reminder.at if reminder else USUAL_TIME
            first = max(found.way.ready, found.course.paused_until or date.min)
            ahead = _days(first, days or set_, when, found.zone, now)
            left = len(self._programme.sessions)
            await tx.programmes.change(found.course.id, calendars=found.course.calendars + 1)
        chosen = [day for day, _each in zip(ahead, range(left), strict=False)]
        return Diary(
            course_id=found.course.id,
            number=found.course.calendars,
            slug=self._programme.slug,
            title=self._programme.title,
            today=found.today,
            zone=found.zone,
            at=when,
            made=now,
            runs=tuple(runs_on(self._programme, found.way, chosen)),
        )


def _days(
    first: date, weekdays: frozenset[int], at: time, zone: str, now: datetime
) -> Iterator[date]:
    for ahead in range(LONGEST_AHEAD):
        day = first + ahead * DAY
        if day.isoweekday() in weekdays and instant(day, at, zone) > now:
            yield day
