"""A real process that dies with a job in hand, or is asked to leave while many are due."""

import asyncio
import signal
from datetime import UTC, datetime, time, timedelta

import pytest
from challenge_story import public
from running import ended, process

from bot.app import opened
from bot.config import settings_from
from bot.domain.planks.levels import Level
from bot.domain.planks.plans import as_text
from bot.services.dayposts import series
from bot.services.reminders.series import book_next
from bot.storage.dayposts import KIND
from bot.storage.kinds import Outcome, State
from rehearsal import Rehearsal

MINUTE = timedelta(minutes=1)
PEOPLE = 80


@pytest.fixture
async def discord():
    async with Rehearsal() as rehearsal:
        yield rehearsal


@pytest.fixture
async def url(stored):
    return await stored()


@pytest.fixture
async def app(discord, url):
    """The services over the database that the process uses too."""
    settings = settings_from({"DISCORD_TOKEN": discord.token, "DATABASE_URL": url})
    async with opened(settings) as app:
        yield app


class Due:
    """A club in which it is about noon, with a challenge whose post has been due for a minute."""

    def __init__(self, discord, app):
        self.app = app
        self.now = datetime.now(UTC)
        self.club = discord.guild("Riverside Runners")
        self.ana = self.club.member("Ana")
        ahead = 12 - self.now.hour
        self.zone = f"Etc/GMT{-ahead:+d}" if ahead else "Etc/GMT"
        self.here = self.now + timedelta(hours=ahead)

    async def challenge(self, **changes):
        plan = next(each for each in self.app.content.plans if each.slug == "form-first")
        async with self.app.database.write() as tx:
            await tx.clubs.change(self.club.id, self.now, zone=self.zone)
            return await tx.challenges.add(
                self.now,
                **{
                    "club_id": self.club.id,
                    "name": "November planks",
                    "plan": plan.slug,
                    "plan_text": as_text(plan),
                    "starts_on": self.here.date(),
                    "length": 28,
                    "channel_id": self.club.first_channel.id,
                    "zone": self.zone,
                    "daily_at": (self.here - MINUTE).time().replace(second=0, microsecond=0),
                    "board_day": 7,
                    "board_at": time(18),
                    "goal_seconds": None,
                    "ceiling": 60,
                    "state": State.RUNNING,
                    "created_by": None,
                    **changes,
                },
            )

    async def post(self):
        """Let its post be due."""
        challenge = await self.challenge()
        async with self.app.database.write() as tx:
            await series.renew(tx, challenge, self.now - 3 * MINUTE)
        return challenge

    async def nudges(self, people):
        """Let so many people's reminders be due."""
        challenge = await self.challenge(daily_at=None)
        at = (self.here - MINUTE).time().replace(second=0, microsecond=0)
        async with self.app.database.write() as tx:
            for person in people:
                await tx.members.seen(self.club.id, person.id, person.name)
                await tx.enrolments.join(
                    challenge.id,
                    person.id,
                    self.now,
                    joined_on=self.here.date(),
                    level=Level.KNEES,
                    baseline=40,
                )
                reminder = await tx.reminders.put(
                    self.club.id, person.id, self.now, enabled=True, at=at
                )
                await book_next(tx, reminder, self.now, since=self.now - 3 * MINUTE)


@pytest.fixture
def due(discord, app):
    return Due(discord, app)


def posts(person):
    return [each for each in public(person) if "Cue of the day" in each.text]


async def test_killed_between_the_send_and_the_finish_it_is_sent_once(
    discord, url, app, due, tmp_path
):
    challenge = await due.post()
    key = series.key_of(challenge.id, due.here.date())
    dies = {"DATABASE_URL": url, "FAIL_AT": f"{KIND}:sent"}
    async with process(discord, tmp_path, **dies) as started:
        code, said = await ended(started)
    assert code == -signal.SIGKILL, said
    (post,) = posts(due.ana)
    async with app.database.write() as tx:
        job = await tx.jobs.get(KIND, key)
        assert job.done is None
        await tx.jobs.put_off(job.id, app.clock())  # as if its minute were over
    async with process(discord, tmp_path, DATABASE_URL=url) as started:
        async with asyncio.timeout(20):
            while (job := await job_of(app, key)).done is None:
                await asyncio.sleep(0.1)
        started.send_signal(signal.SIGTERM)
        assert (await ended(started))[0] == 0
    assert [each.id for each in posts(due.ana)] == [post.id] == [job.message_id]
    async with app.database.read() as tx:
        (coming,) = await tx.day_posts.waiting(challenge)
    assert coming.key == series.key_of(challenge.id, due.here.date() + timedelta(1))


async def job_of(app, key):
    async with app.database.read() as tx:
        return await tx.jobs.get(KIND, key)


async def test_asked_to_leave_it_finishes_what_is_in_hand_and_leaves_the_rest(
    discord, url, app, due, tmp_path
):
    people = [due.club.member(f"Runner {number}") for number in range(PEOPLE)]
    await due.nudges(people)
    settings = {"DATABASE_URL": url, "DISCORD_REQUESTS_PER_SECOND": "60"}
    async with process(discord, tmp_path, **settings) as started:
        await arrive(people, 10)
        started.send_signal(signal.SIGTERM)
        code, said = await ended(started)
    assert code == 0, said
    assert "Traceback" not in said
    assert 10 <= arrived(people) == await written_down(app, due, people) < PEOPLE
    async with process(discord, tmp_path, **settings) as started:
        await arrive(people, PEOPLE)
        started.send_signal(signal.SIGTERM)
        assert (await ended(started))[0] == 0
    assert [len(each.history(each.dm)) for each in people] == [1] * PEOPLE
    assert await written_down(app, due, people) == PEOPLE


def arrived(people):
    return sum(len(each.history(each.dm)) for each in people)


async def arrive(people, so_many):
    async with asyncio.timeout(30):
        while arrived(people) < so_many:
            await asyncio.sleep(0.1)


async def written_down(app, due, people):
    async with app.database.read() as tx:
        found = await tx.reminders.dm_jobs([each.id for each in people], due.now)
    return sum(job.outcome is Outcome.SENT for some in found.values() for job in some)
