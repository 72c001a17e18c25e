"""What a club noticed of our absence: told once, after all that can be made good is."""

from datetime import UTC, datetime, time, timedelta

import pytest
from planks_story import ANA, BEN, CLUB, ELSEWHERE, Story

from bot.jobs import Finished, JobRunner, Kind
from bot.jobs.walk import walk
from bot.services.dayposts.posts import DayPosts
from bot.services.outages import LOOK, TELL, Outages
from bot.services.planks import Planks
from bot.services.reminders.finishing import Aftermath
from bot.services.reminders.panel import Reminders
from bot.services.reminders.sending import Nudges
from bot.storage.dayposts import KIND as DAY_POST
from bot.storage.reminders import NUDGE

SIX = datetime(2026, 11, 24, 6, tzinfo=UTC)
MINUTES = timedelta(minutes=1)


class Bot:
    """The jobs of a bot, which may be away; `told` are the lines that clubs got."""

    def __init__(self, database, clock):
        self.db, self.clock = database, clock
        self.outages = Outages(database, clock)
        self.posts, self.nudges = DayPosts(database, clock), Nudges(database, clock)
        self.after = Aftermath(clock)
        self.told = []
        self.sent = []
        self._found = {}
        self._runner = None

    async def live(self, until):
        if self._runner is None:
            self._runner = JobRunner(self.db, self.clock)
            for kind in self._kinds():
                self._runner.handle(kind)
            await self.outages.alive()
            self._runner.start()

        def move(to):
            self.clock.now = to

        async for _ in walk(self.db, self._runner, self.clock, move, until):
            pass

    async def be_away(self, until):
        if self._runner is not None:
            await self._runner.stop()
            self._runner = None
        self.clock.now = until

    def _kinds(self):
        yield Kind(name=DAY_POST, run=self._post, after=self._posted)
        yield Kind(name=NUDGE, run=self._nudge, after=self._nudged)
        yield Kind(name=LOOK, run=self._look, after=self._looked)
        yield Kind(name=TELL, run=self._tell)

    async def _post(self, job):
        return Finished(message_id=1) if await self.posts.due(job) else Finished()

    async def _posted(self, tx, job, finished):
        await self.posts.finish(tx, job, finished.outcome, finished.message_id)

    async def _nudge(self, job):
        self.sent.append(await self.nudges.to_person(job))
        return Finished(message_id=2)

    async def _nudged(self, tx, job, finished):
        await self.after.of_person(tx, job, finished.outcome)

    async def _look(self, job):
        self._found[job.id] = await self.outages.look(job)
        return Finished()

    async def _looked(self, tx, job, _finished):
        await self.outages.go_on(tx, job, self._found.pop(job.id, None))

    async def _tell(self, job):
        self.told.append((job.club_id, self.outages.told_by(job)))
        return Finished(message_id=3)


@pytest.fixture
async def bot(database, clock):
    clock.now = SIX
    bot = Bot(database, clock)
    story = Story(database, clock, Planks(database, clock))
    reminders = Reminders(database, clock)
    for club in (CLUB, ELSEWHERE):
        challenge = await story.challenge("November planks", club=club)
        await story.join(challenge, ANA)
    await story.join(challenge, BEN)
    await bot.posts.book_missing()
    await reminders.set(ANA, CLUB, enabled=True, at=time(8))
    await bot.live(SIX)
    yield bot
    await bot.be_away(clock.now)


async def test_each_club_hears_once_of_what_came_late_and_what_was_skipped(bot):
    await bot.be_away(SIX + timedelta(hours=5))
    back = bot.clock.now
    await bot.live(back + 5 * MINUTES)
    (here, ours), (elsewhere, theirs) = sorted(bot.told)
    assert (here, elsewhere) == (CLUB, ELSEWHERE)
    assert (ours.first, ours.last) == (SIX, back)
    # The post came late; the nudge, more than two hours late, was left, and spoilt Ana's day.
    assert (ours.late, ours.skipped, ours.spared) == (1, 1, 1)
    assert (theirs.late, theirs.skipped, theirs.spared) == (1, 0, 0)
    await bot.be_away(back + 6 * MINUTES)
    await bot.live(back + timedelta(days=2))
    assert len(bot.told) == 2


async def test_days_away_count_every_post_and_everybody_it_was_for(bot):
    await bot.be_away(SIX + timedelta(days=3, hours=15))  # Friday at nine in the evening
    await bot.live(bot.clock.now + 5 * MINUTES)
    noticed = dict(bot.told)
    # Four posts each; Ana's four nudges, of which a day of rest asks for none.
    assert (noticed[ELSEWHERE].skipped, noticed[ELSEWHERE].spared) == (4, 2)
    assert (noticed[CLUB].skipped, noticed[CLUB].spared) == (4 + 3, 1)


@pytest.mark.parametrize("away", [1 * MINUTES, timedelta(hours=1)])
async def test_an_absence_that_nobody_could_notice_is_not_told(bot, away):
    await bot.be_away(SIX + away)
    await bot.live(bot.clock.now + 5 * MINUTES)
    assert bot.told == []


async def test_a_clock_that_is_moved_on_is_no_absence(bot):
    await bot.live(SIX + timedelta(days=3))
    await bot.outages.alive()
    await bot.live(SIX + timedelta(days=3, hours=1))
    assert bot.told == []


async def test_one_absence_upon_another_is_told_as_one(bot):
    await bot.be_away(SIX + timedelta(hours=3))
    await bot.outages.alive()  # and gone again, before anything was done
    await bot.be_away(SIX + timedelta(hours=5))
    await bot.live(bot.clock.now + 5 * MINUTES)
    assert {club for club, _outage in bot.told} == {CLUB, ELSEWHERE}
    assert len(bot.told) == 2
    assert all(outage.first == SIX for _club, outage in bot.told)
