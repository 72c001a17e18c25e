"""A club at noon with a post, a reminder and a board that have just become due; and its bots."""

import asyncio
import signal
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from running import running_bot, spawned

from bot.app import opened
from bot.config import settings_from
from bot.domain.planks.levels import Level
from bot.domain.planks.plans import as_text
from bot.services.boards import series as boards
from bot.services.dayposts import series as dayposts
from bot.services.reminders.series import book_next
from bot.storage.kinds import State
from rehearsal import Clock, Rehearsal

MOVED_BOT = Path(__file__).with_name("moved_bot.py")
# A Monday; a board closes in it, and every rule of lateness has room on either side.
NOON = datetime(2027, 3, 1, 12, tzinfo=UTC)
BEFORE = NOON - timedelta(minutes=3)
DUE = time(11, 58)
POST, NUDGE, BOARD = "day.post", "nudge", "board"


class Noon:
    """One Discord at noon, one database, and whoever lives on both."""

    def __init__(self, discord, url):
        self.discord, self.url = discord, url
        self.club = discord.guild("Riverside Runners")
        self.ana = self.club.member("Ana")
        self.challenge = None

    @property
    def now(self):
        return self.discord.clock.now()

    @asynccontextmanager
    async def app(self):
        """The services over the database, without a bot."""
        settings = settings_from({"DISCORD_TOKEN": self.discord.token, "DATABASE_URL": self.url})
        async with opened(settings, self.discord.clock.now) as app:
            yield app

    @asynccontextmanager
    async def bot(self, **settings):
        """The bot, in this process, by this clock."""
        async with running_bot(self.discord, DATABASE_URL=self.url, **settings) as bot:
            yield bot

    @asynccontextmanager
    async def process(self, **settings):
        """The bot as a process, by this clock; killed when the block ends, if it still lives."""
        off = self.discord.clock.offset.total_seconds()
        addresses = {
            "DISCORD_TOKEN": self.discord.token,
            "DISCORD_API_URL": self.discord.api_url,
            "DISCORD_GATEWAY_URL": self.discord.gateway_url,
            "DATABASE_URL": self.url,
        }
        async with spawned(str(MOVED_BOT), str(off), **{**addresses, **settings}) as started:
            yield started

    async def dies(self, at):
        """Let a process live until it reaches a step."""
        async with self.process(FAIL_AT=at) as started:
            out, said = await asyncio.wait_for(started.communicate(), timeout=40)
        assert started.returncode == -signal.SIGKILL, (out + said).decode()

    async def book(self):
        """Let a day's post, Ana's reminder and a weekly board have been due for two minutes."""
        async with self.app() as app, app.database.write() as tx:
            plan = next(each for each in app.content.plans if each.slug == "form-first")
            await tx.clubs.change(self.club.id, self.now, zone="UTC")
            self.challenge = await tx.challenges.add(
                self.now,
                club_id=self.club.id,
                name="March planks",
                plan=plan.slug,
                plan_text=as_text(plan),
                starts_on=date(2027, 2, 22),
                length=28,
                channel_id=self.club.first_channel.id,
                zone="UTC",
                daily_at=DUE,
                board_day=1,
                board_at=DUE,
                goal_seconds=None,
                ceiling=60,
                state=State.RUNNING,
                created_by=None,
            )
            await self.join(tx, self.ana)
            await dayposts.renew(tx, self.challenge, BEFORE)
            await boards.renew(tx, self.challenge, BEFORE)

    async def join(self, tx, person, at=DUE):
        """Let somebody be in it, and have asked for reminders by DM."""
        await tx.members.seen(self.club.id, person.id, person.name)
        await tx.enrolments.join(
            self.challenge.id,
            person.id,
            BEFORE,
            joined_on=date(2027, 2, 22),
            level=Level.KNEES,
            baseline=40,
        )
        reminder = await tx.reminders.put(self.club.id, person.id, BEFORE, enabled=True, at=at)
        await book_next(tx, reminder, BEFORE, since=BEFORE)

    async def more(self, number):
        """Let so many others have reminders due as well."""
        people = [self.club.member(f"Runner {each}") for each in range(number)]
        async with self.app() as app, app.database.write() as tx:
            for each in people:
                await self.join(tx, each)
        return people

    async def waiting(self):
        """The jobs that wait, by kind."""
        async with self.app() as app, app.database.read() as tx:
            return {kind: await tx.jobs.waiting(kind) for kind in (POST, NUDGE, BOARD)}

    def shown(self):
        """How many posts of today, reminders of today, and boards there are."""
        public = [each for each in self.ana.history() if not each.ephemeral]
        today = [each for each in self.ana.history(self.ana.dm) if is_of(NOON, each)]
        return {
            POST: sum("Cue of the day" in each.text and "day 8 ·" in each.text for each in public),
            NUDGE: sum("Start timer" in each.buttons for each in today),
            BOARD: sum("My week" in each.buttons for each in public),
        }

    def moves(self, **by):
        self.discord.clock.move(timedelta(**by))


def is_of(day, shown):
    return shown.state.timestamp.date() == day.date()


def reminded(person):
    """How many reminders of the day somebody got."""
    today = [each for each in person.history(person.dm) if is_of(NOON, each)]
    return sum("Start timer" in each.buttons for each in today)


async def until(happened, within=20.0):
    """Wait until something is so."""
    async with asyncio.timeout(within):
        while not happened():
            await asyncio.sleep(0.02)


async def settled(bot):
    """Let a bot do all that is due."""
    bot.jobs.wake()
    await bot.jobs.idle()
    await bot.jobs.settled()


@asynccontextmanager
async def at_noon(url):
    """Serve it, with everything due, until the block ends."""
    clock = Clock()
    clock.set(NOON)
    async with Rehearsal(clock=clock) as discord:
        noon = Noon(discord, url)
        await noon.book()
        yield noon
