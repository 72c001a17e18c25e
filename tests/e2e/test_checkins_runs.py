"""What check-ins do to runs, over the wire: the next session, the ceiling, and how to undo it."""

from datetime import timedelta

import pytest
from challenge_story import bare
from checkin_story import check_in

from bot.clock import utc_now
from bot.services.runs import Ran


@pytest.fixture
def ran(bot, club):
    async def ran(person, km, ago=0):
        day = utc_now().date() - timedelta(days=ago)
        return await bot.app.runs.log(person.id, club.id, Ran(metres=round(km * 1000), day=day))

    return ran


async def test_amber_cuts_the_next_session_by_a_third_and_can_be_taken_back(ana):
    usual = await ana.slash("c25k start", week=1)
    assert "8 × (run 1:00" in usual.text
    said = await check_in(ana, 4, "7 shin")
    eased = await ana.slash("c25k next")
    assert "5 × (run 1:00" in eased.text
    assert "A third shorter after amber" in eased.text
    await ana.click(said, "Leave my plan as it was")
    assert "8 × (run 1:00" in (await ana.slash("c25k next")).text


async def test_after_red_a_session_is_walked_and_comes_once_more(ana):
    await ana.slash("c25k start", week=3)
    await check_in(ana, 7, "7 shin")
    walked = await ana.slash("c25k next")
    assert "**0:00** of it running" in walked.text
    done = await ana.click(walked, "Done")
    assert "Walked, after red. The run itself comes next" in done.text
    again = await ana.slash("c25k next")
    assert "week 3, run 1" in again.text.lower()
    assert "run 3:00" in again.text
    assert "after red" not in again.text


async def test_a_stop_leaves_no_session_and_a_lifted_one_a_shorter(ana):
    await ana.slash("c25k start", week=1)
    await check_in(ana, 2, "2 upper back", signs=["Fever or shivering, or feeling ill with it"])
    stopped = await ana.slash("c25k next")
    assert "No run until what you reported has been looked at" in stopped.text
    assert "Done" not in stopped.buttons
    await ana.click(await ana.slash("checkin"), "It has been looked at")
    assert "5 × (run 1:00" in (await ana.slash("c25k next")).text


async def test_a_stop_that_was_not_kept_suggests_no_run_for_a_day(ana):
    await ana.slash("c25k start", week=1)
    shown = await ana.click(await ana.slash("checkin"), "Show me the light, keep nothing")
    said = await check_in(
        ana, 2, "2 upper back", signs=["Fever or shivering, or feeling ill with it"], shown=shown
    )
    assert "I kept nothing of this" in said.text
    assert "I suggest no run today" in (await ana.slash("c25k next")).text


async def test_after_a_programme_s_run_it_is_asked_how_it_feels(ana):
    await ana.slash("c25k start", week=1)
    done = await ana.slash("c25k done")
    assert "Check in" in done.buttons
    assert "Before I keep anything" in (await ana.click(done, "Check in")).text


@pytest.mark.parametrize(
    ("score", "said"),
    [
        (1, "Ceiling for one run: **4.4 km**"),
        (4, "After amber: next time up to **2.6 km**"),
        (7, "After red: leave the next run out"),
    ],
)
async def test_the_ceiling_goes_by_the_light_until_one_run_was_eased(ana, ran, score, said):
    await ran(ana, 3.9, ago=9)
    await ran(ana, 4, ago=2)
    await check_in(ana, score, "4 lower back")
    assert said in (await ana.slash("run ceiling")).text
    logged = await ana.slash("run log", distance="2 km")
    assert "4.4 km" in bare(logged)
    assert "4.4 km" in bare(await ana.slash("run ceiling"))


async def test_aloud_nothing_is_said_of_it(ana, ben, ran):
    await ran(ana, 3.9, ago=9)
    await ran(ana, 4, ago=2)
    await check_in(ana, 7, "4 lower back")
    shown = await ana.say("!run 3 km")
    assert bare(shown) == "Logged: 3 km"
