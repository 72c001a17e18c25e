"""Who in a club runs which week: of those who want to show it, and nothing else of them."""

from __future__ import annotations

from dataclasses import dataclass

from bot.clock import Clock
from bot.domain.programmes.programme import Programme
from bot.domain.zones import zone_info
from bot.services.programmes.following import following, way_of
from bot.storage.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Names by week; None is for those who have run all of it. `shows`: whether I am in it."""

    weeks: dict[int | None, tuple[str, ...]]
    shows: bool


class ClubRoom:
    """Everybody who shows their week, club by club."""

    def __init__(self, database: Database, now: Clock, programme: Programme) -> None:
        self._db, self._now, self._programme = database, now, programme

    async def look(self, club_id: int, person_id: int) -> Room:
        """Return who is in which week."""
        today = self._now().astimezone(zone_info("UTC")).date()
        async with self._db.read() as tx:
            shown = await tx.programmes.shown_in(club_id, self._programme.slug)
            entries = await tx.programmes.entries_of([each.course.id for each in shown])
            shows = await tx.programmes.shows(club_id, person_id)
        weeks: dict[int | None, list[str]] = {}
        for each in shown:
            found = way_of(self._programme, each.course, entries[each.course.id], today)
            week = found.next.place.week if found.next else None
            weeks.setdefault(week, []).append(each.name)
        order = sorted(
            weeks, key=lambda week: len(self._programme.weeks) + 1 if week is None else week
        )
        return Room(weeks={week: tuple(weeks[week]) for week in order}, shows=shows)

    async def show(self, club_id: int, person_id: int, name: str) -> None:
        """Show somebody's week there, by the name they bear there.

        Raises:
            UserError: they have not begun.
        """
        now = self._now()
        async with self._db.write() as tx:
            await following(tx, self._programme, person_id, now, club_id=club_id)
            await tx.clubs.change(club_id, now)
            await tx.members.seen(club_id, person_id, name)
            await tx.programmes.show(club_id, person_id)

    async def hide(self, club_id: int, person_id: int) -> None:
        """Show it no more."""
        async with self._db.write() as tx:
            await tx.programmes.hide(club_id, person_id)
