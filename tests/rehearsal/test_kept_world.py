"""A world that is kept in a folder is found again as it was left."""

from datetime import timedelta

import aiohttp
import pytest
from raw_discord import Rest

from rehearsal import Rehearsal
from rehearsal.opening import MEMBERS, set_the_scene

PNG = b"\x89PNG\r\n\x1a\n" + bytes(24)


@pytest.fixture
def kept(tmp_path):
    return lambda: Rehearsal(keep=tmp_path / "world")


async def test_everything_is_found_again(kept, session):
    async with kept() as discord:
        rest = Rest(discord, session)
        club = discord.guild("Riverside Runners")
        ana, general = club.member("Ana"), club.channel("general")
        club.forbid_bot(club.channel("planks"))
        club.give(ana, "Pacer")
        ana.close_dms()
        app = f"/applications/{discord.bot.id}/commands"
        [command] = (await rest.put(app, [{"name": "tip", "description": "A tip."}])).body
        embed = {"title": "Chart", "image": {"url": "attachment://chart.png"}}
        body = {"content": "Week 1", "embeds": [embed], "attachments": [{"id": 0}], "nonce": 7}
        path = f"/channels/{general.id}/messages"
        sent = (await rest.post(path, body, files=[("chart.png", PNG)])).body
        ana.react(ana.history()[0].state, "🎉")
        post = await ana.post(club.channel("questions"), "Planks", "How long?")
        starts = discord.clock.now() + timedelta(hours=1)
        club.schedule("Long run", starts, starts + timedelta(hours=1), "The park")
        before = ana.snapshot()
        bot_id = discord.bot.id

    async with kept() as discord:
        rest = Rest(discord, session)
        [club] = discord.clubs()
        ana = club.person("Ana")
        assert discord.bot.id == bot_id
        assert ana.commands() == ["tip"]
        assert (await rest.get(app)).body == [command]
        [shown] = ana.history()
        assert (shown.id, shown.text, shown.file()) == (int(sent["id"]), "Week 1\nChart", PNG)
        assert ana.reactions(shown) == ["🎉"]
        assert not ana.user.dms_open
        assert [each.text for each in ana.history(discord.world.channels[post.id])] == ["How long?"]
        assert [each.name for each in club.scheduled_events] == ["Long run"]
        refused = await rest.post(
            f"/channels/{club.channel('planks').id}/messages", {"content": "x"}
        )
        assert refused.refusal == (403, 50013)
        assert without_addresses(ana.snapshot()) == without_addresses(before)
        for url in (shown.files[0]["url"], shown.message["embeds"][0]["image"]["url"]):
            assert url.startswith(discord.url)
            async with session.get(url) as got:
                assert await got.read() == PNG


def without_addresses(node):
    """A copy in which nothing says at which port it was served."""
    if isinstance(node, dict):
        kept = {key: each for key, each in node.items() if key not in {"url", "proxy_url"}}
        return {key: without_addresses(each) for key, each in kept.items()}
    return [without_addresses(each) for each in node] if isinstance(node, list) else node


async def test_ids_go_on_and_the_clock_stands_where_it_was(kept):
    async with kept() as discord:
        discord.clock.move(timedelta(days=3))
        newest = discord.guild("Club").add_channel("last").id
    async with kept() as discord:
        assert discord.clock.offset == timedelta(days=3)
        discord.clock.move(timedelta(days=-3))
        assert discord.guild("Other").id > newest


async def test_private_channels_are_the_same_again(kept):
    async with kept() as discord:
        ana = discord.guild("Club").member("Ana")
        await ana.say("Hello", where=ana.dm, waits=False)
    async with kept() as discord:
        ana = discord.clubs()[0].person("Ana")
        assert [each.text for each in ana.history(ana.dm)] == ["Hello"]


async def test_ephemeral_answers_stay_private(kept, session):
    async with kept() as discord:
        rest = Rest(discord, session)
        club = discord.guild("Club")
        ana, general = club.member("Ana"), club.channel("general")
        club.member("Ben")
        app = f"/applications/{discord.bot.id}/commands"
        await rest.put(app, [{"name": "tip", "description": "A tip."}])
        asked = ana.begin_slash("tip", general, {})
        await rest.answer(asked, 4, {"content": "Only you", "flags": 64})
    async with kept() as discord:
        [club] = discord.clubs()
        assert [each.text for each in club.person("Ana").history()] == ["Only you"]
        assert club.person("Ben").history() == []


async def test_the_scene_is_set_once(kept):
    for new in (True, False):
        async with kept() as discord:
            assert set_the_scene(discord) is new
            assert {each.name for each in discord.people()} == {*MEMBERS, "Cem"}
            assert len(discord.clubs()) == 1


async def test_without_a_folder_nothing_is_kept(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    async with Rehearsal() as discord:
        discord.guild("Club")
    assert list(tmp_path.iterdir()) == []


async def test_a_file_is_not_served_under_a_wrong_number(discord):
    async with aiohttp.ClientSession() as session:
        for number in ("1", "x"):
            async with session.get(f"{discord.url}/attachments/1/{number}/x.png") as got:
                assert got.status == 404
