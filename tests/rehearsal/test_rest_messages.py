"""Messages over REST: sending, reading, changing, deleting, and what is refused."""

import asyncio
import io
from datetime import timedelta

import pytest
from described_answers import described

from rehearsal import Upload
from rehearsal.world import wire

V2 = 1 << 15
SILENT = 1 << 12
REPLY = {"message_id": "1"}
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + (640).to_bytes(4) + (480).to_bytes(4) + b"rest"
BUTTONS = [
    {
        "type": 1,
        "components": [
            {"type": 2, "style": 1, "label": "Done", "custom_id": "done"},
            {"type": 2, "style": 5, "label": "Read", "url": "https://example.org"},
        ],
    }
]


@pytest.fixture
def messages(general):
    return f"/channels/{general.id}/messages"


@pytest.fixture
def sent(rest, messages):
    """Send a message that has to be taken."""

    async def sent(body, **more):
        answer = await rest.post(messages, body, **more)
        assert answer.status == 200, answer.body
        return answer.body

    return sent


async def test_a_message_is_sent_read_changed_and_deleted(discord, rest, messages, sent, ana):
    written = await sent({"content": "Hello"})
    assert written["author"]["id"] == str(discord.bot.id)
    assert written["timestamp"].endswith("+00:00")
    one = f"{messages}/{written['id']}"
    assert (await rest.get(one)).body["content"] == "Hello"
    [shown] = ana.history()
    changed = (await rest.patch(one, {"content": "Hello again"})).body
    assert (changed["id"], changed["content"]) == (written["id"], "Hello again")
    assert changed["edited_timestamp"] is not None
    assert shown.text == "Hello again"
    assert shown.edited
    assert (await rest.delete(one)).status == 204
    assert shown.deleted
    assert (await rest.get(one)).refusal == (404, 10008)
    assert (await rest.patch(one, {"content": "Too late"})).refusal == (404, 10008)


async def test_embeds_and_buttons_are_kept(sent, ana):
    embed = {"title": "Back", "description": "Try this", "color": 0x0F766E, "fields": []}
    written = await sent({"embeds": [embed], "components": BUTTONS, "flags": SILENT})
    assert written["embeds"][0] == {"type": "rich", **embed}
    assert [each["id"] for each in written["components"][0]["components"]] == [2, 3]
    [shown] = ana.history()
    assert shown.text == "Back\nTry this"
    assert shown.buttons == ["Done", "Read"]
    assert shown.silent


async def test_a_message_of_components_v2_stays_one(rest, messages, sent, ana):
    parts = [{"type": 17, "components": [{"type": 10, "content": "# Back"}, BUTTONS[0]]}]
    written = await sent({"flags": V2, "components": parts})
    [shown] = ana.history()
    assert shown.text == "# Back"
    assert shown.buttons == ["Done", "Read"]
    one = f"{messages}/{written['id']}"
    changed = [{"type": 10, "content": "Over"}]
    assert (await rest.patch(one, {"flags": V2, "components": changed})).status == 200
    assert shown.text == "Over"
    refused = await rest.patch(one, {"content": "Old", "flags": 0})
    assert refused.refusal == (400, 50035)
    assert refused.body["errors"]["flags"]["_errors"][0]["code"]
    assert shown.text == "Over"


async def test_files_are_kept_and_can_be_fetched(session, sent, ana):
    body = {
        "content": "A picture",
        "embeds": [{"image": {"url": "attachment://back.png"}}],
        "attachments": [{"id": 0, "description": "A back"}, {"id": 1}],
    }
    written = await sent(body, files=[("back.png", PNG), ("notes.txt", b"Notes")])
    picture, notes = written["attachments"]
    assert (picture["filename"], picture["size"]) == ("back.png", len(PNG))
    assert (picture["width"], picture["height"]) == (640, 480)
    assert picture["description"] == "A back"
    assert (notes["content_type"], notes["size"]) == ("text/plain", 5)
    assert written["embeds"][0]["image"]["url"] == picture["url"]
    async with session.get(picture["url"]) as got:
        assert got.content_type == "image/png"
        assert await got.read() == PNG
    [shown] = ana.history()
    assert shown.file(1) == b"Notes"


async def test_an_edit_keeps_the_files_it_lists(rest, messages, sent):
    listed = {"content": "Two", "attachments": [{"id": 0}, {"id": 1}]}
    written = await sent(listed, files=[("one.txt", b"1"), ("two.txt", b"2")])
    one = f"{messages}/{written['id']}"
    assert len((await rest.patch(one, {"content": "Still"})).body["attachments"]) == 2
    kept = {"attachments": [{"id": written["attachments"][1]["id"]}, {"id": 0}]}
    changed = (await rest.patch(one, kept, files=[("three.txt", b"3")])).body
    assert [each["filename"] for each in changed["attachments"]] == ["two.txt", "three.txt"]
    assert (await rest.patch(one, {"attachments": []})).body["attachments"] == []


async def test_a_file_that_is_too_large_is_refused(rest, messages, discord):
    large = b"x" * (10 * 1024 * 1024 + 1)
    body = {"attachments": [{"id": 0}]}
    assert (await rest.post(messages, body, files=[("x.bin", large)])).refusal == (413, 40005)
    huge = io.BytesIO(b'{"content": "' + b"x" * (25 * 1024 * 1024) + b'"}')
    assert (await rest.post(messages, data=huge)).status == 413
    assert [each.code for each in discord.breaches] == [40005, 40005]


@pytest.mark.parametrize("nonce", ["d1", 17])
async def test_a_nonce_is_taken_once_if_that_is_asked_for(rest, sent, ana, nonce):
    body = {"content": "Reminder", "nonce": nonce, "enforce_nonce": True}
    first = await sent(body)
    again = await sent(body | {"content": "Other words"})
    assert (again["id"], again["content"], again["nonce"]) == (first["id"], "Reminder", nonce)
    at_once = await asyncio.gather(*(sent(body) for _copy in range(5)))
    assert {each["id"] for each in at_once} == {first["id"]}
    assert len(ana.history()) == 1
    await sent(body | {"enforce_nonce": False})
    assert len(ana.history()) == 2


async def test_a_nonce_is_forgotten_after_a_few_minutes(discord, sent):
    body = {"content": "Reminder", "nonce": "d1", "enforce_nonce": True}
    first = await sent(body)
    discord.clock.move(timedelta(minutes=10))
    assert (await sent(body))["id"] != first["id"]


async def test_a_nonce_of_a_message_that_is_gone_is_unknown(rest, messages, sent):
    body = {"content": "Reminder", "nonce": "d1", "enforce_nonce": True}
    first = await sent(body)
    await rest.delete(f"{messages}/{first['id']}")
    assert (await rest.post(messages, body)).refusal == (404, 10008)


async def test_a_reply_shows_what_it_answers_and_pings_if_it_may(rest, messages, sent, ana):
    said = await ana.say("My back", waits=False)
    reference = {"message_id": str(said.id)}
    loud = await sent({"content": "Loud", "message_reference": reference})
    assert loud["type"] == 19
    assert loud["referenced_message"]["content"] == "My back"
    assert loud["message_reference"]["channel_id"] == loud["channel_id"]
    quiet = {"parse": ["users"], "replied_user": False}
    body = {"content": "Quiet", "message_reference": reference, "allowed_mentions": quiet}
    await sent(body)
    assert [each.pinged for each in ana.history()[1:]] == [{ana.id}, set()]


async def test_a_reply_to_what_is_gone_is_refused_or_sent_as_it_is(rest, messages, sent, ana):
    said = await ana.say("My back", waits=False)
    ana.delete(said.state)
    reference = {"message_id": str(said.id)}
    refused = await rest.post(messages, {"content": "Late", "message_reference": reference})
    assert refused.refusal == (400, 50035)
    lenient = reference | {"fail_if_not_exists": False}
    written = await sent({"content": "Late", "message_reference": lenient})
    assert written["type"] == 0
    assert "message_reference" not in written


async def test_only_those_are_pinged_who_may_be(club, sent, ana, ben):
    pacer = club.role("Pacer")
    club.give(ben, "Pacer")
    words = f"{ana.mention} <@&{pacer.id}> @everyone"

    async def pinged(**more):
        await sent({"content": words, **more})
        return ana.history()[-1].pinged

    assert await pinged() == {ana.id}  # a role that is not mentionable, and no permission
    assert await pinged(allowed_mentions={"parse": []}) == set()
    assert await pinged(allowed_mentions={"users": [str(ben.id)]}) == set()
    club.grant_bot("mention_everyone")
    assert await pinged(allowed_mentions={"roles": [str(pacer.id)]}) == {ben.id}
    assert await pinged() == {ana.id, ben.id, club.owner.id}
    edited = ana.history()[0]
    assert edited.pinged == {ana.id}


async def test_an_edit_pings_nobody(rest, messages, sent, ana):
    written = await sent({"content": "Hello"})
    changed = await rest.patch(f"{messages}/{written['id']}", {"content": ana.mention})
    assert changed.body["mentions"][0]["id"] == str(ana.id)
    assert ana.history()[0].pinged == set()


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({}, 50006),
        ({"content": " "}, 50006),
        ({"content": "x" * 2001}, 50035),
        ({"embeds": [{"title": "x" * 257}]}, 50035),
        ({"content": "x", "nonce": "n" * 26}, 50035),
        ({"content": "x", "flags": V2, "components": []}, 50035),
        ({"embeds": {}}, 50035),
        ([], 50035),
        ("Hello", 50035),
    ],
)
async def test_a_breach_is_refused_and_noted(rest, messages, ana, body, code):
    assert (await rest.post(messages, body)).refusal == (400, code)
    [breach] = rest.discord.breaches
    assert (breach.method, breach.path, breach.code) == ("POST", messages, code)
    assert ana.history() == []


async def test_what_is_no_json_is_refused(rest, messages):
    assert (await rest.post(messages, data=b"{")).refusal == (400, 50109)


async def test_history_is_read_in_pages(rest, messages, sent):
    ids = [(await sent({"content": str(number)}))["id"] for number in range(6)]

    async def page(**query):
        return [int(each["content"]) for each in (await rest.get(messages, **query)).body]

    assert await page() == [5, 4, 3, 2, 1, 0]
    assert await page(limit=2) == [5, 4]
    assert await page(limit=2, before=ids[2]) == [1, 0]
    assert await page(limit=2, after=ids[2]) == [4, 3]
    assert await page(limit=3, around=ids[2]) == [3, 2, 1]
    assert (await rest.get(messages, limit=101)).refusal == (400, 50035)
    assert (await rest.get(messages, limit="many")).refusal == (400, 50035)


async def test_others_messages_are_deleted_only_with_the_permission(club, rest, messages, ana):
    said = await ana.say("Oops", waits=False)
    one = f"{messages}/{said.id}"
    assert (await rest.delete(one)).refusal == (403, 50013)
    assert (await rest.patch(one, {"content": "Mine now"})).refusal == (403, 50005)
    club.grant_bot("manage_messages")
    assert (await rest.delete(one)).status == 204
    assert said.deleted


@pytest.mark.parametrize(
    ("taken", "body", "refusal"),
    [
        ("view_channel", {"content": "x"}, (403, 50001)),
        ("send_messages", {"content": "x"}, (403, 50013)),
        ("embed_links", {"embeds": [{"title": "x"}]}, (403, 50013)),
        ("read_message_history", {"content": "x", "message_reference": REPLY}, (403, 160002)),
    ],
)
async def test_what_may_not_be_done_is_refused_and_is_no_breach(rest, club, taken, body, refusal):
    general = club.channel("general")
    club.forbid_bot(general, taken)
    assert (await rest.post(f"/channels/{general.id}/messages", body)).refusal == refusal
    assert rest.discord.breaches == []


async def test_without_the_permission_embeds_are_left_out_of_a_message_with_words(
    club, general, sent
):
    club.forbid_bot(general, "embed_links")
    assert (await sent({"content": "x", "embeds": [{"title": "x"}]}))["embeds"] == []


async def test_files_need_their_permission(club, rest, messages, general):
    club.forbid_bot(general, "attach_files")
    body = {"attachments": [{"id": 0}]}
    assert (await rest.post(messages, body, files=[("x.txt", b"x")])).refusal == (403, 50013)


async def test_without_its_permission_history_is_empty(club, rest, messages, general, sent):
    written = await sent({"content": "x"})
    club.forbid_bot(general, "read_message_history")
    assert (await rest.get(messages)).body == []
    assert (await rest.get(f"{messages}/{written['id']}")).refusal == (403, 50013)


async def test_emoji_under_messages(club, rest, messages, ana, general):
    said = await ana.say("Done", waits=False)
    reactions = f"{messages}/{said.id}/reactions"
    assert (await rest.put(f"{reactions}/✅/@me")).status == 204
    ana.react(said.state, "✅")
    assert [each["id"] for each in (await rest.get(f"{reactions}/✅")).body] == [
        str(rest.discord.bot.id),
        str(ana.id),
    ]
    read = (await rest.get(f"{messages}/{said.id}")).body["reactions"]
    assert [(each["emoji"]["name"], each["count"], each["me"]) for each in read] == [
        ("✅", 2, True)
    ]
    assert (await rest.delete(f"{reactions}/✅/{ana.id}")).refusal == (403, 50013)
    assert (await rest.delete(f"{reactions}/✅/@me")).status == 204
    assert ana.reactions(said) == ["✅"]
    assert (await rest.put(f"{reactions}/word/@me")).refusal == (400, 10014)
    club.forbid_bot(general, "add_reactions")
    assert (await rest.put(f"{reactions}/🎉/@me")).refusal == (403, 50013)
    assert (await rest.put(f"{reactions}/✅/@me")).status == 204  # one that is there may be joined


async def test_typing_is_shown(rest, ana, general):
    seen = ana.events()
    assert (await rest.post(f"/channels/{general.id}/typing")).status == 204
    assert (await anext(seen))["t"] == "TYPING_START"


async def test_a_private_message_reaches_who_takes_it(rest, ana, ben):
    dm = (await rest.post("/users/@me/channels", {"recipient_id": str(ana.id)})).body
    assert [each["username"] for each in dm["recipients"]] == ["ana"]
    place = f"/channels/{dm['id']}/messages"
    assert (await rest.post(place, {"content": "Only you"})).status == 200
    [shown] = ana.history(ana.dm)
    assert (shown.text, shown.pinged) == ("Only you", set())
    assert ben.history(ben.dm) == []
    said = await ana.say("Hello", where=ana.dm, waits=False, files=[Upload("x.txt", b"x")])
    assert (await rest.delete(f"{place}/{said.id}")).refusal == (403, 50003)
    ana.close_dms()
    assert (await rest.post(place, {"content": "Still there?"})).refusal == (403, 50007)
    ana.open_dms()
    assert (await rest.post(place, {"content": "Still there?"})).status == 200
    await ana.leave()
    assert (await rest.post(place, {"content": "Gone?"})).refusal == (403, 50278)
    nobody = await rest.post("/users/@me/channels", {"recipient_id": "1"})
    assert nobody.refusal[0] in {400, 404}


async def test_strangers_and_gaps(discord, rest, messages, session):
    async with session.get(discord.api_url + messages) as got:
        assert got.status == 401
    assert (await rest.call("GET", messages, token="wrong")).refusal == (401, 0)
    assert (await rest.get("/channels/1/messages")).refusal == (404, 10003)
    assert (await rest.get(f"{messages}/1")).refusal == (404, 10008)
    assert (await rest.get("/no/such/thing")).refusal == (404, 0)
    assert [each.path for each in discord.breaches] == ["/no/such/thing"]


async def test_answers_are_held_against_discords_own_description(rest, messages, monkeypatch):
    if described() is None:
        pytest.skip("Discord's OpenAPI file is not here; set DISCORD_OPENAPI to its path")
    monkeypatch.setattr(wire, "user", lambda account: {"id": str(account.id)})
    with pytest.raises(AssertionError, match="'username' is a required property"):
        await rest.post(messages, {"content": "x"})


async def test_answers_are_json_and_nothing_more(rest, messages):
    answer = await rest.post(messages, {"content": "x"})
    assert answer.headers["Content-Type"] == "application/json"
    assert rest.discord.requests[-1].route == "/channels/{channel_id}/messages"
    assert rest.discord.requests[-1].status == 200
