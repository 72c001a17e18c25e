"""An hour of a club with fifty members: whatever was sent, every button is still answered."""

import asyncio

from faults_story import at_noon, settled

MEMBERS, STEPS, MINUTES = 50, 12, 5


async def test_an_hour_with_fifty_members_forgets_no_button(url):
    async with at_noon(url) as noon:
        people = await noon.more(MEMBERS)
        async with noon.bot() as bot:
            await settled(bot)
            before = known(bot)
            assert before[0]
            post = next(each for each in noon.ana.history() if "Cue of the day" in each.text)
            for step in range(STEPS):
                for some in (people[step::STEPS], people[step + 1 :: STEPS]):
                    await asyncio.gather(*(use(each, post) for each in some))
                noon.moves(minutes=MINUTES)
                await settled(bot)
            assert known(bot) == before
            assert "Rest" in (await noon.ana.click(post, "Rest today")).text


async def use(person, post):
    """Use a bit of everything that sends buttons, and press some."""
    tips = await person.slash("backpain")
    await person.click(tips, "Stretches")
    today = await person.click(post, "How far today?")
    assert today.ephemeral
    shown = await person.slash("plank today")
    form = await person.click(shown, "Log a hold")
    await person.submit(form, held="2x20", form="clean", effort="5")
    logged = await person.slash("run log", distance="3 km")
    if "Undo" in logged.buttons:
        await person.click(logged, "Undo")


def known(bot):
    """The classes of buttons that discord.py answers for, and how many views it keeps."""
    store = bot._connection._view_store
    return set(store._dynamic_items), len(store._views), len(store._modals)
