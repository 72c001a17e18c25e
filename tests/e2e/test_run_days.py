"""Reminders of runs: asked for in the panel, sent on run days while the clock walks on."""

from datetime import UTC, datetime, timedelta

import pytest
from challenge_story import create
from members_story import join
from running import running_bot
from timed_story import until_async

from bot.jobs.walk import walk
from rehearsal import Clock, Rehearsal

# A Tuesday.
SEVEN = datetime(2026, 12, 1, 7, tzinfo=UTC)


class World:
    def __init__(self, discord, bot, clock):
        self.discord, self.bot, self.clock = discord, bot, clock
        self.club = discord.guild("Riverside Runners")

    async def walk(self, day, hour, minute=0):
        until = datetime(2026, 12, day, hour, minute, tzinfo=UTC)
        async for _now in walk(
            self.bot.app.database, self.bot.jobs, self.clock.now, self.clock.set, until
        ):
            pass

    async def unanswered(self, person):
        return (await self.bot.app.c25k.reminders.get(person.id)).unanswered

    async def runner(self, name, **place):
        person = self.club.member(name)
        await self.bot.app.people.set_zone(person.id, "UTC")
        await person.slash("c25k start", **place)
        return person


@pytest.fixture
async def world():
    clock = Clock()
    clock.set(SEVEN)
    async with Rehearsal(clock=clock) as discord, running_bot(discord) as bot:
        world = World(discord, bot, clock)
        await discord.quiet()
        yield world
        assert discord.breaches == []


async def turned_on(person):
    panel = await person.slash("reminders")
    assert "Run days: off" in panel.text
    panel = await person.click(panel, "Turn on")
    assert "Run days: on" in panel.text
    return panel


def run_days(person):
    return [each for each in person.history(person.dm) if "Stop these" in each.buttons]


async def test_a_run_day_is_told_on_the_chosen_days_until_it_is_run(world):
    ana = await world.runner("Ana")
    panel = await turned_on(ana)
    assert "This is where I'll tell you of a run day" in ana.history(ana.dm)[0].text
    form = await ana.click(panel, "Time")
    panel = await ana.submit(form, at="7:30")
    panel = await ana.select(panel, "Wednesday", "Friday")
    assert "07:30 on Wed, Fri" in panel.text
    await world.walk(2, 7, 29)
    assert run_days(ana) == []
    await world.walk(2, 7, 31)
    (told,) = run_days(ana)
    assert "Run day:** week 1, run 1, 30:00 in all" in told.text
    assert "Logged:** week 1, run 1" in (await ana.click(told, "Done")).text
    await world.walk(4, 7, 31)
    assert "week 1, run 2" in run_days(ana)[1].text
    assert "Stopped" in (await ana.click(run_days(ana)[1], "Stop these")).text
    await world.walk(11, 8)
    assert len(run_days(ana)) == 2


async def test_days_of_rest_away_or_after_the_end_are_left_alone(world):
    ana = await world.runner("Ana", week=9, run=2)
    await turned_on(ana)  # Monday, Wednesday and Saturday at 18:00
    await ana.slash("c25k done")
    await world.walk(2, 19)
    assert run_days(ana) == []  # the day after a run
    await ana.slash("c25k pause", until="2026-12-08")
    await world.walk(8, 7)
    assert run_days(ana) == []
    await ana.slash("c25k done")
    await world.walk(20, 7)
    assert run_days(ana) == []


async def test_after_three_unanswered_one_closing_line_then_silence_until_back(world):
    ana = await world.runner("Ana")
    await turned_on(ana)
    await world.walk(20, 19)
    texts = [each.text for each in run_days(ana)]
    assert ["the last for now" in each for each in texts] == [False, False, False, True]
    await ana.slash("c25k next")
    await until_async(lambda: world.unanswered(ana), 0)
    await world.walk(21, 19)
    assert len(run_days(ana)) == 5


async def test_closed_dms_are_told_at_once(world):
    ana = await world.runner("Ana")
    ana.close_dms()
    shown = await ana.click(await ana.slash("reminders"), "Turn on")
    assert "Discord doesn't let me write to you" in shown.text
    assert "Run days: off" in (await ana.slash("reminders")).text


async def test_an_outage_makes_it_late_in_words_or_leaves_it(world):
    ana, ben = await world.runner("Ana"), await world.runner("Ben")
    for person, at in ((ana, "18:00"), (ben, "16:00")):
        panel = await turned_on(person)
        await person.submit(await person.click(panel, "Time"), at=at)
    await world.bot.jobs.stop()
    world.clock.set(SEVEN + timedelta(days=1, hours=12))
    world.bot.jobs.start()
    await world.bot.jobs.idle()
    assert "(meant for 18:00, I was away)" in run_days(ana)[0].text
    assert run_days(ben) == []


async def test_who_is_in_a_challenge_too_finds_both_in_one_panel_and_both_come(world):
    cem = world.club.member("Cem", coach=True)
    await create(cem, zone="UTC", start="today", daily_at="")
    ana = await world.runner("Ana")
    await join(ana)
    panel = await ana.slash("reminders")
    assert "Reminders: off" in panel.text
    await ana.click(panel, "Turn on")
    await turned_on_in(ana, await ana.click(panel, "Run days"))
    await world.walk(2, 19)
    both = [each.text for each in run_days(ana)]
    assert any("hold is still open" in each for each in both)
    assert any("Run day" in each for each in both)
    assert "Run days" not in (await cem.slash("reminders")).buttons


async def turned_on_in(person, panel):
    assert "Run days: off" in panel.text
    await person.click(panel, "Turn on")
