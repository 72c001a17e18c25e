"""/challenge edit, pause, resume, end and again: what is asked first, and how a challenge ends."""

import re

import pytest
from challenge_story import Behind, bare, create, public
from running import running_bot

from rehearsal import Rehearsal
from rehearsal.world.files import Upload


@pytest.fixture
async def behind(bot, club):
    behind = Behind(bot, club)
    yield behind
    await behind.db.close()


@pytest.fixture
async def played(club, ana, ben, cem, behind):
    """Four days of seven, in which Ana kept three and Ben one of four; nothing else is posted."""
    await create(cem, plan="classic-30", start="today", channel=club.channel("planks"))
    await behind.began(3, length=7)
    for person, holds in ((ana, (20, 27, 34)), (ben, (20,))):
        await behind.join(person)
        for at, seconds in enumerate(holds):
            await behind.hold(person, 3 - at, seconds)
    return await behind.challenge()


# --- Changing ----------------------------------------------------------------------------------


async def test_what_touches_no_results_is_changed_at_once(club, ana, cem, behind):
    await create(cem)
    await behind.join(ana)
    shown = await cem.slash(
        "challenge edit", name="Advent planks", daily_at="off", board_day=2, goal=30
    )
    assert shown.ephemeral
    assert shown.buttons == []
    assert "Advent planks, as it is now" in shown.text
    assert "Every Tuesday at 08:00" in shown.text
    assert "30 minutes held" in shown.text
    assert "Advent planks" in (await ana.slash("challenge list")).text
    assert len(public(ana)) == 1


async def test_new_dates_or_a_plan_say_whom_they_touch_and_ask(ana, cem, played, behind):
    shown = await cem.slash("challenge edit", plan="gentle", length=14)
    text = bare(shown)
    assert "2 members take part." in text
    assert "2 of them logged 4 holds." in text
    assert "Until now: Classic 30 days" in text
    assert "(14 days). Until now:" in text
    assert (await behind.challenge()).plan == "classic-30"
    done = await cem.click(shown, "Change it")
    assert "December planks, as it is now" in done.text
    changed = await behind.challenge()
    assert (changed.plan, changed.length) == ("gentle", 14)
    assert changed.starts_on == played.starts_on
    assert len(public(ana)) == 0


@pytest.mark.usefixtures("played")
async def test_the_simple_part_is_done_and_the_rest_asked(cem, behind):
    shown = await cem.slash("challenge edit", goal=30, length=14)
    assert "What else you named is changed already." in shown.text
    challenge = await behind.challenge()
    assert (challenge.goal_seconds, challenge.length) == (1800, 7)
    await cem.click(shown, "Change it")
    assert (await behind.challenge()).length == 14


@pytest.mark.usefixtures("played")
async def test_a_longer_hold_is_asked_too_and_its_button_has_room_for_any_plan(cem, behind):
    name = "a-plan-with-as-long-a-name-as-it-may-have.csv"
    await cem.slash("challenge plan upload", file=Upload(name, b"1,20\n2,30\n"))
    plan = (await cem.autocomplete("challenge plan remove", plan=""))[0].value
    shown = await cem.slash("challenge edit", plan=plan, ceiling=120, start="tomorrow", length=366)
    assert "Longest hold: 2:00. Until now: 1:00" in bare(shown)
    assert "Whoever began with the challenge begins with it again." in shown.text
    await cem.click(shown, "Change it")
    changed = await behind.challenge()
    assert (changed.plan, changed.ceiling, changed.length) == (plan, 120, 366)


async def test_a_card_still_works_after_a_restart(tmp_path):
    url = f"sqlite:///{tmp_path}/plankton.db"
    async with Rehearsal() as discord:
        club = discord.guild("Riverside Runners")
        cem = club.member("Cem", coach=True)
        async with running_bot(discord, DATABASE_URL=url):
            await discord.gateway.connected()
            card = await cem.slash("challenge create", name="Advent", zone="Europe/London")
        async with running_bot(discord, DATABASE_URL=url):
            assert "Advent is made" in (await cem.click(card, "Create")).text
            asked = await cem.slash("challenge end")
        async with running_bot(discord, DATABASE_URL=url):
            assert "Advent has ended" in (await cem.click(asked, "End and post the board")).text
            assert public(cem)[-1].buttons == ["My finish"]


@pytest.mark.usefixtures("played")
@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({}, "Nothing to change"),
        ({"length": 2}, "which has passed. /challenge end ends it today."),
        ({"start": "2020-01-01"}, "2020-01-01 has passed"),
        ({"plan": "jumping"}, "I don't know a plan called jumping"),
        ({"zone": "Atlantis"}, "I don't know the time in Atlantis"),
        ({"board_at": "late"}, "I can't read late as a time of day"),
        ({"challenge": "Easter", "length": 9}, "I don't know a challenge called Easter"),
    ],
)
async def test_edits_that_can_not_be(cem, options, said):
    shown = await cem.slash("challenge edit", **options)
    assert said in shown.text
    assert shown.buttons == []


async def test_a_new_channel_in_which_i_may_not_post_is_said(club, cem):
    await create(cem)
    planks = club.channel("planks")
    club.forbid_bot(planks)
    assert "I still lack" in (await cem.slash("challenge edit", channel=planks)).text


async def test_a_pause_is_for_everybody_until_it_goes_on(ana, cem, played):
    shown = await cem.slash("challenge pause")
    assert "is paused from today on, for 2 members" in shown.text
    assert "is paused already" in (await cem.slash("challenge pause")).text
    assert "Now: paused" in bare(await ana.slash("challenge info"))
    assert "goes on from today" in (await cem.slash("challenge resume")).text
    assert "isn't paused" in (await cem.slash("challenge resume")).text
    assert f"Now: day 4 of {played.length}" in bare(await ana.slash("challenge info"))
    assert public(ana) == []


# --- Ending ------------------------------------------------------------------------------------


@pytest.mark.usefixtures("played")
async def test_the_final_board_is_shown_first_and_posted_when_a_coach_says_so(club, ana, cem):
    planks = club.channel("planks")
    before = len(public(ana, planks))
    asked = await cem.slash("challenge end")
    text = bare(asked)
    assert asked.ephemeral
    assert "day 4 of 7, with 2 in it" in text
    assert "1 Ana: 3 of 3" in text
    assert "2 Ben: 1 of 3" in text
    assert len(public(ana, planks)) == before

    done = await cem.click(asked, "End and post the board")
    assert "December planks has ended" in done.text
    assert done.buttons == ["Run it again"]
    board = public(ana, planks)[-1]
    assert board.silent
    assert board.pinged == set()
    text = bare(board)
    assert "December planks: the final board" in text
    assert text.index("1 Ana: 3 of 3") < text.index("2 Ben: 1 of 3")
    assert "Ana took the biggest step from their own start (+70 %)." in text
    assert "Together: 1 minute held." in text
    assert "ties share a place" in text
    assert not re.search(r"\d s\b|\d:\d\d", text)
    (picture,) = board.files
    assert "1 Ana: 3 of 3" in picture["description"]
    assert board.file().startswith(b"\x89PNG")
    assert board.buttons == ["My finish"]


@pytest.mark.usefixtures("played")
async def test_a_finish_is_one_s_own_private_and_to_share_without_seconds(club, ana, ben, cem):
    planks = club.channel("planks")
    await cem.click(await cem.slash("challenge end"), "End and post the board")
    board = public(ana, planks)[-1]
    finish = await ana.click(board, "My finish")
    assert finish.ephemeral
    text = bare(finish)
    assert "3 of 3 planned days kept." in text
    assert "Your best kept day was 70 % above your first" in text
    assert "Held in all, as far as it counts: 1:21." in text
    assert finish.file().startswith(b"\x89PNG")
    count = len(public(ben, planks))

    shared = await ana.click(finish, "Share")
    assert public(ben, planks)[-1].id == shared.id
    assert len(public(ben, planks)) == count + 1
    assert not shared.ephemeral
    assert shared.pinged == set()
    assert "Ana finished December planks" in shared.text
    assert "3 of 3 planned days kept." in bare(shared)
    assert "1:21" not in shared.text
    assert shared.files == []

    theirs = await ben.click(board, "My finish")
    assert "1 of 3 planned days kept." in bare(theirs)
    assert "You weren't in December planks" in (await cem.click(board, "My finish")).text


@pytest.mark.usefixtures("played")
async def test_everything_stays_to_be_read_after_the_end(ana, cem, behind):
    await cem.click(await cem.slash("challenge end"), "End quietly")
    assert "has ended. /challenge info" in (await cem.slash("challenge end")).text
    shown = await ana.slash("challenge info")
    assert "Now: ended" in bare(shown)
    assert "1 Ana: 3 of 3" in bare(shown)
    assert "Who: Ana, Ben" in bare(shown)
    assert shown.buttons == ["My finish"]
    assert "December planks: ended, 2 members" in bare(await ana.slash("challenge list"))
    async with behind.db.read() as tx:
        assert len(await tx.holds.of_person(ana.id, (await behind.challenge()).club_id)) == 3


@pytest.mark.usefixtures("played")
@pytest.mark.parametrize(
    "command", ["challenge pause", "challenge resume", "challenge announce", "challenge end"]
)
async def test_what_has_ended_can_not_be_changed(cem, command):
    await cem.click(await cem.slash("challenge end"), "End quietly")
    assert "December planks has ended" in (await cem.slash(command)).text


@pytest.mark.usefixtures("played")
async def test_ending_twice_posts_one_board(club, ana, cem):
    asked = await cem.slash("challenge end")
    await cem.click(asked, "End and post the board")
    count = len(public(ana, club.channel("planks")))
    assert "has ended" in (await cem.click(asked, "End and post the board")).text
    assert len(public(ana, club.channel("planks"))) == count


@pytest.mark.usefixtures("played")
async def test_a_board_that_could_not_be_posted_can_be_later(club, ana, cem):
    planks = club.channel("planks")
    club.forbid_bot(planks)
    asked = await cem.slash("challenge end")
    assert "I still lack" in asked.text
    done = await cem.click(asked, "End and post the board")
    assert "I still lack" in done.text
    assert done.buttons == ["Run it again", "Post the final board"]
    club.permit(planks)
    assert "Its final board is in" in (await cem.click(done, "Post the final board")).text
    assert "the final board" in public(ana, planks)[-1].text


@pytest.mark.usefixtures("played")
async def test_pictures_that_i_may_not_attach_are_said_before(club, cem):
    club.forbid_bot(club.channel("planks"), "attach_files")
    assert "I still lack: Attach Files" in bare(await cem.slash("challenge end"))


@pytest.mark.usefixtures("played")
async def test_once_its_last_day_has_passed_info_offers_the_final_board(club, ana, cem, behind):
    await behind.began(9, length=7)
    shown = await ana.slash("challenge info")
    assert "Now: done since" in bare(shown)
    assert shown.buttons == ["My finish"]
    offered = await cem.slash("challenge info")
    assert offered.buttons == ["My finish", "Post the final board", "Run it again"]
    done = await cem.click(offered, "Post the final board")
    assert "December planks has ended" in done.text
    assert "the final board" in public(ana, club.channel("planks"))[-1].text
    assert "Now: ended" in bare(await cem.slash("challenge info"))


async def test_a_challenge_without_anybody_ends_without_a_picture(ana, cem):
    await create(cem)
    await cem.click(await cem.slash("challenge end"), "End and post the board")
    board = public(ana)[-1]
    assert "so there are no places" in board.text
    assert board.files == []


@pytest.mark.usefixtures("played")
async def test_run_it_again_shows_all_of_it_first(club, ana, cem):
    assert "is still going. End it first" in (await cem.slash("challenge again")).text
    done = await cem.click(await cem.slash("challenge end"), "End quietly")
    for again in (
        await cem.click(done, "Run it again"),
        await cem.slash("challenge again"),
    ):
        assert "December planks: shall I?" in again.text
        assert "Classic 30 days" in again.text
        assert "(7 days)" in again.text
    count = len(public(ana, club.channel("planks")))
    await cem.click(again, "Create")
    assert public(ana, club.channel("planks"))[count].buttons == ["Join"]
    assert "begins" in (await ana.slash("challenge list")).text


async def test_run_it_again_needs_something_to_run_again(ana, cem):
    assert "This club has no challenge yet" in (await cem.slash("challenge again")).text
    await create(cem)
    shown = await cem.click(await cem.slash("challenge end"), "End quietly")
    assert "That one is for coaches" in (await ana.slash("challenge again")).text
    assert shown.ephemeral
