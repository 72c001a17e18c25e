"""Members join, hold, and put right what they logged, over the wire."""

import pytest
from challenge_story import Behind, bare, create, public
from members_story import holds_of, join, ongoing

from bot.domain.planks.levels import Level


@pytest.fixture
async def behind(bot, club):
    behind = Behind(bot, club)
    yield behind
    await behind.db.close()


@pytest.fixture
async def december(cem, behind):
    return await ongoing(cem, behind)


# --- Joining -----------------------------------------------------------------------------------


async def test_joining_by_the_command_shows_todays_target(ana, december):
    form = await ana.slash("plank join")
    assert "Told to be careful" in form.text
    shown = await ana.submit(form, baseline="40")
    assert shown.ephemeral
    assert "You're in December planks." in bare(shown)
    assert "your day 1 · level: knees" in shown.text
    assert "2 holds of 20 s, 30 s between" in shown.text
    assert "Stop when the line breaks" in shown.text
    assert "Cue: Put your elbows right under your shoulders." in shown.text
    assert shown.buttons == ["Start timer", "Log a hold", "Rest today", "My plan"]
    (picture,) = shown.files
    assert picture["filename"] == "pose.png"
    assert picture["description"]


async def test_joining_by_the_button_on_the_announcement(ana, cem, behind):
    await create(cem, zone="UTC")
    await behind.began(2, length=28)
    (announcement,) = [each for each in public(ana) if "Join" in each.buttons]
    form = await ana.click(announcement, "Join")
    shown = await ana.submit(form, level="wall")
    assert "level: wall" in shown.text
    again = await ana.click(announcement, "Join")
    assert "You're in already" in again.text


async def test_whoever_was_told_to_be_careful_sees_the_list_and_nothing_is_kept(ana, bot, december):
    shown = await join(ana, level="bench", baseline="0:30", care="yes")
    assert "glaucoma" in shown.text
    assert "Back pain that runs down a leg" in shown.text
    assert await bot.app.privacy.show(ana.id) == {}
    shown = await ana.click(shown, "Join")
    assert "level: bench" in shown.text
    assert "2 holds of 15 s" in shown.text
    exported = str(await bot.app.privacy.export(ana.id))
    assert "care" not in exported


async def test_joining_before_the_start_shows_what_will_come(ana, cem):
    await create(cem, zone="UTC", start="tomorrow")
    shown = await join(ana)
    assert "Your first day is tomorrow." in bare(shown)
    assert "Then: 2 holds of 10 s" in bare(shown)
    assert shown.buttons == ["My plan"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"baseline": "1.30"}, "I'm not sure how long 1.30 is"),
        ({"baseline": "2"}, "A baseline is at least 5 s"),
        ({"baseline": "20:00"}, "A baseline is at most 10 minutes"),
    ],
)
async def test_bad_input_in_a_form_loses_nothing(ana, december, typed, said):
    shown = await join(ana, level="bench", **typed)
    assert said in shown.text.replace("\\", "")
    assert shown.ephemeral
    form = await ana.click(shown, "Edit")
    assert form.field("level").value == ["bench"]
    assert form.field("baseline").value == typed["baseline"]
    shown = await ana.submit(form, baseline="30")
    assert "level: bench" in shown.text


async def test_without_a_challenge_there_is_nothing_to_join(ana):
    assert "This club has no challenge yet" in (await ana.slash("plank join")).text


async def test_of_several_challenges_one_has_to_be_named(ana, cem, behind, december):
    await ongoing(cem, behind, name="Other planks")
    assert "Which challenge?" in (await ana.slash("plank join")).text
    offered = await ana.autocomplete("plank join", challenge="oth")
    assert [each.name for each in offered] == ["Other planks"]
    shown = await join(ana, offered[0].value)
    assert "Other planks" in shown.text


async def test_in_a_dm_there_is_no_club_to_join_in(ana, december):
    shown = await ana.slash("plank join", where=ana.dm)
    assert "works in a club's channel" in shown.text


# --- Logging -----------------------------------------------------------------------------------


async def test_a_typed_hold_is_logged_in_the_channel_and_felt_privately(ana, ben, december):
    await join(ana, baseline="40")
    said = await ana.say("!plank 2x20")
    assert "Logged: 2 × 20 s. How was the form?" in bare(said)
    assert not said.ephemeral
    assert said.pinged == set()
    assert "That hold is gone" in (await ben.click(said, "Clean")).text
    shown = await ana.click(said, "Clean")
    assert shown.ephemeral
    assert "How hard was it?" in shown.text
    shown = await ana.select(shown, "5")
    assert "Logged: 2 × 20 s, clean, effort 5" in bare(shown)
    assert "Day kept." in shown.text
    assert "one more set" in shown.text
    assert shown.buttons == ["Undo", "Share", "Check in"]


async def test_all_of_it_in_one_command(ana, behind, club, december):
    await join(ana)
    shown = await ana.slash("plank log", held="10", sets=2, form="wobbly", effort=7)
    assert shown.ephemeral
    assert "Logged: 2 × 10 s, wobbly, effort 7" in bare(shown)
    assert "the same again, until it comes easier" in shown.text
    (hold,) = await holds_of(behind, ana, club)
    assert (hold.sets, hold.form, hold.effort, hold.level) == ((10, 10), "wobbly", 7, Level.KNEES)


@pytest.mark.parametrize("typed", ["75", "75s", "1:15", "1m15", "1.25 min"])
async def test_a_time_is_read_as_people_write_it(ana, behind, club, december, typed):
    await join(ana)
    await ana.say(f"!plank {typed}")
    (hold,) = await holds_of(behind, ana, club)
    assert hold.sets == (75,)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("1.30", "Write 1:30 or 1.30 min"),
        ("0", "A hold needs at least one second"),
        ("-5", "A hold needs at least one second"),
        ("10:00:00", "would beat the world record"),
        ("2 beers", "I can't read 2 beers as a time"),
        ("99x10", "I count up to 50 sets"),
    ],
)
@pytest.mark.usefixtures("december")
async def test_what_can_not_be_a_hold_is_refused_kindly(ana, behind, club, typed, said):
    await join(ana)
    shown = await ana.say(f"!plank {typed}")
    assert said in shown.text.replace("\\", "")
    assert await holds_of(behind, ana, club) == []


async def test_far_over_one_s_best_is_asked_first_and_only_its_holder_may_say_yes(
    ana, ben, behind, club, december
):
    await join(ana)
    await join(ben)
    await ana.slash("plank log", held="20", form="clean", effort=5)
    asked = await ana.say("!plank 3:00 clean")
    assert "Did you mean 3:00?" in bare(asked)
    assert "Your longest so far is 20 s" in asked.text
    assert "for somebody else" in (await ben.click(asked, "Yes, log it")).text
    assert len(await holds_of(behind, ana, club)) == 1
    shown = await ana.click(asked, "Yes, log it")
    assert "How hard was it?" in shown.text
    assert [each.sets for each in await holds_of(behind, ana, club)] == [(20,), (180,)]
    assert await holds_of(behind, ben, club) == []


async def test_done_logs_the_target_and_asks_nothing(ana, december):
    await join(ana, baseline="40")
    shown = await ana.slash("plank log", held="done")
    assert "Logged: 2 × 20 s\nDay kept." in bare(shown)
    assert "say how it felt, and the plan can move" in shown.text


async def test_the_form_logs_and_keeps_what_was_typed_if_it_can_not_be_read(ana, december):
    shown = await join(ana)
    form = await ana.click(shown, "Log a hold")
    shown = await ana.submit(form, held="soon", form="clean", effort="5")
    assert "I can't read soon as a time" in shown.text
    form = await ana.click(shown, "Edit")
    assert form.field("held").value == "soon"
    assert form.field("form").value == ["clean"]
    shown = await ana.submit(form, held="2x10")
    assert "Logged: 2 × 10 s, clean, effort 5" in bare(shown)


async def test_a_message_that_speaks_of_a_hold_is_logged_by_its_menu(ana, behind, club, december):
    await join(ana)
    said = await ana.say("held 1:10 today!", waits=False)
    form = await ana.context_menu("Log this plank", on=said)
    assert form.field("held").value == "1:10"
    await ana.submit(form)
    (hold,) = await holds_of(behind, ana, club)
    assert (hold.sets, hold.how) == ((70,), "message")


async def test_a_message_that_speaks_of_nothing_opens_an_empty_form(ana, december):
    await join(ana)
    said = await ana.say("what a morning", waits=False)
    form = await ana.context_menu("Log this plank", on=said)
    assert form.field("held").value == ""


async def test_filling_in_a_day_and_days_that_can_not_be(ana, behind, december):
    await behind.join(ana)
    shown = await ana.slash("plank log", held="2x10", day="yesterday", form="clean", effort=5)
    assert "· yesterday" in shown.text
    shown = await ana.slash("plank log", held="20", day=str(behind.today.replace(year=2030)))
    assert "still to come" in shown.text
    assert "You joined on" in (await ana.slash("plank log", held="20", day="2026-01-01")).text
    offered = await ana.autocomplete("plank log", held="20", day="yest")
    assert offered[0].name.startswith("yesterday: ")


async def test_whoever_is_in_none_hears_how_to_join(ana, december):
    for command in ("today", "holds", "progress", "plan", "leave", "pause", "resume"):
        shown = await ana.slash(f"plank {command}")
        assert shown.ephemeral
        assert "/plank join" in shown.text
    assert "/plank join" in (await ana.say("!plank 45")).text


async def test_plank_without_a_time_leads_to_the_private_answer(ana, ben, december):
    await join(ana)
    said = await ana.say("!plank")
    assert "holds of" not in said.text
    shown = await ana.click(said, "My plank")
    assert shown.ephemeral
    assert "2 holds of 10 s" in shown.text
    assert "/plank join" in (await ben.click(said, "My plank")).text


# --- Undo, edit, share -------------------------------------------------------------------------


async def test_undo_and_putting_it_back(ana, behind, club, december):
    await join(ana)
    shown = await ana.slash("plank log", held="2x10", form="clean", effort=5)
    undone = await ana.click(shown, "Undo")
    assert "Undone: 2 × 10 s, clean, effort 5" in undone.text
    assert await holds_of(behind, ana, club) == []
    assert "Start timer" in (await ana.slash("plank today")).buttons
    back = await ana.click(undone, "Put it back")
    assert "Day kept." in back.text
    assert len(await holds_of(behind, ana, club)) == 1


async def test_sharing_is_aloud_and_only_then(ana, ben, december):
    await join(ana)
    count = len(public(ben))
    shown = await ana.slash("plank log", held="2x10", form="clean", effort=5)
    assert len(public(ben)) == count
    shared = await ana.click(shown, "Share")
    assert not shared.ephemeral
    assert "Ana held 2 × 10 s, clean, effort 5 (knees), today." in bare(shared)
    assert len(public(ben)) == count + 1


async def test_one_s_own_holds_each_with_what_can_be_done(ana, ben, behind, december):
    await behind.join(ana)
    await behind.hold(ana, 2, 12)
    await behind.hold(ana, 1, 20, 20)
    shown = await ana.slash("plank holds")
    assert shown.text.index("yesterday: 2 × 20 s") < shown.text.index("12 s")
    one = await ana.select(shown, "yesterday: 2 × 20 s, clean, effort 5")
    assert one.buttons == ["Edit", "Undo", "Share"]
    form = await ana.click(one, "Edit")
    assert form.field("held").value == "2 × 20 s"
    changed = await ana.submit(form, held="2x25", effort="7")
    assert "Logged: 2 × 25 s, clean, effort 7" in bare(changed)
    await join(ben)
    assert "No holds of yours" in (await ben.slash("plank holds")).text


async def test_editing_the_latest_by_the_command(ana, december):
    await join(ana)
    assert "No holds of yours" in (await ana.slash("plank edit", held="30")).text
    await ana.slash("plank log", held="2x10", form="clean", effort=5)
    shown = await ana.slash("plank edit", held="2x12", form="wobbly")
    assert "Logged: 2 × 12 s, wobbly, effort 5" in bare(shown)
    form = await ana.slash("plank edit")
    assert form.field("held").value == "2 × 12 s"
    assert "Pick one of your holds" in (await ana.slash("plank edit", hold="7", held="9")).text
    offered = await ana.autocomplete("plank edit", hold="today")
    assert offered[0].name == "today: 2 × 12 s, wobbly, effort 5"


async def test_a_coach_s_correction_is_seen_by_its_member(ana, cem, behind, december):
    await behind.join(ana)
    await behind.hold(ana, 1, 200)
    await cem.slash(
        "challenge correct", member=ana, day="yesterday", held="20", why="A slip of the key"
    )
    shown = await ana.slash("plank holds")
    assert f"Put right by <@{cem.id}>" in shown.text
    assert "3:20 became 20 s. “A slip of the key”" in shown.text
