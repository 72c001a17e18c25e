"""What the days' posts' stories share: a clock that walks, a challenge, and what is posted."""

from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from importlib import import_module

from challenge_story import bare, public
from timed_story import until, watched

from bot.jobs.walk import walk

MONDAY = datetime(2027, 3, 1, 6, tzinfo=UTC)


def start_of_week(stage):
    """Make it six in the morning of a Monday, later than now."""
    weeks = (stage.discord.clock.now() - MONDAY) // timedelta(7) + 1
    set_clock(stage, MONDAY + max(weeks, 0) * timedelta(7))


@asynccontextmanager
async def club_for_a_week(stage):
    """A club on a Monday morning; whatever goes on in it afterwards is ended."""
    hurry()
    start_of_week(stage)
    with watched(stage) as club:
        await stage.discord.quiet()
        yield club
        async with stage.app.database.read() as tx:
            found = await tx.challenges.of_club(club.id)
        for challenge in found:
            if challenge.ended_at is None:
                await stage.app.challenges.course.end(challenge.id, club.id)


def hurry(every=0.05):
    """Say how often posts are brought up to date; a restart has forgotten it."""
    import_module("cogs.dayposts.editor").EDIT_EVERY = every


def set_clock(stage, to):
    stage.discord.clock.move(to - stage.discord.clock.now())


async def go_to(stage, to):
    """Live through everything until an instant."""
    steps = walk(
        stage.app.database,
        stage.bot.jobs,
        stage.discord.clock.now,
        lambda moment: set_clock(stage, moment),
        to,
    )
    async for _ in steps:
        pass


async def go_on(stage, **by):
    await go_to(stage, stage.discord.clock.now() + timedelta(**by))


async def create(cem, **options):
    asked = {"name": "March planks", "zone": "UTC", "start": "today", "daily_at": "07:00"}
    return await cem.click(await cem.slash("challenge create", **{**asked, **options}), "Create")


async def join(*people):
    for person in people:
        form = await person.slash("plank join")
        await person.submit(form, baseline="40")


def posts(person, channel=None):
    """The days' posts in a channel."""
    return [each for each in public(person, channel) if "Cue of the day" in each.text]


def says(person, words):
    """Wait until the latest post says something."""
    return until(lambda: words in bare(posts(person)[-1]))
