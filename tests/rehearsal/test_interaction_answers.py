"""Answering interactions: every kind of answer, in time, once; and what comes after."""

import asyncio
from datetime import timedelta

import pytest

from rehearsal import DidNotRespond

MESSAGE, DEFER, DEFER_UPDATE, UPDATE, CHOICES, MODAL = 4, 5, 6, 7, 8, 9
EPHEMERAL, LOADING, V2 = 1 << 6, 1 << 7, 1 << 15
BUTTON = {"type": 2, "style": 1, "label": "Done", "custom_id": "done:v1:1"}
ROW = {"type": 1, "components": [BUTTON]}
FORM = {
    "title": "How far?",
    "custom_id": "far:v1",
    "components": [
        {
            "type": 18,
            "label": "Kilometres",
            "component": {"type": 4, "custom_id": "km", "style": 1, "required": True},
        }
    ],
}
COMMANDS = [
    {"name": "tip", "description": "A tip."},
    {
        "name": "find",
        "description": "Finds.",
        "options": [
            {
                "name": "what",
                "description": "What.",
                "type": 3,
                "required": True,
                "autocomplete": True,
            }
        ],
    },
]


@pytest.fixture
async def commands(discord, rest):
    await rest.put(f"/applications/{discord.bot.id}/commands", COMMANDS)


@pytest.fixture
async def asked(commands, ana, general):
    """Ana has typed /tip and waits."""
    return ana.begin_slash("tip", general, {})


@pytest.fixture
async def panel(rest, asked, ana):
    """A message with a button, under which Ana has pressed."""
    await rest.answer(asked, MESSAGE, {"content": "Hold", "components": [ROW]})
    return ana.history()[-1]


@pytest.fixture
async def pressed(panel, ana):
    return ana.begin_click(panel.state, BUTTON)


async def test_a_message_answers_for_all_to_see(rest, asked, ana, ben):
    answer = await rest.answer(asked, MESSAGE, {"content": "Stand up"})
    assert (answer.status, answer.body) == (204, None)
    assert [each.text for each in ana.history()] == ["Stand up"]
    [shown] = ben.history()
    assert shown.message["interaction_metadata"]["user"]["id"] == str(ana.id)
    assert shown.message["type"] == 20


async def test_an_ephemeral_answer_is_seen_by_one_and_not_told_to_the_bot(
    rest, listen, asked, ana, ben
):
    line = await listen()
    data = {"content": "Only you", "flags": EPHEMERAL}
    answer = await rest.answer(asked, MESSAGE, data, with_response=True)
    [shown] = ana.history()
    assert (shown.text, shown.ephemeral, ben.history()) == ("Only you", True, [])
    assert shown.pinged == set()
    assert await line.silent()
    message = answer.body["resource"]["message"]
    assert message["flags"] & EPHEMERAL
    assert answer.body["interaction"]["response_message_ephemeral"] is True
    path = f"/channels/{message['channel_id']}/messages"
    assert (await rest.get(f"{path}/{message['id']}")).refusal == (404, 10008)
    assert (await rest.get(path)).body == []
    assert (await rest.patch(f"{path}/{message['id']}", {"content": "x"})).refusal == (404, 10008)
    changed = await rest.patch(rest.hook(asked, "@original"), {"content": "Still you"})
    assert changed.status == 200
    assert (shown.text, ben.history()) == ("Still you", [])


@pytest.mark.parametrize("flags", [0, EPHEMERAL])
async def test_a_deferred_answer_thinks_and_is_filled(rest, asked, ana, ben, flags):
    answer = await rest.answer(asked, DEFER, {"flags": flags}, with_response=True)
    assert answer.body["interaction"]["response_message_loading"] is True
    [shown] = ana.history()
    assert (shown.loading, shown.ephemeral) == (True, bool(flags))
    filled = await rest.patch(rest.hook(asked, "@original"), {"content": ben.mention})
    assert filled.body["id"] == str(shown.id)
    assert not shown.loading
    assert not shown.edited
    assert shown.pinged == (set() if flags else {ben.id})
    assert len(ben.history()) == (0 if flags else 1)


@pytest.mark.parametrize("flags", [0, EPHEMERAL])
async def test_the_first_follow_up_fills_a_deferred_answer_as_private_as_it_was(
    rest, asked, ana, ben, flags
):
    await rest.answer(asked, DEFER, {"flags": flags})
    other = flags ^ EPHEMERAL
    first = await rest.post(rest.hook(asked), {"content": "Here", "flags": other})
    [shown] = ana.history()
    assert (first.body["id"], shown.text) == (str(shown.id), "Here")
    assert first.body["flags"] & EPHEMERAL == flags
    assert shown.ephemeral == bool(flags)
    await rest.post(rest.hook(asked), {"content": "More", "flags": EPHEMERAL})
    assert [each.text for each in ana.history()] == ["Here", "More"]
    assert [each.text for each in ben.history()] == ([] if flags else ["Here"])


async def test_an_edit_does_not_make_private_what_was_public(rest, asked, ana, ben):
    await rest.answer(asked, MESSAGE, {"content": "All"})
    body = {"content": "Still all", "flags": EPHEMERAL}
    changed = await rest.patch(rest.hook(asked, "@original"), body)
    assert not changed.body["flags"] & EPHEMERAL
    assert [each.text for each in ben.history()] == ["Still all"]


async def test_components_v2_come_with_the_edit_of_a_deferred_answer(rest, asked, ana):
    assert (await rest.answer(asked, DEFER, {"flags": V2})).refusal == (400, 50035)
    await rest.answer(asked, DEFER)
    parts = [{"type": 10, "content": "# Back"}, ROW]
    body = {"flags": V2, "components": parts}
    assert (await rest.patch(rest.hook(asked, "@original"), body)).status == 200
    [shown] = ana.history()
    assert (shown.text, shown.buttons) == ("# Back", ["Done"])


async def test_a_pressed_button_changes_its_message(rest, pressed, panel, ana):
    data = {"content": "Held", "components": []}
    answer = await rest.answer(pressed, UPDATE, data, with_response=True)
    assert answer.body["resource"]["message"]["id"] == str(panel.id)
    assert (panel.text, panel.buttons, panel.edited) == ("Held", [], True)
    original = (await rest.get(rest.hook(pressed, "@original"))).body
    assert original["id"] == str(panel.id)


async def test_a_deferred_change_comes_later(rest, pressed, panel, ana):
    assert (await rest.answer(pressed, DEFER_UPDATE)).status == 204
    assert (panel.text, panel.loading) == ("Hold", False)
    await rest.patch(rest.hook(pressed, "@original"), {"content": "Held"})
    assert panel.text == "Held"
    await rest.post(rest.hook(pressed), {"content": "Well done", "flags": EPHEMERAL})
    assert [each.text for each in ana.history()] == ["Held", "Well done"]


async def test_a_press_comes_with_the_whole_message(listen, panel, ana, club):
    line = await listen(0)
    ana.begin_click(panel.state, BUTTON)
    heard = await line.event("INTERACTION_CREATE")
    assert heard["message"]["id"] == str(panel.id)
    assert heard["message"]["components"][0]["components"][0]["custom_id"] == BUTTON["custom_id"]
    assert heard["data"]["custom_id"] == BUTTON["custom_id"]
    assert heard["data"]["component_type"] == 2
    assert heard["member"]["user"]["id"] == str(ana.id)
    assert heard["member"]["permissions"].isdecimal()
    assert heard["app_permissions"].isdecimal()
    assert heard["guild_id"] == heard["guild"]["id"] == str(club.id)
    assert (heard["locale"], heard["guild_locale"], heard["context"]) == ("en-GB", "en-US", 0)
    assert heard["attachment_size_limit"] == 10 * 1024 * 1024
    assert heard["entitlements"] == []
    assert heard["authorizing_integration_owners"] == {"0": str(club.id)}


async def test_in_private_it_comes_with_the_account(commands, listen, ana):
    line = await listen(0)
    ana.begin_slash("tip", ana.dm, {})
    heard = await line.event("INTERACTION_CREATE")
    assert heard["user"]["id"] == str(ana.id)
    assert heard["context"] == 1
    assert "member" not in heard
    assert "guild_id" not in heard


async def test_a_form_opens_is_sent_and_answered(rest, pressed, panel, ana):
    opening = asyncio.create_task(ana.outcome(pressed))
    await asyncio.sleep(0)
    assert (await rest.answer(pressed, MODAL, FORM)).status == 204
    modal = await opening
    assert (modal.title, modal.fields[0].label) == ("How far?", "Kilometres")
    sent = ana.begin_submit(modal, {"Kilometres": "5"})
    assert sent.data["components"][0]["component"]["value"] == "5"
    refused = await rest.answer(sent, MODAL, FORM)
    assert refused.refusal == (400, 50035)
    assert (await rest.answer(sent, UPDATE, {"content": "5 km"})).status == 204
    assert panel.text == "5 km"


async def test_a_form_from_a_command_has_no_message_to_change(rest, asked, ana):
    opening = asyncio.create_task(ana.outcome(asked))
    await asyncio.sleep(0)
    await rest.answer(asked, MODAL, FORM)
    sent = ana.begin_submit(await opening, {"km": "5"})
    assert (await rest.answer(sent, UPDATE, {"content": "x"})).refusal == (400, 50035)
    assert (await rest.answer(sent, MESSAGE, {"content": "5 km"})).status == 204


async def test_suggestions_are_offered(rest, commands, ana, general):
    asked = ana.begin_slash("find", general, {"what": "ba"}, focused="what")
    offered = asyncio.create_task(ana.outcome(asked))
    await asyncio.sleep(0)
    assert (await rest.answer(asked, MESSAGE, {"content": "x"})).refusal == (400, 50035)
    choices = [{"name": "Back", "value": "back"}]
    assert (await rest.answer(asked, CHOICES, {"choices": choices})).status == 204
    assert await offered == choices


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        (UPDATE, {"content": "x"}),
        (DEFER_UPDATE, None),
        (CHOICES, {"choices": []}),
        (MESSAGE, None),
        (MESSAGE, {}),
        (MODAL, {"title": "x"}),
        (99, None),
    ],
)
async def test_an_answer_that_does_not_fit_is_refused_and_another_may_follow(
    rest, asked, ana, kind, data
):
    assert (await rest.answer(asked, kind, data)).status == 400
    assert len(rest.discord.breaches) == 1
    assert (await rest.answer(asked, MESSAGE, {"content": "x"})).status == 204


async def test_nobody_answers_twice(rest, asked, ana):
    both = await asyncio.gather(
        *(rest.answer(asked, MESSAGE, {"content": text}) for text in ("One", "Two"))
    )
    assert sorted(each.status for each in both) == [204, 400]
    [refused] = [each.refusal for each in both if each.body]
    assert refused == (400, 40060)
    assert [each.code for each in rest.discord.breaches] == [40060]
    assert len(ana.history()) == 1


async def test_who_answers_too_late_is_not_heard(discord, rest, commands, ana, general):
    discord.world.acknowledged_within = timedelta(milliseconds=20)
    asked = ana.begin_slash("tip", general, {})
    with pytest.raises(DidNotRespond, match="did not respond"):
        await ana.outcome(asked)
    assert (await rest.answer(asked, MESSAGE, {"content": "x"})).refusal == (404, 10062)
    assert [each.code for each in discord.breaches] == [10062]
    assert ana.history() == []


async def test_three_seconds_are_the_rule(discord, rest, asked):
    assert discord.world.acknowledged_within == timedelta(seconds=3)
    discord.clock.move(timedelta(seconds=3.1))
    assert (await rest.answer(asked, DEFER)).refusal == (404, 10062)


async def test_a_wrong_token_is_no_interaction(rest, asked):
    asked_id, token = asked.id, asked.token
    body = {"type": MESSAGE, "data": {"content": "x"}}
    for path in (f"{asked_id}/wrong", f"{asked_id + 1}/{token}"):
        answer = await rest.post(f"/interactions/{path}/callback", body)
        assert answer.refusal == (404, 10062)


async def test_the_token_lives_for_fifteen_minutes(discord, rest, asked, ana):
    await rest.answer(asked, MESSAGE, {"content": "Now"})
    discord.clock.move(timedelta(minutes=14, seconds=50))
    assert (await rest.patch(rest.hook(asked, "@original"), {"content": "Later"})).status == 200
    discord.clock.move(timedelta(seconds=20))
    for answer in (
        await rest.patch(rest.hook(asked, "@original"), {"content": "x"}),
        await rest.post(rest.hook(asked), {"content": "x"}),
        await rest.delete(rest.hook(asked, "@original")),
    ):
        assert answer.refusal == (401, 50027)
    assert ana.history()[0].text == "Later"


async def test_before_the_first_answer_there_is_nothing_to_follow(rest, asked):
    assert (await rest.post(rest.hook(asked), {"content": "x"})).refusal == (404, 10015)


async def test_follow_ups_are_read_changed_and_deleted(rest, asked, ana):
    await rest.answer(asked, MESSAGE, {"content": "First"})
    more = (await rest.post(rest.hook(asked), {"content": "More"}, files=[("x.txt", b"x")])).body
    assert more["attachments"][0]["filename"] == "x.txt"
    assert more["webhook_id"] == more["application_id"] == str(rest.discord.bot.id)
    one = rest.hook(asked, more["id"])
    assert (await rest.get(one)).body["content"] == "More"
    assert (await rest.patch(one, {"content": "Less"})).body["content"] == "Less"
    assert [each.text for each in ana.history()] == ["First", "Less"]
    assert (await rest.delete(one)).status == 204
    assert (await rest.get(one)).refusal == (404, 10008)
    assert (await rest.delete(rest.hook(asked, "@original"))).status == 204
    assert ana.history() == []
    assert (await rest.get(rest.hook(asked, "@original"))).refusal == (404, 10008)


async def test_a_token_changes_only_its_own_messages(rest, commands, ana, ben, general):
    asked, other = (each.begin_slash("tip", general, {}) for each in (ana, ben))
    for each in (asked, other):
        await rest.answer(each, MESSAGE, {"content": each.metadata["user"]["username"]})
    others = ben.history()[-1]
    assert (await rest.patch(rest.hook(asked, str(others.id)), {"content": "x"})).refusal == (
        404,
        10008,
    )


async def test_an_answer_pings_people_but_no_roles_or_everyone(rest, club, asked, ben, ana):
    club.grant_bot("mention_everyone")
    role = club.role("Pacer")
    club.give(ben, "Pacer")
    words = f"{ana.mention} {ben.mention} <@&{role.id}> @everyone"
    await rest.answer(asked, MESSAGE, {"content": words})
    [shown] = ben.history()
    assert shown.pinged == {ana.id, ben.id}


async def test_files_come_with_the_first_answer(rest, asked, ana):
    embed = {"image": {"url": "attachment://x.png"}}
    data = {"embeds": [embed], "attachments": [{"id": 0, "description": "A chart"}]}
    answer = await rest.answer(asked, MESSAGE, data, files=[("x.png", b"picture")])
    assert answer.status == 204
    [shown] = ana.history()
    assert shown.file() == b"picture"
    assert shown.message["attachments"][0]["description"] == "A chart"


async def test_a_change_of_what_was_pressed_is_no_answer_to_the_press(rest, pressed, ana, general):
    outcome = asyncio.create_task(ana.outcome(pressed))
    await asyncio.sleep(0)
    path = f"/channels/{general.id}/messages/{pressed.message_id}"
    changed = await rest.patch(path, {"content": "Two are in"})
    assert changed.status == 200
    await rest.answer(pressed, MESSAGE, {"content": "You are in", "flags": EPHEMERAL})
    assert (await outcome).text == "You are in"


async def test_what_changes_after_a_silent_answer_is_the_answer(rest, pressed, ana, general):
    outcome = asyncio.create_task(ana.outcome(pressed))
    await rest.answer(pressed, DEFER_UPDATE)
    path = f"/channels/{general.id}/messages/{pressed.message_id}"
    await rest.patch(path, {"content": "Two are in"})
    assert (await outcome).text.startswith("Two are in")
