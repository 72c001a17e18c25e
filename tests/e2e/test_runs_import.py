"""/run import over the wire: a file becomes runs, and nothing else of it stays."""

import json
from datetime import timedelta

import pytest
from challenge_story import bare
from recording_files import fit, gpx, stretch, tcx

from bot.clock import utc_now
from rehearsal.world.files import Upload

BEGUN = (utc_now() - timedelta(days=1)).replace(hour=9, minute=0, second=0, microsecond=0)


def run_of(seconds, **more):
    return stretch(seconds, begun=BEGUN, **more)


async def sent(person, data, name="Lunch_Run.gpx", **more):
    return await person.slash("run import", file=Upload(name, data), **more)


async def kept(bot, person):
    return await bot.app.runs.logbook.own(person.id)


@pytest.mark.parametrize("made", [gpx, fit], ids=["gpx", "fit"])
async def test_a_file_becomes_a_run_with_its_splits(bot, ana, ben, made):
    shown = await sent(ana, made([run_of(1800)]), felt="ok")
    assert shown.ephemeral
    assert shown.files == []
    assert "4.5 km in 30:00 (6:40/km) · felt ok · yesterday" in bare(shown)
    assert "Each km: 6:40 · 6:40 · 6:40 · 6:40" in shown.text
    assert "Undo" in shown.buttons
    (run,) = await kept(bot, ana)
    assert (run.how, run.started_at) == ("import", BEGUN)
    assert ben.history() == []


async def test_of_where_it_was_nothing_is_kept(bot, ana):
    await sent(ana, gpx([run_of(600)]))
    records = json.dumps(await bot.app.privacy.export(ana.id))
    assert "51.5" not in records
    assert "-0.12" not in records
    assert "Lunch" not in records


async def test_the_same_run_again_is_asked_about(bot, ana):
    await sent(ana, gpx([run_of(1800)]))
    asked = await sent(ana, tcx(run_of(1800)), name="lunch.tcx")
    assert "You have 4.5 km in 30:00" in bare(asked)
    assert len(await kept(bot, ana)) == 1
    dropped = await ana.click(asked, "No, drop it")
    assert "Nothing was logged" in dropped.text
    assert len(await kept(bot, ana)) == 1


async def test_typed_and_imported_it_is_asked_about_too(bot, ana):
    await ana.slash("run log", distance="4.45 km", day="yesterday")
    asked = await sent(ana, gpx([run_of(1800)]))
    assert "You have 4.45 km on that day already" in bare(asked)
    assert "Each km" in (await ana.click(asked, "Yes, log it")).text
    assert len(await kept(bot, ana)) == 2


async def test_several_runs_in_a_file_stand_in_lines(bot, ana):
    await sent(ana, gpx([run_of(1800)]))
    shown = await sent(ana, fit([run_of(1800)], [run_of(600, after=4 * 3600)]))
    assert "2 runs in that file" in shown.text
    assert "yesterday: 1.5 km in 10:00" in bare(shown)
    assert "You may have that one already" in shown.text
    assert shown.buttons == ["Yes, log it", "More"]
    assert len(await kept(bot, ana)) == 2
    assert "1.5 km in 10:00" in bare(await ana.click(shown, "More"))


async def test_miles_for_whoever_wants_miles(ana):
    await ana.slash("me units", units="miles")
    shown = await sent(ana, gpx([run_of(1800)]))
    assert "Each mile: 10:44 · 10:44" in shown.text


async def test_a_run_on_a_treadmill(ana):
    shown = await sent(ana, tcx(run_of(1800), positions=False), name="treadmill.tcx")
    assert "4.5 km in 30:00" in bare(shown)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(b"hello", "Send a GPX, TCX or FIT file", id="words"),
        pytest.param(gpx([run_of(60)])[:-99], "Export it once more", id="cut off"),
        pytest.param(b"x" * (10 * 1024 * 1024 + 1), "over 10 MB", id="huge"),
        pytest.param(fit([run_of(600)], sport=2), "says cycling, and I keep runs only", id="ride"),
        pytest.param(
            gpx([stretch(600, begun=utc_now() + timedelta(days=3))]), "still to come", id="future"
        ),
        pytest.param(gpx([run_of(600, speed=11.0)]), "can't both be right", id="far too fast"),
    ],
)
async def test_what_can_t_be_used_is_said_privately_and_loses_nothing(bot, ana, data, says):
    shown = await sent(ana, data)
    assert shown.ephemeral
    assert says in shown.text
    assert await kept(bot, ana) == []
