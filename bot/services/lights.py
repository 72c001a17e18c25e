"""What somebody's check-ins say to their planks and runs. Without consent there are none."""

from __future__ import annotations

from datetime import date

from bot.clock import Clock
from bot.domain.checkins.checkin import Activity
from bot.domain.lights.light import Light
from bot.domain.lights.running import UNEASED, Ran, RunEase, ease_of
from bot.domain.lights.standing import StandingLight, lights_for, looked_at_for, standing_of
from bot.domain.planks.history import Pause
from bot.domain.programmes.course import EntryKind
from bot.domain.when import DAY
from bot.storage.database import Database, Transaction
from bot.words import N_

STOPPED = N_(
    "Planks wait until somebody has had a look. /checkin has the button for when they have."
)
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


async def planks_stopped(tx: Transaction, person_id: int, day: date) -> bool:
    """Whether a stop that was kept shuts planks until it has been looked at."""
    told = await tx.checkins.of_person(person_id)
    return standing_of(told, Activity.PLANK, day).light is Light.STOP


async def run_ease(tx: Transaction, person_id: int, today: date) -> RunEase:
    """Return what somebody's lights leave of their next run."""
    for pause in unkept_stop(tx, person_id):
        if pause.covers(today):
            return RunEase(Light.STOP, pause.first, pause.last + DAY if pause.last else None)
    told = await tx.checkins.of_person(person_id)
    standing = standing_of(told, Activity.RUN, today)
    if standing.since is None:
        return UNEASED
    return ease_of(told, await ran_since(tx, person_id, standing.since), today)


async def ran_since(tx: Transaction, person_id: int, since: date) -> list[Ran]:
    """Return what somebody has run since a day, and the weeks of a programme they began again."""
    runs = await tx.runs.of_person(person_id, since)
    entries = await tx.programmes.entries_since(person_id, since)
    return [
        *(Ran(day=each.day, order=each.id) for each in runs),
        *(Ran(day=each.day, order=each.id, again=each.kind is EntryKind.MOVED) for each in entries),
    ]


async def plank_lights(tx: Transaction, person_id: int) -> tuple[DayLights, frozenset[date]]:
    """Return the lights that move somebody's planks, and the days on which a stop was lifted."""
    told = await tx.checkins.of_person(person_id)
    return lights_for(told, Activity.PLANK), looked_at_for(told, Activity.PLANK)


def unkept_stop(tx: Transaction, person_id: int) -> tuple[Pause, ...]:
    """Return the days on which nothing is suggested to somebody who let no stop be kept."""
    pause = tx.checkins.unkept.get(person_id)
    return (pause,) if pause is not None else ()
