"""The course of a challenge: seen, paused, resumed, ended; and who is in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.clock import Clock
from bot.domain.planks.plans import Plan, from_text
from bot.domain.planks.terms import Phase, last_day
from bot.errors import UserError
from bot.services.challenges.lookup import (
    HAS_ENDED,
    MADE,
    named,
    of_club,
    phase_of,
    today_of,
    unfinished,
)
from bot.services.challenges.series import renew
from bot.storage.challenges import Challenge
from bot.storage.database import Database, Transaction
from bot.storage.kinds import Outcome, State
from bot.words import N_

MOST_LISTED = 25

PAUSED_ALREADY = N_("{name} is paused already. /challenge resume goes on with it.")
NOT_PAUSED = N_("{name} isn't paused, so it goes on as it is.")
NOT_IN_IT = N_("{who} isn't in {name}. /challenge info shows who is.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A challenge as it stands. `names` are those who take part and show, by alphabet.

    `refused` is the day whose post Discord would not take, if that was the latest.
    """

    challenge: Challenge
    plan: Plan
    phase: Phase
    today: date
    names: tuple[str, ...]
    hidden: int
    refused: date | None = None

    @property
    def members(self) -> int:
        """How many take part."""
        return len(self.names) + self.hidden

    @property
    def last_day(self) -> date:
        """The last day of the challenge."""
        return last_day(self.challenge.starts_on, self.challenge.length)

    @property
    def day(self) -> int:
        """Which day of the challenge today is, from 1."""
        return (self.today - self.challenge.starts_on).days + 1


class Course:
    """The clubs' challenges."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def find(self, club_id: int, text: str | None) -> Seen:
        """Return the challenge somebody means, by id or name, or the only one there is.

        Raises:
            UserError: there is none, or it is not clear which.
        """
        async with self._db.read() as tx:
            return await self._see(tx, await named(tx, club_id, text, self._now()))

    async def ending(self, club_id: int, text: str | None) -> Seen:
        """Return the challenge that somebody wants to end; it may be over already.

        Raises:
            UserError: there is none, it is not clear which, or it was ended before.
        """
        seen = await self.find(club_id, text)
        if seen.phase is Phase.ENDED:
            raise UserError(HAS_ENDED, name=seen.challenge.name)
        return seen

    async def going(self, club_id: int, text: str | None) -> Seen:
        """Return the challenge somebody means, which is not done.

        Raises:
            UserError: there is none, it is not clear which, or it is done.
        """
        seen = await self.find(club_id, text)
        if seen.phase.done:
            raise UserError(HAS_ENDED, name=seen.challenge.name)
        return seen

    async def with_member(self, club_id: int, text: str | None, person_id: int) -> Seen:
        """Return the challenge somebody means, in which a person takes part.

        Raises:
            UserError: there is none, it is done, or they are not in it.
        """
        seen = await self.going(club_id, text)
        async with self._db.read() as tx:
            if await tx.enrolments.get(seen.challenge.id, person_id) is None:
                raise UserError(NOT_IN_IT, who=f"<@{person_id}>", name=seen.challenge.name)
        return seen

    async def get(self, challenge_id: int, club_id: int) -> Seen:
        """Return a challenge of this club.

        Raises:
            UserError: there is none with this id here.
        """
        async with self._db.read() as tx:
            return await self._see(tx, await of_club(tx, challenge_id, club_id))

    async def all(self, club_id: int) -> list[Seen]:
        """Return a club's challenges, the newest first, those that are done too."""
        async with self._db.read() as tx:
            challenges = await tx.challenges.of_club(club_id, *MADE)
            return [await self._see(tx, each) for each in challenges[:MOST_LISTED]]

    async def names(self, club_id: int) -> list[tuple[int, str, bool]]:
        """Return ids and names to choose from, the newest first, and whether each is done."""
        async with self._db.read() as tx:
            challenges = await tx.challenges.of_club(club_id, *MADE)
        now = self._now()
        return [(each.id, each.name, phase_of(each, now).done) for each in challenges]

    async def pause(self, club_id: int, text: str | None) -> Seen:
        """Pause for everybody, from today on: the days until `resume` are neutral.

        Raises:
            UserError: there is nothing to pause.
        """
        async with self._db.write() as tx:
            challenge = await self._unfinished(tx, club_id, text)
            if challenge.state is State.PAUSED:
                raise UserError(PAUSED_ALREADY, name=challenge.name)
            now = self._now()
            await tx.challenges.pause(challenge.id, now, today_of(challenge, now))
            return await self._moved(tx, challenge, State.PAUSED, paused_at=now)

    async def resume(self, club_id: int, text: str | None) -> Seen:
        """Go on, from today on.

        Raises:
            UserError: there is nothing that is paused.
        """
        async with self._db.write() as tx:
            challenge = await self._unfinished(tx, club_id, text)
            if challenge.state is not State.PAUSED:
                raise UserError(NOT_PAUSED, name=challenge.name)
            await tx.challenges.resume(challenge.id, today_of(challenge, self._now()))
            return await self._moved(tx, challenge, State.RUNNING)

    async def end(self, challenge_id: int, club_id: int) -> Seen:
        """End a challenge. Everything in it stays and can be read.

        Raises:
            UserError: it has ended, or is gone.
        """
        async with self._db.write() as tx:
            challenge = await unfinished(tx, challenge_id, club_id)
            ended = await tx.challenges.change(
                challenge_id, state=State.ENDED, ended_at=self._now()
            )
            await renew(tx, ended or challenge, self._now())
            return await self._see(tx, ended or challenge)

    async def remove(self, challenge_id: int, club_id: int, person_id: int) -> Seen:
        """Take somebody out of a challenge; what they logged stays theirs.

        Raises:
            UserError: they are not in it, or it has ended.
        """
        async with self._db.write() as tx:
            challenge = await unfinished(tx, challenge_id, club_id)
            if not await tx.enrolments.leave(challenge_id, person_id, self._now()):
                raise UserError(NOT_IN_IT, who=f"<@{person_id}>", name=challenge.name)
            return await self._see(tx, challenge)

    async def mark(self, challenge_id: int, event_id: int | None) -> None:
        """Remember which of Discord's events is the challenge's start."""
        async with self._db.write() as tx:
            await tx.challenges.change(challenge_id, event_id=event_id)

    async def _unfinished(self, tx: Transaction, club_id: int, text: str | None) -> Challenge:
        found = await named(tx, club_id, text, self._now())
        if phase_of(found, self._now()).done:
            raise UserError(HAS_ENDED, name=found.name)
        return await unfinished(tx, found.id, club_id)

    async def _moved(
        self,
        tx: Transaction,
        challenge: Challenge,
        state: State,
        paused_at: datetime | None = None,
    ) -> Seen:
        moved = await tx.challenges.change(challenge.id, state=state, paused_at=paused_at)
        await renew(tx, moved or challenge, self._now())
        return await self._see(tx, moved or challenge)

    async def _see(self, tx: Transaction, challenge: Challenge) -> Seen:
        now = self._now()
        enrolled = [each.person_id for each in await tx.enrolments.of_challenge(challenge.id)]
        shown = await shown_names(tx, challenge.club_id, enrolled)
        return Seen(
            challenge=challenge,
            plan=from_text(challenge.plan_text),
            phase=phase_of(challenge, now),
            today=today_of(challenge, now),
            names=tuple(sorted(shown.values(), key=str.casefold)),
            hidden=len(enrolled) - len(shown),
            refused=await _refused(tx, challenge),
        )


async def _refused(tx: Transaction, challenge: Challenge) -> date | None:
    """Return the day whose post Discord refused, unless things have changed since."""
    latest = await tx.day_posts.latest(challenge.id)
    if latest is None or latest.outcome is not Outcome.REFUSED:
        return None
    return latest.day if latest.channel_id == challenge.channel_id else None


async def shown_names(tx: Transaction, club_id: int, people: list[int]) -> dict[int, str]:
    """Return the names of those of so many people who show in a club, by id."""
    if not people:
        return {}
    hidden = {id_ for id_, person in (await tx.people.among(people)).items() if person.hidden}
    members = {each.person_id: each for each in await tx.members.of_club(club_id)}
    return {
        each: members[each].name
        for each in people
        if each in members and not members[each].hidden and each not in hidden
    }
