"""Counting everybody at once comes to the same as one by one, on both databases."""

from datetime import timedelta

import pytest
from planks_story import ANA, BEN, CLUB, COACH, MONDAY, Story, at
from timing_story import PLANS

from bot.domain.planks.history import Choice, Chosen, Form, LevelSet
from bot.domain.planks.holds import Hold
from bot.domain.planks.levels import Level
from bot.domain.planks.plans import as_text
from bot.domain.planks.scores import growth, run_of_kept, score
from bot.domain.planks.walk import walk
from bot.services.boards.counting import Span, count
from bot.services.histories import enrolment_of, histories_of
from bot.services.planks import Planks
from bot.storage.kinds import How, Outcome

DAY = timedelta(days=1)


@pytest.fixture
def story(database, clock):
    return Story(database, clock, Planks(database, clock))


async def hold(tx, now, person, day, *sets, form=Form.CLEAN, effort=5, target=None):
    return await tx.holds.add(
        now,
        club_id=CLUB,
        person_id=person,
        day=day,
        sets=sets,
        level=Level.KNEES,
        form=form,
        effort=effort,
        how=How.LOG,
        target=target,
    )


async def live(database, challenge, now):
    """Three weeks of everything that a history can hold."""
    async with database.write() as tx:
        for person in (ANA, BEN, COACH):
            await tx.members.seen(CLUB, person, f"Runner {person % 100}")
            await tx.enrolments.join(
                challenge.id, person, now, joined_on=MONDAY, level=Level.KNEES, baseline=40
            )
        for number in range(21):
            day = MONDAY + number * DAY
            if number % 4 != 2:
                await hold(tx, now, ANA, day, 30, 30, target=Hold(20, 2))
            if number % 3:
                await hold(tx, now, BEN, day, 90, form=None, effort=None)
                await hold(tx, now, BEN, day, 12, 8, form=Form.BROKE, effort=9)
        undone = await hold(tx, now, COACH, MONDAY, 200)
        await tx.holds.change(undone.id, undone_at=now)
        await tx.days_off.rest(ANA, CLUB, MONDAY + 2 * DAY)
        await tx.days_off.pause(BEN, CLUB, now, first=MONDAY + 9 * DAY, last=MONDAY + 11 * DAY)
        await tx.days_off.pause(COACH, CLUB, now, first=MONDAY + 4 * DAY, last=None)
        for change in (
            LevelSet(MONDAY + 5 * DAY, Level.FULL),
            Chosen(MONDAY + 8 * DAY, Choice.STEP_BACK),
        ):
            await tx.plan_changes.add(challenge.id, BEN, change, now, made_by=BEN)
        await tx.challenges.pause(challenge.id, now, MONDAY + 14 * DAY)
        await tx.challenges.resume(challenge.id, MONDAY + 15 * DAY)
        await tx.day_posts.put(challenge, MONDAY + 3 * DAY, Outcome.SKIPPED)
        await tx.people.change(COACH, now, zone="Pacific/Honolulu", hidden=True)


@pytest.mark.parametrize("plan", ["form-first", "classic-30"])
async def test_all_at_once_is_one_by_one(database, story, clock, plan):
    clock.now = at(23, 6) + 21 * DAY
    challenge = await story.challenge(plan=plan, plan_text=as_text(PLANS[plan]))
    await live(database, challenge, clock.now)
    first, last = MONDAY + 14 * DAY, MONDAY + 20 * DAY
    async with database.read() as tx:
        sheet = await count(tx, challenge, Span(first=first, last=last, known=clock.now))
        enrolled = await tx.enrolments.of_challenge(challenge.id)
        histories = await histories_of(tx, challenge, enrolled)
    today = {COACH: last}  # in Honolulu it is still Sunday
    alone = {
        each.person_id: list(
            walk(
                enrolment_of(challenge, each),
                histories[each.person_id],
                last,
                today.get(each.person_id, last + DAY),
            )
        )
        for each in enrolled
    }
    assert {each.member: each.score for each in sheet.members} == {
        person: score(days, first, last) for person, days in alone.items()
    }
    assert {each.member: each.run for each in sheet.members if each.score.kept} == {
        person: run_of_kept(days) for person, days in alone.items() if score(days, first, last).kept
    }
    assert {each.member: each.growth for each in sheet.members if each.score.kept} == {
        person: growth(days) for person, days in alone.items() if score(days, first, last).kept
    }
    assert sheet.together == sum(day.counted for days in alone.values() for day in days)
    assert [each.member for each in sheet.shown] == [ANA, BEN]
