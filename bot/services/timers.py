"""The timer: a session on the clock, kept so that a restart between two presses harms nothing."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from bot.clock import Clock
from bot.domain.planks.holds import Hold
from bot.domain.planks.levels import Level
from bot.domain.planks.prescription import Prescription, prescribe
from bot.domain.planks.standing import Because
from bot.domain.planks.timing import FORGOTTEN_AFTER, Timing
from bot.errors import UserError
from bot.services.challenges.lookup import HAS_ENDED
from bot.services.lights import STOPPED
from bot.services.planks.logbook import Held, Logbook, Logged
from bot.services.planks.theirs import get, today_of
from bot.storage.challenges import Challenge
from bot.storage.database import Database, Transaction
from bot.storage.kinds import How
from bot.storage.timers import Timer
from bot.words import N_

logger = logging.getLogger(__name__)

REMEMBERED = 100
GIVEN_UP_AFTER = timedelta(days=1)

GONE = N_("That timer isn't running any more. If you held, log it with /plank log.")
FORGOTTEN = N_(
    "That timer ran for over 15 minutes, so I let it go. Log it yourself if you held: /plank log."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """Somebody's timer as it stands. `new` unless it had been running before they asked."""

    id: int
    challenge_id: int | None
    level: Level
    timing: Timing
    new: bool = False


class Timers:
    """Everybody's timers; one each. Times are those of the presses, never of their handling."""

    def __init__(self, database: Database, now: Clock, logbook: Logbook) -> None:
        self._db, self._now, self._logbook = database, now, logbook
        # One at a time, so that no session is logged twice.
        self._settling = asyncio.Lock()
        self._logged: dict[int, Logged] = {}

    async def start(
        self, person_id: int, challenge_id: int, *, at: datetime, anew: bool = False
    ) -> Running:
        """Start somebody's timer for what a challenge asks of them today.

        One that is running is returned as it is, unless `anew`.

        Raises:
            UserError: they are not in that challenge, or it is over.
        """
        if (old := await self._get(person_id)) is not None and _is_over(old, at):
            await self._settle(person_id, old.id, at)
        async with self._db.write() as tx:
            timer = await tx.timers.get(person_id, lock=True)
            if timer is not None and not anew:
                return _running(timer)
            await tx.timers.stop(person_id)
            challenge, asked = await _asked(tx, challenge_id, person_id, at)
            timing = Timing.start(at, asked.hold, asked.rest_between)
            timer = await tx.timers.put(
                person_id,
                self._now(),
                club_id=challenge.club_id,
                challenge_id=challenge.id,
                started_at=timing.go,
                set_number=timing.set_number,
                state=_state(timing, asked.level),
            )
            return replace(_running(timer), new=True)

    async def get(self, person_id: int) -> Running:
        """Return somebody's timer.

        Raises:
            UserError: there is none.
        """
        timer = await self._get(person_id)
        if timer is None:
            raise UserError(GONE)
        return _running(timer)

    async def down(
        self, person_id: int, timer_id: int, set_number: int, *, at: datetime
    ) -> Running | Logged:
        """End a set. The last one ends the session, and logs it at once.

        A second press for the same set changes nothing.

        Raises:
            UserError: that timer is over, was left running, or the set has not begun.
        """
        return await self._moved(
            person_id,
            timer_id,
            at,
            lambda timing: timing.down(at) if timing.set_number == set_number else timing,
        )

    async def rest(self, person_id: int, timer_id: int, *, at: datetime) -> Running | Logged:
        """Rest once more before the set at hand, which begins anew.

        Raises:
            UserError: that timer is over, or was left running.
        """
        return await self._moved(person_id, timer_id, at, lambda timing: timing.rested(at))

    async def stop(self, person_id: int, timer_id: int, *, at: datetime) -> Logged | None:
        """End the session and log the sets that were held; None if there were none.

        Raises:
            UserError: that timer is over.
        """
        await self._step(person_id, timer_id, at, Timing.stopped)
        return await self._settle(person_id, timer_id, at)

    async def forget_old(self) -> None:
        """Let go of timers that were left running, and log what was held with them."""
        now = self._now()
        async with self._db.read() as tx:
            old = await tx.timers.started_before(now - FORGOTTEN_AFTER)
        for timer in old:
            try:
                await self._settle(timer.person_id, timer.id, now)
            except UserError:  # they have left, say
                logger.warning("Timer %d was left running, and can't be logged", timer.id)
                if now - timer.started_at > GIVEN_UP_AFTER:
                    await self._drop(timer.person_id)

    async def _drop(self, person_id: int) -> None:
        async with self._db.write() as tx:
            await tx.timers.stop(person_id)

    async def _get(self, person_id: int) -> Timer | None:
        async with self._db.read() as tx:
            return await tx.timers.get(person_id)

    async def _moved(
        self, person_id: int, timer_id: int, at: datetime, move: Callable[[Timing], Timing]
    ) -> Running | Logged:
        try:
            running = _running(await self._step(person_id, timer_id, at, move))
        except UserError:
            if (logged := self._logged.get(timer_id)) is not None:
                return logged  # tapped twice
            raise
        if not running.timing.done:
            return running
        logged = await self._settle(person_id, timer_id, at) or self._logged.get(timer_id)
        if logged is None:
            raise UserError(FORGOTTEN)
        return logged

    async def _step(
        self, person_id: int, timer_id: int, at: datetime, move: Callable[[Timing], Timing]
    ) -> Timer:
        async with self._db.write() as tx:
            timer = await tx.timers.get(person_id, lock=True)
            if timer is None or timer.id != timer_id:
                raise UserError(GONE)
            timing = _running(timer).timing
            if not timing.done:
                timing = timing.stopped() if timing.forgotten(at) else move(timing)
            return await tx.timers.put(
                person_id,
                self._now(),
                club_id=timer.club_id,
                challenge_id=timer.challenge_id,
                started_at=timing.go,
                set_number=timing.set_number,
                state=_state(timing, Level(timer.state["level"])),
            )

    async def _settle(self, person_id: int, timer_id: int, at: datetime) -> Logged | None:
        """Log what was held and forget the timer, if it is over; None if nothing was held."""
        async with self._settling:
            timer = await self._get(person_id)
            if timer is None or timer.id != timer_id or not _is_over(timer, at):
                return None
            logged, timing = None, _running(timer).timing
            if timing.held:
                held = Held(sets=timing.held, how=How.TIMER)
                logged = await self._logbook.log(person_id, timer.club_id, held, at=timing.begun)
                self._remember(timer_id, logged)
            await self._drop(person_id)
            return logged

    def _remember(self, timer_id: int, logged: Logged) -> None:
        self._logged[timer_id] = logged
        if len(self._logged) > REMEMBERED:
            del self._logged[next(iter(self._logged))]


async def _asked(
    tx: Transaction, challenge_id: int, person_id: int, at: datetime
) -> tuple[Challenge, Prescription]:
    """Return what a challenge asks of somebody on their date at an instant."""
    theirs = await get(tx, person_id, challenge_id, at)
    challenge, first = theirs.challenge, theirs.enrolled.joined_on
    if theirs.phase.done:
        raise UserError(HAS_ENDED, name=challenge.name)
    today = await today_of(tx, person_id, challenge.club_id, at, [theirs])
    asked = prescribe(theirs.enrolment, await theirs.history(tx), max(today, first))
    if asked.reason.because is Because.STOPPED:
        raise UserError(STOPPED)
    return challenge, asked


def _is_over(timer: Timer, at: datetime) -> bool:
    timing = _running(timer).timing
    return timing.done or timing.forgotten(at)


def _running(timer: Timer) -> Running:
    state: Mapping[str, Any] = timer.state
    target = state["target"]
    return Running(
        id=timer.id,
        challenge_id=timer.challenge_id,
        level=Level(state["level"]),
        timing=Timing(
            begun=datetime.fromisoformat(state["begun"]),
            go=timer.started_at,
            target=Hold(target["seconds"], target["sets"]) if target else None,
            rest=state["rest"],
            held=tuple(state["held"]),
            ended=state["ended"],
        ),
    )


def _state(timing: Timing, level: Level) -> dict[str, Any]:
    target = timing.target
    return {
        "begun": timing.begun.isoformat(),
        "target": {"seconds": target.seconds, "sets": target.sets} if target else None,
        "rest": timing.rest,
        "held": list(timing.held),
        "ended": timing.ended,
        "level": level.value,
    }
