"""The only place where things are put together."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from bot.clock import Clock, utc_now
from bot.config import Settings
from bot.content import Content, load
from bot.jobs import JobRunner
from bot.pictures import Pictures
from bot.services.alongs import Alongs
from bot.services.asking import Asking
from bot.services.boards.weeks import Boards
from bot.services.challenges import Challenges
from bot.services.checkins import Checkins
from bot.services.checkins.policy import Policy, policy_of
from bot.services.clubs import Clubs
from bot.services.dayposts.posts import DayPosts
from bot.services.departures import Departures
from bot.services.lights import Lights
from bot.services.people import People
from bot.services.planks import Planks
from bot.services.privacy import Privacy
from bot.services.reminders.panel import Reminders
from bot.services.reminders.sending import Nudges
from bot.services.runs import Runs
from bot.services.timers import Timers
from bot.services.tips import Tips
from bot.storage.database import Database
from bot.storage.engine import sqlite_file
from bot.storage.sealing import Vault, vault_for
from bot.storage.upgrade import prepare


@dataclass(frozen=True, slots=True)
class App:
    """The services, over one set of settings and content, one database and one clock."""

    settings: Settings
    database: Database
    jobs: JobRunner
    content: Content
    clock: Clock
    tips: Tips
    asking: Asking
    clubs: Clubs
    people: People
    privacy: Privacy
    challenges: Challenges
    boards: Boards
    planks: Planks
    timers: Timers
    alongs: Alongs
    day_posts: DayPosts
    reminders: Reminders
    nudges: Nudges
    runs: Runs
    lights: Lights
    checkins: Checkins
    departures: Departures
    pictures: Pictures


@asynccontextmanager
async def opened(settings: Settings, clock: Clock = utc_now) -> AsyncGenerator[App]:
    """Put the services together over a database that is up to date, and close it afterwards.

    Raises:
        ContentError: a file in `data/` can't be used.
        StartError: the database can't be used.
    """
    content = load(Path(str(files("data"))))
    await prepare(settings.database_url, clock())
    vault = vault_for(settings.data_keys, sqlite_file(settings.database_url))
    database = Database(settings.database_url, vault)
    planks = Planks(database, clock)
    policy = _policy(settings, vault)
    try:
        yield App(
            settings=settings,
            database=database,
            jobs=JobRunner(database, clock),
            content=content,
            clock=clock,
            tips=Tips(content.topics),
            asking=Asking(),
            clubs=Clubs(database, clock),
            people=People(database, clock),
            privacy=Privacy(database, clock),
            challenges=Challenges(database, clock, content.plans),
            boards=Boards(database, clock),
            planks=planks,
            timers=Timers(database, clock, planks.logbook),
            alongs=Alongs(database, clock, planks.logbook),
            day_posts=DayPosts(database, clock),
            reminders=Reminders(database, clock),
            nudges=Nudges(database, clock, planks.today),
            runs=Runs(database, clock),
            lights=Lights(database, clock),
            checkins=Checkins(database, clock, policy),
            departures=Departures(database, clock, policy),
            pictures=Pictures(),
        )
    finally:
        await database.close()


def _policy(settings: Settings, vault: Vault) -> Policy:
    return policy_of(
        settings.checkins,
        settings.retention_days,
        operator=settings.operator_name,
        contact=settings.operator_contact,
        page=settings.privacy_url,
        sealed=vault.ready,
    )
