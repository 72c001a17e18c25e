"""What somebody's check-ins say to their planks and runs. Without consent there are none."""

from __future__ import annotations

from datetime import date

from bot.clock import Clock
from bot.domain.checkins.checkin import Activity
from bot.domain.lights.light import Light
from bot.domain.lights.standing import StandingLight, lights_for, looked_at_for, standing_of
from bot.domain.planks.history import Pause
from bot.storage.database import Database, Transaction

DayLights = tuple[tuple[date, Light], ...]


class Lights:
    """Everybody's lights: for planks, for runs, for what a programme asks of a day."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def on(
        self, person_id: int, day: date, activity: Activity = Activity.RUN
    ) -> StandingLight:
        """Return the light a session of somebody's on a day stands under."""
        async with self._db.read() as tx:
            return await light_on(tx, person_id, day, activity)


async def light_on(
    tx: Transaction, person_id: int, day: date, activity: Activity = Activity.RUN
) -> StandingLight:
    """Return the same within a unit of work."""
    if any(pause.covers(day) for pause in unkept_stop(tx, person_id)):
        return StandingLight(Light.STOP, day)
    return standing_of(await tx.checkins.of_person(person_id), activity, day)


async def plank_lights(tx: Transaction, person_id: int) -> tuple[DayLights, frozenset[date]]:
    """Return the lights that move somebody's planks, and the days on which a stop was lifted."""
    told = await tx.checkins.of_person(person_id)
    return lights_for(told, Activity.PLANK), looked_at_for(told, Activity.PLANK)


def unkept_stop(tx: Transaction, person_id: int) -> tuple[Pause, ...]:
    """Return the days on which nothing is suggested to somebody who let no stop be kept."""
    pause = tx.checkins.unkept.get(person_id)
    return (pause,) if pause is not None else ()
