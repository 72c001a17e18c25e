"""Joining a challenge from where one stands, and leaving it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.clock import Clock
from bot.domain.planks.holds import LEAST_KEPT
from bot.domain.planks.levels import Level
from bot.domain.zones import zone_info
from bot.errors import UserError
from bot.services.boards.redrawing import listing, redraw
from bot.services.challenges.lookup import HAS_ENDED, NOT_MADE, named, of_club, phase_of
from bot.services.planks.theirs import Theirs, all_of, get, going_of, meant
from bot.storage.challenges import Challenge
from bot.storage.database import Database, Transaction
from bot.storage.kinds import State
from bot.words import N_

MOST_BASELINE = 600
TOO_SHORT = N_("A baseline is at least {least} s. If that's a lot now, start on an easier level.")
TOO_LONG = N_("A baseline is at most 10 minutes; nothing is earned beyond two. Try 1:00.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """Somebody in a challenge; `new` unless they had been in it before they asked."""

    challenge: Challenge
    joined_on: date
    new: bool


class Joining:
    """Who is in which challenge."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def may_join(self, person_id: int, club_id: int, text: str | None) -> Challenge | None:
        """Return the challenge somebody would join; None if they are in it already.

        Raises:
            UserError: there is none, it is not clear which, or it is done.
        """
        async with self._db.read() as tx:
            challenge = await named(tx, club_id, text, self._now())
            self._check(challenge)
            there = await tx.enrolments.get(challenge.id, person_id)
            return None if there else challenge

    async def join(
        self,
        person_id: int,
        club_id: int,
        challenge_id: int,
        *,
        name: str,
        level: Level,
        baseline: int | None = None,
    ) -> Joined:
        """Join from one's own day 1: the challenge's first day, or today if that has passed.

        Raises:
            UserError: it is gone or done, or the baseline can't be.
        """
        if baseline is not None and baseline < LEAST_KEPT:
            raise UserError(TOO_SHORT, least=LEAST_KEPT)
        if baseline is not None and baseline > MOST_BASELINE:
            raise UserError(TOO_LONG)
        now = self._now()
        async with self._db.write() as tx:
            challenge = await of_club(tx, challenge_id, club_id, lock=True)
            self._check(challenge)
            there = await tx.enrolments.get(challenge_id, person_id)
            if there is not None:
                return Joined(challenge=challenge, joined_on=there.joined_on, new=False)
            await tx.members.seen(club_id, person_id, name)
            await tx.plan_changes.forget(challenge_id, person_id)
            first = max(await _today(tx, person_id, challenge, self._now), challenge.starts_on)
            enrolled = await tx.enrolments.join(
                challenge_id, person_id, now, joined_on=first, level=level, baseline=baseline
            )
            return Joined(challenge=challenge, joined_on=enrolled.joined_on, new=True)

    async def leaving(self, person_id: int, club_id: int, text: str | None) -> tuple[Theirs, int]:
        """Return the challenge somebody wants to leave, and how many holds of theirs are in it.

        Raises:
            UserError: they are in none, or it is not clear which.
        """
        now = self._now()
        async with self._db.read() as tx:
            theirs = meant(await going_of(tx, person_id, club_id, now), text)
            return theirs, len(await _only_there(tx, theirs, now))

    async def leave(self, person_id: int, challenge_id: int, *, erase: bool) -> tuple[str, int]:
        """Leave; holds stay for one's own record, or are erased where no other challenge has them.

        Erased, they are gone from the challenge's boards too.

        Returns the challenge's name and how many were erased.

        Raises:
            UserError: they are not in it.
        """
        now = self._now()
        async with self._db.write() as tx:
            theirs = await get(tx, person_id, challenge_id, now)
            gone = await _only_there(tx, theirs, now) if erase else set[date]()
            erased = 0
            for day in gone:
                erased += await tx.holds.erase(person_id, theirs.challenge.club_id, day, day)
            if erase:
                boards = await listing(tx, person_id)
                await tx.boards.forget(challenge_id, person_id)
                of_it = [each for each in boards if each.challenge_id == challenge_id]
                await redraw(tx, of_it, now)
            await tx.enrolments.leave(challenge_id, person_id, now)
            await tx.plan_changes.forget(challenge_id, person_id)
        return theirs.challenge.name, erased

    def _check(self, challenge: Challenge) -> None:
        if challenge.state is State.DRAFT:
            raise UserError(NOT_MADE, name=challenge.name)
        if phase_of(challenge, self._now()).done:
            raise UserError(HAS_ENDED, name=challenge.name)


async def _today(tx: Transaction, person_id: int, challenge: Challenge, clock: Clock) -> date:
    """Return the newcomer's date; the challenge's own, if nobody has said where they are."""
    person, club = await tx.people.get(person_id), await tx.clubs.get(challenge.club_id)
    zone = (person and person.zone) or (club and club.zone) or challenge.zone
    return clock().astimezone(zone_info(zone)).date()


async def _only_there(tx: Transaction, theirs: Theirs, now: datetime) -> set[date]:
    """Return the days with holds that count in this challenge and in no other of theirs."""
    person_id, club_id = theirs.enrolled.person_id, theirs.challenge.club_id
    holds = await tx.holds.of_person(person_id, club_id, theirs.enrolled.joined_on, theirs.last_day)
    others = [
        each
        for each in await all_of(tx, person_id, club_id, now)
        if each.challenge.id != theirs.challenge.id
    ]
    return {each.day for each in holds if not any(other.counts(each.day) for other in others)}
