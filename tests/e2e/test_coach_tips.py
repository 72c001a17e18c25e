"""What a club's coaches add to the topics: theirs to write, shown as theirs, inert."""

import pytest

LOOP = "Run on the grass by the river; see **Cem** @everyone"


async def written(cem, topic="shins", text=LOOP):
    return await cem.slash("coach tip add", topic=topic, text=text)


async def which(cem, typed=""):
    return [each.value for each in await cem.autocomplete("coach tip edit", tip=typed)]


async def test_a_coach_s_tip_stands_below_the_answer_as_theirs_and_inert(ana, ben, cem):
    shown = await written(cem)
    assert shown.ephemeral
    assert "From your coach" in shown.text
    for answer in (await ana.slash("tip", topic="shins"), await ana.say("!shins")):
        text = answer.text
        assert text.index("Less, on softer ground") < text.index("From your coach")
        assert "Written by a coach of this club; I haven't checked it." in text
        assert r"see \*\*Cem\*\*" in text
        assert "@everyone" not in text
        assert answer.pinged == set()
    assert "From your coach" not in (await ben.slash("tip", topic="calf")).text


async def test_warnings_come_first_whatever_a_coach_writes(ana, cem):
    await written(cem)
    text = (await ana.slash("tip", topic="shins")).text
    assert text.index("Is this urgent?") < text.index("Sore shins") < text.index("From your coach")


async def test_each_answer_of_a_topic_has_it_and_no_other_club(discord, ana, cem):
    await written(cem, topic="back pain", text="Ask me about the bench.")
    assert "Ask me about the bench." in (await ana.say("!backpain upper")).text
    assert "Ask me about the bench." not in (await ana.say("!backpain", where=ana.dm)).text
    other = discord.guild("Hill Striders")
    await discord.quiet()
    assert "Ask me about the bench." not in (await other.member("Dee").say("!backpain")).text


async def test_a_tip_is_changed_and_taken_away_with_what_it_said_before(ana, cem):
    await written(cem, text="Old words.")
    (tip,) = await which(cem)
    assert "Old words." in (await cem.slash("coach tip edit", tip=tip, text="New words.")).text
    assert "New words." in (await ana.say("!shins")).text
    assert await which(cem, "new") == [tip]
    assert await which(cem, "knee") == []
    assert "New words." in (await cem.slash("coach tip remove", tip=tip)).text
    assert "From your coach" not in (await ana.say("!shins")).text
    assert "is gone" in (await cem.slash("coach tip edit", tip=tip, text="More")).text
    assert "is gone" in (await cem.slash("coach tip remove", tip=tip)).text


async def test_the_list(cem):
    assert "no tips of its own yet" in (await cem.slash("coach tip list")).text
    await written(cem, text="Grass.")
    await written(cem, topic="knee", text="Stairs.")
    text = (await cem.slash("coach tip list")).text
    assert text.index("knee-pain") < text.index("Stairs.") < text.index("Grass.")


async def test_a_long_list_says_how_many_more(cem):
    topics = ("knee", "shins", "calf", "hip", "neck", "heel", "bra")
    for topic in topics:
        for _each in range(2):
            await written(cem, topic=topic, text="word " * 60)
    text = (await cem.slash("coach tip list")).text
    assert "more" in text
    assert len(text) < 4000


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"topic": "basket weaving", "text": "Hello."}, "basket weaving"),
        ({"topic": "shins", "text": "   "}, "The tip is empty"),
    ],
)
async def test_what_can_t_be_added(cem, options, said):
    refused = await cem.slash("coach tip add", **options)
    assert refused.ephemeral
    assert said in refused.text


async def test_three_a_topic_and_no_more(cem):
    for number in range(3):
        await written(cem, text=f"Tip {number}.")
    assert "3 tips on that topic already" in (await written(cem)).text


async def test_a_tip_that_was_typed_and_not_picked(cem):
    assert "Pick a tip" in (await cem.slash("coach tip remove", tip="the grass one")).text


async def test_members_may_not(ana):
    for name, options in (
        ("add", {"topic": "shins", "text": "Hop on it."}),
        ("edit", {"tip": "1", "text": "Hop on it."}),
        ("remove", {"tip": "1"}),
        ("list", {}),
    ):
        refused = await ana.slash(f"coach tip {name}", **options)
        assert refused.ephemeral
        assert "coach" in refused.text.casefold()
        assert "gone" not in refused.text
    assert "Hop on it." not in (await ana.say("!shins")).text


async def test_another_club_s_coach_can_t_reach_it(discord, cem):
    await written(cem)
    (tip,) = await which(cem)
    other = discord.guild("Hill Striders")
    await discord.quiet()
    dee = other.member("Dee", coach=True)
    assert await which(dee) == []
    assert "is gone" in (await dee.slash("coach tip remove", tip=tip)).text
    assert await which(cem) == [tip]


async def test_help_names_them_to_coaches_alone(ana, cem):
    assert "`/coach` tip add" in (await cem.slash("help")).text
    assert "`/coach` tip add" not in (await ana.slash("help")).text
