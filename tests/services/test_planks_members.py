"""What members do: join, log, rest, pause, change their level and leave."""

import pytest
from planks_story import ANA, BEN, BROKE, CLEAN, CLUB, ELSEWHERE, MONDAY, Story, at, on

from bot.domain.planks.days import Neutral, Status
from bot.domain.planks.history import Choice
from bot.domain.planks.levels import Level
from bot.domain.planks.offers import Offer
from bot.domain.planks.standing import Because
from bot.errors import UserError
from bot.services.planks import Planks
from bot.services.planks.intake import Told
from bot.storage.kinds import How


@pytest.fixture
def planks(database, clock):
    return Planks(database, clock)


@pytest.fixture
def story(database, clock, planks):
    return Story(database, clock, planks)


@pytest.fixture
async def november(story, clock):
    """It began on Monday, 23 November 2026, with a day 1 for Ana, whose baseline is 40 s."""
    clock.now = at(23, 9)
    challenge = await story.challenge()
    await story.join(challenge)
    return challenge


async def refused(doing, *words):
    with pytest.raises(UserError) as refusal:
        await doing
    said = str(refusal.value).format(**refusal.value.values)
    for word in words:
        assert word in said


# --- Joining and leaving -----------------------------------------------------------------------


async def test_joining_late_begins_at_one_s_own_day_1(story, clock, planks, november):
    clock.now = at(27)
    joined = await story.join(november, BEN)
    assert (joined.joined_on, joined.new) == (on(27), True)
    today = await planks.today.of(BEN, CLUB)
    assert (today.asked.number, today.asked.seconds) == (1, 20)
    assert today.recent.planned == 0


async def test_joining_twice_changes_nothing(story, planks, november):
    again = await story.join(november, level=Level.SIDE, baseline=100)
    assert not again.new
    assert await planks.joining.may_join(ANA, CLUB, None) is None
    assert (await planks.today.of(ANA, CLUB)).asked.level is Level.KNEES


async def test_joining_before_the_start_waits_for_it(story, clock, planks):
    clock.now = at(20)
    joined = await story.join(await story.challenge())
    assert joined.joined_on == MONDAY
    today = await planks.today.of(ANA, CLUB)
    assert not today.begun
    logged = await story.log(30)
    assert logged.counted == ()
    await refused(story.log(30, day=on(19)), "You joined on 2026-11-23")


async def test_what_can_not_be_joined_says_why(story, clock, planks, november):
    join = planks.joining.join
    level = {"name": "Ben", "level": Level.KNEES}
    await refused(join(BEN, CLUB, november.id, **level, baseline=4), "at least 5 s")
    await refused(join(BEN, CLUB, november.id, **level, baseline=601), "at most 10 minutes")
    await refused(join(BEN, ELSEWHERE, november.id, **level), "challenge is gone")
    await story.end(november)
    await refused(join(BEN, CLUB, november.id, **level), "has ended")


async def test_leaving_keeps_or_erases(story, planks, november):
    await story.log(20, 20)
    theirs, days = await planks.joining.leaving(ANA, CLUB, None)
    assert (theirs.challenge.id, days) == (november.id, 1)
    assert await planks.joining.leave(ANA, november.id, erase=False) == ("November planks", 0)
    assert len(await story.holds()) == 1
    await refused(planks.today.of(ANA, CLUB), "/plank join")
    await refused(planks.joining.leave(ANA, november.id, erase=True), "aren't in November planks")
    await story.join(november)
    assert (await planks.joining.leave(ANA, november.id, erase=True))[1] == 1
    assert await story.holds() == []


async def test_erasing_leaves_what_counts_elsewhere(story, clock, planks, november):
    await story.log(20, 20)
    clock.now = at(24)
    other = await story.challenge("Other planks")
    await story.join(other)
    await story.log(25)
    assert (await planks.joining.leave(ANA, november.id, erase=True))[1] == 1
    assert [each.day for each in await story.holds()] == [on(24)]


async def test_joining_again_forgets_changes_by_hand(story, planks, november):
    await planks.levels.move(ANA, CLUB, None, level=Level.WALL)
    await planks.joining.leave(ANA, november.id, erase=False)
    await story.join(november)
    assert (await planks.today.of(ANA, CLUB)).asked.level is Level.KNEES


# --- Logging -----------------------------------------------------------------------------------


async def test_a_hold_counts_in_every_challenge_of_the_club(story, november):
    other = await story.challenge("Other planks")
    await story.join(other)
    await story.join(await story.challenge("Far planks", club=ELSEWHERE))
    logged = await story.log(20, 20)
    assert {each.challenge.name for each in logged.counted} == {november.name, other.name}
    assert all(each.kept for each in logged.counted)


async def test_logging_twice_in_a_day_counts_once(story, planks, november):
    await story.log(20, 20, form=CLEAN, effort=5)
    before = await planks.courses.progress(ANA, CLUB, november.name)
    logged = await story.log(20, 20, form=CLEAN, effort=5)
    after = await planks.courses.progress(ANA, CLUB, november.name)
    assert after.score == before.score
    assert after.seconds == before.seconds
    assert logged.next.sets + logged.next.seconds > 0


async def test_the_two_taps_move_the_plan_and_undo_takes_it_back(story, planks, november):
    logged = await story.log(20, 20)
    assert logged.next.reason.because is Because.SAME_UNASKED
    await planks.logbook.feel(logged.hold.id, ANA, form=CLEAN)
    felt = await planks.logbook.feel(logged.hold.id, ANA, effort=5)
    assert (felt.hold.form, felt.hold.effort) == (CLEAN, 5)
    assert felt.next.reason.because is Because.ONE_MORE_SET
    await planks.logbook.undo(logged.hold.id, ANA)
    assert (await planks.today.of(ANA, CLUB)).open
    await refused(planks.logbook.undo(logged.hold.id, ANA), "undone already")
    await refused(planks.logbook.feel(logged.hold.id, ANA, effort=3), "undone already")
    assert (await planks.logbook.redo(logged.hold.id, ANA)).kept


@pytest.mark.usefixtures("november")
async def test_a_broken_form_keeps_the_day(story):
    assert (await story.log(8, form=BROKE, effort=9)).kept


@pytest.mark.usefixtures("november")
async def test_short_of_the_target_leaves_the_day_open(story, planks):
    logged = await story.log(8, form=CLEAN)
    assert not logged.kept
    assert (await planks.today.of(ANA, CLUB)).open


async def test_nobody_touches_somebody_else_s_hold(story, planks, november):
    await story.join(november, BEN)
    logged = await story.log(20, 20)
    for attempt in (
        planks.logbook.undo(logged.hold.id, BEN),
        planks.logbook.redo(logged.hold.id, BEN),
        planks.logbook.feel(logged.hold.id, BEN, effort=1),
        planks.logbook.get(logged.hold.id, BEN),
    ):
        await refused(attempt, "That hold is gone")


@pytest.mark.parametrize(
    ("sets", "more", "said"),
    [
        pytest.param((), {}, "at least one second", id="nothing"),
        pytest.param((20, 0), {}, "at least one second", id="an empty set"),
        pytest.param((10,) * 51, {}, "up to 50 sets", id="too many sets"),
        pytest.param((40_000,), {}, "world record", id="a record"),
        pytest.param((20,), {"effort": 11}, "Effort goes", id="effort"),
    ],
)
async def test_what_can_not_be_is_refused(story, november, sets, more, said):
    await refused(story.log(*sets, **more), said)


async def test_whoever_is_in_none_hears_how_to_join(story, planks, clock):
    clock.now = at(23)
    await refused(story.log(20), "This club has no challenge yet")
    await story.challenge()
    await refused(story.log(20), "/plank join")
    await refused(planks.whose.clubs(ANA), "In your club's channel")


async def test_a_hold_may_move_to_another_day(story, clock, planks, november):
    clock.now = at(25)
    logged = await story.log(20, 20)
    moved = await planks.logbook.change(logged.hold.id, ANA, {"day": on(24), "sets": (25, 25)})
    assert (moved.hold.day, moved.hold.sets) == (on(24), (25, 25))
    await refused(planks.logbook.change(logged.hold.id, ANA, {"day": on(26)}), "still to come")


# --- What people type --------------------------------------------------------------------------


async def test_done_is_the_target_and_asks_nothing(planks, november):
    read = await planks.intake.read(ANA, CLUB, Told(held=" Done "))
    assert (read.held.sets, read.held.how, read.unsure) == ((20, 20), How.DONE, False)


async def test_a_hold_three_times_one_s_best_is_asked_about(story, planks, november):
    await story.log(20)
    assert not (await planks.intake.read(ANA, CLUB, Told(held="60"))).unsure
    assert (await planks.intake.read(ANA, CLUB, Told(held="61"))).unsure


@pytest.mark.parametrize(
    ("told", "said"),
    [
        pytest.param(Told(held="1.30"), "not sure how long", id="unclear"),
        pytest.param(Told(held="soon"), "can't read soon", id="unreadable"),
        pytest.param(Told(held="0"), "at least one second", id="nothing"),
        pytest.param(Told(held="3x20", sets=2), "how many sets already", id="sets twice"),
        pytest.param(Told(held="20", day="someday"), "as a day", id="no day"),
    ],
)
async def test_what_can_not_be_read_says_what_would_work(planks, november, told, said):
    await refused(planks.intake.read(ANA, CLUB, told), said)


# --- Days off ----------------------------------------------------------------------------------


@pytest.fixture
async def daily(story, clock):
    """A plan that asks something every day."""
    clock.now = at(23, 9)
    challenge = await story.challenge(plan="classic-30")
    await story.join(challenge)
    return challenge


async def test_two_rests_in_seven_days_cost_nothing_and_a_third_is_refused(clock, planks, daily):
    for day in (23, 24):
        clock.now = at(day)
        assert await planks.breaks.rest(ANA, CLUB) == on(day)
        assert await planks.breaks.rest(ANA, CLUB) == on(day)  # pressed twice
    clock.now = at(25)
    await refused(planks.breaks.rest(ANA, CLUB), "rested twice")
    today = await planks.today.of(ANA, CLUB, daily.name)
    assert today.open
    assert today.recent.planned == 0
    clock.now = at(30)
    assert await planks.breaks.rest(ANA, CLUB) == on(30)


@pytest.mark.usefixtures("daily")
async def test_a_rest_can_be_taken_back_and_a_hold_keeps_the_day_all_the_same(story, planks):
    await planks.breaks.rest(ANA, CLUB)
    assert (await planks.today.of(ANA, CLUB)).lived.status.neutral is Neutral.REST_TODAY
    await planks.breaks.work(ANA, CLUB)
    assert (await planks.today.of(ANA, CLUB)).open
    await planks.breaks.rest(ANA, CLUB)
    assert (await story.log(20)).kept
    await refused(planks.breaks.rest(ANA, CLUB), "kept today already")


async def test_there_is_nothing_to_rest_from_on_a_rest_day(clock, planks, november):
    clock.now = at(25)  # day 3 of form-first
    await refused(planks.breaks.rest(ANA, CLUB), "rest day already")


@pytest.mark.usefixtures("daily")
async def test_a_pause_is_neutral_until_one_is_back(clock, planks):
    paused = await planks.breaks.pause(ANA, CLUB, None, None)
    assert (paused.first, paused.last) == (on(23), None)
    await refused(planks.breaks.pause(ANA, CLUB, "today", None), "paused already")
    clock.now = at(27)
    assert not (await planks.today.of(ANA, CLUB)).open
    await planks.breaks.resume(ANA, CLUB)
    assert (await planks.today.of(ANA, CLUB)).open
    assert (await planks.courses.progress(ANA, CLUB, None)).score.planned == 0
    await refused(planks.breaks.resume(ANA, CLUB), "aren't paused")


@pytest.mark.usefixtures("daily")
async def test_a_pause_with_both_ends(clock, planks):
    paused = await planks.breaks.pause(ANA, CLUB, "tomorrow", "2026-11-26")
    assert (paused.first, paused.last) == (on(24), on(26))
    clock.now = at(27)
    progress = await planks.courses.progress(ANA, CLUB, None)
    assert [each.status.neutral for each in progress.days[1:4]] == [Neutral.PAUSE] * 3
    assert progress.days[4].status.status is Status.OPEN


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        pytest.param("2026-11-22", None, "has passed", id="past"),
        pytest.param("2026-11-25", "2026-11-24", "can't end on", id="backwards"),
        pytest.param("today", "2028-01-01", "more than a year", id="too long"),
        pytest.param("soon", None, "as a day", id="no day"),
    ],
)
@pytest.mark.usefixtures("daily")
async def test_a_pause_that_can_not_be(planks, first, last, said):
    await refused(planks.breaks.pause(ANA, CLUB, first, last), said)


# --- The way back, and the level ---------------------------------------------------------------


async def test_after_a_break_less_is_offered_and_taken_by_one_tap(story, clock, planks, november):
    await story.log(20, 20, form=CLEAN, effort=8)
    clock.now = at(30)
    today = await planks.today.of(ANA, CLUB)
    assert today.offered[0].offer is Offer.AFTER_A_BREAK
    assert today.asked.seconds == 20  # offered, never done by itself
    taken = await planks.breaks.accept(ANA, november.id, Choice.A_FIFTH_LESS)
    assert (taken.coming.sets, taken.coming.seconds) == (2, 16)
    await refused(planks.breaks.accept(ANA, november.id, Choice.A_FIFTH_LESS), "isn't on offer")
    await refused(planks.levels.take_back(BEN, taken.change_id), "gone already")
    await planks.levels.take_back(ANA, taken.change_id)
    assert (await planks.today.of(ANA, CLUB)).asked.seconds == 20


async def test_after_a_long_break_a_new_baseline_is_offered(story, clock, planks, november):
    await story.log(20, 20)
    clock.now = at(23).replace(month=12, day=14)
    assert (await planks.today.of(ANA, CLUB)).offered[0].offer is Offer.NEW_BASELINE
    await refused(planks.breaks.measure(ANA, november.id, 3), "at least 5 s")
    await refused(planks.breaks.measure(ANA, november.id, 700), "at most 10 minutes")
    begun = await planks.breaks.measure(ANA, november.id, 24)
    assert begun.coming.seconds == 12


async def test_repeat_and_step_back_are_always_on_offer_on_a_table(story, clock, planks, daily):
    for day in (23, 24, 25):
        clock.now = at(day)
        await story.log(60)
    clock.now = at(26)
    choices = {each.choice for each in (await planks.today.of(ANA, CLUB)).offered}
    assert Choice.REPEAT in choices
    taken = await planks.breaks.accept(ANA, daily.id, Choice.REPEAT)
    assert taken.coming.day == on(26)


async def test_a_level_by_hand_up_down_and_to_the_ends(story, planks, november):
    up = await planks.levels.move(ANA, CLUB, None, rungs=1)
    assert (up.before, up.after) == (Level.KNEES, Level.FULL)
    assert (up.coming.level, up.coming.seconds) == (Level.FULL, 10)
    await refused(planks.levels.move(ANA, CLUB, None, level=Level.FULL), "on that level already")
    await planks.levels.move(ANA, CLUB, None, level=Level.WALL)
    await refused(planks.levels.move(ANA, CLUB, None, rungs=-1), "easiest level")
    await planks.levels.move(ANA, CLUB, None, level=Level.SIDE)
    await refused(planks.levels.move(ANA, CLUB, None, rungs=1), "hardest level")


async def test_a_level_changed_after_today_s_hold_begins_tomorrow(story, planks, november):
    await story.log(20, 20)
    changed = await planks.levels.move(ANA, CLUB, None, rungs=-1)
    assert (changed.coming.day, changed.coming.level) == (on(24), Level.BENCH)
    assert (await planks.today.of(ANA, CLUB)).lived.status.status is Status.KEPT


# --- Several clubs and challenges --------------------------------------------------------------


async def test_a_club_is_asked_for_once_and_remembered(story, clock, planks, november):
    assert await planks.whose.clubs(ANA) == [CLUB]
    await story.join(await story.challenge("Far planks", club=ELSEWHERE))
    assert sorted(await planks.whose.clubs(ANA)) == [CLUB, ELSEWHERE]
    await planks.whose.choose(ANA, ELSEWHERE)
    assert await planks.whose.clubs(ANA) == [ELSEWHERE]
    clock.now = at(24)
    await planks.whose.choose(ANA, CLUB)
    assert await planks.whose.clubs(ANA) == [CLUB]


async def test_of_several_challenges_one_is_named(story, planks, november):
    other = await story.challenge("Other planks")
    await story.join(other)
    await refused(planks.courses.progress(ANA, CLUB, None), "several challenges")
    await refused(planks.courses.progress(ANA, CLUB, "Third"), "You are in")
    assert (await planks.courses.progress(ANA, CLUB, "other planks")).challenge.id == other.id
    today = await planks.today.of(ANA, CLUB)
    assert len(today.others) == 1


async def test_whoever_hides_is_in_no_count(story, planks, database, clock, november):
    await story.join(november, BEN)
    await story.log(20, 20, person=BEN)
    together = (await planks.today.of(ANA, CLUB)).together
    assert (together.held, together.members) == (1, 2)
    async with database.write() as tx:
        await tx.people.change(BEN, clock.now, hidden=True)
    together = (await planks.today.of(ANA, CLUB)).together
    assert (together.held, together.members) == (0, 1)


async def test_six_weeks_to_come_end_with_the_challenge(clock, planks, november):
    coming = await planks.courses.coming(ANA, CLUB, None)
    assert len(coming.days) == 28
    assert coming.days[0].day == on(23)
    clock.now = at(23).replace(month=12, day=20)
    assert len((await planks.courses.coming(ANA, CLUB, None)).days) == 1


async def test_what_is_over_can_still_be_looked_at(story, clock, planks, november):
    await story.log(20, 20)
    clock.now = at(23).replace(month=12, day=30)
    assert len((await planks.courses.progress(ANA, CLUB, None)).days) == 28
    await refused(planks.today.of(ANA, CLUB), "no challenge yet")
