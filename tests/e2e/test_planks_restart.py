"""A restart harms nothing: forms, buttons and Undo work as before."""

import pytest
from challenge_story import bare
from timed_story import timed

from bot.ui import modal


@pytest.fixture
async def stage(stored):
    async with timed(await stored()) as stage:
        yield stage


@pytest.fixture
async def here(stage):
    club = stage.discord.guild("Riverside Runners")
    await stage.discord.quiet()
    return club


async def test_a_form_opened_before_a_restart_is_taken_after_it(stage, here):
    ana, ben = here.member("Ana"), here.member("Ben")
    await stage.challenge(here, ben)
    form = await ana.slash("plank join")
    await stage.restart()
    shown = await ana.submit(form, level="bench", baseline="40")
    assert "level: bench" in shown.text
    assert "2 holds of 20 s" in shown.text


async def test_undo_and_the_two_taps_after_a_restart(stage, here):
    ana = here.member("Ana")
    await stage.challenge(here, ana)
    shown = await ana.slash("plank log", held="2x20")
    await stage.restart()
    shown = await ana.click(shown, "Clean")
    await stage.restart()
    shown = await ana.select(shown, "5")
    assert "Logged: 2 × 20 s, clean, effort 5" in bare(shown)
    await stage.restart()
    await ana.click(shown, "Undo")
    assert await stage.holds(here, ana) == []


async def test_edit_after_a_restart_opens_the_form_empty(stage, here):
    ana = here.member("Ana")
    await stage.challenge(here, ana)
    form = await ana.click(await ana.slash("plank today"), "Log a hold")
    wrong = await ana.submit(form, held="soon")
    await stage.restart()
    modal._typed.clear()  # another process
    form = await ana.click(wrong, "Edit")
    assert form.field("held").value == ""
    await ana.submit(form, held="2x20")
    assert len(await stage.holds(here, ana)) == 1


async def test_a_hold_a_minute_before_midnight_and_one_after(stage, here):
    ana = here.member("Ana")
    await stage.challenge(here, ana)
    now = stage.discord.clock.now()
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    stage.passes(86_400 - (now - midnight).total_seconds() - 60)
    await ana.slash("plank log", held="2x20", form="clean", effort=5)
    stage.passes(120)
    await ana.slash("plank log", held="2x20", form="clean", effort=5)
    first, second = await stage.holds(here, ana)
    assert (second.day - first.day).days == 1
