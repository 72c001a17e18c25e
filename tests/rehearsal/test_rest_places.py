"""Channels, threads and posts, members and roles, scheduled events, over REST."""

from datetime import timedelta

import pytest


@pytest.fixture
def guild(club):
    return f"/guilds/{club.id}"


async def test_who_the_bot_is_and_where_the_gateway_is(discord, rest, club):
    me = (await rest.get("/users/@me")).body
    assert (me["id"], me["bot"]) == (str(discord.bot.id), True)
    app = (await rest.get("/applications/@me")).body
    assert app["id"] == me["id"]
    assert app["flags"] == 1 << 19
    assert (await rest.get("/oauth2/applications/@me")).body == app
    gateway = (await rest.get("/gateway/bot")).body
    assert gateway["url"] == discord.gateway_url == (await rest.get("/gateway")).body["url"]
    assert gateway["session_start_limit"]["remaining"] == 1000
    assert [each["id"] for each in (await rest.get("/users/@me/guilds")).body] == [str(club.id)]


async def test_channels_are_listed_made_changed_and_deleted(club, rest, guild, ana):
    names = [each["name"] for each in (await rest.get(f"{guild}/channels")).body]
    assert names == ["general", "planks", "questions"]
    assert (await rest.post(f"{guild}/channels", {"name": "x"})).refusal == (403, 50013)
    club.grant_bot("manage_channels")
    made = (await rest.post(f"{guild}/channels", {"name": "stretching", "type": 0})).body
    one = f"/channels/{made['id']}"
    changed = (await rest.patch(one, {"topic": "Gently"})).body
    assert (changed["topic"], changed["name"]) == ("Gently", "stretching")
    assert club.channel("stretching").topic == "Gently"
    assert (await rest.delete(one)).status == 200
    assert (await rest.get(one)).refusal == (404, 10003)
    assert [each.name for each in club.channels()] == names


async def test_a_channel_that_is_hidden_is_not_there_for_the_bot(club, rest, general):
    club.forbid_bot(general, "view_channel")
    assert (await rest.get(f"/channels/{general.id}")).refusal == (403, 50001)
    club.permit(general, "view_channel")
    assert (await rest.get(f"/channels/{general.id}")).status == 200


async def test_a_thread_is_started_at_a_message(rest, club, ana, general):
    said = await ana.say("How do I plank?", waits=False)
    path = f"/channels/{general.id}/messages/{said.id}/threads"
    thread = (await rest.post(path, {"name": "Planks", "auto_archive_duration": 60})).body
    assert (thread["id"], thread["type"], thread["parent_id"]) == (
        str(said.id),
        11,
        str(general.id),
    )
    assert thread["thread_metadata"]["auto_archive_duration"] == 60
    assert (await rest.post(path, {"name": "Again"})).refusal == (400, 160004)
    place = f"/channels/{thread['id']}/messages"
    assert (await rest.post(place, {"content": "Like so"})).status == 200
    assert (await rest.get(f"/channels/{thread['id']}")).body["message_count"] == 1
    read = (await rest.get(f"/channels/{general.id}/messages/{said.id}")).body
    assert read["thread"]["id"] == thread["id"]
    active = (await rest.get(f"/guilds/{club.id}/threads/active")).body
    assert [each["name"] for each in active["threads"]] == ["Planks"]
    assert [each["user_id"] for each in active["members"]] == [str(rest.discord.bot.id)]


@pytest.mark.parametrize(
    "body", [{}, {"name": "x" * 101}, {"name": "x", "auto_archive_duration": 61}]
)
async def test_a_thread_that_cannot_be_is_refused(rest, general, body):
    body = {"type": 11, **body}
    assert (await rest.post(f"/channels/{general.id}/threads", body)).refusal == (400, 50035)


async def test_a_thread_is_archived_wakes_up_and_is_locked(club, rest, ana, general):
    made = await rest.post(f"/channels/{general.id}/threads", {"name": "Planks", "type": 11})
    thread = f"/channels/{made.body['id']}"
    assert (await rest.patch(thread, {"archived": True})).body["thread_metadata"]["archived"]
    assert (await rest.patch(thread, {"name": "Other"})).refusal == (400, 50083)
    said = await rest.post(f"{thread}/messages", {"content": "Awake"})
    assert not (await rest.get(thread)).body["thread_metadata"]["archived"]
    club.archive(rest.discord.world.channels[int(made.body["id"])], locked=True)
    assert (await rest.post(f"{thread}/messages", {"content": "x"})).refusal == (400, 50083)
    one = f"{thread}/messages/{said.body['id']}"
    assert (await rest.patch(one, {"content": "x"})).refusal == (400, 50083)
    assert (await rest.put(f"{one}/reactions/✅/@me")).refusal == (400, 50083)


async def test_threads_need_a_permission_of_their_own(club, rest, ana, general):
    thread = await ana.start_thread("Planks", where=general)
    club.forbid_bot(general, "send_messages_in_threads")
    path = f"/channels/{thread.id}/messages"
    assert (await rest.post(path, {"content": "x"})).refusal == (403, 50013)
    club.permit(general, "send_messages_in_threads")
    club.forbid_bot(general, "send_messages")
    assert (await rest.post(path, {"content": "x"})).status == 200
    club.forbid_bot(general, "create_public_threads")
    body = {"name": "x", "type": 11}
    assert (await rest.post(f"/channels/{general.id}/threads", body)).refusal == (403, 50013)


async def test_the_bot_follows_threads(rest, listen, ana, general):
    line = await listen()
    thread = await ana.start_thread("Planks", where=general)
    await line.until("MESSAGE_CREATE")
    members = f"/channels/{thread.id}/thread-members"
    assert (await rest.put(f"{members}/@me")).status == 204
    joined = await line.event("THREAD_MEMBERS_UPDATE")
    assert [each["user_id"] for each in joined["added_members"]] == [str(rest.discord.bot.id)]
    assert joined["member_count"] == 2
    assert len((await rest.get(members)).body) == 2
    assert (await rest.delete(f"{members}/@me")).status == 204
    left = await line.event("THREAD_MEMBERS_UPDATE")
    assert left["removed_member_ids"] == [str(rest.discord.bot.id)]
    assert [each["user_id"] for each in (await rest.get(members)).body] == [str(ana.id)]


async def test_a_private_thread_is_seen_by_who_is_in_it(rest, ana, ben, general, club):
    club.grant_bot("create_private_threads")
    made = await rest.post(f"/channels/{general.id}/threads", {"name": "Check-in"})
    assert made.body["type"] == 12
    thread = rest.discord.world.channels[int(made.body["id"])]
    assert (await rest.put(f"/channels/{thread.id}/thread-members/{ana.id}")).status == 204
    await rest.post(f"/channels/{thread.id}/messages", {"content": "How is your back?"})
    assert [each.text for each in ana.history(thread)] == ["How is your back?"]
    assert ben.history(thread) == []


async def test_a_post_in_a_forum_is_one_with_its_first_message(club, rest, ana):
    forum = club.channel("questions")
    path = f"/channels/{forum.id}/threads"
    assert (await rest.post(path, {"name": "Planks"})).refusal == (400, 50006)
    body = {"name": "Planks", "message": {"content": "Ask here"}}
    post = (await rest.post(path, body)).body
    assert post["id"] == post["message"]["id"]
    thread = rest.discord.world.channels[int(post["id"])]
    assert [each.text for each in ana.history(thread)] == ["Ask here"]
    assert (await rest.get(f"/channels/{post['id']}")).body["message_count"] == 0
    in_forum = await rest.post(f"/channels/{forum.id}/messages", {"content": "x"})
    assert in_forum.refusal == (400, 50008)


async def test_a_post_of_a_persons_is_heard_of_with_its_first_message(club, listen, ana):
    line = await listen()
    thread = await ana.post(club.channel("questions"), "Planks", "How long?")
    created = await line.event("THREAD_CREATE")
    assert (created["id"], created["newly_created"]) == (str(thread.id), True)
    first = await line.event("MESSAGE_CREATE")
    assert (first["id"], first["content"]) == (str(thread.id), "How long?")


async def test_members_are_read_found_and_gone(club, rest, guild, ana, ben):
    member = (await rest.get(f"{guild}/members/{ana.id}")).body
    assert (member["user"]["username"], member["nick"]) == ("ana", None)
    found = (await rest.get(f"{guild}/members/search", query="be", limit=5)).body
    assert [each["user"]["username"] for each in found] == ["ben"]
    assert (await rest.get(f"{guild}/members", limit=10)).refusal == (403, 50001)
    await ana.leave()
    assert (await rest.get(f"{guild}/members/{ana.id}")).refusal == (404, 10007)
    assert (await rest.get(f"{guild}/members/1")).refusal == (404, 10013)
    assert (await rest.get(f"/users/{ana.id}")).body["username"] == "ana"


@pytest.mark.parametrize("privileged", [("guild_members",)])
async def test_all_members_are_listed_in_pages_with_the_intent(club, rest, guild, ana, ben):
    seen, after = [], 0
    while page := (await rest.get(f"{guild}/members", limit=2, after=after)).body:
        seen += page
        after = page[-1]["user"]["id"]
    assert {each["user"]["username"] for each in seen} >= {"ana", "ben", "robin"}
    assert len(seen) == 4


async def test_roles_are_given_below_the_bots_own(club, rest, guild, ana):
    coach = club.role("Coach")
    path = f"{guild}/members/{ana.id}/roles/{coach.id}"
    assert (await rest.put(path)).refusal == (403, 50013)
    club.grant_bot("manage_roles")
    assert (await rest.put(path)).status == 204
    assert club.is_coach(ana)
    assert (await rest.get(f"{guild}/members/{ana.id}")).body["roles"] == [str(coach.id)]
    assert (await rest.delete(path)).status == 204
    assert not club.is_coach(ana)
    coach.position = 9
    assert (await rest.put(path)).refusal == (403, 50013)
    assert (await rest.put(f"{guild}/members/{ana.id}/roles/1")).refusal == (404, 10011)
    made = (await rest.post(f"{guild}/roles", {"name": "Pacer"})).body
    assert made["name"] in {each["name"] for each in (await rest.get(f"{guild}/roles")).body}


async def test_a_guild_that_the_bot_is_not_in_is_unknown(club, rest, guild):
    assert (await rest.get(guild)).body["name"] == "Riverside Runners"
    assert (await rest.delete(f"/users/@me{guild}")).status == 204
    assert (await rest.get(guild)).refusal == (404, 10004)
    assert (await rest.get(f"{guild}/members/1")).refusal == (404, 10004)
    general = club.channel("general")
    assert (await rest.get(f"/channels/{general.id}")).refusal == (403, 50001)


@pytest.fixture
def run(discord):
    starts = discord.clock.now() + timedelta(hours=1)
    return {
        "name": "Long run",
        "privacy_level": 2,
        "entity_type": 3,
        "scheduled_start_time": starts.isoformat(),
        "scheduled_end_time": (starts + timedelta(hours=1)).isoformat(),
        "entity_metadata": {"location": "The park"},
    }


@pytest.fixture
async def events(club, guild):
    club.grant_bot("create_events")
    return f"{guild}/scheduled-events"


async def test_an_event_is_scheduled_changed_and_taken_off(rest, events, run, club, ana):
    made = (await rest.post(events, run)).body
    one = f"{events}/{made['id']}"
    assert (made["status"], made["entity_metadata"]["location"]) == (1, "The park")
    assert [each["name"] for each in (await rest.get(events)).body] == ["Long run"]
    assert (await rest.patch(one, {"name": "Longer run"})).body["name"] == "Longer run"
    [event] = club.scheduled_events
    ana.interested(event)
    [interested] = (await rest.get(f"{one}/users")).body
    assert interested["user"]["id"] == str(ana.id)
    assert (await rest.delete(one)).status == 204
    assert (await rest.get(one)).refusal == (404, 10070)


async def test_an_event_runs_and_is_over(discord, rest, events, run):
    one = f"{events}/{(await rest.post(events, run)).body['id']}"
    assert (await rest.patch(one, {"status": 3})).refusal == (400, 50035)
    assert (await rest.patch(one, {"status": 2})).body["status"] == 2
    discord.clock.move(timedelta(hours=1, minutes=30))
    assert (await rest.patch(one, {"description": "Well run"})).status == 200
    assert (await rest.patch(one, {"status": 3})).body["status"] == 3
    assert (await rest.patch(one, {"name": "Too late"})).refusal == (400, 180000)


@pytest.mark.parametrize(
    "change",
    [
        {"name": ""},
        {"description": "x" * 1001},
        {"privacy_level": 1},
        {"entity_metadata": {}},
        {"scheduled_start_time": "2020-01-01T00:00:00+00:00"},
        {"scheduled_end_time": "2020-01-01T00:00:00+00:00"},
        {"scheduled_start_time": "tomorrow"},
        {"entity_type": 2},
    ],
)
async def test_an_event_that_cannot_be_is_refused(rest, events, run, change):
    assert (await rest.post(events, run | change)).refusal == (400, 50035)


async def test_others_events_need_more(rest, club, events):
    starts = rest.discord.clock.now() + timedelta(hours=1)
    event = club.schedule("Theirs", starts, starts + timedelta(hours=1), "The park")
    path = f"{events}/{event.id}"
    assert (await rest.patch(path, {"name": "Mine"})).refusal == (403, 50013)
    club.grant_bot("manage_events")
    assert (await rest.patch(path, {"name": "Mine"})).status == 200


async def test_without_the_permission_nothing_is_scheduled(rest, guild, run):
    refused = await rest.post(f"{guild}/scheduled-events", run)
    assert refused.refusal == (403, 50013)


COMMAND = {"name": "plank", "description": "Planks.", "type": 1}
MENU = {"name": "Tips for this", "type": 3}


@pytest.fixture(params=["everywhere", "in one guild"])
def commands(request, discord, club):
    app = f"/applications/{discord.bot.id}"
    return (
        f"{app}/commands" if request.param == "everywhere" else f"{app}/guilds/{club.id}/commands"
    )


async def test_commands_are_registered_and_keep_their_ids(rest, commands, ana):
    first = (await rest.put(commands, [COMMAND, MENU])).body
    assert [each["name"] for each in first] == ["plank", "Tips for this"]
    assert ana.commands() == ["plank"]
    again = (await rest.put(commands, [MENU, COMMAND | {"description": "Better."}])).body
    ids = {each["name"]: (each["id"], each["version"]) for each in first}
    later = {each["name"]: (each["id"], each["version"]) for each in again}
    assert later["Tips for this"] == ids["Tips for this"]
    assert later["plank"][0] == ids["plank"][0]
    assert later["plank"][1] != ids["plank"][1]
    assert {each["name"] for each in (await rest.get(commands)).body} == set(ids)
    assert (await rest.put(commands, [])).body == []
    assert ana.commands() == []


async def test_one_command_is_made_read_changed_and_deleted(rest, commands, ana):
    made = (await rest.post(commands, COMMAND)).body
    one = f"{commands}/{made['id']}"
    assert (await rest.post(commands, COMMAND)).body["id"] == made["id"]
    assert (await rest.get(one)).body["name"] == "plank"
    assert (await rest.patch(one, {"name": "hold"})).body["id"] == made["id"]
    assert ana.commands() == ["hold"]
    assert (await rest.delete(one)).status == 204
    assert (await rest.get(one)).refusal == (404, 10063)


@pytest.mark.parametrize(
    "wrong", [{"name": "Plank It"}, {"description": ""}, {"options": [{"type": 3}]}, {"name": None}]
)
async def test_a_command_that_cannot_be_is_refused(rest, commands, wrong):
    assert (await rest.put(commands, [COMMAND | wrong])).refusal == (400, 50035)
    assert (await rest.put(commands, COMMAND)).refusal == (400, 50035)
    assert len(rest.discord.breaches) == 2


async def test_a_guilds_command_is_found_there_only(rest, discord, club, ana):
    other = discord.guild("Hill Runners")
    path = f"/applications/{discord.bot.id}/guilds/{other.id}/commands"
    await rest.put(path, [COMMAND])
    assert ana.commands() == []
    assert other.member(ana).commands() == ["plank"]
    nowhere = f"/applications/{discord.bot.id}/guilds/1/commands"
    assert (await rest.put(nowhere, [COMMAND])).refusal == (403, 50001)
    assert (await rest.put("/applications/1/commands", [])).refusal == (404, 10002)
