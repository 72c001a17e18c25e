"""What came of a run: how it compares, what to aim for next, and the shoes it was run in."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain.runs.ceiling import WINDOW, Ceiling, Spike, ceiling, spike_of, under
from bot.domain.runs.runs import Felt, Run, RunHow
from bot.domain.units import Units
from bot.services.lights import run_ease
from bot.services.runs.runner import Runner
from bot.storage.database import Transaction
from bot.storage.runs import LoggedRun
from bot.storage.shoes import Pair

# Whether somebody is in a programme such as Couch to 5K, which sets their distances for them.
InProgramme = Callable[[Transaction, int], Awaitable[bool]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """What somebody says they ran; without a day, on their today.

    `shoes_id`: None for the favourite pair, 0 for none. `started_at` and `splits` come from files.
    """

    metres: int
    seconds: int | None = None
    felt: Felt | None = None
    day: date | None = None
    how: RunHow = RunHow.LOG
    shoes_id: int | None = None
    started_at: datetime | None = None
    splits: dict[str, list[int]] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """A run that was logged, in its runner's units, on a day that is `today` for them.

    `ceiling` is None for somebody in a programme. `worn`: with this run the shoes have come as far
    as their runner wanted to be told.
    """

    run: LoggedRun
    units: Units
    today: date
    spike: Spike | None
    ceiling: Ceiling | None
    shoes: Pair | None
    worn: bool


async def nobody(_tx: Transaction, _person_id: int) -> bool:
    """Say that somebody is in no programme, as long as there is none."""
    return False


async def result_of(
    tx: Transaction, runner: Runner, run: LoggedRun, in_programme: InProgramme
) -> Logged:
    """Return a run and what came of it."""
    # A window before the run, and two before today: one to go by, one to see a jump in it.
    first = min(run.day, runner.today - WINDOW) - WINDOW
    runs = [each.run for each in await tx.runs.of_person(run.person_id, first)]
    guided = run.how is RunHow.PROGRAMME or await in_programme(tx, run.person_id)
    shoes = await tx.shoes.among(run.person_id, run.shoes_id)
    return Logged(
        run=run,
        units=runner.units,
        today=runner.today,
        spike=None if guided else spike_of(runs, run.run),
        ceiling=None if guided else await _today(tx, runner, runs),
        shoes=shoes,
        worn=shoes is not None and _worn(shoes, run.metres),
    )


async def ceiling_of(tx: Transaction, runner: Runner, in_programme: InProgramme) -> Ceiling | None:
    """Return today's ceiling; None for somebody in a programme."""
    if await in_programme(tx, runner.id):
        return None
    first = runner.today - 2 * WINDOW - timedelta(days=1)
    runs = [each.run for each in await tx.runs.of_person(runner.id, first)]
    return await _today(tx, runner, runs)


async def _today(tx: Transaction, runner: Runner, runs: Sequence[Run]) -> Ceiling:
    """Return today's ceiling under the light that somebody's check-ins put it."""
    usual = ceiling(runs, runner.today, runner.units)
    return under(usual, await run_ease(tx, runner.id, runner.today), runner.units)


def _worn(shoes: Pair, metres: int) -> bool:
    note_at = shoes.note_at
    return note_at is not None and shoes.metres - metres < note_at <= shoes.metres
