"""What the bot hears of, by its intents and by what it may see."""

from datetime import timedelta

import pytest
from raw_discord import (
    CONTENT,
    DM_REACTIONS,
    DMS,
    EVENTS,
    GUILDS,
    MEMBERS,
    MESSAGES,
    REACTIONS,
    REQUEST_MEMBERS,
    TYPING,
    USUAL,
)

from rehearsal import Upload

NO_CONTENT = USUAL & ~CONTENT


@pytest.fixture
async def own_message(rest, general):
    return (await rest.post(f"/channels/{general.id}/messages", {"content": "Mine"})).body


async def test_a_message_comes_with_its_guild_author_and_member(club, ana, listen):
    line = await listen()
    said = await ana.say("Five kilometres", waits=False)
    heard = await line.event("MESSAGE_CREATE")
    assert heard["id"] == str(said.id)
    assert heard["guild_id"] == str(club.id)
    assert heard["author"]["username"] == "ana"
    assert heard["author"]["global_name"] == "Ana"
    assert heard["member"]["roles"] == []
    assert "user" not in heard["member"]
    assert heard["content"] == "Five kilometres"


async def test_without_the_intent_content_is_blank(ana, listen):
    line = await listen(NO_CONTENT)
    picture = Upload("run.png", b"picture")
    said = await ana.say("Private chatter", waits=False, files=[picture])
    heard = await line.event("MESSAGE_CREATE")
    assert (heard["content"], heard["attachments"], heard["embeds"]) == ("", [], [])
    ana.edit(said.state, "Changed")
    assert (await line.event("MESSAGE_UPDATE"))["content"] == ""


async def test_without_the_intent_mentions_dms_and_own_messages_are_read(ana, listen, own_message):
    line = await listen(NO_CONTENT)
    await ana.say("@bot backpain", waits=False)
    assert (await line.event("MESSAGE_CREATE"))["content"].endswith("> backpain")
    await ana.say("Hello there", where=ana.dm, waits=False)
    assert (await line.event("MESSAGE_CREATE"))["content"] == "Hello there"


async def test_without_the_intent_a_reply_is_read_only_if_it_pings_the_bot(
    ana, listen, own_message
):
    line = await listen(NO_CONTENT)
    mine = ana.history()[0]
    await ana.say("Thanks", reply_to=mine, waits=False)
    heard = await line.event("MESSAGE_CREATE")
    assert heard["content"] == "Thanks"
    assert heard["referenced_message"]["content"] == "Mine"
    await ana.say("Thanks again", reply_to=mine, ping=False, waits=False)
    heard = await line.event("MESSAGE_CREATE")
    assert heard["content"] == ""
    assert heard["referenced_message"]["content"] == "Mine"


async def test_without_the_intent_a_reply_does_not_give_away_what_it_answers(ana, ben, listen):
    line = await listen(NO_CONTENT)
    said = await ana.say("Private chatter", waits=False)
    await ben.say("Me too", reply_to=said, waits=False)
    await line.event("MESSAGE_CREATE")
    heard = await line.event("MESSAGE_CREATE")
    assert heard["referenced_message"]["content"] == ""


@pytest.mark.parametrize("privileged", [()])
async def test_without_the_intent_rest_is_blank_as_well(ana, general, rest):
    said = await ana.say("Private chatter", waits=False)
    read = await rest.get(f"/channels/{general.id}/messages/{said.id}")
    assert read.body["content"] == ""
    [read] = (await rest.get(f"/channels/{general.id}/messages")).body
    assert read["content"] == ""


@pytest.mark.parametrize(
    ("intents", "heard"),
    [(USUAL, ["general", "dm"]), (MESSAGES | GUILDS, ["general"]), (DMS, ["dm"]), (GUILDS, [])],
)
async def test_messages_come_by_their_intents(ana, listen, intents, heard):
    line = await listen(intents)
    await ana.say("general", waits=False)
    await ana.say("dm", where=ana.dm, waits=False)
    for content in heard:
        message = await line.event("MESSAGE_CREATE")
        assert message["content"] == (content if intents & CONTENT or content == "dm" else "")
    assert await line.silent()


async def test_edits_deletions_reactions_and_typing_are_heard_of(ana, general, listen):
    line = await listen(USUAL | REACTIONS | DM_REACTIONS | TYPING)
    said = await ana.say("Five kilometers", waits=False)
    await line.event("MESSAGE_CREATE")
    ana.edit(said.state, "Five kilometres")
    edited = await line.event("MESSAGE_UPDATE")
    assert edited["content"] == "Five kilometres"
    assert edited["edited_timestamp"] is not None
    ana.react(said.state, "🎉")
    added = await line.event("MESSAGE_REACTION_ADD")
    assert added["emoji"] == {"id": None, "name": "🎉"}
    assert added["member"]["user"]["id"] == str(ana.id)
    ana.react(said.state, "🎉", on=False)
    await line.event("MESSAGE_REACTION_REMOVE")
    ana.type_in(general)
    assert (await line.event("TYPING_START"))["user_id"] == str(ana.id)
    ana.delete(said.state)
    assert (await line.event("MESSAGE_DELETE"))["id"] == str(said.id)


async def test_reactions_and_typing_need_intents_of_their_own(ana, general, listen):
    line = await listen()
    said = await ana.say("Five kilometres", waits=False)
    await line.event("MESSAGE_CREATE")
    ana.react(said.state, "🎉")
    ana.type_in(general)
    assert await line.silent()


async def test_what_the_bot_cannot_see_it_does_not_hear_of(club, ana, general, listen):
    club.forbid_bot(general, "view_channel")
    line = await listen()
    await ana.say("Behind its back", waits=False)
    await ana.say("In the open", where=club.channel("planks"), waits=False)
    assert (await line.event("MESSAGE_CREATE"))["content"] == "In the open"


async def test_channels_and_roles_that_change_are_heard_of(club, ana, listen):
    line = await listen()
    channel = club.add_channel("stretching")
    assert (await line.event("CHANNEL_CREATE"))["name"] == "stretching"
    club.forbid_bot(channel)
    changed = await line.event("CHANNEL_UPDATE")
    assert changed["permission_overwrites"][0]["deny"] == str(1 << 11)
    club.delete_channel(channel)
    assert (await line.event("CHANNEL_DELETE"))["id"] == str(channel.id)
    club.role("Pacer")
    assert (await line.event("GUILD_ROLE_CREATE"))["role"]["name"] == "Pacer"
    club.grant_bot("manage_events")
    assert int((await line.event("GUILD_ROLE_UPDATE"))["role"]["permissions"]) & 1 << 33


async def test_of_members_only_the_bots_own_changes_come_without_the_intent(
    discord, club, ana, rest, listen
):
    line = await listen()
    club.give(ana, "Pacer")
    await line.event("GUILD_ROLE_CREATE")
    await rest.patch(f"/guilds/{club.id}/members/@me", {"nick": "Planky"})
    changed = await line.event("GUILD_MEMBER_UPDATE")
    assert changed["user"]["id"] == str(discord.bot.id)
    assert changed["nick"] == "Planky"


@pytest.mark.parametrize("privileged", [("guild_members",)])
async def test_members_come_and_go_for_who_may_know(club, listen):
    line = await listen(GUILDS | MEMBERS)
    ana = club.member("Ana")
    assert (await line.event("GUILD_MEMBER_ADD"))["user"]["username"] == "ana"
    club.rename(ana, "Annie")
    assert (await line.event("GUILD_MEMBER_UPDATE"))["nick"] == "Annie"
    await ana.leave()
    assert (await line.event("GUILD_MEMBER_REMOVE"))["user"]["id"] == str(ana.id)


async def test_the_bot_hears_of_being_thrown_out_and_let_in(club, listen):
    line = await listen()
    club.remove_bot()
    assert await line.event("GUILD_DELETE") == {"id": str(club.id)}
    club.invite_bot()
    assert (await line.event("GUILD_CREATE"))["id"] == str(club.id)


async def test_a_new_guild_is_heard_of_once(discord, listen):
    line = await listen()
    club = discord.guild("A new club")
    created = await line.event("GUILD_CREATE")
    assert (created["id"], len(created["channels"])) == (str(club.id), 3)
    assert await line.silent()


async def test_scheduled_events_need_their_intent(discord, club, ana, listen):
    line = await listen(GUILDS | EVENTS)
    now = discord.clock.now()
    hours = [now + timedelta(hours=hour) for hour in (1, 2)]
    run = club.schedule("Long run", *hours, "The park")
    created = await line.event("GUILD_SCHEDULED_EVENT_CREATE")
    assert created["name"] == "Long run"
    assert created["entity_metadata"] == {"location": "The park"}
    ana.interested(run)
    assert (await line.event("GUILD_SCHEDULED_EVENT_USER_ADD"))["user_id"] == str(ana.id)
    ana.interested(run, on=False)
    await line.event("GUILD_SCHEDULED_EVENT_USER_REMOVE")
    deaf = await listen(GUILDS)
    club.schedule("Short run", *hours, "The park")
    await line.event("GUILD_SCHEDULED_EVENT_CREATE")
    assert await deaf.silent()


async def test_interactions_need_no_intent(ana, rest, listen, general):
    commands = [{"name": "tip", "description": "A tip."}]
    await rest.put(f"/applications/{rest.discord.bot.id}/commands", commands)
    line = await listen(0)
    asked = ana.begin_slash("tip", general, {})
    heard = await line.event("INTERACTION_CREATE")
    assert heard["token"] == asked.token


async def request(line, **asked):
    await line.send(REQUEST_MEMBERS, {"nonce": "n1", **asked})
    return await line.event("GUILD_MEMBERS_CHUNK")


async def test_members_can_be_asked_for_by_id_and_by_beginning(club, ana, ben, listen):
    line = await listen()
    guild = str(club.id)
    found = await request(line, guild_id=guild, user_ids=[str(ana.id), "1"], limit=0)
    assert [each["user"]["id"] for each in found["members"]] == [str(ana.id)]
    assert found["not_found"] == ["1"]
    assert (found["nonce"], found["chunk_index"], found["chunk_count"]) == ("n1", 0, 1)
    found = await request(line, guild_id=guild, query="be", limit=5)
    assert [each["user"]["username"] for each in found["members"]] == ["ben"]
    found = await request(line, guild_id=guild, query="", limit=0)
    assert found["members"] == []


@pytest.mark.parametrize("privileged", [("guild_members",)])
async def test_all_members_come_in_chunks_to_who_may_know(club, listen):
    for number in range(1500):
        club.member(f"Runner {number}")
    line = await listen(GUILDS | MEMBERS)
    first = await request(line, guild_id=str(club.id), query="", limit=0)
    second = await line.event("GUILD_MEMBERS_CHUNK")
    assert (len(first["members"]), first["chunk_count"]) == (1000, 2)
    assert (len(second["members"]), second["chunk_index"]) == (502, 1)
