"""Who may need a word, for one coach."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.clock import Clock
from bot.domain.lights.light import Light
from bot.domain.radar import SILENT_DAYS, Because, Trace, reasons
from bot.domain.sharing import Shared
from bot.domain.when import DAY
from bot.services.coaching.roster import Mate, local_day, roster
from bot.services.lights import light_on
from bot.storage.database import Database, Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """A member who may need a word, and why."""

    name: str
    reasons: tuple[Because, ...]
    last_held: date | None
    missed: int
    planned: int
    light: Light | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a coach sees: who may need a word, of how many, and how many share their light."""

    needs: tuple[Needs, ...]
    members: int
    sharing: int
    today: date


class Radar:
    """Looks on a coach's behalf. Whoever shares their light sees that somebody looked."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def look(self, club_id: int, coach_id: int) -> Seen:
        """Return who may need a word now; each look at a light is written down."""
        now = self._now()
        async with self._db.write() as tx:
            today = await local_day(tx, club_id, now)
            mates = {each.person_id: each for each in await roster(tx, club_id, now)}
            here = {each.person_id: each.name for each in await tx.members.of_club(club_id)}
            granted = await tx.grants.to_coach(club_id, coach_id, Shared.LIGHT) & here.keys()
            lights: dict[int, Light] = {}
            for person_id in sorted(granted):
                await tx.grants.looked(person_id, club_id, coach_id, now)
                lights[person_id] = (await light_on(tx, person_id, today)).light
            people = sorted(mates.keys() | granted, key=lambda each: here[each].casefold())
            found = [
                await _needs(
                    tx,
                    each,
                    here[each],
                    mate=mates.get(each),
                    light=lights.get(each),
                    today=today,
                )
                for each in people
            ]
        needs = sorted((each for each in found if each.reasons), key=lambda one: -len(one.reasons))
        return Seen(needs=tuple(needs), members=len(people), sharing=len(granted), today=today)


async def _needs(
    tx: Transaction,
    person_id: int,
    name: str,
    *,
    mate: Mate | None,
    light: Light | None,
    today: date,
) -> Needs:
    active = await _active(tx, mate, person_id, today) if mate is not None else None
    trace = Trace(
        today=today,
        active=active,
        missed=mate.missed if mate else 0,
        away=mate is not None and mate.pause is not None,
        light=light,
    )
    return Needs(
        name=name,
        reasons=tuple(reasons(trace)),
        last_held=mate.last_held if mate else None,
        missed=trace.missed,
        planned=mate.planned if mate else 0,
        light=light,
    )


async def _active(tx: Transaction, mate: Mate, person_id: int, today: date) -> date:
    """Return the last day of which anything is known; a run counts, and is not told of."""
    ran = [each.day for each in await tx.runs.of_person(person_id, today - SILENT_DAYS * DAY)]
    return max([mate.joined, *ran, *([mate.last_held] if mate.last_held else [])])
