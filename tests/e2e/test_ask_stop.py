"""What may not wait comes before every tip: aloud, privately, in a DM, on somebody's message."""

import pytest

FELL = "since I fell off my bike and now I can't feel my legs"


def held(shown):
    """The ids of a message's buttons."""
    return str(shown.message)


async def test_typed_aloud_the_channel_sees_a_line_that_says_nothing(ana, ben):
    shown = await ana.say(f"!backpain {FELL}")
    assert not shown.ephemeral
    assert "Only you will see it" in shown.text
    assert "999" not in shown.text
    opened = await ana.click(shown, "See my answer")
    assert opened.ephemeral
    assert "Get help now" in opened.text
    assert "stop:v1:E1:" in held(opened)
    assert all("Get help now" not in each.text for each in ben.history())


async def test_nobody_else_opens_it(ana, ben):
    shown = await ana.say(f"!backpain {FELL}")
    refused = await ben.click(shown, "See my answer")
    assert refused.ephemeral
    assert "for the person who asked" in refused.text


async def test_the_tip_comes_once_the_card_was_read(ana):
    shown = await ana.click(await ana.say(f"!backpain {FELL}"), "See my answer")
    assert "Distance first" not in shown.text
    tip = await ana.click(shown, "I've read this")
    assert tip.ephemeral
    assert "Back sore after running" in tip.text


@pytest.mark.parametrize(
    ("command", "option", "text"),
    [
        ("tip", "topic", "crushing pain in my chest"),
        ("backpain", "area", "lower, and numb between my legs"),
    ],
)
async def test_by_slash(ana, command, option, text):
    shown = await ana.slash(command, **{option: text})
    assert shown.ephemeral
    assert "Get help now" in shown.text
    assert "United Kingdom: 999" in shown.text.replace("*", "")


async def test_the_numbers_are_those_of_the_club(ana, cem):
    await cem.slash("setup club", country="NZ")
    shown = await ana.slash("tip", topic="crushing pain in my chest")
    assert "New Zealand: 111" in shown.text.replace("*", "")


async def test_one_closed_question_where_words_leave_it_open(ana):
    shown = await ana.slash("tip", topic="my bits feel a bit odd")
    assert "ask:v1:saddle:" in held(shown)
    assert "Get help now" in (await ana.click(shown, "Yes, or not sure")).text
    again = await ana.slash("tip", topic="my bits feel a bit odd")
    assert "everything I have tips on" in (await ana.click(again, "No")).text


async def test_in_a_dm_at_once(ana):
    shown = await ana.say("my back hurts and I wet myself without noticing", where=ana.dm)
    assert "Get help now" in shown.text


async def test_somebody_in_distress_hears_whom_to_call(ana):
    shown = await ana.say("I don't want to be here anymore", where=ana.dm)
    assert "988" in shown.text
    assert "999" in shown.text
    assert "sign of something" not in shown.text


async def test_on_a_message_of_somebody_else(ana, ben):
    message = await ana.say("crushing chest pain since the hill", waits=False)
    shown = await ben.context_menu("Tips for this", on=message)
    assert shown.ephemeral
    assert "Get help now" in shown.text


async def test_other_bots_words_stay_theirs(discord, ana):
    await ana.say("!play killing me softly, I want to die", waits=False)
    await discord.quiet()
    assert len(ana.history()) == 1


async def test_ordinary_words_still_meet_the_tip(ana):
    assert "Back sore" in (await ana.say("!backpain after my long run, no numbness")).text


async def test_what_was_typed_is_not_logged(ana, caplog):
    caplog.set_level("DEBUG", logger="bot")
    await ana.slash("tip", topic="crushing pain in my chest, zanzibar")
    assert "zanzibar" not in caplog.text
