"""Who follows a programme, what they did of it, and where they show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypedDict, Unpack

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.programmes.course import Entry, EntryKind
from bot.domain.programmes.programme import Place
from bot.domain.runs.runs import Felt
from bot.storage.engine import insert_unless_there
from bot.storage.ids import new_id
from bot.storage.tables import members, people, programme_courses, programme_entries
from bot.storage.tables import programme_shown as shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Somebody's programme. `week` and `run` are where they began it.

    `paused_until` is their first day back, if they know it; `calendars` counts the calendar files.
    """

    id: int
    person_id: int
    programme: str
    began: date
    week: int
    run: int
    paused_from: date | None = None
    paused_until: date | None = None
    graduated_at: datetime | None = None
    calendars: int = 0

    @property
    def start(self) -> Place:
        """Where they began it."""
        return Place(self.week, self.run)

    def paused(self, today: date) -> bool:
        """Whether they are away on a day."""
        over = self.paused_until is not None and self.paused_until <= today
        return self.paused_from is not None and self.paused_from <= today and not over


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedEntry:
    """One entry of a course as it is kept, in the order of ids; with its run, if it was logged."""

    id: int
    course_id: int
    person_id: int
    kind: EntryKind
    day: date
    week: int
    run: int
    felt: Felt | None
    run_id: int | None = None

    @property
    def entry(self) -> Entry:
        """The entry, as the rules have it."""
        return Entry(self.kind, self.day, Place(self.week, self.run))


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Somebody who shows their week in a club, by their name there."""

    course: Course
    name: str


class CourseChanges(TypedDict, total=False):
    """What may be set of a course."""

    began: date
    week: int
    run: int
    paused_from: date | None
    paused_until: date | None
    graduated_at: datetime | None
    calendars: int


class ProgrammeRepository:
    """Everybody's courses: one of each programme."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def course(self, person_id: int, programme: str, *, lock: bool = False) -> Course | None:
        """Return somebody's course."""
        query = sa.select(programme_courses).where(
            programme_courses.c.person_id == person_id,
            programme_courses.c.programme == programme,
        )
        found = await self._connection.execute(query.with_for_update() if lock else query)
        row = found.mappings().first()
        return Course(**row) if row is not None else None

    async def begin(
        self, person_id: int, programme: str, place: Place, today: date, now: datetime
    ) -> bool:
        """Write down a new course; whether there was none."""
        course = Course(
            id=new_id(now),
            person_id=person_id,
            programme=programme,
            began=today,
            week=place.week,
            run=place.run,
        )
        row = {each.name: getattr(course, each.name) for each in programme_courses.c}
        return await insert_unless_there(self._connection, programme_courses, row)

    async def change(self, course_id: int, **changes: Unpack[CourseChanges]) -> None:
        """Set what is named."""
        this = sa.update(programme_courses).where(programme_courses.c.id == course_id)
        await self._connection.execute(this.values(**changes))

    async def add(
        self, course: Course, entry: Entry, now: datetime, *, felt: Felt | None = None
    ) -> LoggedEntry:
        """Write down an entry."""
        logged = LoggedEntry(
            id=new_id(now),
            course_id=course.id,
            person_id=course.person_id,
            kind=entry.kind,
            day=entry.day,
            week=entry.place.week,
            run=entry.place.run,
            felt=felt,
        )
        row = {each.name: getattr(logged, each.name) for each in programme_entries.c}
        await self._connection.execute(sa.insert(programme_entries).values(row))
        return logged

    async def entry(self, entry_id: int) -> LoggedEntry | None:
        """Return an entry."""
        found = await self._entries(programme_entries.c.id == entry_id)
        return found[0] if found else None

    async def entries(self, course_id: int) -> list[LoggedEntry]:
        """Return a course's entries in their order."""
        return await self._entries(programme_entries.c.course_id == course_id)

    async def entries_since(self, person_id: int, since: date) -> list[LoggedEntry]:
        """Return somebody's entries about a day or later, of every programme."""
        theirs = programme_entries.c.person_id == person_id
        return await self._entries(theirs, programme_entries.c.day >= since)

    async def feel(self, entry_id: int, felt: Felt) -> None:
        """Write down how a session felt."""
        this = sa.update(programme_entries).where(programme_entries.c.id == entry_id)
        await self._connection.execute(this.values(felt=felt))

    async def measure(self, entry_id: int, run_id: int) -> None:
        """Write down which run a session was."""
        this = sa.update(programme_entries).where(programme_entries.c.id == entry_id)
        await self._connection.execute(this.values(run_id=run_id))

    async def take_back(self, entry_id: int) -> None:
        """Forget an entry."""
        this = sa.delete(programme_entries).where(programme_entries.c.id == entry_id)
        await self._connection.execute(this)

    async def show(self, club_id: int, person_id: int) -> None:
        """Show somebody's week in a club."""
        row = {"club_id": club_id, "person_id": person_id}
        await insert_unless_there(self._connection, shown, row)

    async def hide(self, club_id: int, person_id: int) -> None:
        """Show it no more."""
        mine = sa.and_(shown.c.club_id == club_id, shown.c.person_id == person_id)
        await self._connection.execute(sa.delete(shown).where(mine))

    async def shows(self, club_id: int, person_id: int) -> bool:
        """Whether somebody shows their week in a club."""
        query = sa.select(shown).where(shown.c.club_id == club_id, shown.c.person_id == person_id)
        return (await self._connection.execute(query)).first() is not None

    async def shown_in(self, club_id: int, programme: str) -> list[Shown]:
        """Return those who show their week in a club and hide from nothing, by name."""
        here = sa.and_(
            members.c.club_id == shown.c.club_id, members.c.person_id == shown.c.person_id
        )
        theirs = sa.and_(
            programme_courses.c.person_id == shown.c.person_id,
            programme_courses.c.programme == programme,
        )
        query = (
            sa.select(programme_courses, members.c.name)
            .select_from(shown)
            .join(members, here)
            .join(programme_courses, theirs)
            .outerjoin(people, people.c.id == shown.c.person_id)
            .where(
                shown.c.club_id == club_id,
                members.c.left_at.is_(None),
                members.c.hidden.is_(False),
                sa.func.coalesce(people.c.hidden, sa.false()).is_(False),
            )
            .order_by(members.c.name)
        )
        rows = (await self._connection.execute(query)).mappings()
        found = [dict(row) for row in rows]
        return [Shown(name=row.pop("name"), course=Course(**row)) for row in found]

    async def entries_of(self, course_ids: list[int]) -> dict[int, list[LoggedEntry]]:
        """Return the entries of several courses, by course."""
        found: dict[int, list[LoggedEntry]] = {each: [] for each in course_ids}
        for entry in await self._entries(programme_entries.c.course_id.in_(course_ids)):
            found[entry.course_id].append(entry)
        return found

    async def _entries(self, *where: sa.ColumnElement[bool]) -> list[LoggedEntry]:
        query = sa.select(programme_entries).where(*where).order_by(programme_entries.c.id)
        return [LoggedEntry(**row) for row in (await self._connection.execute(query)).mappings()]
