"""Nobody else reads of anybody's pain: what watches over that can fail, and has much to look at."""

import logging

import pytest
from challenge_story import create, public
from checkin_story import check_in
from members_story import join

from bot.domain.checkins.areas import Area
from bot.domain.checkins.checkin import CheckIn, Moment
from rehearsal.world import posting
from rehearsal.world.state import Message


def sent(discord, club, text, only_for=None):
    """A message of the bot's, straight into the rehearsal."""
    world, channel = discord.world, club.first_channel
    message = Message(
        id=world.ids.next(),
        channel_id=channel.id,
        author_id=world.bot.id,
        timestamp=world.clock.now(),
        content=text,
        only_for=only_for,
    )
    posting.post(world, channel, message)
    return message


@pytest.mark.parametrize(
    "text",
    [
        "Ana: 🟠 **Amber**: 4 in the middle back, running unchanged.",
        "Ana told 7 in the knee",
        "Next planned day, tomorrow: 20 s (knees), half, after red.",
        "Ana: Your check-in said to rest.",
        "🟠 A third shorter after amber. Or repeat the week: /c25k repeat.",
    ],
)
async def test_what_gets_out_is_noticed(discord, club, watch, ben, text):
    with watch.expecting() as leaks:
        sent(discord, club, text)
        sent(discord, club, text, only_for=ben.id)
    assert len(leaks) == 2
    assert leaks[0].startswith("everybody")


async def test_an_edit_and_a_log_line_and_a_traceback_are_looked_through_too(discord, club, watch):
    message = sent(discord, club, "So far so good.")
    told = CheckIn(day=discord.clock.now().date(), moment=Moment.RUN, score=4, areas=(Area.KNEE,))
    with watch.expecting() as leaks:
        message.content = "7 in the lower back"
        posting.edit(discord.world, club.first_channel, message)
        logging.getLogger("bot.anything").info("kept %s", told)
        failed = ValueError(told)
        logging.getLogger("bot.anything").error("Unexpected error", exc_info=failed)
    assert len(leaks) == 3


async def test_tips_and_consent_are_no_leak_and_one_s_own_light_is_one_s_own(club, watch, ana, ben):
    before = watch.messages
    await ben.say("!backpain upper")
    await ben.click(await ben.say("!checkin"), "Check in")
    await check_in(ana, 4, "3 middle back")
    assert watch.messages > before
    assert watch.leaks == []


@pytest.mark.parametrize(
    ("score", "signs"),
    [(4, ()), (7, ()), (2, ("Fever or shivering, or feeling ill with it",))],
    ids=["amber", "red", "stop"],
)
async def test_under_a_light_nothing_said_aloud_tells_of_it(ana, cem, watch, score, signs):
    """The sore runner does all that is answered in the channel."""
    await create(cem, zone="UTC", start="today", daily_at="")
    await join(ana)
    await ana.slash("c25k start", week=1)
    await check_in(ana, score, "2 upper back", signs=signs)
    for typed in (
        "!plank",
        "!plank done",
        "!plank 10 clean",
        "!run 3 km",
        "!checkin",
        "!leaderboard",
    ):
        await ana.say(typed)
    logged = await ana.slash("plank log", held="2x10", form="clean", effort=3)
    await ana.click(logged, "Share")
    await ana.click(await ana.slash("plank progress"), "Share")
    await cem.slash("challenge info")
    aloud = "\n".join(each.text for each in public(ana))
    assert "Logged" in aloud
    assert watch.leaks == []
    for word in (
        "next planned day",
        "amber",
        "red,",
        "settle",
        "light",
        "looked at",
        "check-in said",
    ):
        assert word not in aloud.casefold()
