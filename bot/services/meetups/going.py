"""Who wants to come, and when they want to be told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.clock import Clock
from bot.domain.meetups import Ahead, next_start
from bot.errors import UserError
from bot.services.meetups.planning import Coming, still, with_goers
from bot.services.meetups.telling import book_next
from bot.storage.database import Database
from bot.words import N_

TOO_LATE = N_("It's too close for that. Pick the other one, or just come along.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """Somebody who comes; `told_at` is when they hear of it, None for never."""

    coming: Coming
    ahead: Ahead
    told_at: datetime | None = None


class Going:
    """Everybody who wants to come to something."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def join(self, club_id: int | None, meetup_id: int, person_id: int, name: str) -> Joined:
        """Note that somebody wants to come; one who does already stays as they are.

        Raises:
            UserError: it is over.
        """
        now = self._now()
        async with self._db.write() as tx:
            coming = await still(tx, meetup_id, club_id, now)
            await tx.members.seen(coming.meetup.club_id, person_id, name)
            goer = await tx.meetups.join(meetup_id, person_id, now)
            return Joined(coming=await with_goers(tx, coming), ahead=goer.ahead)

    async def leave(self, club_id: int | None, meetup_id: int, person_id: int) -> Coming:
        """Note that somebody won't come after all.

        Raises:
            UserError: it is over.
        """
        now = self._now()
        async with self._db.write() as tx:
            coming = await still(tx, meetup_id, club_id, now)
            await tx.meetups.leave(meetup_id, person_id)
            await tx.meetups.unbook(meetup_id, person_id, now)
            return await with_goers(tx, coming)

    async def tell(
        self, club_id: int | None, meetup_id: int, person_id: int, ahead: Ahead
    ) -> Joined:
        """Set when somebody wants to be told of it; they want to come, then.

        Raises:
            UserError: it is over, or too close for that.
        """
        now = self._now()
        async with self._db.write() as tx:
            coming = await still(tx, meetup_id, club_id, now)
            goer = await tx.meetups.join(meetup_id, person_id, now, ahead)
            told_at = await book_next(tx, coming.meetup, goer, now)
            if told_at is None and ahead is not Ahead.NEVER:
                raise UserError(TOO_LATE)
            return Joined(coming=coming, ahead=ahead, told_at=told_at)

    async def of_person(self, person_id: int) -> list[Coming]:
        """Return what somebody wants to come to, with who else does."""
        now = self._now()
        async with self._db.read() as tx:
            theirs = [
                Coming(meetup=each, start=next_start(each.timetable, now))
                for each in await tx.meetups.of_person(person_id)
            ]
            return [await with_goers(tx, each) for each in theirs if each.start is not None]
