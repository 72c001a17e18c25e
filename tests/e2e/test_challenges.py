"""/challenge: a coach makes one, sees first what will be posted, and everybody can see it."""

import pytest

CARD = "December planks: shall I?"


async def create(cem, *, press="Create", **options):
    asked = {"name": "December planks", "zone": "Europe/London", **options}
    shown = await cem.slash("challenge create", **asked)
    return await cem.click(shown, press)


def bare(shown):
    return shown.text.replace("*", "")


async def test_a_card_shows_what_will_be_posted_and_nothing_is_before_create(ana, cem):
    shown = await cem.slash("challenge create", name="December planks", zone="Europe/London")
    assert shown.ephemeral
    assert CARD in shown.text
    assert shown.buttons == ["Create", "Not now"]
    for words in ("Plan: Form first", "28 days", "London's time", "an announcement in <#"):
        assert words in bare(shown)
    assert "Every day at 07:30" in shown.text
    assert "Every Sunday at 18:00" in shown.text
    assert ana.history() == []
    assert "No challenge yet" in (await ana.slash("challenge list")).text


async def test_create_announces_it_silently_with_the_way_in(ana, cem):
    done = await create(cem)
    assert done.ephemeral
    assert "December planks is made" in done.text
    (post,) = ana.history()
    assert post.silent
    assert post.pinged == set()
    assert post.buttons == ["Join"]
    assert "Everybody climbs a ladder of their own" in post.text
    assert "December planks: begins" in bare(await ana.slash("challenge list"))
