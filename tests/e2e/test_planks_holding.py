"""Members join, hold and put right what they logged, over the wire."""

import pytest
from challenge_story import Behind, bare, create


@pytest.fixture
async def behind(bot, club):
    behind = Behind(bot, club)
    yield behind
    await behind.db.close()


@pytest.fixture
async def december(cem, behind):
    """A challenge that began five days ago, followed on UTC's calendar."""
    await create(cem, zone="UTC", plan="form-first")
    return await behind.began(5, length=28)


async def join(person, **typed):
    """Join by the command and the form."""
    form = await person.slash("plank join")
    return await person.submit(form, **{"level": "knees", "care": "no", **typed})


async def test_joining_by_the_command_shows_todays_target(ana, december):
    form = await ana.slash("plank join")
    assert "Told to be careful" in form.text
    shown = await ana.submit(form, baseline="40")
    assert shown.ephemeral
    assert "You're in December planks." in bare(shown)
    assert "your day 1 · level: knees" in shown.text
    assert "holds of 20 s" in shown.text
    assert "Stop when the line breaks" in shown.text
    assert shown.buttons == ["Start timer", "Log a hold", "Rest today", "My plan"]
    assert [each["filename"] for each in shown.files] == ["pose.png"]
    assert "description" in shown.files[0]


async def test_a_typed_hold_is_logged_in_the_channel_and_felt_privately(ana, december):
    await join(ana, baseline="40")
    said = await ana.say("!plank 2x20")
    assert "Logged: 2 × 20 s. How was the form?" in bare(said)
    assert not said.ephemeral
    shown = await ana.click(said, "Clean")
    assert shown.ephemeral
    assert "How hard was it?" in shown.text
    shown = await ana.select(shown, "5")
    assert "Logged: 2 × 20 s, clean, effort 5" in bare(shown)
    assert "Day kept." in shown.text
    assert "Next planned day" in shown.text
    assert shown.buttons == ["Undo", "Share"]
