"""/setup club: coaches keep what the club agrees on, and hear at once what is in the way."""

import pytest


async def test_a_coach_keeps_it_piece_by_piece_and_sees_it(cem):
    shown = await cem.slash("setup club", zone="Pacific/Auckland", country="NZ")
    assert shown.ephemeral
    assert "Auckland, New Zealand: " in shown.text
    await cem.slash("setup club", units="mi")
    shown = await cem.slash("setup club")
    assert "Auckland, New Zealand: " in shown.text
    assert "Country: New Zealand" in shown.text.replace("*", "")
    assert "Distances in: miles" in shown.text.replace("*", "")
    assert "Channel: not set" in shown.text.replace("*", "")


async def test_a_member_may_not(ana):
    shown = await ana.slash("setup club", zone="Europe/London")
    assert shown.ephemeral
    assert "That one is for coaches" in shown.text


async def test_whoever_bears_the_coach_role_may(club, ana, cem):
    trainers = club.role("Trainers")
    club.give(ana, "Trainers")
    assert "for coaches" in (await ana.slash("setup club")).text
    await cem.slash("setup club", coach_role=trainers)
    shown = await ana.slash("setup club", country="GB")
    assert "United Kingdom" in shown.text
    assert f"<@&{trainers.id}>" in shown.text


async def test_everybody_is_no_coach_role(club, cem):
    shown = await cem.slash("setup club", coach_role=club.role("@everyone"))
    assert "Everybody has that role" in shown.text


async def test_what_i_may_not_do_in_the_channel_is_said_at_once(club, cem):
    planks = club.channel("planks")
    assert "I still lack" not in (await cem.slash("setup club", channel=planks)).text
    club.forbid_bot(planks)
    shown = await cem.slash("setup club", channel=planks)
    assert "I still lack: Send Messages" in shown.text.replace("*", "")
    assert "then Permissions" in shown.text


@pytest.mark.parametrize(
    ("option", "typed", "first"),
    [
        ("zone", "auck", "Pacific/Auckland"),
        ("zone", "london", "Europe/London"),
        ("country", "new z", "NZ"),
        ("country", "uk", "GB"),
    ],
)
async def test_suggestions_as_a_coach_types(cem, option, typed, first):
    assert (await cem.autocomplete("setup club", **{option: typed}))[0].value == first


async def test_before_anything_is_typed_the_country_s_zones_come_first(cem):
    await cem.slash("setup club", country="NZ")
    names = [each.name for each in await cem.autocomplete("setup club", zone="")]
    assert [name.partition(",")[0] for name in names[:2]] == ["Auckland", "Chatham"]


@pytest.mark.parametrize(
    ("option", "typed", "said"),
    [
        ("zone", "EST", "EST could be New York, Toronto"),
        ("zone", "@everyone", "I don't know the time in"),
        ("country", "Atlantis", "I don't know Atlantis as a country"),
    ],
)
async def test_what_can_not_be_read_changes_nothing(cem, option, typed, said):
    shown = await cem.slash("setup club", units="mi", **{option: typed})
    assert said in shown.text
    assert "Distances in: not set" in (await cem.slash("setup club")).text.replace("*", "")


async def test_the_country_decides_the_emergency_number(ana, cem):
    await cem.slash("setup club", country="NZ")
    shown = await ana.click(await ana.slash("backpain"), "Is this urgent?")
    text = shown.text.replace("*", "")
    assert "New Zealand: 111" in text
    assert "United States" not in text
    assert "Elsewhere: your local emergency number" in text


async def test_a_country_whose_number_we_do_not_know_gets_them_all(ana, cem):
    await cem.slash("setup club", country="JP")
    shown = await ana.click(await ana.slash("backpain"), "Is this urgent?")
    assert "United Kingdom: 999" in shown.text.replace("*", "")
