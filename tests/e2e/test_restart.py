"""What was posted long ago still works, whoever is asked and however often we were restarted."""

from datetime import timedelta

import pytest
from running import running_bot

from rehearsal import Clock, Rehearsal

BUTTONS = [
    ("Is this urgent?", "999"),
    ("While you run", "While you run"),
    ("Stretches", "Stretches"),
    ("Strength", "Strength"),
    ("Kit", "Kit"),
    ("See someone?", "See someone"),
    ("Sources", "Where this comes from"),
]


@pytest.fixture(scope="module")
async def a_year_later():
    """A tip that another process of the bot's posted a year ago, and who reads it now."""
    clock = Clock()
    async with Rehearsal(clock=clock) as discord:
        club = discord.guild("Riverside Runners")
        ana = club.member("Ana")
        async with running_bot(discord):
            await discord.gateway.connected()
            shown = await ana.say("!backpain")
        clock.move(timedelta(days=365))
        async with running_bot(discord):
            yield ana, club.member("Ben"), shown


@pytest.mark.parametrize(("button", "says"), BUTTONS)
async def test_a_year_and_a_restart_later_every_button_works(a_year_later, button, says):
    _ana, ben, shown = a_year_later
    opened = await ben.click(shown, button)
    assert opened.ephemeral
    assert says in opened.text


async def test_so_do_the_list_of_places_and_taking_it_away(a_year_later):
    ana, ben, shown = a_year_later
    assert "Upper back" in (await ben.select(shown, "Upper back, sore after running")).text
    await ana.click(shown, "Remove")
    assert shown.deleted
