"""Asking in one's own words: by slash, by typed command, by mention, in a DM."""

import pytest


async def test_by_slash_with_why_it_matched(ana, ben):
    shown = await ana.slash("ask", what="my upper back is sore after long runs")
    assert shown.ephemeral
    assert "Upper back" in shown.text
    assert "upper back" in shown.text.partition("you wrote")[2]
    assert "not a diagnosis" in shown.text
    assert "Upper back" in (await ana.click(shown, "Upper back, sore after running")).text
    assert ben.history() == []


async def test_what_may_not_wait_comes_first(ana):
    shown = await ana.slash("ask", what="my back hurts and I can't feel between my legs")
    assert "Get help now" in shown.text
    assert "nearest tips" not in shown.text
    assert "Back sore" in (await ana.click(shown, "I've read this")).text


async def test_where_nothing_fits_there_is_the_list(ana):
    shown = await ana.slash("ask", what="what time is the pub quiz")
    assert "can't tell which" in shown.text
    assert "Back sore" in (await ana.select(shown, "Back sore after running")).text


async def test_something_else_opens_the_list(ana):
    shown = await ana.slash("ask", what="sore back")
    listed = await ana.click(shown, "Something else")
    assert "Back sore" in (await ana.select(listed, "Back sore after running")).text


@pytest.mark.parametrize(
    "typed",
    ["@bot my back is killing me after long runs", "!ask my back is killing me after long runs"],
)
async def test_aloud_a_line_that_says_nothing_and_a_button_to_the_answer(ana, ben, typed):
    shown = await ana.say(typed)
    assert not shown.ephemeral
    assert "Only you will see it" in shown.text
    assert "ack" not in shown.text
    opened = await ana.click(shown, "See my answer")
    assert opened.ephemeral
    assert "Back sore" in opened.text
    assert "for the person who asked" in (await ben.click(shown, "See my answer")).text


async def test_a_mention_with_a_sign_looks_the_same_in_the_channel(ana):
    plain = await ana.say("@bot my back is killing me after long runs")
    serious = await ana.say("@bot my back hurts and I wet myself without noticing")
    assert plain.text == serious.text
    assert "Get help now" in (await ana.click(serious, "See my answer")).text


async def test_in_a_dm_at_once(ana):
    assert "Back sore" in (await ana.say("ask my back aches next day", where=ana.dm)).text


async def test_nothing_asked(ana):
    shown = await ana.click(await ana.say("!ask"), "See my answer")
    assert "everything I have tips on" in shown.text or "can't tell" in shown.text


async def test_what_is_typed_is_shown_inert(ana):
    shown = await ana.slash("ask", what="**back** @everyone <@1> [x](http://x.example) upper back")
    assert shown.pinged == set()
    assert "http" not in shown.text
