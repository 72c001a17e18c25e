"""What somebody agrees to, and takes back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.clock import Clock
from bot.domain.checkins.modes import Mode
from bot.domain.lights.standing import open_stops
from bot.domain.sharing import Shared
from bot.errors import UserError
from bot.services.checkins.policy import Policy
from bot.storage.checkins import Kept
from bot.storage.database import Database, Transaction
from bot.storage.jobs import Booking
from bot.storage.kinds import Lane
from bot.storage.reminders import MORNING
from bot.words import N_

# To be raised with every change of the wording: whoever agreed to another one is asked again.
WORDING = 1
OFF = N_("Check-ins are off here. For tips there is /backpain, and a physio for what stays.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """How check-ins stand for somebody in a place; `stops` wait until they were looked at."""

    mode: Mode
    agreed_at: datetime | None
    stops: tuple[Kept, ...] = ()

    @property
    def keeps(self) -> bool:
        """Whether what they say now is kept."""
        return self.mode is Mode.ON and self.agreed_at is not None


class Consents:
    """Everybody's consent: given once, in so many words, and taken back in one tap."""

    def __init__(self, database: Database, now: Clock, policy: Policy) -> None:
        self._db, self._now, self._policy = database, now, policy

    async def stand(self, person_id: int, club_id: int | None) -> Stand:
        """Return how check-ins stand for somebody.

        Raises:
            UserError: they are off here.
        """
        async with self._db.read() as tx:
            return await stand(tx, person_id, club_id, self._policy)

    async def agree(self, person_id: int, club_id: int | None, name: str) -> Stand:
        """Keep that somebody agrees to the wording they were shown; their name for the club.

        Raises:
            UserError: check-ins are off here.
        """
        async with self._db.write() as tx:
            before = await stand(tx, person_id, club_id, self._policy)
            if before.mode is Mode.ON and before.agreed_at is None:
                await tx.consents.give(person_id, WORDING, self._now())
                if club_id is not None:  # so that their leaving it is noticed
                    await tx.clubs.change(club_id, self._now())
                    await tx.members.seen(club_id, person_id, name)
            return await stand(tx, person_id, club_id, self._policy)

    async def withdraw(self, person_id: int) -> bool:
        """Take a consent back, and erase all that was kept by it; whether there was one."""
        async with self._db.write() as tx:
            had = await tx.consents.withdraw(person_id, self._now())
            await forget_health(tx, person_id)
        return had


async def stand(tx: Transaction, person_id: int, club_id: int | None, policy: Policy) -> Stand:
    """Return how check-ins stand for somebody.

    Raises:
        UserError: they are off here.
    """
    mode = await policy.here(tx, club_id)
    if mode is Mode.OFF:
        raise UserError(OFF)
    consent = await tx.consents.given(person_id)
    agreed = consent is not None and consent.version == WORDING
    told = await tx.checkins.of_person(person_id) if agreed else []
    return Stand(
        mode=mode,
        agreed_at=consent.given_at if consent is not None and agreed else None,
        stops=tuple(each for each in told if each in open_stops(told)),
    )


async def forget_health(tx: Transaction, person_id: int) -> None:
    """Erase what somebody told of their pain, the jobs about it, and who may see it."""
    await tx.checkins.forget(person_id)
    await tx.consents.forget_morning(person_id)
    await tx.grants.forget(person_id, Shared.LIGHT)
    await forget_morning_jobs(tx, person_id)


async def forget_morning_jobs(tx: Transaction, person_id: int) -> None:
    """Forget what was to be asked of somebody."""
    await tx.jobs.cancel_of(person_id, MORNING)


def morning_booking(
    person_id: int, club_id: int | None, checkin_id: int, due: datetime, which: str
) -> Booking:
    """Return the job that asks, the morning after, how it feels now; it holds no answer."""
    return Booking(
        lane=Lane.REMINDERS,
        kind=MORNING,
        key=f"{person_id}:{which}",
        due=due,
        person_id=person_id,
        club_id=club_id,
        about={"checkin": str(checkin_id)},
    )
