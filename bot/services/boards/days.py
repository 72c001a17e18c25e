"""The days of everybody in a challenge, in few questions and one pass."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import lru_cache

from bot.domain.planks.history import Change, Pause
from bot.domain.planks.places import Outcome
from bot.domain.planks.plans import Plan, from_text
from bot.domain.planks.sweep import ANY_DAY, Mixed, Sweep
from bot.domain.zones import zone_info
from bot.services.boards.reading import read
from bot.storage.challenges import Challenge
from bot.storage.database import Transaction
from bot.storage.sheets import NEXT, Entrant

DAY = timedelta(days=1)
ISO_DATE = 10
# A few megabytes.
MOST_KINDS = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """All that was done in a challenge up to a date, as stored; `zone` is where it is posted.

    What is known of a member's day depends on what day it is for them at an instant, `known`.
    """

    plan: Plan
    ceiling: int
    zone: str
    last: date
    known: datetime
    entrants: list[Entrant]
    rests: dict[int, list[date]]
    pauses: dict[int, list[Pause]]
    changes: dict[int, tuple[Change, ...]]
    paused: tuple[Pause, ...]
    ours: frozenset[date]


@dataclass(frozen=True, slots=True)
class Swept:
    """What each day of a member came to, from their day 1 to the last, or to their today."""

    entrant: Entrant
    days: list[Outcome]
    zone: str

    def today_at(self, instant: datetime) -> date:
        """Return which day it is, or was, where they live."""
        return instant.astimezone(zone_info(self.zone)).date()


async def gather(tx: Transaction, challenge: Challenge, last: date, known: datetime) -> Gathered:
    """Read all of it. It is what `histories_of` reads: what is added there is added here."""
    entrants = await tx.sheets.entrants(challenge, last)
    first = min((each.joined_on for each in entrants), default=challenge.starts_on)
    return Gathered(
        plan=from_text(challenge.plan_text),
        ceiling=challenge.ceiling,
        zone=challenge.zone,
        last=last,
        known=known,
        entrants=entrants,
        rests=await tx.sheets.rests(challenge, first),
        pauses=await tx.sheets.pauses(challenge),
        changes=await tx.plan_changes.of_challenge(challenge.id),
        paused=await tx.challenges.pauses_of(challenge.id),
        ours=await tx.day_posts.undelivered(challenge.id),
    )


def sweep(gathered: Gathered) -> Iterator[Swept]:
    """Yield what everybody's days came to."""
    plainly = _machine(gathered.plan, gathered.ceiling, changing=False)
    changing = _machine(gathered.plan, gathered.ceiling, changing=True)
    calendar, known = _Calendar(gathered.known), _Logs()
    for each in gathered.entrants:
        zone = each.zone or gathered.zone
        today = calendar.today(zone)
        count = (min(gathered.last, today) - each.joined_on).days + 1
        lived: list[Outcome] = []
        if count > 0:
            machine = changing if each.person_id in gathered.changes else plainly
            lived = machine.live(each.level, each.baseline, _days(gathered, each, count, known))
            _leave_open(lived, (today - each.joined_on).days)
        yield Swept(each, lived, zone)


def _machine(plan: Plan, ceiling: int, *, changing: bool) -> Sweep:
    """Return a machine that may have learnt much already; one that knows too much is let go."""
    machine = _remembered(plan, ceiling, changing=changing)
    if machine.size > MOST_KINDS:
        _remembered.cache_clear()
        machine = _remembered(plan, ceiling, changing=changing)
    return machine


@lru_cache(maxsize=8)
def _remembered(plan: Plan, ceiling: int, *, changing: bool) -> Sweep:
    return Sweep(plan, ceiling, read, changing=changing)


@dataclass(slots=True)
class _Calendar:
    """Dates, each worked out once."""

    known: datetime
    _today: dict[str, date] = field(default_factory=dict[str, date])

    def today(self, zone: str) -> date:
        """Return which day it is somewhere."""
        found = self._today.get(zone)
        if found is None:
            found = self._today[zone] = self.known.astimezone(zone_info(zone)).date()
        return found


class _Logs(dict[str, tuple[int, str]]):
    """The ordinal of each log's date, and what was held; the same logs come again and again."""

    def __missing__(self, log: str) -> tuple[int, str]:
        found = self[log] = date.fromisoformat(log[:ISO_DATE]).toordinal(), log[ISO_DATE:]
        return found


def _days(gathered: Gathered, entrant: Entrant, count: int, known: _Logs) -> list[Hashable]:
    """Return what stands for each day of a member."""
    days: list[str] = [""] * count
    if entrant.logs:
        first = entrant.joined_on.toordinal()
        for log in entrant.logs.split(NEXT):
            ordinal, held = known[log]
            at = ordinal - first
            if 0 <= at < count:
                days[at] = f"{days[at]}{NEXT}{held}" if days[at] else held
    more = _more(gathered, entrant, count)
    if not more:
        return [*days]
    return [replace(more[at], holds=day) if at in more else day for at, day in enumerate(days)]


def _more(gathered: Gathered, entrant: Entrant, count: int) -> dict[int, Mixed]:
    """Return the days that have more to them than holds, counted from a member's first."""
    person, first = entrant.person_id, entrant.joined_on
    more: defaultdict[int, Mixed] = defaultdict(Mixed)
    for day in gathered.ours:
        more[(day - first).days] = Mixed(ours=True)
    for day in gathered.rests.get(person, ()):
        at = (day - first).days
        more[at] = replace(more[at], rest=True)
    for change in gathered.changes.get(person, ()):
        at = (change.day - first).days
        changes = (*more[at].changes, replace(change, day=ANY_DAY))
        more[at] = replace(more[at], changes=changes)
    for pause in (*gathered.pauses.get(person, ()), *gathered.paused):
        begins = max((pause.first - first).days, 0)
        ends = count if pause.last is None else min((pause.last - first).days + 1, count)
        for at in range(begins, ends):
            more[at] = replace(more[at], paused=True)
    return more


def _leave_open(days: list[Outcome], today: int) -> None:
    """A day that is not over is no miss yet."""
    for at in range(max(today, 0), len(days)):
        if not days[at].kept:
            days[at] = replace(days[at], planned=False)
