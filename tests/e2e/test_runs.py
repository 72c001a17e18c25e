"""Runs over the wire: logged however people like, put right, listed, and how far to go today."""

from datetime import timedelta

import pytest
from challenge_story import bare

from bot.clock import utc_now
from bot.domain.units import Units
from bot.services.runs import Ran
from bot.ui.after_run import AfterRun


@pytest.fixture
def runs(bot):
    return bot.app.runs


@pytest.fixture
def ran(runs, club):
    """Lets somebody have run so many km some days ago."""

    async def ran(person, km, ago=0, **more):
        day = utc_now().date() - timedelta(days=ago)
        return await runs.log(person.id, club.id, Ran(metres=round(km * 1000), day=day, **more))

    return ran


async def kept(runs, person):
    return [(each.metres, each.seconds) for each in await runs.logbook.own(person.id)]


# --- Logging -----------------------------------------------------------------------------------


async def test_a_run_by_the_command_is_answered_privately(ana, runs):
    shown = await ana.slash("run log", distance="5,2", time="34:10", felt="ok", day="yesterday")
    assert shown.ephemeral
    assert "5.2 km in 34:10 (6:34/km) · felt ok · yesterday" in bare(shown)
    assert "One more short, easy run" in shown.text
    assert shown.buttons == ["Check in", "Edit", "Undo", "Share", "Why"]
    (run,) = await runs.logbook.own(ana.id)
    assert run.day == utc_now().date() - timedelta(days=1)


async def test_after_a_jump_one_calm_line_says_so_and_why_has_the_source(ana, ran):
    await ran(ana, 4.6, ago=9)
    shown = await ana.slash("run log", distance="5.2 km")
    assert "Longest in 30 days had been 4.6 km, so this was 13 % over." in shown.text
    assert "Runs that jump like that went with more injuries" in shown.text
    assert "next time about 4.6 km to 5.0 km" in shown.text
    why = await ana.click(shown, "Why")
    assert why.ephemeral
    assert "5,205 runners" in why.text
    assert "not beginners" in why.text
    assert "10.1136/bjsports-2024-109380" in why.text


async def test_a_typed_run_is_logged_aloud_in_a_line_and_the_rest_stays_private(ana, ben, ran):
    await ran(ana, 3, ago=9)
    said = await ana.say("!run 5.2 km 34:10 hard")
    assert not said.ephemeral
    assert bare(said) == "Logged: 5.2 km in 34:10 (6:34/km)"
    assert said.pinged == set()
    assert "That run is gone" in (await ben.click(said, "More")).text
    more = await ana.click(said, "More")
    assert more.ephemeral
    assert "73 % over" in more.text


async def test_in_a_dm_all_of_it_is_said_at_once(ana, runs):
    said = await ana.say("run 3 mi in 30:05 yesterday", where=ana.dm)
    assert "4.83 km in 30:05" in bare(said)
    assert said.buttons[:3] == ["Check in", "Edit", "Undo"]
    assert await kept(runs, ana) == [(4828, 1805)]


async def test_miles_for_whoever_wants_miles(ana, ran):
    await ran(ana, 4.6, ago=9)
    await ana.slash("me units", units=Units.MI.value)
    shown = await ana.slash("run log", distance="3.1", time="30:05")
    assert "3.1 mi in 30:05 (9:42/mi)" in bare(shown)
    assert "Longest in 30 days: 3.1 mi. Ceiling for one run: 3.4 mi." in bare(shown)


async def test_a_form_asks_where_nothing_was_typed_and_bad_input_loses_nothing(ana, runs):
    form = await ana.slash("run log", felt="easy")
    assert form.field("felt").value == ["easy"]
    shown = await ana.submit(form, distance="5 km", time="34.10")
    assert "Write 34:10 or 34.10 min" in shown.text.replace("\\", "")
    form = await ana.click(shown, "Edit")
    assert form.field("distance").value == "5 km"
    shown = await ana.submit(form, time="34:10")
    assert "5 km in 34:10 (6:50/km) · felt easy" in bare(shown)
    assert await kept(runs, ana) == [(5000, 2050)]


async def test_a_message_is_picked_up_and_confirmed(ana, runs):
    said = await ana.say("5k in 34:10, back ok", waits=False)
    form = await ana.context_menu("Log this run", on=said)
    assert form.field("distance").value == "5 km"
    assert form.field("time").value == "34:10"
    assert await kept(runs, ana) == []
    shown = await ana.submit(form)
    assert shown.ephemeral
    assert await kept(runs, ana) == [(5000, 2050)]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("!run", "How far was it?"),
        ("!run five", "I can't read five as a run"),
        ("!run 5m", "Write 5 mi or 5000 m"),
        ("!run 5 km 0:01:00", "can't both be right"),
        ("!run 5 km tomorrow", "still to come"),
    ],
)
async def test_a_refusal_says_what_would_work(ana, runs, typed, said):
    assert said in (await ana.say(typed)).text.replace("\\", "")
    assert await kept(runs, ana) == []


# --- Slips -------------------------------------------------------------------------------------


async def test_a_run_that_is_far_too_long_is_asked_about(ana, ben, runs):
    said = await ana.say("!run 52 km")
    assert "Did you mean 52 km? That is a lot." in bare(said)
    assert await kept(runs, ana) == []
    assert "That run is gone" in (await ben.click(said, "Yes, log it")).text
    shown = await ana.click(said, "Yes, log it")
    assert shown.ephemeral
    assert await kept(runs, ana) == [(52_000, None)]


async def test_the_same_run_twice_is_asked_about_and_dropped(ana, runs):
    await ana.slash("run log", distance="5.2 km", time="34:10")
    shown = await ana.slash("run log", distance="5.2 km")
    assert "on that day already (today)" in shown.text
    shown = await ana.click(shown, "No, drop it")
    assert "Nothing was logged" in shown.text
    assert await kept(runs, ana) == [(5200, 2050)]


# --- Putting right -----------------------------------------------------------------------------


async def test_undo_brings_back_and_deletes(ana, runs):
    shown = await ana.slash("run log", distance="5.2 km")
    shown = await ana.click(shown, "Undo")
    assert "Undone: 5.2 km counts for nothing now." in shown.text
    assert await kept(runs, ana) == []
    shown = await ana.click(shown, "Put it back")
    assert await kept(runs, ana) == [(5200, None)]
    shown = await ana.click(shown, "Undo")
    shown = await ana.click(shown, "Delete for good")
    assert "I know nothing of that run any more" in shown.text
    assert await bot_keeps(ana, runs) == []


async def test_a_question_asked_aloud_tells_nothing_of_other_runs(ana, ran):
    await ran(ana, 4.8)
    said = await ana.say("!run 5 km")
    assert bare(said).startswith("I may have that run already. Is this another one: 5 km?")
    assert "4.8" not in said.text
    said = await ana.say("!run 52 km")
    assert "4.8" not in said.text


async def bot_keeps(person, runs):
    async with runs.logbook._db.read() as tx:
        records = await tx.privacy.export(person.id)
    return records.get("runs", [])


async def test_a_run_is_edited_by_form_and_by_command(ana, ran, runs):
    await ran(ana, 5.234, seconds=2050)
    form = await ana.slash("run edit")
    assert form.field("distance").value == "5.23 km"
    shown = await ana.submit(form, time="35:00")
    assert "5.23 km in 35:00" in bare(shown)
    assert await kept(runs, ana) == [(5234, 2100)]  # not rounded by having been shown
    form = await ana.click(shown, "Edit")
    await ana.submit(form, time="")
    assert await kept(runs, ana) == [(5234, None)]
    (choice,) = await ana.autocomplete("run edit", run="today")
    shown = await ana.slash("run edit", run=choice.value, distance="3 mi", time="30:00")
    assert await kept(runs, ana) == [(4828, 1800)]


async def test_whoever_has_no_run_has_none_to_edit(ana):
    assert "No runs of yours yet" in (await ana.slash("run edit")).text


# --- Seeing ------------------------------------------------------------------------------------


async def test_runs_are_listed_by_month_with_their_totals(ana, ben, ran):
    await ran(ana, 3, ago=40, seconds=1200)
    await ran(ana, 4, ago=0, seconds=1600)
    await ran(ana, 2, ago=0)
    shown = await ana.slash("run list")
    assert shown.ephemeral
    assert "Together: 6.0 km · 2 runs · longest 4.0 km · 26:40 in all, 6:40/km." in bare(shown)
    (earlier,) = shown.buttons
    shown = await ana.click(shown, earlier)
    assert "3 km in 20:00 (6:40/km)" in shown.text
    assert "1 run" in shown.text
    picked = await ana.select(shown, shown.selects[0]["options"][0]["label"])
    shared = await ana.click(picked, "Share")
    assert not shared.ephemeral
    assert "Ana ran 3 km in 20:00 (6:40/km)" in bare(shared)
    assert "No runs in this month" in (await ben.slash("run list")).text
    assert "as a month" in (await ben.slash("run list", month="soon")).text


async def test_the_ceiling_before_a_run(ana, ben, ran, runs):
    await ran(ana, 3.9, ago=9)
    await ran(ana, 4, ago=2)
    shown = await ana.slash("run ceiling")
    assert shown.ephemeral
    assert "Longest in 30 days: 4.0 km. Ceiling for one run: 4.4 km." in bare(shown)
    assert shown.buttons == ["Why"]
    assert "Start with two short, easy ones" in (await ben.slash("run ceiling")).text


async def test_what_is_asked_after_a_run_stands_under_it(ana, monkeypatch):
    async def ask(_bot, logged):
        return [f"How does your body feel after {logged.run.metres} m?"]

    monkeypatch.setattr(AfterRun, "ask", ask)
    shown = await ana.slash("run log", distance="5.2 km")
    assert "How does your body feel after 5200 m?" in shown.text


async def test_stats_are_a_chart_and_words_and_private_until_shared(ana, ben, ran):
    await ran(ana, 5.2, ago=1, seconds=2050)
    await ran(ana, 4, ago=40, seconds=1700)
    shown = await ana.slash("run stats")
    assert shown.ephemeral
    (picture,) = shown.files
    assert "9.2 km in 2 runs" in picture["description"]
    assert "9.2 km in 2 runs, over 12 weeks." in bare(shown)
    assert "6:34/km; of the four before: 7:05/km" in shown.text
    shared = await ana.click(shown, "Share")
    assert not shared.ephemeral
    assert "Ana's runs" in shared.text
    assert shared.files
    assert "No runs of yours in the last 4 weeks" in (await ben.slash("run stats", weeks=4)).text
