"""What coaches see: who may need a word, the week, a table; and what members let them see."""

from datetime import UTC, datetime, time, timedelta

import pytest
from checkin_story import OPERATOR, check_in
from running import running_bot

from bot.domain.when import next_daily
from bot.jobs.walk import walk
from rehearsal import Clock, Rehearsal
from rehearsal.world.state import ChannelType

# A Tuesday.
NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)


class World:
    """A club of its own with a challenge that Ana, Ben and Dee have joined today."""

    def __init__(self, discord, bot, clock):
        self.discord, self.bot, self.clock = discord, bot, clock
        self.club = discord.guild("Riverside Runners")
        self.coach = self.club.member("Cem", coach=True)
        self.ana, self.ben, self.dee = (self.club.member(name) for name in ("Ana", "Ben", "Dee"))
        self.general = self.club.channel("general")

    async def begin(self):
        card = await self.coach.slash(
            "challenge create", name="Planks", start="today", zone="London", channel=self.general
        )
        await self.coach.click(card, "Create")
        post = self.club.owner.history(self.general)[-1]
        for person in (self.ana, self.ben, self.dee):
            await person.submit(await person.click(post, "Join"))

    async def pass_days(self, days):
        until = next_daily(self.clock.now() + (days - 1) * DAY, time(12), "UTC")
        async for _now in walk(
            self.bot.app.database, self.bot.jobs, self.clock.now, self.clock.set, until
        ):
            pass


@pytest.fixture(scope="module")
async def running(stored):
    clock = Clock()
    clock.set(NOON)
    async with Rehearsal(clock=clock) as discord:
        async with running_bot(discord, DATABASE_URL=await stored(), **OPERATOR) as bot:
            yield discord, bot, clock
        assert discord.breaches == []


@pytest.fixture
async def world(running):
    discord, bot, clock = running
    while clock.now() < NOON or clock.now().isoweekday() != 2 or clock.now().hour != 12:
        clock.set(next_daily(clock.now(), time(12), "UTC"))
    world = World(discord, bot, clock)
    await discord.quiet()
    await world.begin()
    return world


async def test_the_radar_names_who_is_quiet_and_who_misses_days(world):
    seen = await world.coach.slash("coach radar")
    assert seen.ephemeral
    assert "Nobody stands out" in seen.text
    for _day in range(7):
        await world.ana.slash("plank log", held="20", form="clean")
        await world.pass_days(1)
    await world.dee.slash("plank pause")
    seen = await world.coach.slash("coach radar")
    assert "**Ben**: missed" in seen.text
    assert "quiet for 6 days or more, no hold yet" in seen.text
    assert "Ana" not in seen.text
    assert "Dee" not in seen.text  # away, which is her own affair
    assert "0 members share their light" in seen.text


async def test_a_light_shows_only_where_it_is_shared_and_the_look_is_seen(world):
    await check_in(world.ana, 4, "3 middle back")
    assert "Ana" not in (await world.coach.slash("coach radar")).text
    shared = await world.ana.slash("privacy sharing", coach=world.coach, what="light")
    assert shared.ephemeral
    assert "sees whether your light is amber or red" in shared.text
    assert "looked" not in shared.text
    other = world.club.member("Eda", coach=True)
    assert "Ana" not in (await other.slash("coach radar")).text
    seen = await world.coach.slash("coach radar")
    assert "**Ana**: 🟠 amber today" in seen.text
    assert "1 member shares their light" in seen.text
    assert "middle back" not in seen.text
    assert "looked <t:" in (await world.ana.slash("privacy sharing")).text


async def test_taken_back_while_a_coach_looks_it_is_gone_at_the_next_look(world):
    await check_in(world.ana, 4, "3 middle back")
    await world.ana.slash("privacy sharing", coach=world.coach)
    seen = await world.coach.slash("coach radar")
    assert "**Ana**" in seen.text
    shown = await world.ana.click(await world.ana.slash("privacy sharing"), "Stop")
    assert "Nothing. No coach sees" in shown.text
    again = await world.coach.click(seen, "Look again")
    assert "Ana" not in again.text
    assert "0 members share" in again.text


async def test_consent_withdrawn_takes_the_grant_of_the_light_along(world):
    await check_in(world.ana, 4, "3 middle back")
    await world.ana.slash("privacy sharing", coach=world.coach)
    await world.ana.slash("privacy sharing", coach=world.coach, what="runs")
    await world.ana.click(
        await world.ana.slash("privacy consent"), "Withdraw, and erase my check-ins"
    )
    shown = await world.ana.slash("privacy sharing")
    assert "amber or red" not in shown.text
    assert "how often and how far you run" in shown.text


async def test_only_a_coach_of_the_club_can_be_shared_with(world):
    said = await world.ana.slash("privacy sharing", coach=world.ben)
    assert "Ben doesn't coach this club" in said.text
    assert "Coaches are a club's" not in said.text
    assert "Nothing. No coach sees" in (await world.ana.slash("privacy sharing")).text


async def test_the_table_has_runs_of_those_who_share_theirs_and_no_formula(world):
    eve = world.club.member("=1+1")
    await eve.submit(await eve.click(world.club.owner.history(world.general)[0], "Join"))
    for person in (world.ana, world.ben):
        await person.slash("run log", distance="5 km")
    await check_in(world.ana, 4, "3 middle back")
    await world.ana.slash("privacy sharing", coach=world.coach, what="runs")
    sent = await world.coach.slash("coach export")
    assert sent.ephemeral
    lines = {line.split(",")[0]: line for line in sent.file().decode().splitlines()}
    assert lines["Ana"].endswith("1,5.0")
    assert lines["Ben"].endswith(",,")
    assert "'=1+1" in lines
    assert not {"light", "pain", "amber"} & set(lines["name"].split(","))


async def test_the_week_comes_to_the_coaches_channel_alone(world):
    said = await world.coach.slash("coach digest", channel=world.general)
    assert "Everybody can read" in said.text
    private = world.club.add_channel("coaches", ChannelType.TEXT)
    world.club.hide_channel(private)
    said = await world.coach.slash("coach digest", channel=private)
    assert "The week comes to" in said.text
    await world.ana.slash("plank log", held="20", form="clean")
    await check_in(world.ana, 4, "3 middle back")
    await world.pass_days(7)
    (digest,) = [each for each in world.club.owner.history(private) if "The week" in each.text]
    assert digest.silent
    assert digest.pinged == set()
    assert "1 hold, by 1 of 3 members" in digest.text
    assert "New: Ana, Ben, Dee" in digest.text
    assert "amber" not in digest.text
    await world.coach.slash("coach digest", on=False)
    await world.pass_days(8)
    assert len([each for each in world.club.owner.history(private) if "The week" in each.text]) == 1


async def test_members_see_none_of_it(world):
    for command in ("coach radar", "coach export", "coach digest"):
        refused = await world.ana.slash(command)
        assert refused.ephemeral
        assert "coach" in refused.text.casefold()
