"""Did it help? Asked once, a week later, by DM, of those who wished it."""

from datetime import UTC, datetime, time, timedelta

import pytest
from running import running_bot

from bot.domain.when import next_daily
from bot.jobs.walk import walk
from rehearsal import Clock, Rehearsal

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
WEEK = timedelta(days=7)


class World:
    def __init__(self, discord, bot, clock):
        self.discord, self.bot, self.clock = discord, bot, clock
        self.club = discord.guild("Riverside Runners")
        self.noon = clock.now()

    async def walk(self, until):
        async for _now in walk(
            self.bot.app.database, self.bot.jobs, self.clock.now, self.clock.set, until
        ):
            pass

    async def wished(self, name, topic="shins"):
        person = self.club.member(name)
        shown = await person.slash("tip", topic=topic)
        return person, await person.click(shown, "Ask me in a week")


@pytest.fixture(scope="module")
async def running():
    clock = Clock()
    clock.set(NOON)
    async with Rehearsal(clock=clock) as discord, running_bot(discord) as bot:
        yield discord, bot, clock
        assert discord.breaches == []


@pytest.fixture
async def world(running):
    """A club of its own, on the noon after everything before."""
    discord, bot, clock = running
    clock.set(next_daily(clock.now(), time(12), "UTC"))
    world = World(discord, bot, clock)
    await discord.quiet()
    return world


def questions(person):
    return [each for each in person.history(person.dm) if "It helped" in each.buttons]


async def test_it_is_asked_once_a_week_later_and_counted_without_a_name(world):
    ana, said = await world.wished("Ana")
    assert said.ephemeral
    assert "without your name" in said.text
    assert "In a week I'll ask you here" in ana.history(ana.dm)[0].text
    await world.walk(world.noon + WEEK - timedelta(minutes=1))
    assert questions(ana) == []
    await world.walk(world.noon + WEEK + timedelta(minutes=1))
    (asked,) = questions(ana)
    assert "Sore shins" in asked.text
    assert "forgotten that it was you" in (await ana.click(asked, "It helped")).text
    assert "has been answered" in (await ana.click(asked, "It helped")).text
    await world.walk(world.noon + 3 * WEEK)
    assert len(questions(ana)) == 1
    says = await world.bot.app.coach_tips.says(world.club.id, "shins")
    assert (says.helped, says.answered) == (1, 1)
    kept = await world.bot.app.privacy.show(ana.id)
    assert "follow_ups" not in kept


async def test_from_five_answers_on_it_shows_below_the_tips(world):
    for number in range(5):
        person, _said = await world.wished(f"Runner {number}")
        await world.walk(world.clock.now() + WEEK + timedelta(minutes=1))
        shown = await person.slash("tip", topic="shins")
        assert "who were asked" not in shown.text
        await person.click(questions(person)[0], "It helped" if number else "Not really")
    text = (await person.slash("tip", topic="shins")).text
    assert "Helped 4 of 5 here" in text
    assert text.index("Is this urgent?") < text.index("Less, on softer ground")
    assert text.index("Less, on softer ground") < text.index("Helped 4 of 5 here")
    assert "Helped" not in (await person.slash("tip", topic="knee")).text


async def test_a_wish_is_had_once_a_topic_and_five_times_in_all(world):
    ana, _said = await world.wished("Ana")
    again = await ana.click(await ana.slash("tip", topic="shins"), "Ask me in a week")
    assert "have that down already" in again.text
    for topic in ("knee", "calf", "hip", "neck"):
        await ana.click(await ana.slash("tip", topic=topic), "Ask me in a week")
    full = await ana.click(await ana.slash("tip", topic="bra"), "Ask me in a week")
    assert "5 tips" in full.text


async def test_two_dms_a_day_and_quiet_hours_hold(world):
    ana, _said = await world.wished("Ana")
    for topic in ("knee", "calf"):
        await ana.click(await ana.slash("tip", topic=topic), "Ask me in a week")
    await world.walk(world.noon + WEEK + timedelta(hours=1))
    assert len(questions(ana)) == 2
    await world.walk(world.noon + WEEK + timedelta(days=1, hours=1))
    assert len(questions(ana)) == 3
    late = next_daily(world.clock.now(), time(23), "UTC")
    world.clock.set(late)
    ben, _said = await world.wished("Ben")
    await world.walk(late + WEEK + timedelta(hours=8, minutes=59))
    assert questions(ben) == []
    await world.walk(late + WEEK + timedelta(hours=9, minutes=1))
    assert len(questions(ben)) == 1


async def test_closed_dms_are_told_at_once_and_nothing_is_booked(world):
    ana = world.club.member("Ana")
    ana.close_dms()
    shown = await ana.slash("tip", topic="shins")
    said = await ana.click(shown, "Ask me in a week")
    assert said.ephemeral
    assert "doesn't let me write to you" in said.text
    assert "follow_ups" not in await world.bot.app.privacy.show(ana.id)


async def test_somebody_else_can_t_answer_and_an_erased_wish_is_not_asked(world):
    ana, _said = await world.wished("Ana")
    ben, _said = await world.wished("Ben")
    assert (await world.bot.app.privacy.show(ben.id))["follow_ups"] == 1
    await world.bot.app.privacy.delete(ben.id)
    await world.walk(world.noon + WEEK + timedelta(minutes=1))
    assert questions(ben) == []
    (asked,) = questions(ana)
    assert len(asked.buttons) == 2


async def test_in_a_dm_there_is_no_button_for_it(world):
    ana = world.club.member("Ana")
    assert "Ask me in a week" not in (await ana.say("shins", where=ana.dm)).buttons
