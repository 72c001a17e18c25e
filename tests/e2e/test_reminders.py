"""Reminders, asked for in the panel and sent while the clock walks on, over the wire."""

import asyncio
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from challenge_story import bare, create, public
from dayposts_story import go_to, hurry, set_clock
from discord.utils import snowflake_time
from members_story import join
from timed_story import until, watched

from bot.domain.nudges import Way
from bot.domain.planks.levels import Level
from bot.domain.zones import read_zone
from bot.services.reminders.series import book_next

MONDAY = datetime(2027, 11, 22, 7, tzinfo=UTC)
WEEK = timedelta(weeks=1)


class World:
    """A club of its own, at seven in the morning of a Monday."""

    def __init__(self, stage, club, monday):
        self.stage, self.club, self.monday = stage, club, monday
        self.discord = stage.discord
        self.cem = club.member("Cem", coach=True)

    @property
    def app(self):
        return self.stage.app

    def at(self, day, hour, minute=0):
        """A time of a day, counted from 1."""
        midnight = datetime.combine(self.monday.date(), time(), tzinfo=UTC)
        return midnight + timedelta(days=day - 1, hours=hour, minutes=minute)

    async def walk(self, until):
        await go_to(self.stage, until)

    async def runner(self, name, zone="UTC"):
        person = self.club.member(name)
        await self.app.people.set_zone(person.id, zone)
        await join(person, baseline="40")
        return person


async def begin(stage, club, monday, **options):
    hurry()
    set_clock(stage, monday)
    await stage.app.outages.walked(monday)
    world = World(stage, club, monday)
    await stage.discord.quiet()
    await create(world.cem, **{"zone": "UTC", "start": "today", "daily_at": "off", **options})
    return world


async def end(world):
    """Let nothing wait that a later story would walk through."""
    async with world.app.database.read() as tx:
        found = await tx.challenges.of_club(world.club.id)
    for challenge in found:
        await world.app.challenges.course.end(challenge.id, world.club.id)
    for person in world.club.people():
        if (await world.app.reminders.clubs(person.id)) and not person.user.bot:
            for club_id in await world.app.reminders.clubs(person.id):
                await world.app.reminders.set(person.id, club_id, enabled=False)


@pytest.fixture
def club(stage):
    with watched(stage) as club:
        yield club


@pytest.fixture
async def world(stage, club):
    weeks = max(0, (stage.discord.clock.now() - MONDAY) // WEEK + 1)
    world = await begin(stage, club, MONDAY + weeks * WEEK)
    yield world
    await end(world)


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


async def comes_back(world, person):
    """Let somebody use the bot, and have it noted."""
    await person.slash("plank today")
    async with asyncio.timeout(5):
        while (await world.app.reminders.get(person.id, world.club.id)).unanswered:
            await world.stage.bot.jobs.settled()
            await asyncio.sleep(0.02)


def dms(person):
    return [each for each in person.history(person.dm) if "Start timer" in each.buttons]


# First, while the clock is before these days: it never goes back.
@pytest.mark.parametrize(
    ("zone", "begins"),
    [
        pytest.param("London", datetime(2027, 3, 25, 3, tzinfo=UTC), id="London springs"),
        pytest.param("Lord Howe", datetime(2027, 9, 30, 3, tzinfo=UTC), id="Lord Howe springs"),
        pytest.param("New York", datetime(2027, 11, 4, 3, tzinfo=UTC), id="New York falls"),
    ],
)
async def test_a_week_over_a_change_of_clocks_has_each_post_and_nudge_at_its_time_once(
    stage, club, zone, begins
):
    own = ZoneInfo(read_zone(zone))
    world = await begin(
        stage, club, begins, plan="steady", zone=zone, start="tomorrow", daily_at="07:30"
    )
    ana = await world.runner("Ana", read_zone(zone))
    await turned_on(ana, at="18:00")
    await world.walk(begins + timedelta(days=1))
    for _day in range(7):
        await world.walk(stage.discord.clock.now() + timedelta(days=1))
        await comes_back(world, ana)
    posted = [local(each, own) for each in public(ana) if "Cue of the day" in each.text]
    assert {each.time() for each in posted} == {time(7, 30)}
    days = [each.date() for each in posted]
    assert days == [days[0] + timedelta(each) for each in range(len(days))]
    assert len(days) >= 7
    nudged = [local(each, own) for each in dms(ana)]
    assert {each.time() for each in nudged} == {time(18)}
    assert len({each.date() for each in nudged}) == len(nudged) >= 4
    await end(world)


def local(shown, zone):
    """The minute at which a message came, by the clocks there."""
    return snowflake_time(shown.id).astimezone(zone).replace(second=0, microsecond=0)


async def test_a_reminder_is_asked_for_and_comes_while_the_hold_is_open(world):
    ana = await world.runner("Ana")
    panel = await turned_on(ana)
    assert "Reminders: on" in panel.text
    assert "This is where I'll remind you" in ana.history(ana.dm)[0].text
    await world.walk(world.at(1, 17, 59))
    assert dms(ana) == []
    await world.walk(world.at(1, 18, 1))
    (nudge,) = dms(ana)
    assert "Evening, Ana. Today's hold is still open" in nudge.text
    assert nudge.buttons == ["Start timer", "Done", "Rest today", "Stop these"]
    assert "Day kept" in (await ana.click(nudge, "Done")).text
    assert "nothing to log" in (await ana.click(nudge, "Done")).text


async def test_a_day_that_is_kept_or_rested_is_left_alone(world):
    ana = await world.runner("Ana")
    await turned_on(ana)
    await ana.slash("plank log", held="done")
    await world.walk(world.at(1, 19))
    assert dms(ana) == []


async def test_snoozing_sends_it_again_and_leaves_the_series(world):
    ana = await world.runner("Ana")
    await turned_on(ana)
    await world.walk(world.at(1, 18, 1))
    (nudge,) = dms(ana)
    assert "I'll ask again" in (await ana.select(nudge, "An hour")).text
    await world.walk(world.at(1, 19, 2))
    assert len(dms(ana)) == 2
    assert "that's my limit" in (await ana.select(dms(ana)[1], "20 minutes")).text
    assert "Stopped" in (await ana.click(dms(ana)[1], "Stop these")).text
    await world.walk(world.at(3, 19))
    assert len(dms(ana)) == 2


async def test_after_three_unanswered_one_closing_line_then_silence_until_back(world):
    ana = await world.runner("Ana")
    await turned_on(ana)
    await world.walk(world.at(10, 19))
    texts = [each.text for each in dms(ana)]
    assert ["the last for now" in each for each in texts] == [False, False, False, True]
    await comes_back(world, ana)
    await world.walk(world.at(11, 19))
    assert len(dms(ana)) == 5


async def test_closed_dms_are_told_at_once_and_the_channel_is_offered(world):
    ana, ben = await world.runner("Ana"), await world.runner("Ben")
    for person in (ana, ben):
        person.close_dms()
        shown = await turned_on(person)
        assert "Discord doesn't let me write to you" in shown.text
        await person.click(shown, "Use the channel")
    await world.walk(world.at(1, 18, 1))
    (merged,) = [each for each in ana.history() if "Stop mine" in each.buttons]
    assert ana.mention in merged.text
    assert ben.mention in merged.text
    assert "Day kept" in (await ben.click(merged, "Done")).text
    await world.walk(world.at(2, 18, 1))
    assert len([each for each in ana.history() if "Stop mine" in each.buttons]) == 2


async def test_dms_closed_later_are_told_at_the_next_command_and_the_plan_stays(world):
    ana = await world.runner("Ana")
    await turned_on(ana)
    ana.close_dms()
    await world.walk(world.at(1, 19))
    assert dms(ana) == []
    for _twice in range(2):
        await ana.slash("plank today")
        await world.discord.quiet()
        await world.stage.bot.jobs.settled()
        await world.discord.quiet()
    told = [each for each in ana.history() if "Discord doesn't let me write" in each.text]
    assert len(told) == 1
    panel = await ana.slash("reminders")
    assert "Reminders: on" in panel.text
    ana.open_dms()
    await ana.select(panel, "By DM", menu=1)
    await world.walk(world.at(2, 19))
    assert len(dms(ana)) == 1


async def test_an_outage_makes_it_late_in_words_or_leaves_it(world):
    ana, ben = await world.runner("Ana"), await world.runner("Ben")
    await turned_on(ana, at="18:00")
    await turned_on(ben, at="16:00")
    jobs = world.stage.bot.jobs
    await jobs.stop()
    set_clock(world.stage, world.at(1, 19))
    jobs.start()
    await jobs.idle()
    assert "(meant for 18:00, I was away)" in dms(ana)[0].text
    assert dms(ben) == []
    await world.walk(world.at(2, 16, 1))
    assert len(dms(ben)) == 1


async def test_a_change_of_zone_moves_the_series(world):
    ana = await world.runner("Ana")
    await turned_on(ana)
    await ana.slash("me zone", zone="New York")
    await world.walk(world.at(1, 22, 59))
    assert dms(ana) == []
    await world.walk(world.at(1, 23, 1))
    assert len(dms(ana)) == 1


async def test_what_can_never_be_sent_is_refused(world):
    ana = await world.runner("Ana")
    panel = await ana.slash("reminders")
    form = await ana.click(panel, "Times")
    shown = await ana.submit(form, at="23:00", quiet="22:00-08:00", until="")
    assert "you'd never hear from me" in shown.text


async def test_a_lost_answer_brings_no_second_message(world):
    ana = await world.runner("Ana")
    await turned_on(ana)
    world.discord.faults.lose_answer("POST /channels/{channel_id}/messages")
    await world.walk(world.at(1, 19))
    assert not world.discord.faults.pending
    assert len(dms(ana)) == 1


async def test_two_clubs_are_told_of_in_one_message_and_quiet_hours_hold_it(world, stage):
    ana = await world.runner("Ana")
    other = stage.discord.guild("Hill Runners")
    await create(other.member("Dee", coach=True), name="Hills", zone="UTC", start="today")
    away = other.member(ana)
    await join(away, baseline="40")
    await turned_on(ana, at="07:10", quiet="22:00-08:00")
    await turned_on(away, at="08:00", quiet="22:00-08:00")
    await world.walk(world.at(1, 7, 59))
    assert dms(ana) == []
    await world.walk(world.at(1, 9))
    (nudge,) = dms(ana)
    assert "Morning, Ana." in nudge.text
    assert "too:" in nudge.text
    await comes_back(world, ana)
    await world.walk(world.at(2, 9))
    assert len(dms(ana)) == 2


async def test_firm_is_firm_and_a_pause_is_kept(world):
    ana = await world.runner("Ana")
    panel = await turned_on(ana)
    await ana.select(panel, "Firm", menu=2)
    form = await ana.click(panel, "Times")
    paused = world.at(3, 0).date().isoformat()
    shown = await ana.submit(form, at="6pm", quiet="", until=paused)
    assert "Paused until" in bare(shown)
    await world.walk(world.at(2, 23))
    assert dms(ana) == []
    await world.walk(world.at(5, 19))
    assert dms(ana)
    assert all(each.text.startswith("Ana. Today's hold is still to do") for each in dms(ana))


async def test_whoever_is_mentioned_may_be_mentioned_again_later(world):
    ana, ben = await world.runner("Ana"), await world.runner("Ben")
    for person in (ana, ben):
        await turned_on(person, way="In the challenge's channel")
    await world.walk(world.at(1, 18, 1))
    (merged,) = mentioning(ana)
    shown = await ana.select(merged, "An hour")
    assert shown.ephemeral
    assert "I'll ask again at <t:" in shown.text
    refused = await world.cem.select(merged, "Tonight")
    assert "no reminder in this club" in refused.text
    await world.walk(world.at(1, 19, 30))
    _first, again = mentioning(ana)
    assert ana.mention in again.text
    assert ben.mention not in again.text
    await world.walk(world.at(2, 18, 1))
    assert ana.mention in mentioning(ana)[2].text  # the series is where it was


async def test_eighty_are_mentioned_at_once_and_the_others_after_them(world):
    ana = await world.runner("Ana")
    crowd = [world.club.member(f"Runner {each}") for each in range(82)]
    await remind_all(world, crowd)
    await world.walk(world.at(1, 18, 1))
    first, second = mentioning(ana)
    assert first.text.count("<@") == 80
    assert second.text.count("<@") == 2
    told = first.text + second.text
    assert all(told.count(each.mention) == 1 for each in crowd)


async def remind_all(world, crowd):
    """Let many be reminded in the channel at six, without a click each."""
    now = world.discord.clock.now()
    async with world.app.database.write() as tx:
        (challenge,) = await tx.challenges.of_club(world.club.id)
        for person in crowd:
            await tx.enrolments.join(
                challenge.id,
                person.id,
                now,
                joined_on=world.monday.date(),
                level=Level.KNEES,
                baseline=40,
            )
            reminder = await tx.reminders.put(
                world.club.id,
                person.id,
                now,
                enabled=True,
                way=Way.CHANNEL,
                channel_id=challenge.channel_id,
            )
            await book_next(tx, reminder, now)


def mentioning(person):
    return [each for each in person.history() if "Stop mine" in each.buttons]


async def test_a_club_s_new_zone_takes_reminders_along_but_not_one_s_own(world):
    await world.cem.slash("setup club", zone="London")
    ana, ben = world.club.member("Ana"), await world.runner("Ben")
    await join(ana, baseline="40")
    for person in (ana, ben):
        await turned_on(person)
    await world.cem.slash("setup club", zone="New York")
    await world.walk(world.at(1, 18, 1))
    assert (len(dms(ana)), len(dms(ben))) == (0, 1)
    await world.walk(world.at(1, 23, 1))
    assert (len(dms(ana)), len(dms(ben))) == (1, 1)


async def test_a_dm_that_was_opened_is_not_opened_again_after_a_restart(world, stage):
    ana = await world.runner("Ana")
    await turned_on(ana)
    await stage.restart()
    hurry()
    opened = sum(each.route == "POST /users/@me/channels" for each in stage.discord.requests)
    await world.walk(world.at(1, 18, 1))
    await until(lambda: len(dms(ana)) == 1)
    again = sum(each.route == "POST /users/@me/channels" for each in stage.discord.requests)
    assert again == opened
