"""What is put in comes out the same, as the domain's own values."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
import sqlalchemy as sa
from storage_story import ANA, BEN, CLUB, COACH, NOON, NOVEMBER, TODAY

from bot.content.plan_uploads import parse_plan_upload
from bot.domain.planks.history import Baseline, CeilingSet, Choice, Chosen, Form, LevelSet, Pause
from bot.domain.planks.holds import Hold
from bot.domain.planks.levels import Level
from bot.storage.ids import COUNTER, IdMaker
from bot.storage.kinds import How, State

NEXT_DAY = TODAY + timedelta(days=1)
SESSION = {
    "club_id": CLUB,
    "person_id": ANA,
    "day": TODAY,
    "sets": [20],
    "level": Level.FULL,
    "form": None,
    "effort": None,
    "how": How.LOG,
    "target": None,
}


@pytest.fixture
async def tx(database):
    """One unit of work in a database with a club."""
    async with database.write() as tx:
        await tx.clubs.change(CLUB, NOON)
        yield tx


async def test_a_club_keeps_what_is_not_named(tx):
    await tx.clubs.change(CLUB, NOON, zone="Europe/London", country="GB")
    later = NOON + timedelta(days=1)
    club = await tx.clubs.change(CLUB, later, country="NZ")
    assert (club.zone, club.country, club.joined_at) == ("Europe/London", "NZ", NOON)
    assert await tx.clubs.get(CLUB) == club


async def test_a_club_that_was_left_is_not_present(tx):
    await tx.clubs.change(CLUB + 1, NOON, left_at=NOON)
    assert [club.id for club in await tx.clubs.present()] == [CLUB]
    assert await tx.clubs.left_before(NOON + timedelta(seconds=1)) == [CLUB + 1]
    assert await tx.clubs.left_before(NOON) == []


async def test_times_come_back_in_utc_wherever_they_were(tx):
    there = datetime(2026, 11, 25, 1, tzinfo=timezone(timedelta(hours=13)))
    club = await tx.clubs.change(CLUB, NOON, left_at=there)
    assert club.left_at == NOON
    assert club.left_at.tzinfo is UTC


async def test_a_time_without_a_zone_is_refused(tx):
    with pytest.raises(sa.exc.StatementError, match="has no time zone"):
        await tx.clubs.left_before(datetime(2026, 11, 24))


async def test_a_person_keeps_what_is_not_named(tx):
    assert await tx.people.get(ANA) is None
    await tx.people.change(ANA, NOON, zone="Pacific/Auckland")
    person = await tx.people.change(ANA, NOON, hidden=True)
    assert (person.zone, person.hidden) == ("Pacific/Auckland", True)
    assert await tx.people.among([ANA, BEN]) == {ANA: person}


async def test_a_member_has_the_name_last_seen_and_may_return(tx):
    await tx.members.seen(CLUB, ANA, "Ana")
    await tx.members.hide(CLUB, ANA, hidden=True)
    await tx.members.left(CLUB, ANA, NOON)
    assert await tx.members.of_club(CLUB) == []
    back = await tx.members.seen(CLUB, ANA, "Ana Banana")
    assert (back.name, back.hidden, back.left_at) == ("Ana Banana", True, None)
    assert await tx.members.of_club(CLUB) == await tx.members.of_person(ANA) == [back]


async def test_a_challenge_comes_back_as_it_was_made(tx):
    made = await tx.challenges.add(NOON, **NOVEMBER)
    assert {key: getattr(made, key) for key in NOVEMBER} == NOVEMBER
    assert await tx.challenges.get(made.id) == made
    assert (await tx.challenges.get(made.id, lock=True)).state is State.RUNNING


async def test_challenges_are_found_by_state_the_newest_first(tx):
    old = await tx.challenges.add(NOON, **NOVEMBER)
    new = await tx.challenges.add(NOON, **NOVEMBER)
    await tx.challenges.change(old.id, state=State.ENDED, ended_at=NOON)
    assert [each.id for each in await tx.challenges.of_club(CLUB)] == [new.id, old.id]
    assert [each.id for each in await tx.challenges.of_club(CLUB, State.RUNNING)] == [new.id]
    assert await tx.challenges.change(1, name="nobody's") is None


async def test_who_joins_again_starts_again(tx):
    challenge = await tx.challenges.add(NOON, **NOVEMBER)
    first = await tx.enrolments.join(
        challenge.id, ANA, NOON, joined_on=TODAY, level=Level.WALL, baseline=30
    )
    assert await tx.enrolments.leave(challenge.id, ANA, NOON)
    assert not await tx.enrolments.leave(challenge.id, ANA, NOON)
    assert await tx.enrolments.get(challenge.id, ANA) is None
    again = await tx.enrolments.join(challenge.id, ANA, NOON, joined_on=NEXT_DAY, level=Level.KNEES)
    assert (again.id, again.joined_on, again.level) == (first.id, NEXT_DAY, Level.KNEES)
    assert again.baseline is None
    assert await tx.enrolments.of_challenge(challenge.id) == [again]
    assert await tx.enrolments.of_person(ANA) == [again]
    assert await tx.enrolments.of_person(ANA, CLUB) == [again]
    assert await tx.enrolments.of_person(ANA, CLUB + 1) == []


async def test_a_hold_comes_back_as_it_was_logged(tx):
    hold = await tx.holds.add(
        NOON,
        club_id=CLUB,
        person_id=ANA,
        day=TODAY,
        sets=(20, 20, 18),
        level=Level.KNEES,
        form=Form.WOBBLY,
        effort=7,
        how=How.TIMER,
        target=Hold(20, sets=3),
    )
    assert (hold.sets, hold.level, hold.form) == ((20, 20, 18), Level.KNEES, Form.WOBBLY)
    assert (hold.effort, hold.how, hold.target) == (7, How.TIMER, Hold(20, sets=3))
    assert await tx.holds.get(hold.id) == hold


async def test_an_undone_hold_is_out_of_sight_and_can_be_done_again(tx):
    hold = await tx.holds.add(NOON, **SESSION)
    await tx.holds.change(hold.id, undone_at=NOON)
    assert await tx.holds.of_person(ANA, CLUB) == []
    assert (await tx.holds.get(hold.id)).undone_at == NOON
    await tx.holds.change(hold.id, undone_at=None, sets=[25], form=Form.CLEAN)
    (again,) = await tx.holds.of_person(ANA, CLUB)
    assert (again.sets, again.form) == ((25,), Form.CLEAN)


async def test_holds_are_found_by_person_club_and_day(tx):
    await tx.clubs.change(CLUB + 1, NOON)
    today = await tx.holds.add(NOON, **SESSION)
    next_day = await tx.holds.add(NOON, **{**SESSION, "day": NEXT_DAY})
    ben = await tx.holds.add(NOON, **{**SESSION, "person_id": BEN})
    await tx.holds.add(NOON, **{**SESSION, "club_id": CLUB + 1})
    assert await tx.holds.of_person(ANA, CLUB) == [today, next_day]
    assert await tx.holds.of_person(ANA, CLUB, TODAY, TODAY) == [today]
    assert await tx.holds.of_club(CLUB, TODAY, TODAY) == [today, ben]
    assert await tx.holds.erase(ANA, CLUB, TODAY, TODAY) == 1
    assert await tx.holds.of_person(ANA, CLUB) == [next_day]


async def test_a_correction_is_there_for_its_person_to_see(tx):
    hold = await tx.holds.add(NOON, **SESSION)
    await tx.holds.correct(
        hold, NOON, made_by=COACH, why="typed twice", before={"sets": [20]}, after={"sets": [10]}
    )
    (found,) = await tx.holds.corrections_of(ANA)
    assert (found.made_by, found.why, found.before) == (COACH, "typed twice", {"sets": [20]})


async def test_every_kind_of_plan_change_comes_back(tx):
    challenge = await tx.challenges.add(NOON, **NOVEMBER)
    changes = (
        LevelSet(TODAY, Level.BENCH),
        Chosen(TODAY, Choice.STEP_BACK),
        Baseline(TODAY, Level.FULL, 45),
        CeilingSet(TODAY, 90),
    )
    ids = [
        await tx.plan_changes.add(challenge.id, ANA, each, NOON, made_by=ANA) for each in changes
    ]
    assert await tx.plan_changes.of_person(challenge.id, ANA) == changes
    assert not await tx.plan_changes.undo(ids[0], BEN)
    assert await tx.plan_changes.undo(ids[0], ANA)
    assert await tx.plan_changes.of_person(challenge.id, ANA) == changes[1:]


async def test_rests_are_counted_once_and_taken_back(tx):
    await tx.days_off.rest(ANA, CLUB, TODAY)
    await tx.days_off.rest(ANA, CLUB, TODAY)
    assert (await tx.days_off.of_person(ANA, CLUB)).rests == {TODAY}
    await tx.days_off.work(ANA, CLUB, TODAY)
    assert (await tx.days_off.of_person(ANA, CLUB)).rests == frozenset()


@pytest.mark.parametrize(
    ("first", "last", "resumed_on", "left"),
    [
        pytest.param(1, None, 5, (Pause(date(2026, 11, 1), date(2026, 11, 4)),), id="open"),
        pytest.param(1, 9, 5, (Pause(date(2026, 11, 1), date(2026, 11, 4)),), id="cut short"),
        pytest.param(1, 3, 5, (Pause(date(2026, 11, 1), date(2026, 11, 3)),), id="over already"),
        pytest.param(5, None, 5, (), id="begun today"),
        pytest.param(7, 9, 5, (), id="yet to come"),
    ],
)
async def test_resuming(tx, first, last, resumed_on, left):
    ends = date(2026, 11, last) if last else None
    await tx.days_off.pause(ANA, CLUB, NOON, first=date(2026, 11, first), last=ends)
    resumed = await tx.days_off.resume(ANA, CLUB, date(2026, 11, resumed_on))
    assert resumed is (last is None or last >= resumed_on)
    assert (await tx.days_off.of_person(ANA, CLUB)).pauses == left


async def test_there_is_one_timer_a_person(tx):
    first = await tx.timers.put(
        ANA, NOON, club_id=CLUB, challenge_id=None, started_at=NOON, state={"sets": []}
    )
    later = NOON + timedelta(seconds=50)
    moved = await tx.timers.put(
        ANA,
        NOON,
        club_id=CLUB,
        challenge_id=None,
        started_at=later,
        set_number=2,
        state={"sets": [20]},
    )
    assert (moved.id, moved.set_number, moved.state) == (first.id, 2, {"sets": [20]})
    assert await tx.timers.get(ANA) == moved
    assert await tx.timers.started_before(later) == []
    assert await tx.timers.started_before(later + timedelta(seconds=1)) == [moved]
    await tx.timers.stop(ANA)
    assert await tx.timers.get(ANA) is None


def test_ids_rise_and_differ_though_the_clock_stands_still():
    make = IdMaker()
    made = [make(NOON) for _each in range(10_000)]
    assert made == sorted(set(made))
    assert made[-1] < 1 << 62
    assert make(NOON - timedelta(days=1)) > made[-1]


def test_processes_do_not_make_the_same_ids():
    ana, ben = ({IdMaker(process)(NOON)} for process in (1, 2))
    assert not ana & ben
    assert abs(ana.pop() - ben.pop()) == 1 << COUNTER


async def test_an_abandoned_draft_goes_and_a_challenge_that_was_made_stays(tx):
    running = await tx.challenges.add(NOON, **NOVEMBER)
    old, new = [
        await tx.challenges.add(at, **{**NOVEMBER, "state": State.DRAFT})
        for at in (NOON, NOON + timedelta(days=1))
    ]
    await tx.challenges.drop_drafts(CLUB, NOON + timedelta(hours=1))
    assert await tx.challenges.get(old.id) is None
    for each in (running, new):
        await tx.challenges.drop_draft(each.id)
    assert await tx.challenges.of_club(CLUB) == [running]


async def test_a_paused_challenge_remembers_which_days(tx):
    challenge = await tx.challenges.add(NOON, **NOVEMBER)
    await tx.challenges.pause(challenge.id, NOON, TODAY)
    assert await tx.challenges.pauses_of(challenge.id) == (Pause(TODAY),)
    await tx.challenges.resume(challenge.id, NEXT_DAY)
    assert await tx.challenges.pauses_of(challenge.id) == (Pause(TODAY, TODAY),)
    await tx.challenges.pause(challenge.id, NOON, NEXT_DAY)
    await tx.challenges.resume(challenge.id, NEXT_DAY)
    assert await tx.challenges.pauses_of(challenge.id) == (Pause(TODAY, TODAY),)


async def test_a_club_s_own_plans_are_kept_replaced_and_removed(tx):
    await tx.clubs.change(CLUB + 1, NOON)
    plan = parse_plan_upload("ours.csv", "1,20\n2,rest\n3,3x10")
    longer = parse_plan_upload("ours.csv", "1,30")
    await tx.club_plans.put(CLUB, plan, NOON, uploaded_by=COACH)
    assert await tx.club_plans.of_club(CLUB) == [plan]
    await tx.club_plans.put(CLUB, longer, NOON, uploaded_by=COACH)
    assert await tx.club_plans.of_club(CLUB) == [longer]
    assert await tx.club_plans.of_club(CLUB + 1) == []
    assert not await tx.club_plans.remove(CLUB + 1, "ours")
    assert await tx.club_plans.remove(CLUB, "ours")
    assert await tx.club_plans.of_club(CLUB) == []
