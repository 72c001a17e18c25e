"""The database: one unit of work per use case."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.errors import UserError
from bot.storage.alongs import AlongRepository
from bot.storage.boards import BoardRepository
from bot.storage.challenges import ChallengeRepository
from bot.storage.checkins import CheckinRepository, Unkept
from bot.storage.checkup import CheckupRepository
from bot.storage.clubplans import ClubPlanRepository
from bot.storage.clubs import ClubRepository
from bot.storage.consents import ConsentRepository
from bot.storage.dayposts import DayPostRepository
from bot.storage.daysoff import DaysOffRepository
from bot.storage.engine import READ_ONLY, checkpoint, create_engine, has_failed, is_sqlite, refusals
from bot.storage.enrolments import EnrolmentRepository
from bot.storage.grants import GrantRepository
from bot.storage.holds import HoldRepository
from bot.storage.jobs import JobRepository
from bot.storage.meetups import MeetupRepository
from bot.storage.members import MemberRepository
from bot.storage.missednudges import MissedNudgeRepository
from bot.storage.people import PersonRepository
from bot.storage.planchanges import PlanChangeRepository
from bot.storage.privacy import PrivacyRepository
from bot.storage.processes import ProcessRepository
from bot.storage.programme_reminders import RunReminderRepository
from bot.storage.programmes import ProgrammeRepository
from bot.storage.reminders import ReminderRepository
from bot.storage.resealing import SealedRepository
from bot.storage.runs import RunRepository
from bot.storage.sealing import Vault
from bot.storage.sheets import SheetRepository
from bot.storage.shoes import ShoeRepository
from bot.storage.stretching import StretchRepository
from bot.storage.timers import TimerRepository
from bot.storage.tips import TipRepository
from bot.storage.turns import Turn, holding
from bot.words import N_

logger = logging.getLogger(__name__)

NOTHING_KEPT = N_(
    "I can't reach my memory right now, so I kept nothing. Please try again in a minute."
)
MAY_BE_KEPT = N_(
    "I was cut off from my memory as I wrote that down, so I may or may not have kept it. "
    "Please look in a minute before you try again."
)


class Transaction:
    """One unit of work: everything in it is kept together, or nothing is."""

    def __init__(self, connection: AsyncConnection, vault: Vault, unkept: Unkept) -> None:
        self.alongs = AlongRepository(connection)
        self.boards = BoardRepository(connection)
        self.challenges = ChallengeRepository(connection)
        self.checkins = CheckinRepository(connection, vault, unkept)
        self.checkup = CheckupRepository(connection, vault)
        self.club_plans = ClubPlanRepository(connection)
        self.clubs = ClubRepository(connection)
        self.consents = ConsentRepository(connection)
        self.day_posts = DayPostRepository(connection)
        self.days_off = DaysOffRepository(connection)
        self.enrolments = EnrolmentRepository(connection)
        self.grants = GrantRepository(connection)
        self.holds = HoldRepository(connection)
        self.jobs = JobRepository(connection)
        self.meetups = MeetupRepository(connection)
        self.members = MemberRepository(connection)
        self.missed_nudges = MissedNudgeRepository(connection)
        self.people = PersonRepository(connection)
        self.plan_changes = PlanChangeRepository(connection)
        self.privacy = PrivacyRepository(connection, vault)
        self.processes = ProcessRepository(connection)
        self.programmes = ProgrammeRepository(connection)
        self.reminders = ReminderRepository(connection)
        self.runs = RunRepository(connection)
        self.sealed = SealedRepository(connection, vault)
        self.shoes = ShoeRepository(connection)
        self.sheets = SheetRepository(connection)
        self.run_reminders = RunReminderRepository(connection)
        self.stretches = StretchRepository(connection)
        self.timers = TimerRepository(connection)
        self.tips = TipRepository(connection)

    @property
    def touched(self) -> set[int]:
        """The clubs in which somebody's day is no longer what it was."""
        told = (self.holds, self.days_off, self.enrolments, self.day_posts)
        return {club_id for each in told for club_id in each.touched}


class Database:
    """Hands out units of work. Never hold one across a call to Discord.

    Writers take turns on SQLite. On PostgreSQL they do not: what is read to be changed is read
    with `lock=True`.

    Args:
        url: with its driver, as `bot.config` reads it.
        vault: seals and opens what people tell of their pain; without it none is kept.
    """

    def __init__(self, url: str, vault: Vault | None = None) -> None:
        self.vault = vault or Vault()
        self._unkept: Unkept = {}
        self.engine: AsyncEngine = create_engine(url)
        self._reading = self.engine.execution_options(**READ_ONLY)
        # SQLite has one writer. Waiting here is fair; its own waiting starves somebody.
        self._turn: AbstractAsyncContextManager[object] = (
            asyncio.Lock() if is_sqlite(self.engine) else nullcontext()
        )
        self._refusals = refusals(self.engine)
        # Called after a unit of work in which a job was booked or moved.
        self.on_booked: Callable[[], None] = lambda: None
        # Called afterwards with the clubs in which a day is no longer what it was.
        self.on_touched: Callable[[set[int]], None] = lambda _clubs: None

    @asynccontextmanager
    async def write(self) -> AsyncGenerator[Transaction]:
        """Begin a unit of work that may change things; it is kept unless the block raises."""
        async with self._turn, self._begin(self.engine) as transaction:
            yield transaction
        if transaction.jobs.booked:
            self.on_booked()
        if transaction.touched:
            self.on_touched(transaction.touched)

    @asynccontextmanager
    async def read(self) -> AsyncGenerator[Transaction]:
        """Begin a unit of work that sees one moment, waits for no writer, and changes nothing."""
        async with self._begin(self._reading) as transaction:
            yield transaction

    @property
    def shared(self) -> bool:
        """Whether several processes may use it at once."""
        return not is_sqlite(self.engine)

    @asynccontextmanager
    async def alone(self, turn: Turn) -> AsyncGenerator[bool]:
        """Take a turn that one process has at a time, unless another has it; whether it is ours."""
        if not self.shared:
            yield True
            return
        try:
            async with holding(self.engine, turn) as ours:
                yield ours
        except self._refusals as refusal:
            raise _away(refusal) from refusal

    async def tidy(self) -> None:
        """Do what would keep somebody waiting who writes: now and then, and on SQLite alone."""
        if self.shared:
            return
        try:
            await checkpoint(self.engine)
        except self._refusals as refusal:
            raise _away(refusal) from refusal

    async def close(self) -> None:
        """Close every connection."""
        await self.engine.dispose()

    @asynccontextmanager
    async def _begin(self, engine: AsyncEngine) -> AsyncGenerator[Transaction]:
        begun = said_all = False
        try:
            async with engine.connect() as connection, connection.begin():
                begun = True
                yield Transaction(connection, self.vault, self._unkept)
                said_all = True
        except self._refusals as refusal:
            if begun and not has_failed(refusal):
                raise
            # Whether it heard the last word before it went away, a server can't tell us.
            raise _away(refusal, sure=not said_all or not self.shared) from refusal


def _away(refusal: Exception, *, sure: bool = True) -> UserError:
    logger.error("The database does not serve: %s", refusal)
    return UserError(NOTHING_KEPT) if sure else UserError(MAY_BE_KEPT)
