"""Runs as they are kept: whose day they belong to, what came of them, and putting them right."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.runs.ceiling import Kind, Spike
from bot.domain.runs.runs import Felt, RunHow
from bot.domain.units import Units
from bot.errors import UserError
from bot.services.runs import Ran, Runs
from bot.services.runs.intake import Told
from bot.services.runs.logbook import Doubt

CLUB, ELSEWHERE = 10**18 + 11, 10**18 + 13
ANA, BEN = 10**18 + 22, 10**18 + 33
TODAY = date(2026, 11, 24)


@pytest.fixture
def runs(database, clock):
    return Runs(database, clock)


@pytest.fixture
async def ran(runs):
    """Logs a run of so many km, some days ago."""

    async def ran(km, ago=0, person=ANA, **more):
        day = TODAY - timedelta(days=ago)
        return await runs.log(person, CLUB, Ran(metres=round(km * 1000), day=day, **more))

    return ran


async def lives(database, clock, person=ANA, **settings):
    async with database.write() as tx:
        await tx.people.change(person, clock.now, **settings)


async def test_a_run_belongs_to_its_runners_day_in_their_own_zone(runs, database, clock):
    await lives(database, clock, zone="Pacific/Auckland")
    clock.now = datetime(2026, 11, 24, 11, 30, tzinfo=UTC)  # half past midnight over there
    logged = await runs.log(ANA, CLUB, Ran(metres=5200))
    assert (logged.run.day, logged.today) == (date(2026, 11, 25), date(2026, 11, 25))
    before = await runs.log(ANA, CLUB, Ran(metres=5000), at=clock.now - timedelta(hours=1))
    assert before.run.day == TODAY


async def test_units_are_ones_own_then_the_clubs(runs, database, clock):
    async with database.write() as tx:
        await tx.clubs.change(CLUB, clock.now, units=Units.MI, zone="Europe/London")
        await tx.members.seen(CLUB, BEN, "Ben")
    told = Told(distance="3")
    assert (await runs.intake.read(ANA, CLUB, told)).metres == 4828
    assert (await runs.intake.read(ANA, ELSEWHERE, told)).metres == 3000
    # In a DM the club that somebody is in stands in.
    assert (await runs.intake.read(BEN, None, told)).metres == 4828
    await lives(database, clock, BEN, units=Units.KM)
    assert (await runs.intake.read(BEN, None, told)).metres == 3000


async def test_a_run_says_how_far_it_was_over_and_what_to_aim_for(ran):
    await ran(4.6, ago=9)
    logged = await ran(5.2)
    assert logged.spike == Spike(5200, longest=4600)
    assert logged.ceiling.kind is Kind.AFTER_SPIKE
    assert logged.ceiling.ceiling == 5000
    assert (await ran(5, person=BEN)).ceiling.easy_left == 1


async def test_whoever_is_in_a_programme_hears_of_no_ceiling(runs, ran):
    async def in_programme(_tx, person):
        return person == ANA

    await ran(3, ago=3)
    assert (await ran(5, how=RunHow.PROGRAMME)).ceiling is None
    assert (await runs.logbook.ceiling(ANA, CLUB))[0] is not None
    runs.leave_to(in_programme)
    logged = await ran(9)
    assert (logged.spike, logged.ceiling) == (None, None)
    assert (await runs.logbook.ceiling(ANA, CLUB))[0] is None
    assert (await runs.logbook.ceiling(BEN, CLUB))[0] is not None


async def test_a_run_is_put_right_undone_brought_back_and_deleted_by_its_runner_alone(runs, ran):
    book, run = runs.logbook, (await ran(5.2, seconds=2050, splits={"km": [395], "mi": []})).run
    for act in (book.undo, book.redo, book.delete, book.get):
        with pytest.raises(UserError, match="That run is gone"):
            await act(run.id, BEN)
    changed = await book.change(run.id, ANA, {"seconds": 2100, "felt": Felt.HARD})
    assert changed.run.splits == {"km": [395], "mi": []}
    changed = await book.change(run.id, ANA, {"metres": 5000})
    assert (changed.run.metres, changed.run.seconds, changed.run.felt) == (5000, 2100, Felt.HARD)
    assert changed.run.splits is None
    await book.undo(run.id, ANA)
    assert await book.own(ANA) == []
    for act in (book.undo(run.id, ANA), book.change(run.id, ANA, {"metres": 1})):
        with pytest.raises(UserError, match="undone already"):
            await act
    await book.redo(run.id, ANA)
    assert [each.id for each in await book.own(ANA)] == [run.id]
    await book.delete(run.id, ANA)
    with pytest.raises(UserError, match="That run is gone"):
        await book.redo(run.id, ANA)


@pytest.mark.parametrize(
    ("ran", "said"),
    [
        pytest.param(Ran(metres=5000, day=TODAY + timedelta(days=1)), "still to come", id="ahead"),
        pytest.param(Ran(metres=5000, day=date(2020, 1, 1)), "two years ago", id="long ago"),
        pytest.param(Ran(metres=5000, seconds=60), "can't both be right", id="a rocket"),
        pytest.param(Ran(metres=10), "at least 50 metres", id="no run"),
        pytest.param(Ran(metres=10**6), "further than I count", id="too far"),
    ],
)
async def test_what_cant_be_is_refused_and_not_kept(runs, ran, said):
    with pytest.raises(UserError, match=said):
        await runs.log(ANA, CLUB, ran)
    assert await runs.logbook.own(ANA) == []


@pytest.mark.parametrize(
    ("before", "new", "asks"),
    [
        pytest.param(None, Ran(metres=15_000), False, id="a long one"),
        pytest.param(None, Ran(metres=15_001), True, id="longer than beginners run"),
        pytest.param(Ran(metres=14_000), Ran(metres=21_000, day=TODAY), False, id="by and by"),
        pytest.param(None, Ran(metres=14_000, seconds=6 * 3600 + 60), True, id="a day out"),
        pytest.param(Ran(metres=5000), Ran(metres=5100), True, id="the same again"),
        pytest.param(
            Ran(metres=5000, seconds=2000), Ran(metres=5000, seconds=2300), False, id="as far"
        ),
        pytest.param(Ran(metres=5000), Ran(metres=5300), False, id="6 % further"),
    ],
)
async def test_what_may_be_a_slip_counts_once_it_is_meant(runs, before, new, asks):
    if before is not None:
        await runs.log(ANA, CLUB, before)
    offered = await runs.logbook.offer(ANA, CLUB, new)
    assert isinstance(offered, Doubt) is asks
    counted = [each.id for each in await runs.logbook.own(ANA)]
    assert (offered.run.id in counted) is not asks
    if asks:
        await runs.logbook.redo(offered.run.id, ANA)
        assert offered.run.id in [each.id for each in await runs.logbook.own(ANA)]


@pytest.mark.parametrize(
    ("minutes", "asks"),
    [(2, True), (3, False)],
    ids=["two minutes apart: the same run", "three: another one"],
)
async def test_files_are_told_apart_by_when_they_began(runs, clock, minutes, asks):
    first = Ran(metres=5000, seconds=2000, started_at=clock.now)
    other = clock.now + timedelta(minutes=minutes)
    await runs.log(ANA, CLUB, first)
    offered = await runs.logbook.offer(ANA, CLUB, Ran(metres=5200, started_at=other))
    assert isinstance(offered, Doubt) is asks


async def test_of_two_runs_logged_in_the_same_instant_all_but_one_are_asked_about(runs):
    twice = Ran(metres=5200)
    offered = await asyncio.gather(*(runs.logbook.offer(ANA, CLUB, twice) for _ in range(4)))
    assert [type(each) for each in offered].count(Doubt) == 3
    assert len(await runs.logbook.own(ANA)) == 1


async def test_without_runs_there_is_none_to_pick(runs, ran):
    with pytest.raises(UserError, match="No runs of yours yet"):
        await runs.logbook.pick(ANA, None)
    await ran(5)
    last = (await ran(3, ago=4)).run
    assert (await runs.logbook.pick(ANA, None)).id == last.id
    with pytest.raises(UserError, match="Pick one of your runs"):
        await runs.logbook.pick(ANA, "7")
