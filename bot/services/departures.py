"""Who left, and what is forgotten when: a month later, unless they are back before."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from datetime import date, timedelta

from bot.clock import Clock
from bot.services.checkins.policy import Policy
from bot.services.privacy import erase
from bot.storage.database import Database, Transaction
from bot.storage.members import Member
from bot.storage.turns import Turn

logger = logging.getLogger(__name__)

GRACE = timedelta(days=30)
# A backup lives fourteen days; a mark outlives the last one that could hold its person.
MARKS_KEPT = timedelta(days=30)


class Departures:
    """Keeps nothing longer than it is for."""

    def __init__(self, database: Database, now: Clock, policy: Policy) -> None:
        self._db, self._now, self._policy = database, now, policy

    async def reconcile(
        self, present: Collection[int], told_of: Callable[[int], bool] = lambda _club_id: True
    ) -> None:
        """Note which clubs we are in, as Discord says when we connect.

        Args:
            told_of: whether Discord would have told this process of a club.
        """
        now = self._now()
        async with self._db.write() as tx:
            known = {club.id for club in await tx.clubs.present()}
            for club_id in filter(told_of, known - set(present)):
                await tx.clubs.change(club_id, now, left_at=now)
            for club_id in present:
                club = await tx.clubs.get(club_id)
                if club is not None and club.left_at is not None:
                    await tx.clubs.change(club_id, now, left_at=None)

    async def club_left(self, club_id: int) -> None:
        """Note that we were taken out of a club."""
        async with self._db.write() as tx:
            if await tx.clubs.get(club_id) is not None:
                await tx.clubs.change(club_id, self._now(), left_at=self._now())

    async def club_back(self, club_id: int) -> None:
        """Note that we are in a club again."""
        async with self._db.write() as tx:
            if await tx.clubs.get(club_id) is not None:
                await tx.clubs.change(club_id, self._now(), left_at=None)

    async def to_look_for(self, club_id: int) -> list[Member]:
        """Return whom to look for in a club: its members, and those who left within the month."""
        async with self._db.read() as tx:
            return await tx.members.known(club_id, self._now() - GRACE)

    async def on_board(self, board_id: int, club_id: int) -> list[Member]:
        """Return those whom a kept board shows."""
        async with self._db.read() as tx:
            shown = {each.member for each in await tx.boards.rows(board_id)}
            return [each for each in await tx.members.of_club(club_id) if each.person_id in shown]

    async def found(self, member: Member, *, there: bool) -> None:
        """Note whether somebody is in a club, where that has changed."""
        if there == (member.left_at is None):
            return
        async with self._db.write() as tx:
            if there:
                await tx.members.back(member.club_id, member.person_id)
            else:
                await tx.members.left(member.club_id, member.person_id, self._now())

    async def forget(self) -> tuple[int, int]:
        """Forget old check-ins, and who left long ago; returns how many of each there were.

        One process of several does.
        """
        async with self._db.alone(Turn.FORGET) as ours:
            return await self._forget() if ours else (0, 0)

    async def _forget(self) -> tuple[int, int]:
        now = self._now()
        before = now - GRACE
        async with self._db.write() as tx:
            old = await self._old(tx, now.date())
            gone = await tx.members.gone(before)
            for person_id in gone:
                await erase(tx, person_id, now)
            for club_id in await tx.clubs.left_before(before):
                await tx.clubs.erase(club_id)
            await tx.privacy.forget_erasures(now - MARKS_KEPT)
        if old or gone:
            logger.info("Forgot %d old check-ins and %d people who left", old, len(gone))
        return old, len(gone)

    async def _old(self, tx: Transaction, today: date) -> int:
        """Erase check-ins past their time; a club that chose less speaks for its members."""
        days = self._policy.retention_days
        gone = await tx.checkins.purge(today - timedelta(days=days))
        for care in await tx.grants.clubs():
            if care.retention_days is not None and care.retention_days < days:
                people = [each.person_id for each in await tx.members.of_club(care.club_id)]
                before = today - timedelta(days=care.retention_days)
                gone += await tx.checkins.purge(before, people)
        return gone
