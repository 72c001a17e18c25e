"""Discord at its worst: failing, slow, losing answers, and counting calls."""

import asyncio
import time

import aiohttp
import pytest

from rehearsal.ratelimits import Limit

SEND = "POST /channels/{channel_id}/messages"
ANSWER = "POST /interactions/{interaction_id}/{interaction_token}/callback"


@pytest.fixture
def messages(general):
    return f"/channels/{general.id}/messages"


@pytest.fixture
def limits(discord):
    discord.rate_limits.on = True
    return discord.rate_limits


@pytest.mark.parametrize(("status", "code"), [(500, 0), (502, 0), (503, 0), (403, 50013)])
async def test_the_next_calls_of_a_route_fail(rest, messages, ana, status, code):
    discord = rest.discord
    discord.faults.fail(SEND, status, times=2)
    for _call in range(2):
        answer = await rest.post(messages, {"content": "x"})
        assert answer.refusal == (status, code)
        assert answer.headers["Content-Type"] == "application/json"
    assert discord.faults.pending == 0
    assert ana.history() == []
    assert (await rest.post(messages, {"content": "x"})).status == 200
    assert (discord.faults.happened, discord.breaches) == (2, [])


async def test_another_code_can_be_given(discord, rest, messages):
    discord.faults.fail(SEND, 400, code=20028)
    assert (await rest.post(messages, {"content": "x"})).refusal == (400, 20028)


async def test_other_routes_go_on(discord, rest, messages):
    discord.faults.fail(SEND, 500)
    assert (await rest.get(messages)).status == 200
    assert discord.faults.pending == 1
    discord.faults.clear()
    assert (await rest.post(messages, {"content": "x"})).status == 200


@pytest.mark.parametrize("everywhere", [False, True])
async def test_too_many_calls_are_answered_as_discord_does(discord, rest, messages, everywhere):
    discord.faults.fail(SEND, 429, retry_after=0.25, everywhere=everywhere)
    answer = await rest.post(messages, {"content": "x"})
    assert answer.status == 429
    assert answer.body["retry_after"] == 0.25
    assert answer.body["global"] is everywhere
    assert answer.headers["Via"]
    assert answer.headers["Retry-After"] == "1"
    assert answer.headers["X-RateLimit-Scope"] == ("global" if everywhere else "user")
    assert ("X-RateLimit-Global" in answer.headers) is everywhere


async def test_calls_can_be_slow(discord, rest, messages):
    discord.faults.latency(SEND, 0.05, times=1)
    begun = time.monotonic()
    await rest.post(messages, {"content": "x"})
    assert time.monotonic() - begun >= 0.05
    discord.faults.latency(SEND, 0.001)
    for _call in range(3):
        await rest.post(messages, {"content": "x"})
    assert discord.faults.happened == 4


async def test_a_lost_answer_is_done_all_the_same(discord, rest, messages, ana):
    discord.faults.lose_answer(SEND)
    body = {"content": "Reminder", "nonce": "d1", "enforce_nonce": True}
    with pytest.raises(aiohttp.ClientError):
        await rest.post(messages, body)
    [shown] = ana.history()
    again = await rest.post(messages, body)
    assert (again.status, again.body["id"]) == (200, str(shown.id))
    assert len(ana.history()) == 1


async def test_limits_are_off_until_asked_for(rest, messages):
    answers = [await rest.post(messages, {"content": "x"}) for _call in range(8)]
    assert {each.status for each in answers} == {200}
    assert "X-RateLimit-Limit" not in answers[0].headers


async def test_a_route_has_a_bucket_for_each_channel(limits, club, rest, messages):
    answers = [await rest.post(messages, {"content": "x"}) for _call in range(6)]
    assert [each.status for each in answers] == [200] * 5 + [429]
    left = [each.headers["X-RateLimit-Remaining"] for each in answers]
    assert left == ["4", "3", "2", "1", "0", "0"]
    refused = answers[-1]
    assert refused.headers["X-RateLimit-Limit"] == "5"
    assert refused.headers["X-RateLimit-Scope"] == "user"
    assert refused.headers["Via"]
    assert refused.body["global"] is False
    assert 0 < refused.body["retry_after"] <= 5
    after = float(refused.headers["X-RateLimit-Reset-After"])
    assert after == pytest.approx(refused.body["retry_after"], abs=0.1)
    assert float(refused.headers["X-RateLimit-Reset"]) == pytest.approx(time.time() + after, abs=1)
    other = await rest.post(f"/channels/{club.channel('planks').id}/messages", {"content": "x"})
    assert (other.status, other.headers["X-RateLimit-Remaining"]) == (200, "4")
    assert other.headers["X-RateLimit-Bucket"] == refused.headers["X-RateLimit-Bucket"]
    read = await rest.get(messages)
    assert read.headers["X-RateLimit-Bucket"] != refused.headers["X-RateLimit-Bucket"]
    assert limits.refused == 1


async def test_a_bucket_fills_again(limits, rest, messages):
    limits.by_route[SEND] = Limit(1, 0.05)
    assert (await rest.post(messages, {"content": "x"})).status == 200
    refused = await rest.post(messages, {"content": "x"})
    assert refused.status == 429
    await asyncio.sleep(refused.body["retry_after"] + 0.001)
    assert (await rest.post(messages, {"content": "x"})).status == 200


async def test_all_routes_share_one_limit_but_for_interactions(limits, rest, general, ana):
    limits.everywhere = Limit(4, 1.0)
    app = f"/applications/{rest.discord.bot.id}/commands"
    await rest.put(app, [{"name": "tip", "description": "A tip."}])
    asked = ana.begin_slash("tip", general, {})
    answers = [await rest.get(f"/channels/{general.id}") for _call in range(4)]
    assert [each.status for each in answers] == [200, 200, 200, 429]
    assert answers[-1].body["global"] is True
    assert answers[-1].headers["X-RateLimit-Scope"] == "global"
    assert answers[-1].headers["X-RateLimit-Global"] == "true"
    assert (await rest.answer(asked, 4, {"content": "x"})).status == 204
    assert (await rest.post(rest.hook(asked), {"content": "x"})).status == 200


async def test_quiet_waits_for_what_is_under_way(discord, rest, messages, ana):
    discord.faults.latency(SEND, 0.06, times=1)
    sending = asyncio.create_task(rest.post(messages, {"content": "x"}))
    while not discord.door.in_flight:
        await asyncio.sleep(0)
    await discord.quiet(0.01)
    assert len(ana.history()) == 1
    await sending


async def test_a_mistake_of_the_stand_ins_own_is_told(discord, rest, club, ana, caplog):
    club.guild.members[ana.id].roles.append(1)  # a role that there is not
    answer = await rest.get(f"/channels/{ana.dm.id}")
    assert answer.status == 200
    club.guild.events[1] = None
    assert (await rest.get(f"/guilds/{club.id}/scheduled-events")).refusal == (500, 0)
    assert discord.breaches[0].what.startswith("The rehearsal failed: ")
    assert "The rehearsal failed at GET" in caplog.text
