"""How a session begins, is kept alive, is taken up again, and ends."""

import json

import pytest
from raw_discord import (
    CONTENT,
    HEARTBEAT,
    HEARTBEAT_ACK,
    INVALID_SESSION,
    MEMBERS,
    RECONNECT,
    USUAL,
)


async def test_hello_says_how_often_to_beat(dial):
    line = await dial()
    assert line.hello["d"]["heartbeat_interval"] == 41_250


async def test_ready_says_who_the_bot_is_and_how_to_come_back(discord, club, listen):
    line = await listen()
    ready = line.ready
    assert ready["v"] == 10
    assert ready["user"]["id"] == str(discord.bot.id)
    assert ready["user"]["bot"] is True
    assert ready["application"] == {"id": str(discord.bot.id), "flags": 1 << 19}
    assert ready["resume_gateway_url"] == discord.gateway_url
    assert ready["session_id"] in discord.gateway.sessions
    assert ready["guilds"] == [{"id": str(club.id), "unavailable": True}]


async def test_a_guild_comes_with_its_channels_and_roles_but_only_the_bot_of_its_members(
    discord, club, ana, dial
):
    line = await dial()
    await line.identify(discord.token)
    await line.event("READY")
    guild = await line.event("GUILD_CREATE")
    assert guild["id"] == str(club.id)
    assert [each["name"] for each in guild["channels"]] == ["general", "planks", "questions"]
    assert {each["name"] for each in guild["roles"]} >= {"@everyone", "Coach", discord.bot.name}
    assert [each["user"]["id"] for each in guild["members"]] == [str(discord.bot.id)]
    assert guild["member_count"] == 3
    assert guild["unavailable"] is False
    assert guild["threads"] == guild["guild_scheduled_events"] == []


async def test_a_heartbeat_is_acknowledged(dial, listen):
    for line in (await dial(), await listen()):
        await line.send(HEARTBEAT, line.sequence)
        assert (await line.payload())["op"] == HEARTBEAT_ACK


async def test_a_gateway_that_is_hushed_answers_no_heartbeat(discord, listen):
    line = await listen()
    discord.gateway.hush()
    await line.send(HEARTBEAT, line.sequence)
    assert await line.silent()


async def test_the_stream_is_compressed_as_one(discord, club, dial):
    line = await dial(compressed=True)
    await line.identify(discord.token)
    assert (await line.event("READY"))["session_id"]
    assert (await line.event("GUILD_CREATE"))["name"] == club.name
    await line.send(HEARTBEAT)
    assert (await line.payload())["op"] == HEARTBEAT_ACK


@pytest.mark.parametrize(
    ("intents", "code"), [(MEMBERS | USUAL, 4014), (None, 4013), (-1, 4013), (1 << 40, 4013)]
)
async def test_intents_that_may_not_be_asked_for_are_refused(discord, dial, intents, code):
    line = await dial()
    await line.identify(discord.token, intents)
    assert await line.close_code() == code


async def test_message_content_is_refused_where_the_application_may_not_have_it(
    discord, dial, monkeypatch
):
    monkeypatch.setattr(discord.gateway, "_forbidden", CONTENT)
    line = await dial()
    await line.identify(discord.token)
    assert await line.close_code() == 4014
    assert discord.gateway.refused == 1


async def test_a_wrong_token_is_refused(discord, dial):
    line = await dial()
    await line.identify("nonsense")
    assert await line.close_code() == 4004
    line = await dial()
    await line.resume("nonsense", "any", 0)
    assert await line.close_code() == 4004


async def test_another_version_of_the_gateway_is_refused(dial):
    assert await (await dial(version=5)).close_code() == 4012


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ("{", 4002),
        ("[]", 4002),
        ("{}", 4002),
        ('{"op": 2, "d": 7}', 4002),
        ('{"op": 8, "d": {}}', 4003),
        ('{"op": 3, "d": {}}', 4003),
        (json.dumps({"op": 3, "d": "x" * 4096}), 4002),
    ],
)
async def test_what_does_not_make_sense_ends_the_line(dial, sent, code):
    line = await dial()
    await line.socket.send_str(sent)
    assert await line.close_code() == code


@pytest.mark.parametrize(("opcode", "code"), [(2, 4005), (6, 4005), (99, 4001)])
async def test_nobody_identifies_twice(discord, listen, opcode, code):
    line = await listen()
    await line.send(opcode, {"token": discord.token, "intents": 1})
    assert await line.close_code() == code


async def test_a_lost_line_is_resumed_and_nothing_is_missed(discord, ana, listen, dial):
    line = await listen()
    await ana.say("One", waits=False)
    assert (await line.event("MESSAGE_CREATE"))["content"] == "One"
    seen = line.sequence
    await ana.say("Two", waits=False)
    discord.gateway.drop()
    await ana.say("Three", waits=False)

    again = await dial()
    await again.resume(discord.token, line.ready["session_id"], seen)
    missed = [await again.event("MESSAGE_CREATE") for _message in range(2)]
    assert [each["content"] for each in missed] == ["Two", "Three"]
    await again.event("RESUMED")
    await ana.say("Four", waits=False)
    assert (await again.event("MESSAGE_CREATE"))["content"] == "Four"
    assert again.sequence == seen + 4
    assert (discord.gateway.identified, discord.gateway.resumed) == (1, 1)


async def test_a_session_that_is_over_cannot_be_resumed(discord, listen, dial):
    line = await listen()
    discord.gateway.drop(resumable=False)
    again = await dial()
    await again.resume(discord.token, line.ready["session_id"], line.sequence)
    assert await again.payload() == {"op": INVALID_SESSION, "d": False, "s": None, "t": None}
    await again.identify(discord.token)
    assert (await again.event("READY"))["session_id"] != line.ready["session_id"]


async def test_resuming_can_be_refused(discord, listen, dial):
    line = await listen()
    discord.gateway.drop()
    discord.gateway.refuse_resume = True
    again = await dial()
    await again.resume(discord.token, line.ready["session_id"], line.sequence)
    assert (await again.payload())["op"] == INVALID_SESSION


async def test_who_claims_to_have_heard_more_than_was_said_is_sent_away(discord, listen, dial):
    line = await listen()
    discord.gateway.drop()
    again = await dial()
    await again.resume(discord.token, line.ready["session_id"], line.sequence + 1)
    assert await again.close_code() == 4007


async def test_too_much_was_missed_to_be_told_again(discord, ana, general, listen, dial):
    line = await listen()
    discord.gateway.drop()
    for number in range(1100):
        ana.begin_say(str(number), general)
    again = await dial()
    await again.resume(discord.token, line.ready["session_id"], line.sequence)
    assert (await again.payload())["op"] == INVALID_SESSION


async def test_a_session_that_was_left_on_purpose_is_over(discord, listen, dial):
    line = await listen()
    await line.socket.close(code=1000)
    again = await dial()
    await again.resume(discord.token, line.ready["session_id"], line.sequence)
    assert (await again.payload())["op"] == INVALID_SESSION


async def test_the_gateway_can_ask_to_come_again_or_say_that_it_is_over(discord, listen):
    line = await listen()
    discord.gateway.reconnect()
    assert (await line.payload())["op"] == RECONNECT
    discord.gateway.invalidate(resumable=True)
    assert (await line.payload())["d"] is True
    assert line.ready["session_id"] in discord.gateway.sessions
    discord.gateway.invalidate()
    assert (await line.payload())["d"] is False
    assert line.ready["session_id"] not in discord.gateway.sessions


async def test_each_shard_hears_of_its_own_guilds_and_the_first_of_dms(discord, dial):
    clubs = {}
    while len(clubs) < 2:
        club = discord.guild("A club")
        clubs.setdefault((club.id >> 22) % 2, club)
    lines = []
    for number in range(2):
        line = await dial()
        await line.identify(discord.token, shard=[number, 2])
        ready = await line.event("READY")
        assert ready["shard"] == [number, 2]
        assert str(clubs[number].id) in {each["id"] for each in ready["guilds"]}
        assert str(clubs[1 - number].id) not in {each["id"] for each in ready["guilds"]}
        lines.append(line)
    ana = clubs[1].member("Ana")
    await ana.say("In my club", waits=False)
    await ana.say("In private", where=ana.dm, waits=False)
    assert (await lines[1].until("MESSAGE_CREATE"))["content"] == "In my club"
    assert (await lines[0].until("MESSAGE_CREATE"))["content"] == "In private"


async def test_a_shard_that_cannot_be_is_refused(discord, dial):
    line = await dial()
    await line.identify(discord.token, shard=[2, 2])
    assert await line.close_code() == 4010
