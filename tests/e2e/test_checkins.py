"""A check-in, from consent to the light, over the wire."""

import pytest
from checkin_story import agree, check_in

from bot.pictures import body_alt


async def test_consent_is_asked_first_with_the_operator_by_name(ana):
    shown = await ana.slash("checkin")
    assert shown.ephemeral
    assert "Riverside Runners, who runs this bot, technically could" in shown.text
    assert "180 days" in shown.text
    assert "18 or over" in shown.text
    assert shown.buttons == ["I agree", "Show me the light, keep nothing", "No thanks"]
    said = await ana.click(shown, "No thanks")
    assert "Nothing is kept" in said.text
    assert "I keep nothing about you" in (await ana.slash("privacy show")).text


async def test_the_body_is_drawn_and_described(ana):
    shown = await agree(ana)
    assert shown.ephemeral
    assert shown.files[0]["description"] == body_alt()
    assert shown.buttons == ["Check in"]
    assert (await ana.slash("checkin")).buttons == ["Check in"]


async def test_a_check_in_becomes_a_light_and_is_kept(ana, ben):
    said = await check_in(ana, 4, "3 middle back")
    assert said.ephemeral
    assert "🟠 **Amber**: 4 in the middle back, running unchanged." in said.text
    assert "cut the next run by a third" in said.text
    assert "Not a diagnosis" in said.text
    assert said.buttons == ["Why", "Leave my plan as it was", "Ask me tomorrow by DM"]
    why = await ana.click(said, "Why")
    assert "3 to 5, or a small change in how you run, amber" in why.text
    assert "1 × pain check-ins" in (await ana.slash("privacy show")).text
    assert ben.history() == []


@pytest.mark.parametrize(
    ("score", "changed", "signs", "light"),
    [
        pytest.param(0, "No", (), "Green", id="0"),
        pytest.param(2, "No", (), "Green", id="2"),
        pytest.param(2, "A little", (), "Amber", id="a small change"),
        pytest.param(10, "No", (), "Red", id="10"),
        pytest.param(1, "No", ("It was sharp, not an ache",), "Red", id="sharp"),
        pytest.param(1, "Yes", (), "Red", id="a changed run"),
    ],
)
async def test_each_part_of_the_rule_reaches_the_answer(ana, score, changed, signs, light):
    areas = ("6 knee",) if score else ()
    said = await check_in(ana, score, *areas, changed=changed, signs=signs)
    assert f"**{light}**" in said.text


async def test_a_red_flag_is_a_stop_with_the_country_s_number_and_no_score(ana, cem):
    await cem.slash("setup club", country="New Zealand")
    said = await check_in(
        ana, 3, "2 upper back", signs=["Short of breath at rest, or it hurts to breathe in"]
    )
    assert "### Get help now" in said.text
    assert "**111**" in said.text
    assert "Short of breath" in said.text
    assert "Amber" not in said.text
    assert "3 in the" not in said.text
    read = await ana.click(said, "I've read this")
    assert "till somebody has had a look" in read.text
    again = await ana.slash("checkin")
    assert "### Get help now" in again.text
    lifted = await ana.click(again, "It has been looked at")
    assert "begin again at half" in lifted.text
    assert "Get help" not in (await ana.slash("checkin")).text


async def test_the_light_alone_keeps_nothing(ana):
    shown = await ana.slash("checkin")
    shown = await ana.click(shown, "Show me the light, keep nothing")
    said = await check_in(ana, 7, "4 lower back", shown=shown)
    assert "🔴 **Red**" in said.text
    assert "I kept nothing of this" in said.text
    assert said.buttons == ["Why", "Rest tomorrow"]
    assert "I keep nothing about you" in (await ana.slash("privacy show")).text
    assert "I agree" in (await ana.slash("checkin")).buttons


async def test_asked_aloud_the_answer_is_a_button_and_the_rest_is_private(ana, ben):
    shown = await ana.say("!checkin")
    assert not shown.ephemeral
    assert shown.buttons == ["Check in"]
    for person in (ana, ben):
        asked = await person.click(shown, "Check in")
        assert asked.ephemeral
        assert "Before I keep anything" in asked.text


async def test_a_run_and_a_plank_ask_how_it_feels(ana):
    shown = await ana.slash("run log", distance="5.2 km", time="34:10")
    assert "Check in" in shown.buttons
    assert "Before I keep anything" in (await ana.click(shown, "Check in")).text
    await agree(ana)
    form = await ana.click(shown, "Check in")
    assert form.fields[0].label == "Worst pain, 0 to 10"
