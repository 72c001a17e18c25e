"""Which days have their post, when, and what a missing one means, on both databases."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from planks_story import ANA, BEN, CLUB, PLANS, Story, at, on

from bot.delivery import NotNow, Refused
from bot.domain.planks.days import Neutral, Status
from bot.domain.planks.history import Form
from bot.jobs import Finished, JobRunner, Kind
from bot.jobs.kinds import SKIPPED
from bot.jobs.walk import walk
from bot.services.challenges import Challenges
from bot.services.challenges.drafts import Wishes
from bot.services.challenges.edits import Terms
from bot.services.dayposts.posts import DayPosts
from bot.services.planks import Planks
from bot.storage.dayposts import KIND
from bot.storage.kinds import Outcome, State

WISHES = {"name": "November planks", "zone": "UTC", "daily_at": "07:30", "start": "2026-11-23"}


class Channel:
    """Where the posts appear, and a bot that can be away."""

    def __init__(self, database, clock):
        self.posts = DayPosts(database, clock)
        self.seen = []
        self.trouble = None
        self._db, self._clock = database, clock
        self._runner = None

    async def post(self, job):
        post = await self.posts.due(job)
        if post is None:
            return SKIPPED
        if self.trouble is not None:
            raise self.trouble
        self.seen.append((post, self._clock.now))
        return Finished(message_id=1000 + len(self.seen))

    async def finish(self, tx, job, finished):
        await self.posts.finish(tx, job, finished.outcome, finished.message_id)

    async def live(self, until):
        """Be there until an instant, and do all that is due."""
        if self._runner is None:
            self._runner = JobRunner(self._db, self._clock)
            self._runner.handle(Kind(name=KIND, run=self.post, after=self.finish))
            self._runner.start()

        def move(to):
            self._clock.now = to

        async for _ in walk(self._db, self._runner, self._clock, move, until):
            pass

    async def be_away(self, until):
        await self.close()
        self._clock.now = until

    async def close(self):
        if self._runner is not None:
            await self._runner.stop()
            self._runner = None

    @property
    def days(self):
        return [post.day for post, _at in self.seen]


@pytest.fixture
async def channel(database, clock):
    channel = Channel(database, clock)
    yield channel
    await channel.close()


@pytest.fixture
def challenges(database, clock):
    return Challenges(database, clock, tuple(PLANS.values()))


@pytest.fixture
def planks(database, clock):
    return Planks(database, clock)


@pytest.fixture
def story(database, clock, planks):
    return Story(database, clock, planks)


@pytest.fixture
def make(challenges, clock):
    """Makes a challenge as a coach does, at midnight before Monday."""

    async def make(**wishes):
        draft = await challenges.drafts.draft(CLUB, Wishes(**{**WISHES, **wishes}), here=77, by=1)
        return await challenges.drafts.create(draft.id, CLUB)

    clock.now = at(23, 0)
    return make


@pytest.fixture
def waiting(database):
    """Returns when the jobs of a challenge that wait are due."""

    async def waiting(challenge):
        async with database.read() as tx:
            return [job.due for job in await tx.day_posts.waiting(challenge)]

    return waiting


# --- What waits --------------------------------------------------------------------------------


async def test_a_draft_has_none_and_the_real_thing_has_its_first(challenges, make, waiting):
    draft = await challenges.drafts.draft(CLUB, Wishes(**WISHES), here=77, by=1)
    assert await waiting(draft) == []
    assert await waiting(await challenges.drafts.create(draft.id, CLUB)) == [at(23, 7, 30)]


async def test_made_after_the_hour_it_begins_the_next_day(make, clock, waiting):
    clock.now = at(23, 8)
    assert await waiting(await make()) == [at(24, 7, 30)]


async def test_changes_move_it(challenges, make, waiting):
    made = await make()
    await challenges.edits.edit(CLUB, None, Wishes(daily_at="18:00"))
    assert await waiting(made) == [at(23, 18)]
    await challenges.edits.edit(CLUB, None, Wishes(zone="Europe/Helsinki"))
    assert await waiting(made) == [at(23, 16)]
    await challenges.edits.edit(CLUB, None, Wishes(start="2026-11-25"))
    assert await waiting(made) == [at(25, 16)]
    await challenges.edits.edit(CLUB, None, Wishes(daily_at="off"))
    assert await waiting(made) == []
    await challenges.edits.edit(CLUB, None, Wishes(daily_at="06:00"))
    assert await waiting(made) == [at(25, 4)]


async def test_a_pause_and_an_end_take_it_away(challenges, make, clock, waiting):
    made = await make()
    await challenges.course.pause(CLUB, None)
    assert await waiting(made) == []
    clock.now = at(25, 12)
    await challenges.course.resume(CLUB, None)
    assert await waiting(made) == [at(26, 7, 30)]
    await challenges.course.end(made.id, CLUB)
    assert await waiting(made) == []


async def test_a_longer_challenge_goes_on_after_it_was_over(challenges, make, channel, waiting):
    made = await make(length=2)
    await channel.live(at(24, 12))
    assert await waiting(made) == []
    await challenges.edits.edit(CLUB, None, Wishes(length=4))
    await channel.live(at(28, 12))
    assert channel.days == [on(23), on(24), on(25), on(26)]


async def test_new_terms_that_were_asked_about_move_it(challenges, make, story, waiting):
    made = await make()
    await story.join(made)
    terms = Terms(starts_on=on(26), length=28, plan="form-first")
    await challenges.edits.rearrange(made.id, CLUB, terms)
    assert await waiting(made) == [at(26, 7, 30)]


async def test_challenges_from_before_get_theirs_at_start_and_once(
    channel, story, database, clock, waiting
):
    clock.now = at(25, 12)
    old = await story.challenge()
    await story.challenge("Off", daily_at=None)
    await story.challenge("Paused", state=State.PAUSED)
    assert await channel.posts.book_missing() == 1
    assert await channel.posts.book_missing() == 0
    assert await waiting(old) == [at(26, 7, 30)]
    async with database.read() as tx:
        assert await tx.day_posts.undelivered(old.id) == frozenset()


# --- Once a day --------------------------------------------------------------------------------


async def test_a_day_that_has_had_its_post_has_no_other(challenges, make, channel):
    await make(zone="Europe/London")
    await channel.live(at(23, 8))
    await challenges.edits.edit(CLUB, None, Wishes(zone="America/New_York"))
    await channel.live(at(24, 13))
    assert [(post.day, when) for post, when in channel.seen] == [
        (on(23), at(23, 7, 30)),
        (on(24), at(24, 12, 30)),
    ]


async def test_a_change_while_one_is_due_loses_none_and_doubles_none(
    challenges, make, channel, clock, waiting
):
    made = await make()
    clock.now = at(23, 7, 31)  # due, and nobody has taken it yet
    await challenges.edits.edit(CLUB, None, Wishes(board_day=1))
    assert await waiting(made) == [at(23, 7, 30)]
    await channel.live(at(25, 8))
    assert channel.days == [on(23), on(24), on(25)]


@pytest.mark.parametrize(
    ("zone", "week"),
    [
        ("Europe/London", date(2027, 3, 25)),
        ("Europe/London", date(2027, 10, 28)),
        ("America/New_York", date(2027, 3, 11)),
        ("America/New_York", date(2027, 11, 4)),
        ("Australia/Lord_Howe", date(2027, 4, 1)),
        ("Australia/Lord_Howe", date(2027, 9, 30)),
    ],
)
async def test_over_a_change_of_clocks_every_day_has_one_at_its_time(
    challenges, channel, clock, zone, week
):
    clock.now = datetime.combine(week - timedelta(1), time(0), tzinfo=UTC)
    times = ["07:30", "01:30", "02:15", "00:00", "23:59"]
    for each in times:
        wishes = Wishes(name=each, zone=zone, daily_at=each, start=week.isoformat(), length=7)
        draft = await challenges.drafts.draft(CLUB, wishes, here=77, by=1)
        await challenges.drafts.create(draft.id, CLUB)
    await channel.live(clock.now + timedelta(10))
    for each in times:
        mine = [(post, when) for post, when in channel.seen if post.challenge.name == each]
        assert [post.day for post, _when in mine] == [week + timedelta(day) for day in range(7)]
        local = [when.astimezone(ZoneInfo(zone)) for _post, when in mine]
        # Once it may be a time that the clocks jump over.
        assert sum(when.time() != time.fromisoformat(each) for when in local) <= 1
        assert all(post.meant_for is None for post, _when in mine)


# --- Away --------------------------------------------------------------------------------------


async def test_a_late_one_says_so_until_eight_in_the_evening(make, channel, clock):
    await make()
    await channel.live(at(23, 12))
    await channel.be_away(at(24, 20))
    await channel.live(at(24, 20))
    (_first, _), (late, _) = channel.seen
    assert (late.day, late.meant_for) == (on(24), at(24, 7, 30))
    await channel.be_away(at(25, 20, 1))
    await channel.live(at(26, 8))
    assert channel.days == [on(23), on(24), on(26)]


async def test_the_days_we_were_away_are_neutral_unless_they_were_kept(
    make, channel, story, planks, clock
):
    made = await make()
    await story.join(made)
    await channel.live(at(23, 12))
    await story.log(20, 20, form=Form.CLEAN, effort=5)
    await channel.be_away(at(27, 9))  # the 24th, 25th and 26th went without
    await story.log(30, 30, 30, day=on(26))
    await channel.live(at(27, 12))
    assert channel.days == [on(23), on(27)]
    days = (await planks.courses.progress(ANA, CLUB, None)).days
    became = {each.day: each.status for each in days}
    assert became[on(24)].neutral is Neutral.OURS
    assert became[on(25)].neutral is Neutral.REST_BY_PLAN
    assert became[on(26)].status is Status.KEPT
    assert became[on(27)].neutral is not Neutral.OURS  # late, and there


async def test_what_we_missed_is_remembered_after_the_jobs_are_forgotten(make, channel, database):
    made = await make()
    await channel.be_away(at(25, 9))
    await channel.live(at(25, 9))
    async with database.write() as tx:
        await tx.jobs.purge(datetime.max.replace(tzinfo=UTC))
        assert await tx.day_posts.undelivered(made.id) == {on(23), on(24)}


async def test_a_channel_that_is_closed_to_us_costs_the_club_its_post_and_no_more(
    make, challenges, channel, story, planks
):
    made = await make()
    await story.join(made)
    channel.trouble = Refused(50013)
    await channel.live(at(23, 12))
    assert (await challenges.course.get(made.id, CLUB)).refused == on(23)
    channel.trouble = None
    await channel.live(at(24, 12))
    assert channel.days == [on(24)]
    assert (await challenges.course.get(made.id, CLUB)).refused is None
    days = (await planks.courses.progress(ANA, CLUB, None)).days
    assert days[0].status.status is Status.MISSED


async def test_another_channel_clears_what_was_refused(make, challenges, channel):
    made = await make()
    channel.trouble = Refused(10003)
    await channel.live(at(23, 12))
    await challenges.edits.edit(CLUB, None, Wishes(channel_id=78))
    assert (await challenges.course.get(made.id, CLUB)).refused is None


async def test_one_that_is_given_up_is_our_fault(make, channel, database):
    made = await make()
    channel.trouble = NotNow("Discord stumbles all day")
    await channel.live(at(23, 12))
    channel.trouble = None
    await channel.live(at(24, 12))
    assert channel.days == [on(24)]
    async with database.read() as tx:
        assert await tx.day_posts.undelivered(made.id) == {on(23)}
        assert (await tx.day_posts.get(made.id, on(23))).outcome is Outcome.PARKED


async def test_a_paused_day_that_was_due_is_no_fault_of_ours(
    make, challenges, channel, clock, database
):
    made = await make()
    clock.now = at(23, 7, 31)
    await challenges.course.pause(CLUB, None)
    await channel.live(at(24, 12))
    await challenges.course.resume(CLUB, None)
    await channel.live(at(25, 12))
    assert channel.days == [on(25)]
    async with database.read() as tx:
        assert await tx.day_posts.undelivered(made.id) == frozenset()


# --- What it counts ----------------------------------------------------------------------------


async def counted(channel):
    (shown,) = await channel.posts.shown(CLUB)
    count = shown.post.count
    return count.held, count.members, count.resting


async def test_everybody_is_counted_once_the_hidden_too(make, channel, story, planks, database):
    made = await make()
    await story.join(made, ANA)
    await story.join(made, BEN)
    await channel.live(at(23, 12))
    assert await counted(channel) == (0, 2, 0)
    await story.log(20, 20)
    await story.log(20, 20)
    async with database.write() as tx:
        await tx.people.change(ANA, at(23), hidden=True)
    await planks.breaks.rest(BEN, CLUB)
    assert await counted(channel) == (1, 2, 1)
    await planks.breaks.work(BEN, CLUB)
    await planks.breaks.pause(BEN, CLUB, None, None)
    assert await counted(channel) == (1, 2, 1)
    await planks.joining.leave(BEN, made.id, erase=False)
    assert await counted(channel) == (1, 1, 0)


@pytest.mark.parametrize("plan", sorted(PLANS))
async def test_rest_by_plan_is_counted_as_the_plan_has_it(plan, make, channel, story, planks):
    made = await make(plan=plan, length=12)
    await story.join(made)
    for day in range(23, 31):
        await channel.live(at(day, 12))
        today = await planks.today.of(ANA, CLUB)
        assert await counted(channel) == (0, 1, 0 if today.asked.planned else 1)
        if today.asked.hold and day % 3:
            await story.log(*today.asked.hold.each, form=Form.CLEAN, effort=5)


async def test_yesterday_s_post_is_left_alone(make, channel, clock):
    await make()
    await channel.live(at(23, 12))
    assert len(await channel.posts.shown(CLUB)) == 1
    clock.now = at(24, 1)
    assert await channel.posts.shown(CLUB) == []
