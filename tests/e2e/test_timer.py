"""The timer: started from a post or a command, set by set, in one private message."""

import re

import pytest
from timed_story import watched

from bot.ui.look import card, row
from bot.ui.starting import StartTimerButton


@pytest.fixture
async def club(stage):
    with watched(stage) as club:
        await stage.discord.quiet()
        yield club


@pytest.fixture
async def challenge(stage, club, ana):
    return await stage.challenge(club, ana)


async def posted(stage, club, challenge_id, reader):
    """A post with the button, as the day's post has it."""
    channel = stage.bot.get_partial_messageable(club.first_channel.id, guild_id=club.id)
    await channel.send(view=card("Day 2", row(StartTimerButton(str(challenge_id)))))
    return reader.history()[-1]


@pytest.fixture
async def post(stage, club, challenge, ana):
    return await posted(stage, club, challenge.id, ana)


@pytest.fixture
async def shown(post, ana):
    return await ana.click(post, "Start timer")


async def test_from_start_to_the_two_taps(stage, club, ana, shown):
    assert shown.ephemeral
    assert "Set 1 of 2 · 20 s · knees" in shown.text
    assert re.search(r"Get down\. Go: \*\*<t:\d+:R>\*\*", shown.text)
    assert shown.buttons == ["Down", "Stop here"]

    stage.passes(26)
    same = await ana.click(shown, "Down")
    assert same.id == shown.id
    assert re.search(r"So far: \*\*2[012] s\*\*\. Rest\.", shown.text)
    assert "Set 2 of 2" in shown.text
    assert shown.buttons == ["Down", "More rest", "Stop here"]

    stage.passes(30 + 20)
    await ana.click(shown, "Down")
    assert "How was the form?" in shown.text
    (hold,) = await stage.holds(club, ana)  # logged before anything more is asked
    assert hold.how == "timer"
    assert all(19 <= each <= 22 for each in hold.sets)

    await ana.click(shown, "Clean")
    assert "How hard" in shown.text
    await ana.select(shown, "5")
    assert "Undo" in shown.buttons
    (hold,) = await stage.holds(club, ana)
    assert (hold.form, hold.effort) == ("clean", 5)


async def test_a_restart_between_start_and_down(stage, club, ana, shown):
    await stage.stop()
    stage.passes(47)
    await stage.start()
    await ana.click(shown, "Down")
    assert re.search(r"So far: \*\*4[2-6] s\*\*", shown.text)


async def test_times_are_those_of_the_press_however_late_the_answer(stage, club, ana, shown):
    stage.passes(25)
    pressed = ana.begin_click(shown.state, shown.button("Down", None))
    stage.passes(2)  # while it travels
    await ana.outcome(pressed)
    assert re.search(r"So far: \*\*(19|20|21) s\*\*", shown.text)


async def test_down_before_go(stage, club, ana, shown):
    told = await ana.click(shown, "Down")
    assert told.ephemeral
    assert told.id != shown.id
    assert "only just begun" in told.text
    assert shown.buttons == ["Down", "Stop here"]


async def test_a_second_start_asks(stage, club, ana, post, shown):
    stage.passes(8)
    asked = await ana.click(post, "Start timer")
    assert asked.ephemeral
    assert "Your timer is running: Set 1 of 2" in asked.text
    await ana.click(asked, "Go on")
    assert asked.buttons == ["Down", "Stop here"]
    stage.passes(20)
    await ana.click(asked, "Down")
    assert "Set 2 of 2" in asked.text


async def test_starting_again(stage, club, ana, post, shown):
    stage.passes(8)
    asked = await ana.click(post, "Start timer")
    await ana.click(asked, "Start again")
    assert "Set 1 of 2" in asked.text
    gone = await ana.click(shown, "Down")
    assert "isn't running any more" in gone.text
    stage.passes(25)
    await ana.click(asked, "Down")
    assert re.search(r"So far: \*\*(19|20|21|22) s\*\*", asked.text)


async def test_more_rest(stage, club, ana, shown):
    stage.passes(25)
    await ana.click(shown, "Down")
    stage.passes(40)
    first = re.search(r"<t:(\d+):R>", shown.text)[1]
    await ana.click(shown, "More rest")
    assert int(re.search(r"<t:(\d+):R>", shown.text)[1]) - int(first) in {39, 40, 41, 42}


async def test_stopping_early_keeps_what_was_held(stage, club, ana, shown):
    stage.passes(25)
    await ana.click(shown, "Down")
    await ana.click(shown, "Stop here")
    assert "How was the form?" in shown.text
    (hold,) = await stage.holds(club, ana)
    assert len(hold.sets) == 1


async def test_stopping_at_once_logs_nothing(stage, club, ana, shown):
    await ana.click(shown, "Stop here")
    assert "nothing logged" in shown.text
    assert await stage.holds(club, ana) == []


async def test_left_running_it_is_forgotten_kindly(stage, club, ana, shown):
    stage.passes(16 * 60)
    told = await ana.click(shown, "Down")
    assert "Log it yourself if you held" in told.text
    assert await stage.holds(club, ana) == []


async def test_beyond_the_ceiling_it_is_logged_as_held_and_earns_no_more(stage, club, ana, shown):
    stage.passes(5 + 200)
    await ana.click(shown, "Down")
    assert "Past 20 s nothing more is earned." in shown.text
    await ana.click(shown, "Stop here")
    (hold,) = await stage.holds(club, ana)
    assert hold.sets[0] >= 198
    assert hold.target.counted(hold.sets) == 20


async def test_who_is_not_in_it_is_told_how_to_join(stage, club, post, ben):
    told = await ben.click(post, "Start timer")
    assert told.ephemeral
    assert "/plank join" in told.text


async def test_a_challenge_that_is_gone(stage, club, ana, challenge):
    post = await posted(stage, club, 123, ana)
    assert "That challenge is gone" in (await ana.click(post, "Start timer")).text


async def test_by_command(stage, club, ana, challenge):
    shown = await ana.slash("plank start")
    assert shown.ephemeral
    assert "Set 1 of 2 · 20 s · knees" in shown.text
    stage.passes(25)
    await ana.click(shown, "Down")
    assert "Set 2 of 2" in shown.text


async def test_by_command_in_one_of_several_challenges(stage, club, ana, challenge):
    await stage.challenge(club, ana, name="Gentle planks", plan="gentle")
    shown = await ana.slash("plank start", challenge="gentle planks")
    assert "20 s · knees" not in shown.text
    offered = await ana.autocomplete("plank start", challenge="gen")
    assert [each.name for each in offered] == ["Gentle planks"]
    told = await ana.slash("plank start", challenge="what")
    assert "I don't know a challenge called what" in told.text


async def test_by_command_in_a_dm(stage, club, ana, challenge):
    shown = await ana.slash("plank start", where=ana.dm)
    stage.passes(25)
    await ana.click(shown, "Down")
    assert "Set 2 of 2" in shown.text


async def test_by_command_without_a_challenge(stage, club, ben, challenge):
    told = await ben.slash("plank start")
    assert told.ephemeral
    assert "/plank join" in told.text


async def test_from_the_day_s_card(stage, club, ana, challenge):
    today = await ana.slash("plank today")
    shown = await ana.click(today, "Start timer")
    assert "Set 1 of 2 · 20 s · knees" in shown.text


async def test_a_rest_day_is_timed_as_one_hold(stage, club, ana, challenge):
    stage.passes(24 * 3600)  # form-first rests on day 3
    shown = await ana.slash("plank start")
    assert "A hold of your own · knees" in shown.text
    stage.passes(36)
    await ana.click(shown, "Down")
    assert "How was the form?" in shown.text
    (hold,) = await stage.holds(club, ana)
    assert hold.target is None
