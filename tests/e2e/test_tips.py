"""Tips: asked aloud, privately, by menu; what opens; and what people do wrong."""

import pytest

SECTIONS = ["While you run", "Stretches", "Strength", "Kit", "See someone?"]


async def test_typed_aloud_the_answer_stands_in_the_channel(ana, ben):
    shown = await ana.say("!backpain")
    assert not shown.ephemeral
    assert shown.reply_to == ana.history()[0].id
    assert shown.pinged == set()
    assert "Back sore after running" in shown.text
    assert [each.text for each in ben.history()] == [each.text for each in ana.history()]


async def test_the_warning_comes_before_the_tips(ana):
    text = (await ana.say("!backpain")).text
    assert text.index("chest pain") < text.index("Distance first") < text.index("Reviewed")


async def test_by_slash_only_the_asker_sees_it(ana, ben):
    shown = await ana.slash("backpain")
    assert shown.ephemeral
    assert "Back sore after running" in shown.text
    assert ben.history() == []


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        pytest.param("!backpain upper", "Upper back", id="an area"),
        pytest.param("!backpain UPPER!", "Upper back", id="an area, loudly"),
        pytest.param("!backpain between the shoulder blades", "Upper back", id="in own words"),
        pytest.param("!backpain bra line", "Middle of the back", id="bra line"),
        pytest.param("!backache", "Back sore", id="an alias"),
        pytest.param("!sore back", "Back sore", id="an alias of two words"),
        pytest.param("!Sore-Back lower", "Lower back", id="hyphen, capitals and an area"),
        pytest.param("!back-pain", "Back sore", id="the slug"),
        pytest.param("! backpain", "Back sore", id="a space after the prefix"),
        pytest.param("!upper back", "Upper back", id="the area is in the alias"),
        pytest.param(
            "!backpain it started after my long run on Sunday, any ideas?",
            "Back sore",
            id="a whole story",
        ),
        pytest.param("@bot backpain", "Back sore", id="by mention"),
        pytest.param("@bot sore back upper", "Upper back", id="by mention, two words and an area"),
    ],
)
async def test_however_it_is_typed(ana, typed, title):
    assert title in (await ana.say(typed)).text


async def test_in_a_dm_no_prefix_is_needed(ana):
    for typed in ("!backpain", "backpain", "my back hurts after long runs"):
        assert "Back sore" in (await ana.say(typed, where=ana.dm)).text
    assert "/help" in (await ana.say("hello there", where=ana.dm)).text


async def test_in_a_dm_by_slash(ana):
    assert "Upper back" in (await ana.slash("backpain", area="upper", where=ana.dm)).text


@pytest.mark.parametrize("section", SECTIONS)
async def test_sections_open_for_the_presser_alone(ana, ben, section):
    shown = await ana.say("!backpain")
    opened = await ben.click(shown, section)
    assert opened.ephemeral
    assert len(ben.history()) == len(ana.history()) + 1
    assert len(opened.text) > 200


async def test_sources_open_with_links(ana):
    shown = await ana.click(await ana.slash("backpain"), "Sources")
    assert "https://" in str(shown.message)
    last = ana.history()[-1]
    assert "Where this comes from" in last.text


async def test_is_this_urgent_names_every_number_by_country(ana):
    shown = await ana.click(await ana.say("!backpain"), "Is this urgent?")
    assert shown.ephemeral
    for line in ("United Kingdom: 999", "United States: 911", "Australia: 000", "New Zealand: 111"):
        assert line in shown.text.replace("*", "")
    assert "Not sure?" in shown.text
    again = await ana.click(shown, "I've read this")
    assert "Back sore" in again.text


async def test_picking_where_it_aches(ana, ben):
    shown = await ana.say("!backpain")
    picked = await ben.select(shown, "Upper back, sore after running")
    assert picked.ephemeral
    assert "Upper back" in picked.text


async def test_as_a_reply_it_answers_that_message_and_pings_nobody(ana, ben):
    sore = await ana.say("Second long run done, ouch, my back", waits=False)
    shown = await ben.say("!backpain upper", reply_to=sore)
    assert shown.reply_to == sore.id
    assert shown.pinged == set()


async def test_the_menu_on_a_message_finds_its_topic(ana, ben):
    sore = await ana.say("My upper back hurts the day after my long run", waits=False)
    shown = await ben.context_menu("Tips for this", on=sore)
    assert shown.ephemeral
    assert "Upper back" in shown.text


async def test_the_menu_offers_the_list_where_it_cannot_tell(ana, ben):
    lovely = await ana.say("What a lovely morning", waits=False)
    shown = await ben.context_menu("Tips for this", on=lovely)
    assert "can't tell" in shown.text
    assert "Back sore" in (await ben.select(shown, "Back sore after running")).text


async def test_in_threads_and_forum_posts(club, ana):
    thread = await ana.start_thread("Sore?", where=club.channel("general"))
    assert "Back sore" in (await ana.say("!backpain", where=thread)).text
    post = await ana.post(club.channel("questions"), "Sore back", "After long runs")
    assert "Back sore" in (await ana.say("!backpain", where=post)).text


async def test_the_asker_may_remove_the_answer(ana):
    shown = await ana.say("!backpain")
    await ana.click(shown, "Remove")
    assert shown.deleted


async def test_staff_may_remove_the_answer_and_others_may_not(ana, ben, cem):
    shown = await ana.say("!backpain")
    refused = await ben.click(shown, "Remove")
    assert refused.ephemeral
    assert "Only the person who asked, or a coach" in refused.text
    assert not shown.deleted
    await cem.click(shown, "Remove")
    assert shown.deleted


async def test_a_private_answer_has_no_remove_button(ana):
    assert "Remove" not in (await ana.slash("backpain")).buttons


async def test_tip_by_topic_with_forgiving_suggestions(ana):
    for typed in ("", "back", "bakpain", "sore b"):
        assert "back-pain" in [each.value for each in await ana.autocomplete("tip", topic=typed)]
    assert "Back sore" in (await ana.slash("tip", topic="back-pain")).text
    assert "Upper back" in (await ana.slash("tip", topic="upper back")).text


async def test_area_suggestions(ana):
    choices = await ana.autocomplete("backpain", area="u")
    assert [each.value for each in choices] == ["upper"]
    assert len(await ana.autocomplete("backpain", area="")) == 3


async def test_browsing_all_topics(ana):
    listed = await ana.slash("tips")
    assert listed.ephemeral
    assert "Back sore" in (await ana.select(listed, "Back sore after running")).text
    assert "What is it about?" in (await ana.say("!tips")).text


async def test_a_slip_of_the_key_is_asked_about(ana, ben):
    shown = await ana.say("!bakpain")
    assert "Did you mean !backpain?" in shown.text.replace("*", "")
    opened = await ben.click(shown, "Back sore after running")
    assert opened.ephemeral
    assert "Back sore" in opened.text


@pytest.mark.parametrize("typed", ["!play", "!rank", "!backup now", "!", "!!!", "hello", "!skip 2"])
async def test_words_for_other_bots_meet_silence(discord, ana, typed):
    await ana.say(typed, waits=False)
    await discord.quiet()
    assert len(ana.history()) == 1
