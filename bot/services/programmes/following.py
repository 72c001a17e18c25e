"""Where somebody stands in a programme: what every use case begins with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.lights.running import UNEASED, RunEase
from bot.domain.programmes.course import TOO_LONG_AWAY, Way, way
from bot.domain.programmes.lights import lit
from bot.domain.programmes.programme import Programme, Session
from bot.errors import UserError
from bot.services.lights import run_ease
from bot.services.runs.runner import Runner, runner_of
from bot.storage.database import Transaction
from bot.storage.programmes import Course, LoggedEntry
from bot.words import N_

NOT_BEGUN = N_("You haven't begun yet. /c25k start takes you to week 1, or to where you are.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """Somebody's course on their own today. `session` is the next one, after the light."""

    programme: Programme
    course: Course
    entries: tuple[LoggedEntry, ...]
    way: Way
    runner: Runner
    ease: RunEase = UNEASED

    @property
    def today(self) -> date:
        """Their own date."""
        return self.runner.today

    @property
    def zone(self) -> str:
        """The zone that their days are in."""
        return self.runner.zone

    @property
    def paused(self) -> bool:
        """Whether they are away today."""
        return self.course.paused(self.today)

    @property
    def session(self) -> Session | None:
        """The session to come; None once the last is done, or while a light stops them."""
        if self.way.next is None:
            return None
        return lit(self.way.next, self.ease.light, returning=self.ease.returning)


async def following(
    tx: Transaction,
    programme: Programme,
    person_id: int,
    now: datetime,
    *,
    club_id: int | None = None,
    lock: bool = False,
) -> Following:
    """Return where somebody stands.

    Raises:
        UserError: they have not begun.
    """
    course = await tx.programmes.course(person_id, programme.slug, lock=lock)
    if course is None:
        raise UserError(NOT_BEGUN)
    entries = await tx.programmes.entries(course.id)
    runner = await runner_of(tx, person_id, club_id, now)
    return Following(
        programme=programme,
        course=course,
        entries=tuple(entries),
        way=way_of(programme, course, entries, runner.today),
        runner=runner,
        ease=await run_ease(tx, person_id, runner.today),
    )


def way_of(programme: Programme, course: Course, entries: list[LoggedEntry], today: date) -> Way:
    """Return where a course has led."""
    found = [each.entry for each in entries]
    return way(programme, course.start, course.began, found, today)


async def is_followed(tx: Transaction, programme: Programme, person_id: int, now: datetime) -> bool:
    """Whether somebody is in a programme: begun, not finished, and not left lying for a month."""
    course = await tx.programmes.course(person_id, programme.slug)
    if course is None:
        return False
    found = await following(tx, programme, person_id, now)
    latest = max([course.began, *(each.day for each in found.entries)])
    lives = found.paused or found.today - latest < TOO_LONG_AWAY
    return found.way.next is not None and lives
