"""One's own days looked back at: a stretch of them to draw, and all of them to compare."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.clock import Clock
from bot.domain.insights.grouping import Diary, Insight, Shod, insights
from bot.domain.insights.trends import AreaTrend, by_area, day_lights
from bot.domain.lights.light import Light
from bot.domain.planks.days import Status
from bot.domain.planks.walk import walk
from bot.domain.reading_days import parse_day
from bot.domain.units import Units
from bot.errors import UserError
from bot.services.planks.theirs import all_of
from bot.services.runs.runner import Runner, runner_of
from bot.storage.checkins import Kept
from bot.storage.database import Database, Transaction
from bot.storage.runs import LoggedRun
from bot.words import N_

WEEK = timedelta(weeks=1)
USUAL_REPORT = timedelta(days=41)
LONGEST_REPORT = timedelta(days=183)

NOTHING_YET = N_(
    "Nothing you told me is kept yet, so there is nothing to look at. /checkin begins."
)
NOTHING_THEN = N_("Nothing you told me is kept from {first} to {last}. Try other days.")
TURNED = N_("{first} comes after {last}. Name the earlier day first.")
TOO_LONG = N_("That is more than half a year, for which I keep nothing. Try a shorter time.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Somebody's days from `first` to `last`. `planks` are the seconds held, by day."""

    first: date
    last: date
    units: Units
    told: tuple[Kept, ...]
    runs: tuple[LoggedRun, ...]
    planks: tuple[tuple[date, int], ...]

    @property
    def areas(self) -> tuple[AreaTrend, ...]:
        """How each area went, the most often told first."""
        return by_area([each.checkin for each in self.told], self.last)

    @property
    def lights(self) -> tuple[tuple[date, Light], ...]:
        """The worst light of each day that has any."""
        return day_lights(self.told)


class LookingBack:
    """Everybody's own days. What is sealed is opened for its member alone, one at a time."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._db, self._now = database, now

    async def trend(self, person_id: int, club_id: int | None, weeks: int) -> Period:
        """Return somebody's last weeks.

        Raises:
            UserError: nothing of them is kept.
        """
        async with self._db.read() as tx:
            runner = await runner_of(tx, person_id, club_id, self._now())
            if not await tx.checkins.of_person(person_id):
                raise UserError(NOTHING_YET)
            return await _period(tx, runner, runner.today - weeks * WEEK + timedelta(days=1))

    async def report(
        self, person_id: int, club_id: int | None, first: str | None, last: str | None
    ) -> Period:
        """Return somebody's days between two that they typed: six weeks up to today by default.

        Raises:
            UserError: a day can't be read, they are the wrong way round, or nothing is kept.
        """
        async with self._db.read() as tx:
            runner = await runner_of(tx, person_id, club_id, self._now())
            end = parse_day(last, runner.today, past=True) if last else runner.today
            begin = parse_day(first, runner.today, past=True) if first else end - USUAL_REPORT
            named = {"first": begin.isoformat(), "last": end.isoformat()}
            if begin > end:
                raise UserError(TURNED, **named)
            if end - begin > LONGEST_REPORT:
                raise UserError(TOO_LONG)
            found = await _period(tx, runner, begin, min(end, runner.today))
        if not found.told:
            raise UserError(NOTHING_THEN, **named)
        return found

    async def insights(self, person_id: int, club_id: int | None) -> tuple[Insight, ...]:
        """Compare some of somebody's days with the rest of them.

        Raises:
            UserError: nothing of them is kept.
        """
        async with self._db.read() as tx:
            diary = await _diary(tx, person_id, club_id, self._now())
        if not diary.told:
            raise UserError(NOTHING_YET)
        return await asyncio.to_thread(insights, diary)


async def _period(tx: Transaction, runner: Runner, first: date, last: date | None = None) -> Period:
    end = last or runner.today
    told = await tx.checkins.of_person(runner.id, first)
    return Period(
        first=first,
        last=end,
        units=runner.units,
        told=tuple(each for each in told if each.checkin.day <= end),
        runs=tuple(await tx.runs.of_person(runner.id, first, end)),
        planks=await _held(tx, runner.id, first, end),
    )


async def _held(
    tx: Transaction, person_id: int, first: date, last: date
) -> tuple[tuple[date, int], ...]:
    seconds: defaultdict[date, int] = defaultdict(int)
    for club_id in await _clubs(tx, person_id):
        for hold in await tx.holds.of_person(person_id, club_id, first, last):
            seconds[hold.day] += sum(hold.sets)
    return tuple(sorted(seconds.items()))


async def _diary(tx: Transaction, person_id: int, club_id: int | None, now: datetime) -> Diary:
    runner = await runner_of(tx, person_id, club_id, now)
    named = {each.id: each.name for each in await tx.shoes.of_person(person_id)}
    runs = await tx.runs.of_person(person_id)
    stretched = await tx.stretches.since(person_id, date.min)
    return Diary(
        told=[each.checkin for each in await tx.checkins.of_person(person_id)],
        runs=[Shod(each.run, named.get(each.shoes_id or 0, "")) for each in runs],
        planked=await _kept(tx, runner, now),
        stretched={each.day for each in stretched},
    )


async def _kept(tx: Transaction, runner: Runner, now: datetime) -> set[date]:
    """Return the days on which a planned hold was kept, in any challenge of somebody's."""
    kept: set[date] = set()
    for club_id in await _clubs(tx, runner.id):
        for theirs in await all_of(tx, runner.id, club_id, now):
            lived = walk(
                theirs.enrolment,
                await theirs.history(tx),
                min(runner.today, theirs.last_day),
                runner.today,
            )
            kept |= {each.day for each in lived if each.status.status is Status.KEPT}
    return kept


async def _clubs(tx: Transaction, person_id: int) -> list[int]:
    return [each.club_id for each in await tx.members.of_person(person_id)]
