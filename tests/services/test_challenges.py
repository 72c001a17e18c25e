"""A coach makes a challenge, changes it, ends it and puts days right, on both databases."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from bot.content.plan_uploads import parse_plan_upload
from bot.content.plans import load_plans
from bot.domain.planks.history import Form, Pause
from bot.domain.planks.levels import Level
from bot.domain.planks.terms import Phase
from bot.errors import UserError
from bot.services.challenges import Challenges
from bot.services.challenges.corrections import Correcting
from bot.services.challenges.drafts import Wishes
from bot.services.challenges.edits import Terms
from bot.storage.kinds import How, State

PLANS = load_plans(Path(__file__).parents[2] / "data" / "plans")
CLUB, HERE = 10**18 + 11, 10**18 + 12
ANA, BEN, COACH = 10**18 + 22, 10**18 + 33, 10**18 + 44
TODAY, MONDAY = date(2026, 11, 24), date(2026, 11, 30)
DECEMBER = Wishes(name="December planks", zone="Europe/London")


@pytest.fixture
def challenges(database, clock):
    return Challenges(database, clock, PLANS)


@pytest.fixture
def make(challenges):
    """Makes a challenge as a coach does."""

    async def make(**wishes):
        asked = Wishes(**{"name": "December planks", "zone": "Europe/London", **wishes})
        draft = await challenges.drafts.draft(CLUB, asked, here=HERE, by=COACH)
        return await challenges.drafts.create(draft.id, CLUB)

    return make


class Members:
    """What members do, as far as coaches' work is concerned."""

    def __init__(self, database, clock):
        self._db, self._clock = database, clock

    async def join(self, challenge, person, name, *, on=None, level=Level.KNEES):
        async with self._db.write() as tx:
            await tx.members.seen(CLUB, person, name)
            first = on or challenge.starts_on
            return await tx.enrolments.join(
                challenge.id, person, self._clock.now, joined_on=first, level=level
            )

    async def log(self, person, day, *sets, form=Form.CLEAN):
        async with self._db.write() as tx:
            return await tx.holds.add(
                self._clock.now,
                club_id=CLUB,
                person_id=person,
                day=day,
                sets=sets,
                level=Level.KNEES,
                form=form,
                effort=5,
                how=How.LOG,
                target=None,
            )

    async def hide(self, person):
        async with self._db.write() as tx:
            await tx.people.change(person, self._clock.now, hidden=True)


@pytest.fixture
def members(database, clock):
    return Members(database, clock)


def at(day, hour=12):
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


async def refused(doing, *words):
    with pytest.raises(UserError) as refusal:
        await doing
    said = str(refusal.value).format(**refusal.value.values)
    for word in words:
        assert word in said
    return said


# --- Making ------------------------------------------------------------------------------------


async def test_what_is_not_said_is_as_usual(challenges):
    draft = await challenges.drafts.draft(CLUB, DECEMBER, here=HERE, by=COACH)
    assert (draft.state, draft.plan, draft.starts_on) == (State.DRAFT, "form-first", MONDAY)
    assert (draft.length, draft.channel_id, draft.zone) == (28, HERE, "Europe/London")
    assert (draft.daily_at, draft.board_day, draft.board_at) == (time(7, 30), 1, time(8))
    assert (draft.goal_seconds, draft.ceiling, draft.created_by) == (None, 60, COACH)


async def test_the_club_s_zone_and_channel_come_before_where_it_was_typed(
    challenges, database, clock
):
    async with database.write() as tx:
        await tx.clubs.change(CLUB, clock.now, zone="Pacific/Auckland", channel_id=77)
    asked = Wishes(name="December planks", start="today")
    draft = await challenges.drafts.draft(CLUB, asked, here=HERE, by=COACH)
    assert (draft.zone, draft.channel_id) == ("Pacific/Auckland", 77)
    assert draft.starts_on == TODAY + timedelta(days=1)  # it is Wednesday there


async def test_everything_can_be_said(challenges):
    asked = Wishes(
        name="  Sixty \n minutes ",
        plan="Classic 30 days, with rest",
        start="2026-12-01",
        length=10,
        channel_id=5,
        zone="Pacific/Auckland",
        daily_at="off",
        board_day=3,
        board_at="7pm",
        goal=60,
        ceiling=90,
    )
    draft = await challenges.drafts.draft(CLUB, asked, here=HERE, by=COACH)
    assert (draft.name, draft.plan) == ("Sixty minutes", "classic-30-rest")
    assert (draft.starts_on, draft.length, draft.channel_id) == (date(2026, 12, 1), 10, 5)
    assert (draft.daily_at, draft.board_day, draft.board_at) == (None, 3, time(19))
    assert (draft.goal_seconds, draft.ceiling) == (3600, 90)


@pytest.mark.parametrize(
    ("wishes", "said"),
    [
        ({"zone": None}, "Which time zone? Add `zone`"),
        ({"name": " \n "}, "needs a name"),
        ({"plan": "jumping"}, "I don't know a plan called jumping. Pick one"),
        ({"start": "soonish"}, "I can't read soonish as a day"),
        ({"start": "2026-11-23"}, "2026-11-23 has passed"),
        ({"start": "2027-12-01"}, "more than a year away"),
        ({"daily_at": "25:00"}, "I can't read 25:00 as a time of day"),
        ({"board_at": "noonish"}, "I can't read noonish"),
    ],
)
async def test_what_can_not_be_is_refused_and_leaves_no_draft(challenges, database, wishes, said):
    asked = Wishes(**{"name": "December planks", "zone": "Europe/London", **wishes})
    await refused(challenges.drafts.draft(CLUB, asked, here=HERE, by=COACH), said)
    async with database.read() as tx:
        assert await tx.challenges.of_club(CLUB) == []


async def test_a_draft_is_made_once_and_only_in_its_club(challenges):
    draft = await challenges.drafts.draft(CLUB, DECEMBER, here=HERE, by=COACH)
    assert await challenges.course.all(CLUB) == []
    await refused(challenges.drafts.create(draft.id, CLUB + 1), "That challenge is gone")
    made = await challenges.drafts.create(draft.id, CLUB)
    assert made.state is State.RUNNING
    await refused(challenges.drafts.create(draft.id, CLUB), "is made already")
    await refused(challenges.drafts.drop(draft.id, CLUB), "is made already")


async def test_a_draft_that_is_dropped_or_old_is_gone(challenges, clock):
    draft = await challenges.drafts.draft(CLUB, DECEMBER, here=HERE, by=COACH)
    await challenges.drafts.drop(draft.id, CLUB)
    await refused(challenges.drafts.create(draft.id, CLUB), "That challenge is gone")
    old = await challenges.drafts.draft(CLUB, DECEMBER, here=HERE, by=COACH)
    clock.now += timedelta(days=2)
    await challenges.drafts.draft(CLUB, DECEMBER, here=HERE, by=COACH)
    await refused(challenges.drafts.create(old.id, CLUB), "That challenge is gone")


async def test_a_draft_whose_day_has_passed_is_not_made(challenges, clock):
    asked = Wishes(name="December planks", zone="Europe/London", start="today")
    draft = await challenges.drafts.draft(CLUB, asked, here=HERE, by=COACH)
    clock.now += timedelta(days=1)
    await refused(challenges.drafts.create(draft.id, CLUB), "2026-11-24, which has passed")


async def test_several_run_at_once_and_no_two_of_a_name(challenges, make):
    await make()
    await make(name="Sixty minutes")
    await refused(make(name="DECEMBER planks"), "already has a challenge called DECEMBER planks")
    assert [seen.challenge.name for seen in await challenges.course.all(CLUB)] == [
        "Sixty minutes",
        "December planks",
    ]
    assert await challenges.course.all(CLUB + 1) == []


async def test_two_cards_for_the_same_name_make_one_challenge(challenges):
    drafts = [await challenges.drafts.draft(CLUB, DECEMBER, here=HERE, by=COACH) for _ in range(2)]
    await challenges.drafts.create(drafts[0].id, CLUB)
    await refused(challenges.drafts.create(drafts[1].id, CLUB), "already has a challenge called")


async def test_there_is_an_end_to_how_many(make):
    for number in range(20):
        await make(name=f"Challenge {number}")
    await refused(make(), "has 20 challenges already")


# --- Which one ---------------------------------------------------------------------------------


async def test_the_only_one_need_not_be_named(challenges, make):
    await refused(challenges.course.find(CLUB, None), "has no challenge yet")
    one = await make()
    assert (await challenges.course.find(CLUB, None)).challenge == one
    other = await make(name="Sixty minutes")
    await refused(challenges.course.find(CLUB, None), "Sixty minutes, December planks")
    await refused(challenges.course.find(CLUB, "Easter"), "called Easter here")
    for text in ("sixty MINUTES ", str(other.id)):
        assert (await challenges.course.find(CLUB, text)).challenge == other
    await refused(challenges.course.find(CLUB + 1, str(one.id)), "has no challenge yet")
    await refused(challenges.course.get(one.id, CLUB + 1), "That challenge is gone")


async def test_phases_follow_the_date_in_the_challenge_s_zone(challenges, make, clock):
    challenge = await make(length=2)
    phases = []
    for day in (29, 30):
        clock.now = datetime(2026, 11, day, 12, tzinfo=UTC)
        phases.append((await challenges.course.find(CLUB, None)).phase)
    for day in (1, 2):
        clock.now = datetime(2026, 12, day, 0, 1, tzinfo=UTC)
        phases.append((await challenges.course.find(CLUB, None)).phase)
    assert phases == [Phase.COMING, Phase.RUNNING, Phase.RUNNING, Phase.OVER]
    ended = await challenges.course.end(challenge.id, CLUB)
    assert ended.phase is Phase.ENDED


async def test_who_hides_is_counted_and_not_named(challenges, make, members):
    challenge = await make()
    await members.join(challenge, ANA, "Ana")
    await members.join(challenge, BEN, "Ben")
    await members.hide(BEN)
    seen = await challenges.course.get(challenge.id, CLUB)
    assert (seen.names, seen.hidden, seen.members) == (("Ana",), 1, 2)


# --- Its course --------------------------------------------------------------------------------


async def test_a_pause_makes_its_days_neutral_for_everybody(
    challenges, make, members, database, clock
):
    challenge = await make(plan="classic-30")
    await members.join(challenge, ANA, "Ana")
    clock.now = at(MONDAY)
    await members.log(ANA, MONDAY, 20)
    clock.now = at(MONDAY + timedelta(days=1))
    assert (await challenges.course.pause(CLUB, None)).phase is Phase.PAUSED
    await refused(challenges.course.pause(CLUB, None), "is paused already")
    clock.now = at(MONDAY + timedelta(days=3))
    assert (await challenges.course.resume(CLUB, None)).phase is Phase.RUNNING
    await refused(challenges.course.resume(CLUB, None), "isn't paused")
    async with database.read() as tx:
        assert await tx.challenges.pauses_of(challenge.id) == (
            Pause(MONDAY + timedelta(days=1), MONDAY + timedelta(days=2)),
        )
    clock.now = at(MONDAY + timedelta(days=4))
    await challenges.course.end(challenge.id, CLUB)
    finish = await challenges.endings.finish(challenge.id, CLUB, ANA)
    assert (finish.score.kept, finish.score.planned, finish.rested) == (1, 2, 2)


async def test_ending_keeps_everything_and_happens_once(challenges, make, members):
    challenge = await make()
    await members.join(challenge, ANA, "Ana")
    assert (await challenges.course.end(challenge.id, CLUB)).names == ("Ana",)
    for doing in (
        challenges.course.end(challenge.id, CLUB),
        challenges.course.pause(CLUB, None),
        challenges.edits.edit(CLUB, None, Wishes(length=10)),
        challenges.course.remove(challenge.id, CLUB, ANA),
    ):
        await refused(doing, "December planks has ended")
    assert (await challenges.course.find(CLUB, None)).phase is Phase.ENDED


async def test_a_member_is_removed_and_keeps_what_they_logged(challenges, make, members, database):
    challenge = await make()
    await members.join(challenge, ANA, "Ana")
    await members.log(ANA, MONDAY, 20)
    assert (await challenges.course.remove(challenge.id, CLUB, ANA)).members == 0
    await refused(challenges.course.remove(challenge.id, CLUB, ANA), "isn't in December planks")
    async with database.read() as tx:
        assert len(await tx.holds.of_person(ANA, CLUB)) == 1


# --- Editing -----------------------------------------------------------------------------------


async def test_what_touches_nobody_s_results_is_done_at_once(challenges, make, members):
    challenge = await make()
    await members.join(challenge, ANA, "Ana")
    wishes = Wishes(name="Advent planks", daily_at="off", board_at="19:00", board_day=2, goal=30)
    edited = await challenges.edits.edit(CLUB, None, wishes)
    assert edited.asked is None
    assert set(edited.changed) == {"name", "daily_at", "board_at", "board_day", "goal_seconds"}
    seen = await challenges.course.find(CLUB, "advent planks")
    assert seen.challenge == edited.challenge
    assert (seen.challenge.daily_at, seen.challenge.goal_seconds) == (None, 1800)


async def test_new_dates_or_a_plan_wait_while_somebody_takes_part(challenges, make, members):
    challenge = await make(start="today")
    wishes = Wishes(start="monday", plan="gentle", goal=30)
    await members.join(challenge, ANA, "Ana")
    await members.join(challenge, BEN, "Ben", on=MONDAY + timedelta(days=2))
    await members.log(ANA, TODAY, 10, 10)
    edited = await challenges.edits.edit(CLUB, None, wishes)
    assert edited.asked == Terms(starts_on=MONDAY, length=28, plan="gentle")
    touched = edited.touched
    assert (touched.members, touched.holders, touched.holds) == (2, 1, 1)
    assert set(edited.changed) == {"goal_seconds"}
    assert edited.challenge.starts_on == TODAY

    moved = await challenges.edits.rearrange(challenge.id, CLUB, edited.asked)
    assert (moved.starts_on, moved.plan) == (MONDAY, "gentle")


async def test_who_began_with_the_challenge_begins_with_it_anew(
    challenges, make, members, database
):
    challenge = await make()
    await members.join(challenge, ANA, "Ana")
    await members.join(challenge, BEN, "Ben", on=MONDAY + timedelta(days=9))
    for start, firsts in (
        (MONDAY + timedelta(days=7), {ANA: MONDAY + timedelta(days=7), BEN: MONDAY + timedelta(9)}),
        (TODAY, {ANA: TODAY, BEN: MONDAY + timedelta(9)}),
    ):
        terms = Terms(starts_on=start, length=28, plan="form-first")
        await challenges.edits.rearrange(challenge.id, CLUB, terms)
        async with database.read() as tx:
            enrolled = await tx.enrolments.of_challenge(challenge.id)
        assert {each.person_id: each.joined_on for each in enrolled} == firsts


async def test_without_members_nothing_need_be_asked(challenges, make):
    await make()
    edited = await challenges.edits.edit(CLUB, None, Wishes(start="today", length=7))
    assert edited.asked is None
    assert (edited.challenge.starts_on, edited.challenge.length) == (TODAY, 7)


async def test_edits_that_can_not_be(challenges, make, members, clock):
    await make(name="Sixty minutes")
    challenge = await make(start="today", length=10)
    await members.join(challenge, ANA, "Ana")
    name = challenge.name

    def edit(**wishes):
        return challenges.edits.edit(CLUB, name, Wishes(**wishes))

    await refused(edit(), "Nothing to change")
    await refused(edit(length=10), "Nothing to change")
    await refused(edit(name="sixty MINUTES"), "already has a challenge called")
    clock.now = at(TODAY + timedelta(days=5))
    await refused(edit(start="2026-11-25"), "2026-11-25 has passed")
    await refused(edit(length=3), "would end on 2026-11-26")
    assert (await edit(name=name.upper())).challenge.name == name.upper()


# --- Plans -------------------------------------------------------------------------------------


async def test_a_club_s_own_plan_can_be_used_and_stays_with_the_challenge(challenges, make):
    plan = parse_plan_upload("Our hill plan.csv", "1,20\n2,rest\n3,30")
    assert not await challenges.plans.keep(CLUB, plan, COACH)
    challenge = await make(plan="our hill PLAN")
    assert (challenge.plan, challenge.length) == ("our-hill-plan", 3)
    longer = parse_plan_upload("Our hill plan.csv", "1,20\n2,rest\n3,30\n4,40")
    assert await challenges.plans.keep(CLUB, longer, COACH)
    assert (await challenges.plans.named(CLUB, "our-hill-plan")).length == 4
    assert (await challenges.course.find(CLUB, None)).plan.length == 3
    assert (await challenges.plans.remove(CLUB, "Our hill plan")).title == "Our hill plan"
    assert (await challenges.course.find(CLUB, None)).plan.length == 3
    await refused(challenges.plans.remove(CLUB, "Our hill plan"), "no plan of its own called")


async def test_a_plan_is_its_club_s_alone_and_never_takes_a_name_of_ours(challenges):
    await challenges.plans.keep(CLUB, parse_plan_upload("hills.csv", "1,20"), COACH)
    await refused(challenges.plans.named(CLUB + 1, "hills"), "I don't know a plan called hills")
    taken = parse_plan_upload("steady.csv", "1,20")
    await refused(challenges.plans.keep(CLUB, taken, COACH), "a plan that comes with me")


# --- Endings -----------------------------------------------------------------------------------


async def test_the_final_board_ranks_by_days_kept_and_names_nobody_who_hides(
    challenges, make, members, clock
):
    challenge = await make(plan="classic-30", length=3)
    for person, name in ((ANA, "Ana"), (BEN, "Ben"), (COACH, "Cem")):
        await members.join(challenge, person, name)
    for day, seconds in enumerate((20, 27, 34)):
        await members.log(ANA, MONDAY + timedelta(days=day), seconds)
        await members.log(COACH, MONDAY + timedelta(days=day), seconds + 100)
    await members.log(BEN, MONDAY, 20)
    await members.hide(COACH)
    clock.now = at(MONDAY + timedelta(days=3))
    final = await challenges.endings.final(challenge.id, CLUB)
    assert [
        (row.place, row.entry.name, row.entry.score.kept, row.entry.score.planned)
        for row in final.told.ranking.rows
    ] == [(1, "Ana", 3, 3), (2, "Ben", 1, 3)]
    assert final.together == (20 + 27 + 34) * 2 + 20
    assert final.told.grown is not None
    assert final.told.grown[0] == "Ana"


async def test_a_finish_is_one_s_own_and_only_when_it_is_done(challenges, make, members, clock):
    challenge = await make(plan="classic-30", length=2)
    await members.join(challenge, ANA, "Ana")
    await members.log(ANA, MONDAY, 20)
    clock.now = at(MONDAY + timedelta(days=1))
    await refused(challenges.endings.finish(challenge.id, CLUB, ANA), "is still going")
    clock.now = at(MONDAY + timedelta(days=2))
    finish = await challenges.endings.finish(challenge.id, CLUB, ANA)
    assert (finish.score.kept, finish.score.planned, finish.seconds) == (1, 2, 20)
    assert (finish.from_level, finish.to_level) == (Level.KNEES, Level.KNEES)
    await refused(challenges.endings.finish(challenge.id, CLUB, BEN), "You weren't in")


@pytest.mark.parametrize(
    ("zone", "planned"),
    [
        pytest.param("Europe/London", 1, id="it was noon, the day was not over"),
        pytest.param("Pacific/Kiritimati", 2, id="it was tomorrow already"),
    ],
)
async def test_a_day_that_a_coach_cut_short_is_no_miss(
    *, challenges, make, members, database, clock, zone, planned
):
    challenge = await make(plan="classic-30")
    await members.join(challenge, ANA, "Ana")
    await members.log(ANA, MONDAY, 20)
    async with database.write() as tx:
        await tx.people.change(ANA, clock.now, zone=zone)
    clock.now = at(MONDAY + timedelta(days=1))
    await challenges.course.end(challenge.id, CLUB)
    clock.now = at(MONDAY + timedelta(days=9))
    finish = await challenges.endings.finish(challenge.id, CLUB, ANA)
    assert (finish.score.kept, finish.score.planned) == (1, planned)


async def test_run_it_again_from_next_monday_once_it_is_done(challenges, make, clock):
    challenge = await make(plan="gentle", length=2, start="today", goal=30)
    await refused(challenges.drafts.again(CLUB, None, by=BEN), "is still going")
    clock.now = at(TODAY + timedelta(days=2))
    again = await challenges.drafts.again(CLUB, str(challenge.id), by=BEN)
    assert (again.state, again.starts_on, again.created_by) == (State.DRAFT, MONDAY, BEN)
    assert (again.name, again.plan, again.goal_seconds) == ("December planks", "gentle", 1800)
    made = await challenges.drafts.create(again.id, CLUB)
    assert (await challenges.course.find(CLUB, None)).challenge == made


# --- Corrections -------------------------------------------------------------------------------


@pytest.fixture
async def november(make, members, clock):
    """A challenge in its fifth day, with Ana in it."""
    challenge = await make(start="today")
    await members.join(challenge, ANA, "Ana", on=TODAY)
    clock.now = at(TODAY + timedelta(days=4))
    return challenge


async def test_a_coach_puts_a_hold_right_and_it_is_kept_who_when_and_why(
    challenges, november, members, database, clock
):
    hold = await members.log(ANA, TODAY, 90, form=Form.WOBBLY)
    right = Correcting(sets=(20, 20), why=" typed 1:30, \n meant 20 twice ")
    corrected = await challenges.corrections.correct(CLUB, ANA, "tuesday", right, by=COACH)
    assert (corrected.day, corrected.before) == (TODAY, hold)
    async with database.read() as tx:
        (after,) = await tx.holds.of_person(ANA, CLUB)
        (kept,) = await tx.holds.corrections_of(ANA)
    assert (after.sets, after.form, after.id) == ((20, 20), Form.WOBBLY, hold.id)
    assert (kept.made_by, kept.made_at) == (COACH, clock.now)
    assert kept.why == "typed 1:30, meant 20 twice"
    assert (kept.before["sets"], kept.after["sets"]) == ([90], [20, 20])


async def test_a_coach_adds_what_a_member_may_not_any_more(challenges, november, database, clock):
    clock.now = at(TODAY + timedelta(days=20))
    right = Correcting(sets=(30,), form=Form.CLEAN, effort=4, why="was offline")
    await challenges.corrections.correct(CLUB, ANA, "2026-11-24", right, by=COACH)
    async with database.read() as tx:
        (after,) = await tx.holds.of_person(ANA, CLUB)
        (kept,) = await tx.holds.corrections_of(ANA)
    assert (after.day, after.sets, after.level) == (TODAY, (30,), Level.KNEES)
    assert (after.how, kept.before) == (How.BACKFILL, {})


async def test_of_several_holds_on_a_day_the_right_one_is_left(
    challenges, november, members, database
):
    for seconds in (20, 90, 40):
        await members.log(ANA, TODAY, seconds)
    right = Correcting(sets=(30,), why="one hold, logged three times")
    await challenges.corrections.correct(CLUB, ANA, "2026-11-24", right, by=COACH)
    async with database.read() as tx:
        assert [each.sets for each in await tx.holds.of_person(ANA, CLUB)] == [(30,)]
        assert len(await tx.holds.corrections_of(ANA)) == 3


async def test_a_hold_that_never_was_is_taken_away(challenges, november, members, database):
    await members.log(ANA, TODAY, 90)
    away = Correcting(sets=None, why="wrong member")
    corrected = await challenges.corrections.correct(CLUB, ANA, "2026-11-24", away, by=COACH)
    assert corrected.after is None
    async with database.read() as tx:
        assert await tx.holds.of_person(ANA, CLUB) == []
        assert [each.after for each in await tx.holds.corrections_of(ANA)] == [{}]


@pytest.mark.usefixtures("november")
@pytest.mark.parametrize(
    ("person", "day", "right", "said"),
    [
        (BEN, "today", Correcting(sets=(20,), why="x"), "take part in no challenge"),
        (ANA, "2026-11-23", Correcting(sets=(20,), why="x"), "They joined on 2026-11-24"),
        (ANA, "2026-11-29", Correcting(sets=(20,), why="x"), "is still to come"),
        (ANA, "someday", Correcting(sets=(20,), why="x"), "I can't read someday"),
        (ANA, "today", Correcting(sets=None, why="x"), "no hold on 2026-11-28"),
        (ANA, "today", Correcting(sets=(20,), why=" \n"), "Say why"),
    ],
)
async def test_corrections_that_can_not_be(challenges, person, day, right, said):
    await refused(challenges.corrections.correct(CLUB, person, day, right, by=COACH), said)


async def test_a_day_is_the_member_s_own_wherever_the_coach_is(
    challenges, november, database, clock
):
    async with database.write() as tx:
        await tx.people.change(ANA, clock.now, zone="Pacific/Auckland")
    right = Correcting(sets=(20,), why="forgot")
    corrected = await challenges.corrections.correct(CLUB, ANA, "today", right, by=COACH)
    assert corrected.day == TODAY + timedelta(days=5)
