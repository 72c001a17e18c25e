"""The morning after, over the wire and a clock that walks: once, privately, and never too much."""

from datetime import UTC, datetime

import pytest
from challenge_story import create
from checkin_story import OPERATOR, check_in
from members_story import join
from running import running_bot
from timed_story import until

from bot.jobs.walk import walk
from rehearsal import Clock, Rehearsal


def at(day, hour, minute=0):
    return datetime(2026, 12, day, hour, minute, tzinfo=UTC)


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

    async def runner(self, name):
        person = self.club.member(name)
        await self.bot.app.people.set_zone(person.id, "UTC")
        return person


@pytest.fixture
async def world(stored):
    clock = Clock()
    clock.set(at(1, 7))
    settings = {"DATABASE_URL": await stored(), **OPERATOR}
    async with Rehearsal(clock=clock) as discord, running_bot(discord, **settings) as bot:
        await discord.quiet()
        yield World(discord, bot, clock)
        assert discord.breaches == []


def questions(person):
    return [each for each in person.history(person.dm) if "And now?" in each.text]


async def test_by_dm_once_for_who_asked_and_the_answer_moves_the_plan(world):
    await create(world.cem, zone="UTC", start="today", daily_at="")
    ana = await world.runner("Ana")
    await join(ana)
    said = await check_in(ana, 4, "3 middle back")
    asked = await ana.click(said, "Ask me tomorrow by DM")
    assert "I'll ask by DM tomorrow" in asked.text
    await world.walk(at(2, 7, 59))
    assert questions(ana) == []
    await world.walk(at(2, 8, 1))
    (question,) = questions(ana)
    assert "Morning. Yesterday: 4 in the middle back. And now?" in question.text
    assert question.buttons == [*map(str, range(11)), "Skip", "Stop asking"]
    settled = await ana.click(question, "1")
    assert "🟢 **Green**: 1 in the middle back." in settled.text
    told = len(ana.history(ana.dm))
    await world.walk(at(4, 9))
    assert len(ana.history(ana.dm)) == told


async def test_without_a_dm_it_is_shown_when_next_here_once_and_to_nobody_else(world):
    ana, ben = await world.runner("Ana"), await world.runner("Ben")
    await check_in(ana, 3, "6 knee")
    world.clock.set(at(5, 12))
    for person in (ana, ben):
        await person.slash("about")
    await until(lambda: "And now?" in ana.history()[-1].text)
    question = ana.history()[-1]
    assert question.ephemeral
    assert "4 days ago: 3 in the knee. And now?" in question.text
    assert not any("And now?" in each.text for each in ben.history())
    assert "🟢" in (await ana.click(question, "0")).text
    told = len(ana.history())
    await ana.slash("about")
    await world.bot.jobs.settled()
    assert len(ana.history()) == told + 1


async def test_yesterday_s_question_still_takes_an_answer_days_later(world):
    ana, ben = await world.runner("Ana"), await world.runner("Ben")
    said = await check_in(ana, 5, "8 calf")
    await ana.click(said, "Ask me tomorrow by DM")
    await world.walk(at(2, 9))
    (question,) = questions(ana)
    world.clock.set(at(6, 9))
    assert "🔴" in (await ana.click(question, "5")).text
    async with world.bot.app.database.read() as tx:
        assert len(await tx.checkins.of_person(ana.id)) == 2
    assert ben.history() == []


async def test_closed_dms_are_said_at_once_and_later_leave_it_to_the_next_visit(world):
    ana = await world.runner("Ana")
    said = await check_in(ana, 4, "1 neck")
    ana.close_dms()
    refused = await ana.click(said, "Ask me tomorrow by DM")
    assert "Discord doesn't let me write to you" in refused.text
    await world.walk(at(2, 9))
    await ana.slash("about")
    await until(lambda: "And now?" in ana.history()[-1].text)


async def test_after_three_that_nobody_answered_one_says_so_and_then_silence(world):
    ana = await world.runner("Ana")
    said = await check_in(ana, 4, "1 neck")
    await ana.click(said, "Ask me tomorrow by DM")
    for day in range(2, 8):
        await world.walk(at(day, 9))
        async with world.bot.app.database.read() as tx:
            before = await tx.checkins.of_person(ana.id)
        await check_in(ana, day, "1 neck")
        assert len(before) == day - 1
    texts = [each.text for each in questions(ana)]
    assert ["the last for now" in each for each in texts] == [False, False, False, True]


async def test_stop_asking_is_heard_and_withdrawing_forgets_what_was_booked(world):
    ana, ben = await world.runner("Ana"), await world.runner("Ben")
    for person in (ana, ben):
        said = await check_in(person, 4, "1 neck")
        await person.click(said, "Ask me tomorrow by DM")
    await world.bot.app.checkins.consents.withdraw(ben.id)
    await world.walk(at(2, 9))
    assert questions(ben) == []
    (question,) = questions(ana)
    stopped = await ana.click(question, "Stop asking")
    assert "won't write in the morning" in stopped.text
    told = len(ana.history(ana.dm))
    await check_in(ana, 5, "1 neck")
    await world.walk(at(3, 9))
    assert len(ana.history(ana.dm)) == told
