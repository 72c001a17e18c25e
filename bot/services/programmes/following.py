"""Where somebody stands in a programme: what every use case begins with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.planks.history import Light
from bot.domain.programmes.course import Way, way
from bot.domain.programmes.lights import lit
from bot.domain.programmes.programme import Programme, Session
from bot.domain.zones import UTC_NAME, zone_info
from bot.errors import UserError
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
    today: date
    zone: str
    light: Light = Light.NONE

    @property
    def paused(self) -> bool:
        """Whether they are away today."""
        return self.course.paused(self.today)

    @property
    def session(self) -> Session | None:
        """The session to come; None once the last is done, or while a light stops them."""
        return lit(self.way.next, self.light) if self.way.next is not None else None


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
    zone = await zone_of(tx, person_id, club_id)
    today = now.astimezone(zone_info(zone)).date()
    return Following(
        programme=programme,
        course=course,
        entries=tuple(entries),
        way=way_of(programme, course, entries, today),
        today=today,
        zone=zone,
    )


def way_of(programme: Programme, course: Course, entries: list[LoggedEntry], today: date) -> Way:
    """Return where a course has led."""
    found = [each.entry for each in entries]
    return way(programme, course.start, course.began, found, today)


async def zone_of(tx: Transaction, person_id: int, club_id: int | None = None) -> str:
    """Return the zone that somebody's days are in: their own, else that of a club of theirs."""
    person = await tx.people.get(person_id)
    if person is not None and person.zone is not None:
        return person.zone
    clubs = [club_id] if club_id is not None else []
    clubs += [each.club_id for each in await tx.members.of_person(person_id)]
    for each in clubs:
        club = await tx.clubs.get(each)
        if club is not None and club.zone is not None:
            return club.zone
    return UTC_NAME
