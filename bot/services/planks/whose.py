"""Which club a member means where it can't be seen: in a DM."""

from __future__ import annotations

from bot.clock import Clock
from bot.errors import UserError
from bot.services.challenges.lookup import phase_of
from bot.services.planks.theirs import get
from bot.storage.database import Database
from bot.storage.kinds import State
from bot.words import N_

NOT_IN_ANY = N_(
    "You aren't in a plank challenge yet. In your club's channel, /plank join lets you in."
)


class Whose:
    """The clubs in whose challenges somebody is. Asked once, then remembered."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def clubs(self, person_id: int) -> list[int]:
        """Return the clubs somebody may mean; one alone if it is clear.

        Raises:
            UserError: they are in no challenge that goes on.
        """
        now = self._now()
        found: list[int] = []
        async with self._db.read() as tx:
            for enrolled in await tx.enrolments.of_person(person_id):
                challenge = await tx.challenges.get(enrolled.challenge_id)
                if challenge is None or challenge.state is State.DRAFT:
                    continue
                if not phase_of(challenge, now).done and challenge.club_id not in found:
                    found.append(challenge.club_id)
            members = await tx.members.of_person(person_id)
        if not found:
            raise UserError(NOT_IN_ANY)
        chosen = [each for each in members if each.chosen_at and each.club_id in found]
        if len(found) > 1 and chosen:
            return [max(chosen, key=lambda each: (each.chosen_at, each.club_id)).club_id]
        return found

    async def choose(self, person_id: int, club_id: int) -> None:
        """Remember which club somebody means."""
        async with self._db.write() as tx:
            await tx.members.choose(club_id, person_id, self._now())

    async def club_of(self, person_id: int, challenge_id: int) -> int:
        """Return the club of a challenge that somebody is in.

        Raises:
            UserError: it is gone, or they are not in it.
        """
        async with self._db.read() as tx:
            return (await get(tx, person_id, challenge_id, self._now())).challenge.club_id
