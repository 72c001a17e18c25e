"""Stretches: shown one by one, on a sheet, and guided through a restart into the log."""

import re

import pytest
from timed_story import until, watched


@pytest.fixture
async def club(stage):
    with watched(stage) as club:
        await stage.discord.quiet()
        yield club


def named(shown):
    """What its pictures are called; each says in words what it shows."""
    assert all(len(each["description"]) > 60 for each in shown.files)
    return [each["filename"].removesuffix(".png") for each in shown.files]


async def sessions(stage, person):
    async with stage.app.database.read() as tx:
        return await tx.stretches.since(person.id, stage.discord.clock.now().date().min)


async def test_a_routine_from_the_list_to_the_log_and_back(stage, club, ana):
    asked = await ana.slash("stretch start")
    assert asked.ephemeral
    shown = await ana.select(asked, "Desk back · about 4 minutes")
    assert "Cat–cow at a desk · 1 of 5" in shown.text
    assert re.search(r"About 6 slow times. Time is up \*\*<t:\d+:R>\*\*", shown.text)
    assert shown.buttons == ["Next", "Easier", "Skip", "Stop"]
    assert named(shown) == ["desk-cat"]

    same = await ana.click(shown, "Next")
    assert same.id == shown.id
    assert "Shoulder drops · 2 of 5" in shown.text
    assert named(shown) == ["shoulder-drops"]
    for button in ("Skip", "Next", "Next", "Next"):
        await ana.click(shown, button)
    assert "Desk back: 4 of 5 done" in shown.text
    assert shown.files == []
    assert await sessions(stage, ana) == []

    await ana.click(shown, "Log it")
    assert "Logged: **Desk back**, 4 of 5. That makes 1 in the last 7 days." in shown.text
    (kept,) = await sessions(stage, ana)
    assert (kept.routine, kept.done, kept.turns) == ("desk-back", 4, 5)
    await ana.click(shown, "Undo")
    assert await sessions(stage, ana) == []


async def test_a_restart_in_the_middle_loses_nothing(stage, club, ana):
    shown = await ana.slash("stretch start", routine="after a rnu")
    assert "Calf stretch, knee straight · first side · 1 of 9" in shown.text
    await ana.click(shown, "Next")
    assert "Calf stretch, knee straight · other side · 2 of 9" in shown.text
    await stage.restart()
    await ana.click(shown, "Next")
    assert "Front of thigh, standing · first side · 3 of 9" in shown.text
    await ana.click(shown, "Stop")
    await stage.restart()
    await ana.click(shown, "Log it")
    assert "2 of 9" in shown.text


async def test_easier_shows_another_pose_where_there_is_one(stage, club, ana):
    shown = await ana.slash("stretch start", routine="before bed")
    first = named(shown)
    await ana.click(shown, "Easier")
    assert "**Easier:** Stand, and do it with your hands on a desk." in shown.text
    assert named(shown) == ["desk-cat"] != first
    assert shown.buttons == ["Next", "Skip", "Stop"]
    await ana.click(shown, "Next")
    await ana.click(shown, "Easier")
    assert "**Easier:** Put a cushion between your bum and your heels" in shown.text
    assert named(shown) == ["childs-pose"]


async def test_stopped_at_once_there_is_nothing_to_log(stage, club, ana):
    shown = await ana.slash("stretch start", routine="warm-up")
    await ana.click(shown, "Stop")
    assert "left for another time" in shown.text
    assert shown.buttons == []


async def test_a_pose_by_a_name_with_a_slip_in_it(stage, club, ana):
    shown = await ana.slash("stretch show", pose="miracel")
    assert shown.ephemeral
    assert "Chest to thighs · 20 s" in shown.text
    assert "just after getting up" in shown.text
    assert "Source: [The reduction" in shown.text
    easier = await ana.click(shown, "Easier way")
    assert "Back of thigh, lying" in easier.text


async def test_a_plank_beside_its_slips(stage, club, ana):
    shown = await ana.slash("stretch show", pose="full")
    slips = await ana.click(shown, "Common slips")
    assert slips.ephemeral
    assert "✗ **Hips sag.**" in slips.text
    assert named(slips) == ["sheet"]


async def test_what_is_offered_while_typing(stage, club, ana):
    offered = await ana.autocomplete("stretch show", pose="birddgo")
    assert offered[0].name == "Bird dog"
    routines = await ana.autocomplete("stretch start", routine="")
    assert len(routines) == 6


async def test_a_name_that_means_nothing_is_told_so(stage, club, ana):
    for command, option in (("stretch show", "pose"), ("stretch start", "routine")):
        told = await ana.slash(command, **{option: "quantum flux"})
        assert told.ephemeral
        assert "quantum flux" in told.text


async def test_typed_the_sheet_is_there_for_everyone_and_starts_for_each(stage, club, ana, ben):
    before = len(ana.history())
    await ana.say("!stretch")
    await until(lambda: len(ana.history()) == before + 2)
    sheet = ana.history()[-1]
    assert named(sheet) == ["sheet"]
    assert "1. Calf stretch, knee straight · 20 s a side" in sheet.text
    begun = await ben.click(sheet, "Show me, step by step")
    assert begun.ephemeral
    assert "1 of 9" in begun.text
    assert "Calf stretch" in ana.history()[-1].text


async def test_typed_with_a_pose_it_shows_the_pose(stage, club, ana):
    before = len(ana.history())
    await ana.say("!stretch cat cow")
    await until(lambda: len(ana.history()) == before + 2)
    assert named(ana.history()[-1]) == ["cat-cow"]
