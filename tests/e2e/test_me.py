"""/me: what a person sets for themselves, in a club or in a DM."""

import pytest


@pytest.fixture
def people(bot):
    return bot.app.people


async def test_a_zone_is_kept_and_answered_with_its_time(ana, people):
    shown = await ana.slash("me zone", zone="Pacific/Auckland")
    assert shown.ephemeral
    assert "Auckland, New Zealand: " in shown.text
    assert await people.zone(ana.id, None) == "Pacific/Auckland"


async def test_a_city_will_do_and_several_are_asked(ana, people):
    await ana.slash("me zone", zone="wellington")
    assert (await people.get(ana.id)).zone == "Pacific/Auckland"
    shown = await ana.slash("me zone", zone="EST")
    assert "EST could be New York, Toronto" in shown.text
    assert (await people.get(ana.id)).zone == "Pacific/Auckland"


async def test_suggestions_show_the_time_there_now(ana):
    (choice,) = await ana.autocomplete("me zone", zone="auck")
    assert choice.value == "Pacific/Auckland"
    assert choice.name.startswith("Auckland, New Zealand: ")


async def test_units_are_kept(ana, people):
    assert "miles" in (await ana.slash("me units", units="mi")).text
    assert (await people.get(ana.id)).units == "mi"


async def test_hiding_and_coming_back(ana, people):
    shown = await ana.slash("me hide")
    assert "You're off every board" in shown.text
    assert (await people.get(ana.id)).hidden
    shown = await ana.slash("me hide", on=False)
    assert "You're back" in shown.text
    assert not (await people.get(ana.id)).hidden


async def test_in_a_dm(ana, people):
    await ana.slash("me zone", zone="london", where=ana.dm)
    assert (await people.get(ana.id)).zone == "Europe/London"


async def test_nobody_else_sees_it(ana, ben):
    await ana.slash("me zone", zone="Pacific/Auckland")
    assert ben.history() == []
