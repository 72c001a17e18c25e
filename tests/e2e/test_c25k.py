"""Couch to 5K over the wire: begun anywhere, repeated, paused, finished, and shared if wanted."""

from datetime import timedelta

import pytest
from challenge_story import bare, public

from bot.audio.ogg import packets_of, samples_in
from bot.clock import utc_now


async def began(person, **place):
    return await person.slash("c25k start", **place)


async def test_the_first_run_is_drawn_told_and_done(ana):
    shown = await began(ana)
    assert shown.ephemeral
    assert "Couch to 5K · week 1, run 1" in shown.text
    assert "8 × (run 1:00, walk 1:30)" in shown.text
    assert "30:00 in all, 8:00 of it running" in bare(shown)
    (picture,) = shown.files
    assert picture["filename"] == "run.png"
    assert "Walk 5:00. Run 1:00. Walk 1:30." in picture["description"]
    done = await ana.click(shown, "Done")
    assert "Logged: week 1, run 1." in bare(done)
    assert "Next is week 1, run 2" in done.text
    assert "A rest day between runs helps" in done.text
    assert "logged already" in (await ana.click(shown, "Done")).text
    assert public(ana) == []


async def test_one_begins_anywhere_and_beginning_twice_moves_nothing(ana):
    assert "week 5, run 3" in (await began(ana, week=5, run=3)).text
    assert "week 5, run 3" in (await began(ana)).text
    assert "week 2, run 1" in (await began(ana, week=2)).text
    assert "weeks 1 to 9" in (await ana.slash("c25k goto", week=10)).text
    assert "runs 1 to 3" in (await ana.slash("c25k goto", week=2, run=4)).text


async def test_whoever_has_not_begun_hears_how(ana):
    for command in ("next", "done", "repeat", "pause", "progress", "calendar"):
        assert "/c25k start" in (await ana.slash(f"c25k {command}")).text


async def test_typed_aloud_it_is_a_button_for_whoever_presses_it(ana, ben):
    await began(ana, week=6, run=3)
    asked = await ana.say("!c25k")
    assert asked.buttons == ["Next run"]
    shown = await ana.click(asked, "Next run")
    assert shown.ephemeral
    assert "week 6, run 3" in shown.text
    assert "/c25k start" in (await ben.click(asked, "Next run")).text


async def test_too_hard_offers_to_repeat_and_changes_nothing_by_itself(ana):
    await began(ana, week=3, run=2)
    done = await ana.slash("c25k done")
    hard = await ana.click(done, "Too hard")
    assert hard.buttons == ["Repeat this run", "Repeat the week"]
    assert "week 3, run 3" in (await ana.slash("c25k next")).text
    assert "week 3, run 2" in (await ana.click(hard, "Repeat this run")).text
    done = await ana.slash("c25k done", felt="too hard")
    assert "week 3, run 1" in (await ana.click(done, "Repeat the week")).text


async def test_a_run_is_undone_and_logged_for_another_day(ana):
    await began(ana)
    done = await ana.slash("c25k done", day="yesterday", felt="easy")
    assert "Logged: week 1, run 1, yesterday." in bare(done)
    assert "How was it" not in done.text
    undone = await ana.click(done, "Undo")
    assert "Next is week 1, run 1" in undone.text
    assert "nothing to change" in (await ana.click(done, "Undo")).text
    today = utc_now().date()
    far = (today - timedelta(days=9)).isoformat()
    assert "last seven days" in (await ana.slash("c25k done", day=far)).text
    ahead = (today + timedelta(days=2)).isoformat()
    assert "still to come" in (await ana.slash("c25k done", day=ahead)).text
    assert await ana.autocomplete("c25k done", day="yest")


async def test_a_pause_is_neither_asked_about_nor_counted(ana):
    await began(ana)
    away = await ana.slash("c25k pause")
    assert "until you say that you're back" in away.text
    assert "I'm back" in (await ana.slash("c25k next")).buttons
    assert "without a day of return" in (await ana.slash("c25k calendar")).text
    assert "Welcome back" in (await ana.click(away, "I'm back")).text
    day = (utc_now().date() + timedelta(days=20)).isoformat()
    assert "away until" in (await ana.slash("c25k pause", until=day)).text
    assert "has passed" in (await ana.slash("c25k pause", until="today")).text
    await ana.slash("c25k done")
    assert "I'm back" not in (await ana.slash("c25k next")).buttons


async def test_the_end_is_celebrated_once_and_public_only_by_share(ana):
    await began(ana, week=9, run=3)
    done = await ana.slash("c25k done", felt="all right")
    assert "You've finished Couch to 5K" in done.text
    assert public(ana) == []
    shared = await ana.click(done, "Share")
    assert not shared.ephemeral
    assert "Ana has finished Couch to 5K" in bare(shared)
    assert "Next is week 9, run 3" in (await ana.click(done, "Undo")).text
    assert "for the day on which" in (await ana.click(done, "Share")).text
    await ana.slash("c25k done", felt="all right")
    assert "You've run all of Couch to 5K" in (await ana.slash("c25k next")).text
    assert "run all of it" in (await ana.slash("c25k done")).text
    await ana.slash("c25k repeat", what="the last run")
    again = await ana.slash("c25k done")
    assert "You've finished" not in again.text
    assert "Share" not in again.buttons


async def test_progress_counts_each_run_once_and_tells_repeats(ana):
    await began(ana)
    for _run in range(3):
        await ana.slash("c25k done")
    await ana.slash("c25k repeat")
    await ana.slash("c25k done")
    shown = await ana.slash("c25k progress")
    assert "3 of 27 runs done" in bare(shown)
    assert "1 run repeated" in shown.text
    assert "32 minutes of running" in shown.text
    assert "`Week 1` ● ◎ ●" in shown.text
    assert "`Week 9` ○ ○ ○" in shown.text


async def test_where_versions_differ_is_said(ana):
    await began(ana)
    assert "22 minutes" in bare(await ana.slash("c25k progress"))


async def test_the_audio_holds_the_whole_run_and_its_times(ana):
    shown = await ana.slash("c25k audio", week=9, run=3)
    assert [each["filename"] for each in shown.files] == ["c25k-w9r3.ogg", "c25k-w9r3.txt"]
    sound = shown.file(0)
    assert len(sound) < 1_000_000
    assert sum(map(samples_in, packets_of(sound))) == pytest.approx(2401 * 48_000, abs=24_000)
    lines = shown.file(1).decode().split("\r\n")
    assert lines[2:7] == [
        "  0:00  Walk 5:00",
        "  5:00  Run 30:00",
        " 20:00  Half-way",
        " 35:00  Walk 5:00",
        " 40:00  The end",
    ]
    await began(ana, week=2)
    assert (await ana.slash("c25k audio")).files[0]["filename"] == "c25k-w2r1.ogg"


async def test_the_club_sees_weeks_of_those_who_show_them(ana, ben, cem):
    for person, week in ((ana, 4), (ben, 2), (cem, 4)):
        await began(person, week=week)
    room = await cem.slash("c25k club")
    assert "Nobody shows" in room.text
    for person in (ana, ben, cem):
        room = await person.click(await person.slash("c25k club"), "Show my week here")
    assert "Week 2: Ben\nWeek 4: Ana, Cem" in bare(room)
    assert room.ephemeral
    assert "Cem" not in (await cem.click(room, "Show it no more")).text
    await ben.slash("me hide")
    left = await cem.slash("c25k club")
    assert "Week 4: Ana" in bare(left)
    assert "Ben" not in left.text
    assert "Cem" not in left.text


async def test_a_run_with_its_distance_is_among_one_s_runs_and_has_no_ceiling(ana):
    await began(ana)
    done = await ana.slash("c25k done", distance="3.2 km", time="31:30", felt="easy")
    assert "3.2 km in 31:30 (9:51/km), kept in /run list" in bare(done)
    assert "Add distance" not in done.buttons
    assert "3.2 km" in (await ana.slash("run list")).text
    assert "Ceiling" not in (await ana.slash("run ceiling")).text
    await ana.click(done, "Undo")
    assert "3.2 km" not in (await ana.slash("run list")).text


async def test_a_distance_is_added_later_and_changed(ana):
    await began(ana, week=9, run=3)
    assert "How far was it" in (await ana.slash("c25k done", time="40:00")).text
    done = await ana.slash("c25k done")
    form = await ana.click(done, "Add distance")
    assert "can't read" in (await ana.submit(form, distance="far")).text
    assert "5.1 km, kept" in bare(await ana.submit(form, distance="5.1 km"))
    await ana.submit(await ana.click(done, "Add distance"), distance="5 km", time="40:00")
    listed = (await ana.slash("run list")).text
    assert "5 km in 40:00" in listed
    assert "5.1 km" not in listed
    assert "eiling" in (await ana.slash("run ceiling")).text
