"""Runs out of a watch's or an app's file: read in memory, added up, and the file forgotten."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime

from bot.domain.runs.runs import Felt, RunHow
from bot.domain.runs.tracks import Measured
from bot.domain.zones import zone_info
from bot.errors import UserError
from bot.services.runs.files import LARGEST, TOO_LARGE, opened
from bot.services.runs.logbook import Doubt, RunLog
from bot.services.runs.results import Logged, Ran
from bot.services.runs.runner import Runner


@dataclass(frozen=True, slots=True)
class Imported:
    """One run of a file and what became of it: logged, asked about, or refused."""

    metres: int
    outcome: Logged | Doubt | UserError


def check_size(size: int) -> None:
    """Refuse a file before it is fetched.

    Raises:
        UserError: it is larger than any run.
    """
    if size > LARGEST:
        raise UserError(TOO_LARGE)


class Recordings:
    """Imports runs. Where somebody ran is used to add up how far, and is never kept."""

    def __init__(self, logbook: RunLog) -> None:
        self._logbook = logbook

    async def take(
        self,
        person_id: int,
        club_id: int | None,
        file: bytes,
        *,
        at: datetime,
        felt: Felt | None = None,
        shoes_id: int | None = None,
    ) -> tuple[Runner, list[Imported]]:
        """Log the runs of a file, in its order; one that may be there already is asked about.

        Raises:
            UserError: the file can't be used, and nothing of it was logged.
        """
        # In a thread, whose Python code lets the event loop in every few milliseconds.
        measured = await asyncio.to_thread(opened, file)
        runner = await self._logbook.runner(person_id, club_id, at)
        imported: list[Imported] = []
        for each in measured:
            ran = _ran(each, runner, felt, shoes_id)
            try:
                outcome = await self._logbook.offer(person_id, club_id, ran, at=at)
            except UserError as refusal:
                outcome = refusal
            imported.append(Imported(each.metres, outcome))
        return runner, imported


def _ran(measured: Measured, runner: Runner, felt: Felt | None, shoes_id: int | None) -> Ran:
    started = measured.started_at
    return Ran(
        metres=measured.metres,
        seconds=measured.seconds,
        felt=felt,
        day=started.astimezone(zone_info(runner.zone)).date() if started else None,
        how=RunHow.IMPORT,
        shoes_id=shoes_id,
        started_at=started,
        splits=measured.splits,
    )
