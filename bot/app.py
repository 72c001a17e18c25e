"""The only place where things are put together."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from functools import cached_property
from importlib.resources import files
from pathlib import Path

from bot.clock import Clock, utc_now
from bot.config import Settings
from bot.content import Content, load
from bot.jobs import JobRunner
from bot.pictures import Pictures
from bot.services.alongs import Alongs
from bot.services.asking import Asking
from bot.services.backups import Backups
from bot.services.boards.weeks import Boards
from bot.services.challenges import Challenges
from bot.services.checkins import Checkins
from bot.services.checkins.policy import Policy, policy_of
from bot.services.clubs import Clubs
from bot.services.coaching import Coaching
from bot.services.coachtips import CoachTips
from bot.services.dayposts.posts import DayPosts
from bot.services.departures import Departures
from bot.services.followups import FollowUps
from bot.services.givenup import GivenUp
from bot.services.insights import LookingBack
from bot.services.lights import Lights
from bot.services.meetups import Meetups
from bot.services.outages import Outages
from bot.services.people import People
from bot.services.planks import Planks
from bot.services.privacy import Privacy
from bot.services.processes import Processes
from bot.services.programmes import Programmes
from bot.services.reminders.finishing import Aftermath
from bot.services.reminders.panel import Reminders
from bot.services.reminders.sending import Nudges
from bot.services.runs import Runs
from bot.services.sharing import Sharing
from bot.services.stretching import Stretching
from bot.services.timers import Timers
from bot.services.tips import Tips
from bot.storage.database import Database
from bot.storage.engine import sqlite_file
from bot.storage.sealing import vault_for
from bot.storage.upgrade import prepare


class App:
    """The services, over one set of settings and content, one database and one clock."""

    def __init__(
        self, settings: Settings, content: Content, database: Database, clock: Clock
    ) -> None:
        self.settings, self.content = settings, content
        self.database, self.clock = database, clock

    @cached_property
    def jobs(self) -> JobRunner:
        return JobRunner(self.database, self.clock)

    @cached_property
    def tips(self) -> Tips:
        return Tips(self.content.topics)

    @cached_property
    def asking(self) -> Asking:
        return Asking(self.content.topics, self.content.keywords, self.content.examples)

    @cached_property
    def coaching(self) -> Coaching:
        return Coaching(self.database, self.clock)

    @cached_property
    def sharing(self) -> Sharing:
        return Sharing(self.database, self.clock)

    @cached_property
    def coach_tips(self) -> CoachTips:
        return CoachTips(self.database, self.clock)

    @cached_property
    def follow_ups(self) -> FollowUps:
        return FollowUps(self.database, self.clock)

    @cached_property
    def clubs(self) -> Clubs:
        return Clubs(self.database, self.clock)

    @cached_property
    def people(self) -> People:
        return People(self.database, self.clock)

    @cached_property
    def privacy(self) -> Privacy:
        return Privacy(self.database, self.clock)

    @cached_property
    def challenges(self) -> Challenges:
        return Challenges(self.database, self.clock, self.content.plans)

    @cached_property
    def boards(self) -> Boards:
        return Boards(self.database, self.clock)

    @cached_property
    def planks(self) -> Planks:
        return Planks(self.database, self.clock)

    @cached_property
    def timers(self) -> Timers:
        return Timers(self.database, self.clock, self.planks.logbook)

    @cached_property
    def alongs(self) -> Alongs:
        return Alongs(self.database, self.clock, self.planks.logbook)

    @cached_property
    def day_posts(self) -> DayPosts:
        return DayPosts(self.database, self.clock)

    @cached_property
    def reminders(self) -> Reminders:
        return Reminders(self.database, self.clock)

    @cached_property
    def nudges(self) -> Nudges:
        return Nudges(self.database, self.clock)

    @cached_property
    def aftermath(self) -> Aftermath:
        return Aftermath(self.clock)

    @cached_property
    def outages(self) -> Outages:
        return Outages(self.database, self.clock)

    @cached_property
    def given_up(self) -> GivenUp:
        return GivenUp(self.database, self.clock)

    @cached_property
    def runs(self) -> Runs:
        return Runs(self.database, self.clock)

    @cached_property
    def c25k(self) -> Programmes:
        return Programmes(self.database, self.clock, self.content.programme("c25k"), self.runs)

    @cached_property
    def meetups(self) -> Meetups:
        return Meetups(self.database, self.clock)

    @cached_property
    def pictures(self) -> Pictures:
        return Pictures()

    @cached_property
    def processes(self) -> Processes:
        return Processes(self.database, self.clock)

    @cached_property
    def backups(self) -> Backups:
        return Backups(self.settings.database_url, self.settings.backup_dir, self.clock)

    @cached_property
    def stretching(self) -> Stretching:
        poses, routines = self.content.poses, self.content.routines
        return Stretching(self.database, self.clock, self.people, poses, routines)

    @cached_property
    def lights(self) -> Lights:
        return Lights(self.database, self.clock)

    @cached_property
    def looking_back(self) -> LookingBack:
        return LookingBack(self.database, self.clock)

    @cached_property
    def policy(self) -> Policy:
        settings = self.settings
        return policy_of(
            settings.checkins,
            settings.retention_days,
            operator=settings.operator_name,
            contact=settings.operator_contact,
            page=settings.privacy_url,
            sealed=self.database.vault.ready,
        )

    @cached_property
    def checkins(self) -> Checkins:
        return Checkins(self.database, self.clock, self.policy)

    @cached_property
    def departures(self) -> Departures:
        return Departures(self.database, self.clock, self.policy)


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
    try:
        yield App(settings, content, database, clock)
    finally:
        await database.close()
