"""Plank-alongs from the call to the end, on both databases."""

import asyncio
from datetime import date, timedelta

import pytest
from timing_story import ANA, BEN, CEM, CLUB, HERE, holds_of

from bot.domain.planks.along import Stage
from bot.errors import UserError
from bot.services.alongs import Alongs
from bot.storage.kinds import How

TWO_MINUTES = timedelta(minutes=2)
MINUTE, SECOND = timedelta(minutes=1), timedelta(seconds=1)


@pytest.fixture
def alongs(database, clock, logbook):
    return Alongs(database, clock, logbook)


@pytest.fixture
async def along(alongs, clock, november):
    return await alongs.call(CLUB, [HERE], TWO_MINUTES, at=clock.now)


@pytest.fixture
def goes(along):
    return along.starts_at


async def test_it_starts_after_the_wait_by_the_caller_s_press(along, clock):
    assert along.starts_at == clock.now + TWO_MINUTES


async def test_one_at_a_time_in_a_channel(alongs, along, clock):
    with pytest.raises(UserError, match="goes on in this channel"):
        await alongs.call(CLUB, [HERE], TWO_MINUTES, at=clock.now)
    other = await alongs.call(CLUB, [HERE + 1], TWO_MINUTES, at=clock.now)
    assert other.id != along.id


async def test_one_that_was_never_put_away_does_not_block_its_channel(
    alongs, along, clock, database
):
    await alongs.join(along.id, ANA, "Ana", at=clock.now)
    async with database.write() as tx:
        await tx.alongs.change(along.id, ANA, down_at=along.starts_at + 25 * SECOND)
    clock.now += timedelta(hours=1)
    other = await alongs.call(CLUB, [HERE], TWO_MINUTES, at=clock.now)
    assert [each.id for each in await alongs.unfinished()] == [other.id]
    assert [each.sets for each in await holds_of(database, ANA)] == [(25,)]


async def test_a_club_without_a_running_challenge_is_told_so(alongs, clock):
    with pytest.raises(UserError, match="no challenge yet"):
        await alongs.call(CLUB, [HERE], TWO_MINUTES, at=clock.now)


async def test_a_challenge_s_own_channel_or_thread_tells_which(alongs, november, december, clock):
    with pytest.raises(UserError, match="Several challenges"):
        await alongs.call(CLUB, [HERE + 9], TWO_MINUTES, at=clock.now)
    one = await alongs.call(CLUB, [HERE], TWO_MINUTES, at=clock.now)
    assert one.challenge_id == november.id
    thread = await alongs.call(CLUB, [HERE + 50, december.channel_id], TWO_MINUTES, at=clock.now)
    assert thread.challenge_id == december.id


async def test_who_is_in_shows_and_who_hides_is_counted(alongs, along, clock, hide):
    await hide(BEN)
    for person, name in ((BEN, "Ben"), (CEM, "cem"), (ANA, "Ana")):
        await alongs.join(along.id, person, name, at=clock.now)
    seen = await alongs.see(along.id)
    assert seen.stage is Stage.GATHERING
    assert seen.holding.names == ("Ana", "cem")
    assert (seen.holding.hidden, seen.holding.total) == (1, 3)
    assert seen.down.total == 0


async def test_joining_twice_is_the_same_as_once(alongs, along, goes):
    first = await alongs.join(along.id, ANA, "Ana", at=goes - MINUTE)
    late = await alongs.join(along.id, ANA, "Ana", at=goes + 20 * SECOND)
    assert first.begins_at == late.begins_at == goes
    assert (await alongs.see(along.id)).holding.total == 1


async def test_out_before_the_start_and_not_after(alongs, along, goes):
    await alongs.join(along.id, ANA, "Ana", at=goes - MINUTE)
    await alongs.leave(along.id, ANA, at=goes - SECOND)
    assert (await alongs.see(along.id)).holding.total == 0
    await alongs.join(along.id, ANA, "Ana", at=goes - SECOND)
    with pytest.raises(UserError, match="It has begun"):
        await alongs.leave(along.id, ANA, at=goes)


async def test_down_stamps_by_the_press_and_logs(alongs, along, goes, clock, database):
    await alongs.join(along.id, ANA, "Ana", at=goes - MINUTE)
    clock.now = goes + 9 * MINUTE  # handled late: only the press counts
    down = await alongs.down(along.id, ANA, at=goes + timedelta(seconds=42.3))
    assert (down.seconds, down.before) == (42, False)
    (hold,) = await holds_of(database, ANA)
    assert (hold.sets, hold.how, hold.day) == ((42,), How.PLANKALONG, date(2026, 11, 24))
    assert down.logged.hold.id == hold.id


async def test_the_first_press_counts_and_logs_once(alongs, along, goes, database):
    await alongs.join(along.id, ANA, "Ana", at=goes - MINUTE)
    await alongs.down(along.id, ANA, at=goes + 30 * SECOND)
    again = await alongs.down(along.id, ANA, at=goes + 50 * SECOND)
    assert (again.seconds, again.before, again.logged) == (30, True, None)
    assert [each.sets for each in await holds_of(database, ANA)] == [(30,)]


async def test_two_presses_at_once_log_once(alongs, along, goes, database):
    await alongs.join(along.id, ANA, "Ana", at=goes - MINUTE)
    presses = [alongs.down(along.id, ANA, at=goes + 30 * SECOND) for _ in range(5)]
    downs = await asyncio.gather(*presses)
    assert {each.seconds for each in downs} == {30}
    assert sum(each.logged is not None for each in downs) == 1
    assert len(await holds_of(database, ANA)) == 1


async def test_a_late_joiner_s_seconds_are_their_own(alongs, along, goes):
    joined = await alongs.join(along.id, ANA, "Ana", at=goes + 10 * SECOND)
    assert joined.begins_at == goes + 15 * SECOND
    assert not joined.early
    with pytest.raises(UserError, match="only just begun"):
        await alongs.down(along.id, ANA, at=goes + 15 * SECOND)
    down = await alongs.down(along.id, ANA, at=goes + 45 * SECOND)
    assert down.seconds == 30


@pytest.mark.parametrize("early", [-30, 0])
async def test_down_before_the_start_is_no_hold(alongs, along, goes, early, database):
    await alongs.join(along.id, ANA, "Ana", at=goes - MINUTE)
    with pytest.raises(UserError, match="only just begun"):
        await alongs.down(along.id, ANA, at=goes + early * SECOND)
    assert await holds_of(database, ANA) == []


async def test_down_without_being_in_says_what_to_do(alongs, along, goes):
    with pytest.raises(UserError, match="Press I'm in first"):
        await alongs.down(along.id, ANA, at=goes + 30 * SECOND)


async def test_it_is_over_when_all_are_down_and_ties_are_ties(alongs, along, goes, clock):
    for person, name in ((ANA, "Ana"), (BEN, "Ben")):
        await alongs.join(along.id, person, name, at=goes - MINUTE)
    clock.now = goes + 30 * SECOND
    await alongs.down(along.id, BEN, at=clock.now)
    assert (await alongs.see(along.id)).stage is Stage.HOLDING
    await alongs.down(along.id, ANA, at=clock.now)
    seen = await alongs.see(along.id)
    assert seen.stage is Stage.OVER
    assert seen.down.names == ("Ana", "Ben")
    with pytest.raises(UserError, match="over"):
        await alongs.join(along.id, CEM, "Cem", at=clock.now)
    assert (await alongs.down(along.id, ANA, at=clock.now)).before


async def test_who_never_presses_is_left_out_after_a_quarter_of_an_hour(
    alongs, along, goes, clock, database
):
    for person, name in ((ANA, "Ana"), (BEN, "Ben")):
        await alongs.join(along.id, person, name, at=goes - MINUTE)
    await alongs.down(along.id, ANA, at=goes + 30 * SECOND)
    clock.now = goes + 15 * MINUTE
    seen = await alongs.see(along.id)
    assert seen.stage is Stage.OVER
    assert (seen.down.names, seen.holding.names) == (("Ana",), ("Ben",))
    with pytest.raises(UserError, match="log it with /plank log"):
        await alongs.down(along.id, BEN, at=goes + 15 * MINUTE + SECOND)
    await alongs.finish(along.id)
    assert await holds_of(database, BEN) == []
    assert await alongs.see(along.id) is None
    assert await alongs.unfinished() == []


async def test_a_guest_s_seconds_are_told_and_kept_nowhere(alongs, along, goes, database):
    guest = CEM + 1
    await alongs.join(along.id, guest, "Guest", at=goes - MINUTE)
    down = await alongs.down(along.id, guest, at=goes + 33 * SECOND)
    assert (down.seconds, down.logged, down.challenge_id) == (33, None, along.challenge_id)
    await alongs.finish(along.id)
    async with database.read() as tx:
        assert await tx.privacy.count(guest) == {}


async def test_what_a_crash_kept_from_the_log_is_logged_at_the_end(alongs, along, goes, database):
    await alongs.join(along.id, ANA, "Ana", at=goes - MINUTE)
    async with database.write() as tx:  # stamped, then the machine lost power
        await tx.alongs.change(along.id, ANA, down_at=goes + 25 * SECOND)
    await alongs.finish(along.id)
    assert [each.sets for each in await holds_of(database, ANA)] == [(25,)]


async def test_whoever_is_erased_meanwhile_is_gone_and_the_others_go_on(
    alongs, along, goes, database, clock
):
    for person, name in ((ANA, "Ana"), (BEN, "Ben")):
        await alongs.join(along.id, person, name, at=goes - MINUTE)
    async with database.write() as tx:
        await tx.privacy.erase(ANA)
    clock.now = goes + 30 * SECOND
    await alongs.down(along.id, BEN, at=clock.now)
    seen = await alongs.see(along.id)
    assert (seen.stage, seen.down.names) == (Stage.OVER, ("Ben",))


async def test_a_hundred_people_at_once(alongs, along, goes, clock, database):
    people = range(CEM + 100, CEM + 200)
    await asyncio.gather(
        *(alongs.join(along.id, each, f"Runner {each}", at=goes - SECOND) for each in people)
    )
    clock.now = goes + 30 * SECOND
    await asyncio.gather(*(alongs.down(along.id, each, at=clock.now) for each in people))
    seen = await alongs.see(along.id)
    assert (seen.stage, seen.down.total, seen.holding.total) == (Stage.OVER, 100, 0)
