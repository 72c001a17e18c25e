"""/session: what the club does together, who comes, and being told beforehand."""

import re
from datetime import UTC, datetime, time, timedelta

import pytest
from running import running_bot

from bot.domain.when import next_daily
from bot.jobs.walk import walk
from rehearsal import Clock, Rehearsal

# A Tuesday.
NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)


class World:
    """A club with a coach, on the noon of a Tuesday."""

    def __init__(self, discord, bot, clock):
        self.discord, self.bot, self.clock = discord, bot, clock
        self.club = discord.guild("Riverside Runners")
        self.club.grant_bot("create_events")
        self.coach = self.club.member("Cem", coach=True)
        self.noon = clock.now().replace(second=0, microsecond=0)
        self.general = self.club.channel("general")

    async def walk(self, until):
        async for _now in walk(
            self.bot.app.database, self.bot.jobs, self.clock.now, self.clock.set, until
        ):
            pass

    async def planned(self, **options):
        """Plan a run; returns what the coach sees and the post."""
        asked = {"what": "Group run", "at": "18:30", "day": "thursday", **options}
        said = await self.coach.slash("session create", channel=self.general, **asked)
        return said, self.post()

    def post(self):
        """The announcement, as anybody sees it."""
        return self.club.owner.history(self.general)[-1]

    def told(self, person):
        """What was sent to somebody after the DM was opened."""
        sent = [each for each in person.history(person.dm) if not each.ephemeral]
        return [each for each in sent if "Nothing else" not in each.text]


@pytest.fixture(scope="module")
async def running(stored):
    clock = Clock()
    clock.set(NOON)
    async with Rehearsal(clock=clock) as discord:
        async with running_bot(discord, DATABASE_URL=await stored()) as bot:
            yield discord, bot, clock
        assert discord.breaches == []


@pytest.fixture
async def world(running):
    discord, bot, clock = running
    while clock.now() < NOON or clock.now().isoweekday() != 2 or clock.now().hour != 12:
        clock.set(next_daily(clock.now(), time(12), "UTC"))
    world = World(discord, bot, clock)
    await discord.quiet()
    return world


def moments(text):
    return {int(each) for each in re.findall(r"<t:(\d+):F>", text)}


async def test_a_coach_plans_a_run_and_it_is_announced_and_listed(world):
    said, post = await world.planned(place="The park gate")
    assert said.ephemeral
    assert "Announced in" in said.text
    assert "among the server's events" in said.text
    assert post.silent
    assert "Group run" in post.text
    assert "The park gate" in post.text
    start = world.noon + timedelta(days=2, hours=6, minutes=30)
    assert moments(post.text) == {int(start.timestamp())}
    (event,) = world.club.scheduled_events
    assert (event.name, event.starts_at, event.recurrence) == ("Group run", start, None)
    assert event.ends_at - event.starts_at == timedelta(hours=1)


async def test_what_comes_back_on_two_days_has_an_event_for_each(world):
    _said, post = await world.planned(what="Pilates", day=None, weekly="tue and thu")
    assert "Every Tuesday, Thursday at 18:30" in post.text
    assert moments(post.text) == set()  # the post stands for weeks
    events = sorted(world.club.scheduled_events, key=lambda each: each.starts_at)
    assert [each.recurrence["by_weekday"] for each in events] == [[1], [3]]
    assert [each.starts_at - world.noon for each in events] == [
        timedelta(hours=6, minutes=30),
        timedelta(days=2, hours=6, minutes=30),
    ]


async def test_who_comes_shows_and_who_hides_does_not(world):
    _said, post = await world.planned()
    ana, ben = world.club.member("Ana"), world.club.member("Ben")
    shown = await ana.click(post, "I'm coming")
    assert shown.ephemeral
    assert "You're down for" in shown.text
    await ben.click(post, "I'm coming")
    await world.discord.quiet()
    assert "Coming: Ana, Ben" in world.post().text
    assert world.post().pinged == set()
    await ben.slash("me hide")
    await world.discord.quiet()
    assert world.post().text.endswith("Coming: Ana")
    await ana.click(post, "I can't come")
    await world.discord.quiet()
    assert "Nobody has said yet" in world.post().text
    listed = await ana.slash("session list")
    assert listed.ephemeral
    assert "say you come" in listed.text


async def test_told_an_hour_before_and_only_once(world):
    _said, post = await world.planned()
    ana = world.club.member("Ana")
    shown = await ana.click(await ana.click(post, "I'm coming"), "An hour before")
    assert "I'll tell you by DM" in shown.text
    start = world.noon + timedelta(days=2, hours=6, minutes=30)
    await world.walk(start - timedelta(minutes=61))
    assert world.told(ana) == []
    await world.walk(start + DAY)
    (told,) = world.told(ana)
    assert "Group run" in told.text
    assert moments(told.text) == {int(start.timestamp())}
    assert "over or was called off" in (await ana.click(told, "I can't come")).text


async def test_told_of_an_early_one_before_the_night(world):
    _said, post = await world.planned(day="saturday", at="7:30")
    ana = world.club.member("Ana")
    shown = await ana.click(await ana.click(post, "I'm coming"), "An hour before")
    friday = world.noon + timedelta(days=3, hours=9)
    assert f"<t:{int(friday.timestamp())}:" in shown.text
    await world.walk(friday + timedelta(minutes=1))
    assert len(world.told(ana)) == 1
    await world.walk(friday + DAY)
    assert len(world.told(ana)) == 1


async def test_told_the_evening_before_week_by_week_until_not_any_more(world):
    _said, post = await world.planned(what="Core class", day=None, weekly="sat", at="9am")
    ana = world.club.member("Ana")
    await ana.click(await ana.click(post, "I'm coming"), "The evening before")
    friday = world.noon + timedelta(days=3, hours=6)
    await world.walk(friday + timedelta(minutes=1))
    assert len(world.told(ana)) == 1
    await world.walk(friday + timedelta(days=7, minutes=1))
    told = world.told(ana)
    assert len(told) == 2
    assert "I won't tell you" in (await ana.click(told[-1], "Don't tell me")).text
    await world.walk(friday + timedelta(days=15))
    assert len(world.told(ana)) == 2


async def test_called_off_it_says_so_everywhere(world):
    _said, post = await world.planned(title="Hills with Cem")
    ana, ben = world.club.member("Ana"), world.club.member("Ben")
    await ana.click(await ana.click(post, "I'm coming"), "An hour before")
    await ben.click(post, "I'm coming")
    (choice,) = await world.coach.autocomplete("session cancel", session="hills")
    said = await world.coach.slash("session cancel", session=choice.value)
    assert "is called off" in said.text
    await world.discord.quiet()
    assert "Called off" in world.post().text
    assert world.club.scheduled_events == []
    assert "Nothing is planned yet" in (await ana.slash("session list")).text
    await world.walk(world.noon + timedelta(days=3))
    (told,) = world.told(ana)
    assert "is called off" in told.text
    assert world.told(ben) == []


async def test_without_a_channel_or_the_right_to_events_it_is_planned_all_the_same(world):
    club = world.discord.guild("Hill Runners")
    coach = club.member("Dee", coach=True)
    said = await coach.slash("session create", what="Group run", at="9:00", day="saturday")
    assert "Not announced: name a `channel`" in said.text
    assert "event" not in said.text
    assert "Group run" in (await coach.slash("session list")).text


async def test_closed_dms_are_said_at_once(world):
    _said, post = await world.planned()
    ana = world.club.member("Ana")
    shown = await ana.click(post, "I'm coming")
    ana.close_dms()
    assert "doesn't let me write to you" in (await ana.click(shown, "An hour before")).text
    ana.open_dms()


@pytest.mark.parametrize(
    ("options", "says"),
    [
        pytest.param({"day": None}, "Say which day", id="no day"),
        pytest.param({"day": "someday"}, "I can't read someday as a day", id="no such day"),
        pytest.param({"at": "late"}, "I can't read late as a time", id="no such time"),
        pytest.param({"day": "2026-11-01"}, "That time has passed", id="past"),
        pytest.param({"day": "2030-01-01"}, "more than a year ahead", id="far ahead"),
        pytest.param({"weekly": "tue thx"}, "I can't read thx as a weekday", id="no weekday"),
    ],
)
async def test_what_can_t_be_planned_is_said_and_plans_nothing(world, options, says):
    said = await world.coach.slash(
        "session create", **{"what": "Group run", "at": "18:30", "day": "thursday", **options}
    )
    assert says in said.text
    assert "Nothing is planned yet" in (await world.coach.slash("session list")).text


async def test_members_plan_nothing_and_pressing_too_late_is_kind(world):
    ana = world.club.member("Ana")
    refused = await ana.slash("session create", what="Group run", at="9:00", day="saturday")
    assert "coach" in refused.text.casefold()
    _said, post = await world.planned(day="today", at="13:00")
    shown = await ana.click(post, "I'm coming")
    assert "too close for that" in (await ana.click(shown, "The evening before")).text
    await world.walk(world.noon + 2 * timedelta(hours=1))
    assert "over or was called off" in (await ana.click(post, "I'm coming")).text


async def test_after_three_that_nobody_answered_one_says_so_and_then_silence(world):
    _said, post = await world.planned(what="Core class", day=None, weekly="sat", at="9am")
    ana = world.club.member("Ana")
    await ana.click(await ana.click(post, "I'm coming"), "The evening before")
    await world.walk(world.noon + timedelta(days=7 * 7))
    told = world.told(ana)
    assert len(told) == 4
    assert "this is the last for now" in told[-1].text
    await ana.slash("session list")
    await world.walk(world.noon + timedelta(days=8 * 7))
    assert len(world.told(ana)) == 5
