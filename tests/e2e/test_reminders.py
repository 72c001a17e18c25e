"""Reminders, asked for in the panel and sent while the clock walks on, over the wire."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from challenge_story import create
from discord.utils import snowflake_time
from members_story import join
from running import running_bot

from bot.domain.zones import read_zone
from bot.jobs.walk import walk
from rehearsal import Clock, Rehearsal

SEVEN = datetime(2026, 12, 1, 7, tzinfo=UTC)


class World:
    def __init__(self, discord, bot, clock):
        self.discord, self.bot, self.clock = discord, bot, clock
        self.club = discord.guild("Riverside Runners")
        self.cem = self.club.member("Cem", coach=True)

    async def walk(self, until):
        async for _now in walk(
            self.bot.app.database, self.bot.jobs, self.clock.now, self.clock.set, until
        ):
            pass

    async def runner(self, name, zone="UTC"):
        person = self.club.member(name)
        await self.bot.app.people.set_zone(person.id, zone)
        await join(person)
        return person


@pytest.fixture
async def world():
    clock = Clock()
    clock.set(SEVEN)
    async with Rehearsal(clock=clock) as discord, running_bot(discord) as bot:
        world = World(discord, bot, clock)
        await discord.quiet()
        await create(world.cem, zone="UTC", start="today", daily_at="")
        yield world
        assert discord.breaches == []


async def turned_on(person, *, way=None, at=None, quiet="", until=""):
    panel = await person.slash("reminders")
    assert panel.ephemeral
    if at:
        form = await person.click(panel, "Times")
        panel = await person.submit(form, at=at, quiet=quiet, until=until)
    if way:
        panel = await person.select(panel, way, menu=1)
    await person.click(panel, "Turn on")
    return panel


def dms(person):
    return [each for each in person.history(person.dm) if "Start timer" in each.buttons]


def at(day, hour, minute=0):
    return datetime(2026, 12, day, hour, minute, tzinfo=UTC)


async def test_a_reminder_is_asked_for_and_comes_while_the_hold_is_open(world):
    ana = await world.runner("Ana")
    panel = await turned_on(ana)
    assert "Reminders: on" in panel.text
    assert "This is where I'll remind you" in ana.history(ana.dm)[0].text
    await world.walk(at(1, 17, 59))
    assert dms(ana) == []
    await world.walk(at(1, 18, 1))
    (nudge,) = dms(ana)
    assert "Evening, Ana. Today's hold is still open" in nudge.text
    assert nudge.buttons == ["Start timer", "Done", "Rest today", "Stop these"]
    assert "Day kept" in (await ana.click(nudge, "Done")).text
    assert "nothing to log" in (await ana.click(nudge, "Done")).text


async def test_a_day_that_is_kept_or_rested_is_left_alone(world):
    ana = await world.runner("Ana")
    await turned_on(ana)
    await ana.slash("plank log", held="done")
    await world.walk(at(1, 19))
    assert dms(ana) == []


async def test_snoozing_sends_it_again_and_leaves_the_series(world):
    ana = await world.runner("Ana")
    await turned_on(ana)
    await world.walk(at(1, 18, 1))
    (nudge,) = dms(ana)
    assert "I'll ask again" in (await ana.select(nudge, "An hour")).text
    await world.walk(at(1, 19, 2))
    assert len(dms(ana)) == 2
    assert "that's my limit" in (await ana.select(dms(ana)[1], "20 minutes")).text
    assert "Stopped" in (await ana.click(dms(ana)[1], "Stop these")).text
    await world.walk(at(3, 19))
    assert len(dms(ana)) == 2


async def test_after_three_unanswered_one_closing_line_then_silence_until_back(world):
    ana = await world.runner("Ana")
    await turned_on(ana)
    await world.walk(at(10, 19))
    texts = [each.text for each in dms(ana)]
    assert ["the last for now" in each for each in texts] == [False, False, False, True]
    await ana.slash("plank today")
    await world.walk(at(11, 19))
    assert len(dms(ana)) == 5


async def test_closed_dms_are_told_at_once_and_the_channel_is_offered(world):
    ana, ben = await world.runner("Ana"), await world.runner("Ben")
    for person in (ana, ben):
        person.close_dms()
        shown = await turned_on(person)
        assert "Discord doesn't let me write to you" in shown.text
        await person.click(shown, "Use the channel")
    await world.walk(at(1, 18, 1))
    (merged,) = [each for each in ana.history() if "Stop mine" in each.buttons]
    assert ana.mention in merged.text
    assert ben.mention in merged.text
    assert "Day kept" in (await ben.click(merged, "Done")).text
    await world.walk(at(2, 18, 1))
    assert len([each for each in ana.history() if "Stop mine" in each.buttons]) == 2


async def test_dms_closed_later_are_told_at_the_next_command_and_the_plan_stays(world):
    ana = await world.runner("Ana")
    await turned_on(ana)
    ana.close_dms()
    await world.walk(at(1, 19))
    assert dms(ana) == []
    for _twice in range(2):
        await ana.slash("plank today")
        await world.bot.jobs.settled()
        await world.discord.quiet()
    told = [each for each in ana.history() if "Discord doesn't let me write" in each.text]
    assert len(told) == 1
    panel = await ana.slash("reminders")
    assert "Reminders: on" in panel.text
    ana.open_dms()
    await ana.select(panel, "By DM", menu=1)
    await world.walk(at(2, 19))
    assert len(dms(ana)) == 1


async def test_an_outage_makes_it_late_in_words_or_leaves_it(world):
    ana, ben = await world.runner("Ana"), await world.runner("Ben")
    await turned_on(ana, at="18:00")
    await turned_on(ben, at="16:00")
    await world.bot.jobs.stop()
    world.clock.set(at(1, 19))
    world.bot.jobs.start()
    await world.bot.jobs.idle()
    assert "(meant for 18:00, I was away)" in dms(ana)[0].text
    assert dms(ben) == []
    await world.walk(at(2, 16, 1))
    assert len(dms(ben)) == 1


async def test_a_change_of_zone_moves_the_series(world):
    ana = await world.runner("Ana")
    await turned_on(ana)
    await ana.slash("me zone", zone="New York")
    await world.walk(at(1, 22, 59))
    assert dms(ana) == []
    await world.walk(at(1, 23, 1))
    assert len(dms(ana)) == 1


async def test_what_can_never_be_sent_is_refused(world):
    ana = await world.runner("Ana")
    panel = await ana.slash("reminders")
    form = await ana.click(panel, "Times")
    shown = await ana.submit(form, at="23:00", quiet="22:00-08:00", until="")
    assert "you'd never hear from me" in shown.text


@pytest.mark.parametrize(
    ("zone", "monday"),
    [
        pytest.param("London", datetime(2027, 3, 25, 7, tzinfo=UTC), id="London"),
        pytest.param("New York", datetime(2027, 11, 4, 7, tzinfo=UTC), id="New York"),
        pytest.param("Lord Howe", datetime(2027, 4, 1, 7, tzinfo=UTC), id="Lord Howe"),
    ],
)
async def test_a_week_over_a_change_of_clocks_comes_at_six_each_day(zone, monday):
    clock = Clock()
    clock.set(monday)
    async with Rehearsal(clock=clock) as discord, running_bot(discord) as bot:
        world = World(discord, bot, clock)
        await discord.quiet()
        await create(world.cem, zone="UTC", plan="steady", start="today", daily_at="")
        ana = await world.runner("Ana", read_zone(zone))
        await turned_on(ana, at="18:00")
        for _day in range(7):
            await world.walk(clock.now() + timedelta(days=1))
            await ana.slash("plank today")
        own = ZoneInfo(read_zone(zone))
        came = [snowflake_time(each.id).astimezone(own) for each in dms(ana)]
        planned = {each.date() for each in came}
        assert len(planned) == len(came) >= 4
        assert {(each.hour, each.minute) for each in came} == {(18, 0)}


async def test_a_lost_answer_brings_no_second_message(world):
    ana = await world.runner("Ana")
    await turned_on(ana)
    world.discord.faults.lose_answer("POST /channels/{channel_id}/messages")
    await world.walk(at(1, 19))
    assert world.discord.faults.happened == 1
    assert len(dms(ana)) == 1
