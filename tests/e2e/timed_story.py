"""A club whose clock is moved by hand, and a bot that can be restarted in it."""

import asyncio
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from datetime import UTC, datetime, time, timedelta
from importlib import import_module
from pathlib import Path

from running import logged_in

from bot.app import opened
from bot.config import settings_from
from bot.domain.planks.levels import Level
from bot.domain.planks.plans import as_text
from bot.storage.database import Database
from bot.storage.kinds import State
from rehearsal import Clock, Rehearsal
from rehearsal.rules.openapi import find_openapi

ROOT = Path(__file__).parents[2]


class StillClock(Clock):
    """A clock that only moves by hand, so that a slow machine changes no result."""

    def __init__(self):
        super().__init__()
        self._begun = datetime.now(UTC).replace(microsecond=0)

    def now(self):
        return self._begun + self.offset


class Timed:
    """One Discord with a clock of its own, one database, and the bot between its restarts."""

    def __init__(self, discord, url):
        self.discord = discord
        self.bot = None
        self.paces = {"EDIT_EVERY": 0.1, "LOOK_EVERY": 0.02}
        self._url = url
        self._running = AsyncExitStack()

    @property
    def app(self):
        return self.bot.app

    def pace(self, **seconds):
        """Say how often plank-alongs are brought up to date."""
        self.paces |= seconds
        keeper = import_module("cogs.plankalong.keeper")
        for name, value in self.paces.items():
            setattr(keeper, name, value)

    async def start(self):
        self.pace()  # closing a bot has unloaded what its cogs were made of
        settings = settings_from(
            {
                "DISCORD_TOKEN": self.discord.token,
                "DISCORD_API_URL": self.discord.api_url,
                "DISCORD_GATEWAY_URL": self.discord.gateway_url,
                "DATABASE_URL": self._url,
            }
        )
        app = await self._running.enter_async_context(opened(settings, self.discord.clock.now))
        self.bot = await self._running.enter_async_context(logged_in(app, self.discord))
        await self.discord.quiet()

    async def stop(self):
        await self._running.aclose()

    async def restart(self):
        await self.stop()
        await self.start()

    def passes(self, seconds):
        self.discord.clock.move(timedelta(seconds=seconds))

    async def challenge(self, club, *people, name="November planks", plan="form-first", **changes):
        """A challenge that began yesterday, with so many people in it, on their knees."""
        now = self.discord.clock.now()
        first = (now - timedelta(days=1)).date()
        database = Database(self.app.settings.database_url)
        found = {each.slug: each for each in self.app.content.plans}[plan]
        async with database.write() as tx:
            await tx.clubs.change(club.id, now)
            made = await tx.challenges.add(
                now,
                **{
                    "club_id": club.id,
                    "name": name,
                    "plan": plan,
                    "plan_text": as_text(found),
                    "starts_on": first,
                    "length": 28,
                    "channel_id": club.first_channel.id,
                    "zone": "UTC",
                    "daily_at": time(7, 30),
                    "board_day": 7,
                    "board_at": time(18),
                    "goal_seconds": None,
                    "ceiling": 60,
                    "state": State.RUNNING,
                    "created_by": None,
                    **changes,
                },
            )
            for person in people:
                await tx.members.seen(club.id, person.id, person.name)
                await tx.enrolments.join(
                    made.id, person.id, now, joined_on=first, level=Level.KNEES, baseline=40
                )
        await database.close()
        return made

    async def holds(self, club, person):
        database = Database(self.app.settings.database_url)
        async with database.read() as tx:
            found = await tx.holds.of_person(person.id, club.id)
        await database.close()
        return found


@asynccontextmanager
async def timed(stored):
    """Serve it, until the block ends; over a database, or an SQLite file in a folder."""
    url = stored if isinstance(stored, str) else f"sqlite:///{stored}/plankton.db"
    async with Rehearsal(openapi=find_openapi(ROOT), clock=StillClock()) as discord:
        stage = Timed(discord, url)
        await stage.start()
        yield stage
        await stage.stop()


@contextmanager
def watched(stage):
    """A club of its own; whatever Discord would refuse fails the test."""
    before = len(stage.discord.breaches)
    club = stage.discord.guild("Riverside Runners")
    classes = registry(stage.bot)
    yield club
    assert stage.discord.breaches[before:] == []
    assert registry(stage.bot) == classes, "a send took the class of a button out of the registry"


def registry(bot):
    """The button classes that discord.py will answer for."""
    return set(bot._connection._view_store._dynamic_items)


async def until(true, seconds=20.0):
    """Wait until something is true of what is shown."""
    async with asyncio.timeout(seconds):
        while not true():
            await asyncio.sleep(0.02)


async def until_async(ask, wanted, seconds=20.0):
    """Wait until something that is asked for is so."""
    async with asyncio.timeout(seconds):
        while await ask() != wanted:
            await asyncio.sleep(0.02)
