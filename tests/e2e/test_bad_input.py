"""What people type by mistake or out of mischief is answered kindly and does no harm."""

import pytest

from bot.ui.look import card, row
from bot.ui.throttle import AT_ONCE
from cogs.tips.sections import SectionButton, SourcesButton

RTL = "ظهري يؤلمني"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        pytest.param("!backpain elbow", "I don't know elbow as a part", id="unknown area"),
        pytest.param(f"!backpain {RTL}", RTL, id="right-to-left text"),
    ],
)
async def test_an_unknown_area_is_named_with_what_would_work(ana, typed, shown):
    text = (await ana.say(typed)).text
    assert shown in text
    assert "Try lower, central, upper" in text


async def test_an_emoji_asks_for_no_area(ana):
    assert (await ana.say("!backpain 🦴")).text == (await ana.say("!backpain")).text


async def test_an_unknown_area_by_slash_is_private(ana, ben):
    shown = await ana.slash("backpain", area="elbow")
    assert shown.ephemeral
    assert "Try lower, central, upper" in shown.text
    assert ben.history() == []


async def test_an_unknown_topic_is_refused_kindly(ana):
    shown = await ana.slash("tip", topic="quantum physics")
    assert shown.ephemeral
    assert "I have no tips on quantum physics yet" in shown.text


async def test_everyone_is_called_by_nobody(cem, ana):
    shown = await cem.say("!backpain @everyone")
    assert shown.pinged == set()
    assert "@everyone" not in shown.text
    shown = await cem.slash("tip", topic="<@&1> **@here** [x](https://example.org)")
    assert shown.pinged == set()
    assert "**" not in shown.text


async def test_two_thousand_characters(ana):
    assert "I don't know xxx" in (await ana.say("!backpain " + "x" * 1990)).text
    assert "Back sore" in (await ana.say("!sore back " + "ow " * 600)).text
    assert "…" in (await ana.slash("tip", topic="y" * 2000)).text


async def test_where_the_bot_may_not_speak_a_reaction_says_so(club, ana):
    general = club.channel("general")
    club.forbid_bot(general)
    await ana.say("!backpain", where=general)
    assert ana.reactions(ana.history(general)[0]) == ["🔇"]
    assert "Back sore" in (await ana.slash("backpain", where=general)).text


async def test_two_thousand_commands_get_one_friendly_line(discord, club, ana, ben):
    planks = club.channel("planks")
    for _each in range(2000):
        await ana.say("!backpain", where=planks, waits=False)
    await discord.quiet(0.3)
    answers = [each for each in ana.history(planks) if each.author == "Plankton"]
    assert len(answers) == AT_ONCE + 1
    assert sum("That's a lot at once" in each.text for each in answers) == 1
    assert "Back sore" in (await ben.say("!backpain", where=planks)).text


@pytest.mark.parametrize(
    ("button", "says"),
    [
        (SourcesButton("long-gone"), "That tip has moved"),
        (SectionButton("back-pain", "long-gone"), "That part of the tip has gone"),
    ],
)
async def test_a_button_whose_tip_has_gone(bot, club, ana, button, says):
    channel = await bot.fetch_channel(club.channel("general").id)
    await channel.send(view=card(row(button)))
    old = ana.history()[-1]
    assert says in (await ana.click(old, old.buttons[0])).text
