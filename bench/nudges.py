"""So many nudges due in one minute: how fast they leave, and how people are answered meanwhile.

Half of them by DMs that are open already, half merged into mentions in channels, while others use
a slash command. Discord's limits are on: a refusal counts, and so does anything lost or doubled.
"""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from datetime import time as clock_time
from itertools import pairwise
from pathlib import Path
from statistics import quantiles

from bench.postgres import postgres, with_driver
from bench.watcher import Longest
from bot.app import App, opened
from bot.config import settings_from
from bot.domain.nudges import Way
from bot.domain.planks.levels import Level
from bot.domain.planks.plans import as_text
from bot.services.reminders.series import book_next
from bot.storage.kinds import State
from bot.storage.upgrade import upgrade
from rehearsal import Rehearsal
from rehearsal.people import Club, Person
from rehearsal.world.news import News

ROOT = Path(__file__).parents[1]
NUDGES = 1000
IN_A_CLUB = 400
AT_ONCE = 200
ASKING = 40
PAUSE_SECONDS = 0.5
PATIENCE_SECONDS = 120.0
NOON = 12  # is what it is for everybody: no quiet hours, no end of the day
MENTION = re.compile(r"<@(\d+)>")


class Arrivals:
    """What has reached people: by whom it was seen, and when."""

    def __init__(self, discord: Rehearsal) -> None:
        self.times: list[float] = []
        self.nudged: Counter[int] = Counter()
        self._bot = discord.bot.id
        discord.world.listeners.append(self._hear)

    def _hear(self, news: News) -> None:
        message, channel = news.message, news.channel
        if news.name != "MESSAGE_CREATE" or message is None or message.only_for is not None:
            return
        self.times.append(time.perf_counter())
        others = (
            [] if channel is None else [each for each in channel.recipients if each != self._bot]
        )
        self.nudged.update(others or map(int, MENTION.findall(str(message.components))))

    @property
    def fastest_second(self) -> int:
        """The most messages in any second."""
        ahead, most = 0, 0
        for place, begun in enumerate(self.times):
            while ahead < len(self.times) and self.times[ahead] < begun + 1:
                ahead += 1
            most = max(most, ahead - place)
        return most


async def measure(discord: Rehearsal, url: str, nudges: int) -> None:
    """Let them be due, start the bot, and print how it went."""
    discord.rate_limits.on = True
    settings = settings_from({"DISCORD_TOKEN": discord.token, "DATABASE_URL": url})
    asking = [discord.guild("Asking").member(f"Asker {each}") for each in range(ASKING)]
    async with opened(settings) as app:
        people = await _everybody(discord, app, nudges)
        await _club(app, asking[0].club, asking, Way.DM, nudged=False)
    arrivals = Arrivals(discord)
    async with _bot(discord, url) as (began, ended):
        await discord.gateway.connected()
        began()
        answered: list[float] = []
        asked = [asyncio.create_task(_ask(each, answered)) for each in asking]
        await _until_quiet(arrivals, len(people))
        for each in asked:
            each.cancel()
        await asyncio.wait(asked)
    _print(arrivals, people, answered, discord, await ended())


def _print(
    arrivals: Arrivals,
    people: list[Person],
    answered: list[float],
    discord: Rehearsal,
    held: Longest,
) -> None:
    times = arrivals.times
    lasted = times[-1] - times[0] if times else 0.0
    lost = sum(arrivals.nudged[each.id] == 0 for each in people)
    twice = sum(arrivals.nudged[each.id] > 1 for each in people)
    gap = max((later - sooner for sooner, later in pairwise(times)), default=0.0)
    cuts = quantiles(answered, n=100)
    print(
        f"{len(people)} people in {len(times)} messages: {lasted:.1f} s, "
        f"{len(times) / max(lasted, 0.001):.1f} a second, "
        f"{arrivals.fastest_second} in the fastest; "
        f"{lost} lost, {twice} twice, {discord.rate_limits.refused} refused by Discord, "
        f"longest gap {gap:.1f} s"
    )
    print(
        f"/plank today meanwhile, {len(answered)} times: "
        f"p50 {cuts[49]:.0f} ms, p99 {cuts[98]:.0f} ms"
    )
    print(f"the bot's event loop was held up {held}")


async def _ask(person: Person, answered: list[float]) -> None:
    while True:
        begun = time.perf_counter()
        await person.slash("plank today")
        answered.append((time.perf_counter() - begun) * 1000)
        await asyncio.sleep(PAUSE_SECONDS * ASKING / 10)


async def _until_quiet(arrivals: Arrivals, people: int) -> None:
    """Wait until everybody has heard, or nobody has for a while; and a little for what is twice."""
    last, since = -1, time.perf_counter()
    while len(arrivals.nudged) < people and time.perf_counter() - since < PATIENCE_SECONDS:
        if arrivals.nudged.total() != last:
            last, since = arrivals.nudged.total(), time.perf_counter()
        await asyncio.sleep(0.2)
    await asyncio.sleep(2)


async def _everybody(discord: Rehearsal, app: App, nudges: int) -> list[Person]:
    people: list[Person] = []
    while len(people) < nudges:
        club = discord.guild(f"Club {len(people)}")
        some = [
            club.member(f"Runner {each}") for each in range(min(IN_A_CLUB, nudges - len(people)))
        ]
        half = len(some) // 2
        for each in some[:half]:
            discord.world.dm(each.id, discord.bot.id)
        await _club(app, club, some[:half], Way.DM, nudged=True)
        await _club(app, club, some[half:], Way.CHANNEL, nudged=True)
        people += some
    return people


async def _club(app: App, club: Club, people: list[Person], way: Way, *, nudged: bool) -> None:
    """Let people take part in a challenge; their reminders, if any, have been due for a minute."""
    now = datetime.now(UTC)
    here = now + timedelta(hours=NOON - now.hour)
    behind = now.hour - NOON
    zone = f"Etc/GMT{behind:+d}" if behind else "Etc/GMT"
    plan = next(each for each in app.content.plans if each.slug == "form-first")
    async with app.database.write() as tx:
        await tx.clubs.change(club.id, now, zone=zone)
        challenge = await tx.challenges.add(
            now,
            club_id=club.id,
            name=f"Planks {way}",
            plan=plan.slug,
            plan_text=as_text(plan),
            starts_on=here.date(),
            length=28,
            channel_id=club.first_channel.id,
            zone=zone,
            daily_at=None,
            board_day=1,
            board_at=clock_time(8),
            goal_seconds=None,
            ceiling=60,
            state=State.RUNNING,
            created_by=None,
        )
        for person in people:
            await tx.members.seen(club.id, person.id, person.name)
            await tx.enrolments.join(
                challenge.id, person.id, now, joined_on=here.date(), level=Level.KNEES, baseline=40
            )
    if nudged:
        at = (here - timedelta(minutes=1)).time().replace(second=0, microsecond=0)
        for first in range(0, len(people), AT_ONCE):
            await _remind(app, club, people[first : first + AT_ONCE], way, at=at, zone=zone)


async def _remind(
    app: App, club: Club, people: list[Person], way: Way, *, at: clock_time, zone: str
) -> None:
    now = datetime.now(UTC)
    async with app.database.write() as tx:
        for person in people:
            reminder = await tx.reminders.put(
                club.id,
                person.id,
                now,
                enabled=True,
                at=at,
                way=way,
                channel_id=club.first_channel.id,
            )
            if way is Way.DM:
                await tx.people.note_dm(person.id, person.dm.id, now)
            await book_next(tx, reminder, now, since=now - timedelta(minutes=3), zone=zone)


@asynccontextmanager
async def _bot(
    discord: Rehearsal, url: str
) -> AsyncGenerator[tuple[Callable[[], None], Callable[[], Awaitable[Longest]]]]:
    environment = {
        **os.environ,
        "DISCORD_TOKEN": discord.token,
        "DISCORD_API_URL": discord.api_url,
        "DISCORD_GATEWAY_URL": discord.gateway_url,
        "DATABASE_URL": url,
        "LOG_LEVEL": "WARNING",
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bench.watched",
        env=environment,
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )

    async def ended() -> Longest:
        out, _err = await process.communicate()
        return Longest.from_json(out.decode().splitlines()[-1])

    try:
        yield lambda: process.send_signal(signal.SIGUSR1), ended
    finally:
        process.send_signal(signal.SIGTERM)


async def main(nudges: int = NUDGES) -> None:
    """Measure on SQLite, and on PostgreSQL where there is one."""
    with tempfile.TemporaryDirectory(prefix="plankton-bench-") as folder:
        print("\nnudges, SQLite")
        async with Rehearsal() as discord:
            await measure(discord, f"sqlite:///{folder}/plankton.db", nudges)
        if (server := postgres(folder)) is None:
            print("no PostgreSQL here: set TEST_POSTGRES_URL to an empty database")
            return
        print("\nnudges, PostgreSQL")
        await upgrade(with_driver(server))
        async with Rehearsal() as discord:
            await measure(discord, server, nudges)
