"""How a challenge went: for the club its final board, for each member their own finish."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.clock import Clock
from bot.domain.planks.boards import Told
from bot.domain.planks.days import PlankDay, Status
from bot.domain.planks.levels import Level
from bot.domain.planks.scores import Growth, Score, growth, score
from bot.domain.planks.terms import last_day
from bot.domain.planks.walk import walk
from bot.domain.zones import zone_info
from bot.errors import UserError
from bot.services.boards.counting import count, new_board, whole
from bot.services.boards.shown import told_of
from bot.services.challenges.lookup import of_club, phase_of
from bot.services.histories import enrolment_of, history_of
from bot.storage.boards import KeptBoard
from bot.storage.challenges import Challenge
from bot.storage.database import Database, Transaction
from bot.storage.enrolments import Enrolled
from bot.storage.kinds import Outcome
from bot.words import N_

NOT_IN_IT = N_("You weren't in {name}, so there is nothing of yours to show.")
NOT_DONE = N_("{name} is still going. /plank progress shows how far you have come.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finish:
    """One member's challenge. `rested` are neutral days, `from_level` is their level on day 1."""

    challenge: Challenge
    days: tuple[PlankDay, ...]
    score: Score
    rested: int
    from_level: Level
    to_level: Level
    growth: Growth | None
    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Final:
    """A club's whole challenge. `together` are all the seconds that count.

    `board` is the one that is kept, once there is one.
    """

    challenge: Challenge
    told: Told
    together: int
    board: KeptBoard | None


class Endings:
    """What is said when a challenge is over. Asked for earlier, it tells how it went so far."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def final(self, challenge_id: int, club_id: int) -> Final:
        """Return the final board, of those who show: as it is kept, or as it would be now.

        Raises:
            UserError: there is no such challenge here.
        """
        async with self._db.read() as tx:
            challenge = await of_club(tx, challenge_id, club_id)
            if (board := await tx.boards.final(challenge_id)) is not None:
                return await _kept(tx, challenge, board)
            sheet = await count(tx, challenge, whole(challenge, self._now()))
        return Final(
            challenge=challenge,
            told=await told_of(sheet.shown, challenge.style),
            together=sheet.together,
            board=None,
        )

    async def keep(self, challenge_id: int, club_id: int) -> Final:
        """Keep the final board of a challenge that has ended, unless it is kept already.

        Raises:
            UserError: there is no such challenge here.
        """
        async with self._db.read() as tx:
            challenge = await of_club(tx, challenge_id, club_id)
            span = whole(challenge, self._now())
            sheet = await count(tx, challenge, span)
        async with self._db.write() as tx:
            await of_club(tx, challenge_id, club_id, lock=True)
            board = await tx.boards.final(challenge_id)
            if board is None:
                board = await tx.boards.add(
                    self._now(),
                    sheet.members,
                    **new_board(challenge, span, sheet, closes=span.known, final=True),
                )
            return await _kept(tx, challenge, board)

    async def posted(self, final: Final, message_id: int) -> None:
        """Write down that the final board stands in the challenge's channel."""
        if final.board is None:
            return
        async with self._db.write() as tx:
            await tx.boards.became(
                final.board.id,
                self._now(),
                Outcome.SENT,
                channel_id=final.challenge.channel_id,
                message_id=message_id,
            )

    async def finish(self, challenge_id: int, club_id: int, person_id: int) -> Finish:
        """Return how one member did.

        Raises:
            UserError: there is no such challenge here, it is still going, or they weren't in it.
        """
        async with self._db.read() as tx:
            challenge = await of_club(tx, challenge_id, club_id)
            if not phase_of(challenge, self._now()).done:
                raise UserError(NOT_DONE, name=challenge.name)
            enrolled = await tx.enrolments.get(challenge_id, person_id)
            days = await self._lived(tx, challenge, enrolled) if enrolled else []
        if not days:
            raise UserError(NOT_IN_IT, name=challenge.name)
        return Finish(
            challenge=challenge,
            days=tuple(days),
            score=_score(days),
            rested=sum(each.status.status is Status.NEUTRAL for each in days),
            from_level=days[0].level,
            to_level=days[-1].level,
            growth=growth(days),
            seconds=_seconds(days),
        )

    async def _lived(
        self, tx: Transaction, challenge: Challenge, enrolled: Enrolled
    ) -> list[PlankDay]:
        """Return somebody's days in a challenge, as far as it has come."""
        person = await tx.people.get(enrolled.person_id)
        zone = (person.zone if person else None) or challenge.zone
        today = _day(self._now(), zone)
        history = await history_of(tx, challenge, enrolled)
        enrolment = enrolment_of(challenge, enrolled)
        # A day that was not over for somebody when a coach ended it stays open: no miss of theirs.
        known_on = _day(challenge.ended_at, zone) if challenge.ended_at else today
        return list(walk(enrolment, history, min(last_played(challenge), today), known_on))


def last_played(challenge: Challenge) -> date:
    """Return the last day that counts: a coach may have ended the challenge early."""
    last = last_day(challenge.starts_on, challenge.length)
    if challenge.ended_at is None:
        return last
    return min(last, _day(challenge.ended_at, challenge.zone))


def _day(moment: datetime, zone: str) -> date:
    return moment.astimezone(zone_info(zone)).date()


def _score(days: list[PlankDay]) -> Score:
    return score(days, date.min, date.max)


def _seconds(days: list[PlankDay]) -> int:
    return sum(each.counted for each in days)


async def _kept(tx: Transaction, challenge: Challenge, board: KeptBoard) -> Final:
    rows = await tx.boards.rows(board.id)
    told = await told_of(rows, board.style)
    return Final(challenge=challenge, told=told, together=board.together, board=board)
