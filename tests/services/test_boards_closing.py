"""When a week closes, what it has had, and what joins the next; on both databases."""

from datetime import time, timedelta

import pytest
from planks_story import ANA, BEN, CLUB, COACH, MONDAY, PLANS, Story, at, on

from bot.domain.planks.boards import Style
from bot.domain.planks.plans import as_text
from bot.errors import UserError
from bot.services.boards.redrawing import KIND as REDRAW
from bot.services.boards.series import KIND
from bot.services.boards.weeks import Boards
from bot.services.challenges import Challenges
from bot.services.challenges.corrections import Correcting
from bot.services.challenges.drafts import Wishes
from bot.services.people import People
from bot.services.planks import Planks
from bot.services.privacy import Privacy
from bot.storage.kinds import Outcome

DAY = timedelta(days=1)


@pytest.fixture
def story(database, clock):
    clock.now = at(23, 6)
    return Story(database, clock, Planks(database, clock))


@pytest.fixture
def boards(database, clock):
    return Boards(database, clock)


@pytest.fixture
def close(database, boards):
    """Closes the next board when it is due, and lets it become something; returns it."""

    async def close(challenge, clock, outcome=Outcome.SENT, message_id=99):
        async with database.read() as tx:
            (job,) = [each for each in await tx.jobs.of_series(KIND, challenge.id) if not each.done]
        clock.now = max(clock.now, job.due)
        week = await boards.decide(job)
        async with database.write() as tx:
            await tx.jobs.finish(job.id, clock.now, outcome, message_id)
            await boards.finish(tx, job, outcome, message_id)
        return week

    return close


async def begun(story, boards, **changes):
    """A challenge that begins on Monday, with a board each Monday at eight."""
    challenge = await story.challenge(board_day=1, board_at=time(8), **changes)
    await boards.book_missing()
    return challenge


@pytest.fixture
def row(database):
    """Returns what somebody kept of what was planned, by a board."""

    async def row(week, person):
        async with database.read() as tx:
            counted = await tx.boards.row_of(week.board.id, person)
        return counted.score.kept, counted.score.planned

    return row


async def refused(story, *sets, day, person=ANA):
    with pytest.raises(UserError) as refusal:
        await story.log(*sets, person=person, day=day)
    return refusal.value.sentence


async def test_a_retry_shows_the_board_that_was_decided(database, story, boards, clock):
    challenge = await begun(story, boards)
    await story.join(challenge)
    await story.log(30, 30)
    async with database.read() as tx:
        (job,) = await tx.jobs.of_series(KIND, challenge.id)
    clock.now = job.due
    decided = await boards.decide(job)
    await story.join(challenge, BEN)
    clock.now += timedelta(minutes=20)
    again = await boards.decide(job)
    assert again.board == decided.board
    assert again.told == decided.told


async def test_a_week_is_open_until_it_closes_and_then_closed_though_nothing_was_posted(
    story, boards, clock, close
):
    challenge = await begun(story, boards)
    await story.join(challenge)
    clock.now = at(30, 7, 59)
    await story.log(30, 30, day=MONDAY + 6 * DAY)
    clock.now = at(30, 8)
    assert "is closed" in await refused(story, 30, day=MONDAY + 5 * DAY)
    await close(challenge, clock, Outcome.REFUSED, None)
    assert "is closed" in await refused(story, 30, day=MONDAY + 5 * DAY)
    await story.log(30, 30, day=MONDAY + 7 * DAY)


async def test_a_moved_board_day_opens_no_week_again(story, boards, clock, close, database):
    challenge = await begun(story, boards)
    await story.join(challenge)
    await close(challenge, clock)
    challenges = Challenges(database, clock, ())
    await challenges.edits.edit(CLUB, None, Wishes(board_day=3, board_at="20:00"))
    assert "is closed" in await refused(story, 30, day=MONDAY + 6 * DAY)
    async with database.read() as tx:
        waiting = [job for job in await tx.jobs.of_series(KIND, challenge.id) if not job.done]
    assert [job.due for job in waiting] == [at(2, 20) + timedelta(days=30)]


async def test_a_day_still_open_far_away_joins_the_next_board(story, boards, clock, close, row):
    every_day = {**as_text(PLANS["form-first"]), "week": [1, 2, 3, 4, 5, 6, 7]}
    challenge = await begun(story, boards, plan_text=every_day)
    await story.lives_in(ANA, "Pacific/Honolulu")
    clock.now = at(23, 12)
    for person in (ANA, BEN):
        await story.join(challenge, person)
        await story.log(30, 30, person=person)
    first = await close(challenge, clock)  # it is Sunday evening in Honolulu
    assert await row(first, BEN) == (1, 7)
    assert await row(first, ANA) == (1, 6)
    clock.now = at(30, 9)
    await story.log(60, 60, day=on(29))
    second = await close(challenge, clock)
    assert await row(second, BEN) == (0, 7)
    assert await row(second, ANA) == (1, 7)


async def test_what_a_coach_adds_for_a_closed_day_joins_the_next_board(
    story, boards, clock, close, row
):
    challenge = await begun(story, boards)
    await story.join(challenge)
    await story.log(30, 30)
    first = await close(challenge, clock)
    assert await row(first, ANA) == (1, 4)
    clock.now += timedelta(minutes=1)
    await Challenges(story.db, clock, ()).corrections.correct(
        CLUB, ANA, str(MONDAY + DAY), Correcting(sets=(60, 60), why="forgotten"), by=COACH
    )
    second = await close(challenge, clock)
    assert await row(second, ANA) == (1, 5)
    assert await row(first, ANA) == (1, 4)  # as it was
    why = await boards.why.board(ANA, CLUB, None)
    assert [each.lived.day for each in why.days if each.earlier] == [MONDAY + DAY]
    assert (why.replayed.kept, why.replayed.planned) == (1, 5)


async def test_whoever_hides_or_is_erased_is_taken_off_and_the_latest_is_drawn_again(
    database, story, boards, clock, close
):
    challenge = await begun(story, boards)
    for person in (ANA, BEN):
        await story.join(challenge, person)
        await story.log(30, 30, person=person)
    week = await close(challenge, clock)
    assert {row.entry.member for row in week.told.ranking.rows} == {ANA, BEN}
    await People(database, clock).hide(ANA, hidden=True)
    await People(database, clock).hide(ANA, hidden=True)  # drawn once
    shown = await boards.get(week.board.id)
    assert {row.entry.member for row in shown.told.ranking.rows} == {BEN}
    async with database.read() as tx:
        assert len(await tx.jobs.of_series(REDRAW, week.board.id)) == 1
    await Privacy(database, clock).delete(BEN)
    shown = await boards.get(week.board.id)
    assert shown.told.ranking.rows == ()
    await People(database, clock).hide(ANA, hidden=False)
    shown = await boards.get(week.board.id)
    assert {row.entry.member for row in shown.told.ranking.rows} == {ANA}


async def test_a_final_board_is_kept_once_whoever_comes_first(
    database, story, boards, clock, close
):
    challenge = await begun(story, boards, length=7, style=Style.ROLL_CALL)
    await story.join(challenge)
    await story.log(30, 30)
    week = await close(challenge, clock)
    assert week.board.final
    assert week.board.style is Style.ROLL_CALL
    endings = Challenges(database, clock, ()).endings
    final = await endings.final(challenge.id, CLUB)
    assert final.board is not None
    await story.end(challenge)
    assert (await endings.keep(challenge.id, CLUB)).board.id == week.board.id
    async with database.read() as tx:
        assert [each.final for each in await tx.boards.of_challenge(challenge.id)] == [True]
