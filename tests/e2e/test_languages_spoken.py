"""Everybody is answered in their own language, and the channel in the club's."""

import pytest


@pytest.fixture
def ana(club):
    ana = club.member("Ana")
    ana.user.locale = "de"
    return ana


async def test_a_stop_card_is_in_the_language_of_the_one_who_asks(club, ana):
    card = await ana.slash("ask", what="chest pain and sweating when I run")
    assert card.ephemeral
    assert "Hol jetzt Hilfe" in card.text
    assert "keine Diagnose" in card.text
    assert "noch keine medizinische Fachperson geprüft" in card.text
    ben = club.member("Ben")
    assert "Get help now" in (await ben.slash("ask", what="chest pain and sweating")).text


async def test_a_dm_is_in_the_language_last_heard(club, ana):
    await ana.slash("help")
    told = await ana.say("plank 45", where=ana.dm)
    assert "Du bist noch in keiner Plank-Challenge." in told.text


async def test_a_channel_is_answered_in_the_clubs_language(club, ana, cem):
    await cem.slash("setup club", language="es")
    public = await ana.say("!backpain")
    assert "Fuentes" in public.buttons
    private = await ana.click(public, "Fuentes")
    assert "Woher das kommt" in private.text


async def test_discord_shows_descriptions_in_every_language_we_have(discord, bot):
    await bot.tree.sync()
    ask = next(each for each in await bot.tree.fetch_commands() if each.name == "ask")
    assert {locale.value for locale in ask.description_localizations} >= {"de", "es-ES", "es-419"}
    assert ask.name_localizations == {}


async def test_what_cannot_be_read_for_signs_meets_the_signs_first(club, ana):
    asked = await ana.slash("ask", what="Mein Rücken tut weh und zwischen den Beinen ist es taub")
    assert asked.ephemeral
    assert "999" in asked.text
    assert "stop:v1:E1:" in str(asked.message)
    ben = club.member("Ben")
    assert "stop:v1:" not in str((await ben.slash("ask", what="which shoes")).message)


async def test_typed_in_the_channel_they_are_behind_the_button(ana, cem):
    await cem.slash("setup club", language="de")
    shown = await ana.say("!backpain seit gestern ist alles zwischen den Beinen taub")
    assert "999" not in shown.text
    assert shown.buttons == ["Meine Antwort ansehen"]
    opened = await ana.click(shown, "Meine Antwort ansehen")
    assert opened.ephemeral
    assert "stop:v1:E1:back-pain" in str(opened.message)


async def test_a_name_alone_is_answered_at_once(ana, cem):
    await cem.slash("setup club", language="de")
    assert "stop:v1:" not in str((await ana.say("!backpain upper")).message)


async def test_topics_are_offered_and_found_by_the_titles_that_are_shown(ana):
    offered = await ana.autocomplete("tip", topic="schien")
    assert offered[0].name == "Schmerzende Schienbeine"
    assert "Schienbein" in (await ana.slash("tip", topic="Schienbeine")).text
    both = await ana.autocomplete("tip", topic="Knie")
    assert {"knee-pain", "outer-knee"} <= {each.value for each in both}
    assert "Hüfte" in (await ana.autocomplete("tip", topic="hip"))[0].name
    zones = await ana.autocomplete("me zone", zone="Auckland")
    assert "Neuseeland" in zones[0].name
