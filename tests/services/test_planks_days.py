"""Which day a hold belongs to: midnights, zones, flights and the clock's own jumps."""

from datetime import UTC, date, datetime, timedelta

import pytest
from planks_story import ANA, BEN, CLUB, MONDAY, Story, at, held, on

from bot.domain.planks.days import Status
from bot.errors import UserError
from bot.services.planks import Planks


@pytest.fixture
def planks(database, clock):
    return Planks(database, clock)


@pytest.fixture
def story(database, clock, planks):
    return Story(database, clock, planks)


@pytest.fixture
async def november(story, clock):
    clock.now = at(23, 9)
    return await story.challenge()


async def test_a_minute_before_midnight_and_a_minute_after_are_two_days(story, clock, november):
    await story.join(november)
    clock.now = at(23, 23, 59)
    first = await story.log(20, 20)
    clock.now = at(24, 0, 1)
    second = await story.log(20, 20)
    assert (first.hold.day, second.hold.day) == (on(23), on(24))
    assert first.kept


async def test_the_press_tells_the_day_however_late_it_is_handled(story, clock, planks, november):
    await story.join(november)
    clock.now = at(24, 0, 2)
    logged = await planks.logbook.log(ANA, CLUB, held(20, 20), at=at(23, 23, 58))
    assert logged.hold.day == on(23)
    assert logged.hold.how == "log"


async def test_two_members_twenty_hours_apart_hold_on_their_own_dates(story, clock, november):
    await story.lives_in(ANA, "Pacific/Auckland")  # +13
    await story.lives_in(BEN, "Pacific/Honolulu")  # -10
    clock.now = at(24, 11, 30)
    await story.join(november, ANA)
    await story.join(november, BEN)
    ana, ben = await story.log(20, 20), await story.log(20, 20, person=BEN)
    assert (ana.hold.day, ben.hold.day) == (on(25), on(24))
    assert ana.kept
    assert ben.kept
    today = await story.planks.today.of(BEN, CLUB)
    assert (today.together.held, today.together.members) == (2, 2)


async def test_whoever_flies_west_lives_a_date_twice_and_holds_it_once(
    story, clock, planks, november
):
    await story.lives_in(ANA, "Pacific/Auckland")
    clock.now = at(24, 20)  # Wednesday 9:00 in Auckland
    await story.join(november)
    first = await story.log(20, 20, form="clean", effort=5)
    assert first.hold.day == on(25)
    await story.lives_in(ANA, "America/Los_Angeles")  # Tuesday noon there
    today = await planks.today.of(ANA, CLUB)
    assert (today.day, today.first, today.begun) == (on(24), on(25), False)
    assert not today.open
    undone = await planks.logbook.undo(first.hold.id, ANA)  # though its date is still to come
    assert undone.undone_at is not None
    assert (await planks.logbook.redo(first.hold.id, ANA)).kept
    clock.now = at(25, 20)  # Wednesday noon: the same date again
    today = await planks.today.of(ANA, CLUB)
    assert today.lived.status.status is Status.KEPT
    again = await story.log(20, 20)
    assert again.kept
    progress = await planks.courses.progress(ANA, CLUB, None)
    assert (progress.score.kept, progress.score.planned) == (1, 1)


async def test_whoever_flies_east_may_fill_the_date_that_was_skipped(
    story, clock, planks, november
):
    await story.lives_in(ANA, "Pacific/Honolulu")
    clock.now = at(24, 3)  # Monday 17:00
    await story.join(november)
    assert (await story.log(20, 20)).hold.day == on(23)
    await story.lives_in(ANA, "Pacific/Kiritimati")  # +14
    clock.now = at(24, 12)  # Wednesday 2:00
    today = await planks.today.of(ANA, CLUB)
    assert today.day == on(25)
    filled = await story.log(20, 20, day=on(24))
    assert filled.hold.how == "backfill"
    assert filled.hold.day == on(24)


async def test_days_on_which_clocks_jump_have_one_date_each(story, clock, planks):
    clock.now = datetime(2026, 10, 24, 9, tzinfo=UTC)
    challenge = await story.challenge(starts_on=date(2026, 10, 24), zone="Europe/London")
    await story.lives_in(ANA, "Europe/London")
    await story.join(challenge)
    clock.now = datetime(2026, 10, 24, 22, 59, tzinfo=UTC)  # 23:59, summer time
    assert (await story.log(20, 20)).hold.day == date(2026, 10, 24)
    clock.now = datetime(2026, 10, 25, 23, 59, tzinfo=UTC)  # 25 hours later, winter time
    assert (await story.log(20, 20)).hold.day == date(2026, 10, 25)
    clock.now = datetime(2026, 10, 26, 0, 1, tzinfo=UTC)
    assert (await story.log(20, 20)).hold.day == date(2026, 10, 26)
    days = (await planks.courses.progress(ANA, CLUB, None)).days
    assert [each.day for each in days] == [
        date(2026, 10, 24) + timedelta(each) for each in range(3)
    ]


# --- Filling in, and what is closed ------------------------------------------------------------


async def test_seven_days_back_and_no_further(story, clock, november):
    await story.join(november)
    clock.now = at(29, 17)  # Sunday, an hour before the board
    assert (await story.log(20, 20, day=MONDAY)).hold.day == MONDAY
    with pytest.raises(UserError, match="You joined on"):
        await story.log(20, 20, day=on(20))


async def test_a_day_more_than_a_week_ago_is_a_coach_s(story, clock, november):
    await story.join(november)
    clock.now = at(23, 12) + timedelta(days=8)
    with pytest.raises(UserError, match="more than 7 days ago"):
        await story.log(20, 20, day=MONDAY)


async def test_days_to_come_can_not_be_logged(story, november):
    await story.join(november)
    with pytest.raises(UserError, match="still to come"):
        await story.log(20, 20, day=on(24))


async def test_once_the_board_has_closed_a_day_stays_as_it_is(story, clock, planks, november):
    await story.join(november)
    clock.now = at(28, 12)  # Saturday
    saturday = await story.log(20, 20)
    clock.now = at(29, 17, 59)  # Sunday: the board comes at 18:00
    await planks.logbook.feel(saturday.hold.id, ANA, effort=5)
    clock.now = at(29, 18)
    for attempt in (
        planks.logbook.undo(saturday.hold.id, ANA),
        planks.logbook.feel(saturday.hold.id, ANA, effort=6),
        story.log(30, day=on(28)),
    ):
        with pytest.raises(UserError, match="is closed"):
            await attempt
    assert (await story.log(20, 20)).hold.day == on(29)  # today is open, whatever has closed


async def test_far_behind_today_stays_open_though_the_board_covers_it(story, clock, planks):
    clock.now = at(23, 12)
    challenge = await story.challenge(zone="Pacific/Auckland")
    await story.lives_in(ANA, "Pacific/Honolulu")
    await story.join(challenge)
    clock.now = at(29, 6)  # Sunday 19:00 in Auckland, Saturday 20:00 for Ana
    logged = await story.log(20, 20)
    assert logged.hold.day == on(28)
    await planks.logbook.undo(logged.hold.id, ANA)


async def test_an_ended_challenge_is_closed_from_the_next_day_on(story, clock, planks, november):
    await story.join(november)
    logged = await story.log(20, 20)
    await story.end(november)
    await planks.logbook.undo(logged.hold.id, ANA)
    clock.now = at(24, 9)
    with pytest.raises(UserError, match="is closed"):
        await planks.logbook.redo(logged.hold.id, ANA)
