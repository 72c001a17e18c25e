"""Requests held against Discord's own description, as discord.py's client makes them."""

import json
from pathlib import Path

import discord
import pytest
from discord.http import HTTPClient, Route, handle_message_parameters

from rehearsal.rules.openapi import DEPARTURES, find_openapi


class Listening(HTTPClient):
    """discord.py's client, telling what it would send."""

    async def request(self, route, *, files=None, form=None, **kwargs):
        body = json.loads(form[0]["value"]) if form else kwargs.get("json")
        return route.method, route.url.removeprefix(route.BASE), body


def forum_post():
    return handle_message_parameters(
        "Week 3", channel_payload={"name": "Week 3", "applied_tags": [9]}
    )


CALLS = {
    "opening a direct message": lambda http: http.start_private_message(7),
    "typing": lambda http: http.send_typing(1),
    "a reaction": lambda http: http.add_reaction(1, 2, "💪"),
    "its removal": lambda http: http.remove_own_reaction(1, 2, "💪"),
    "somebody else's removal": lambda http: http.remove_reaction(1, 2, "name:9", 7),
    "a message read": lambda http: http.get_message(1, 2),
    "messages read": lambda http: http.logs_from(1, 50, after=3),
    "a message deleted": lambda http: http.delete_message(
        1, discord.utils.time_snowflake(discord.utils.utcnow())
    ),
    "messages deleted": lambda http: http.delete_messages(1, [2, 3]),
    "a pin": lambda http: http.pin_message(1, 2),
    "a member read": lambda http: http.get_member(3, 7),
    "a channel read": lambda http: http.get_channel(1),
    "a server read": lambda http: http.get_guild(3),
    "a server left": lambda http: http.leave_guild(3),
    "a role given": lambda http: http.add_role(3, 7, 8, reason="coach"),
    "a thread": lambda http: http.start_thread_without_message(
        1, name="Week 3", auto_archive_duration=1440, type=11
    ),
    "a thread on a message": lambda http: http.start_thread_with_message(
        1, 2, name="Week 3", auto_archive_duration=1440
    ),
    "a forum post": lambda http: http.start_thread_in_forum(1, params=forum_post()),
    "a thread edited": lambda http: http.edit_channel(1, archived=True, locked=False),
    "a scheduled event": lambda http: http.create_guild_scheduled_event(
        3,
        name="Plank-along",
        privacy_level=2,
        scheduled_start_time="2026-12-01T18:00:00+00:00",
        scheduled_end_time="2026-12-01T18:30:00+00:00",
        entity_type=3,
        entity_metadata={"location": "#planks"},
        channel_id=None,
    ),
    "the application": lambda http: http.application_info(),
    "the gateway": lambda http: http.request(Route("GET", "/gateway/bot")),
    "oneself": lambda http: http.request(Route("GET", "/users/@me")),
    "commands read": lambda http: http.get_global_commands(5),
    "a command": lambda http: http.upsert_global_command(
        5, {"name": "tip", "description": "A tip"}
    ),
    "an answer read": lambda http: http.request(
        Route("GET", "/webhooks/5/{webhook_token}/messages/@original", webhook_token="token")
    ),
}


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS.keys())
async def test_what_discord_py_calls_is_described(call, openapi):
    http = Listening(loop=None)
    method, path, body = await call(http)
    assert openapi.problems(method, path, body) == []


ROW = {"type": 1, "components": [{"type": 2, "style": 1, "label": "x" * 81, "custom_id": "a"}]}
SEND = "POST /channels/{channel_id}/messages"


@pytest.mark.parametrize(
    ("method", "path", "body", "said"),
    [
        pytest.param(
            *("POST", "/channels/1/messages", {"components": [ROW]}),
            f"{SEND}: components.0.components.0.label: ",
            id="a label that is too long",
        ),
        pytest.param(
            *("POST", "/api/v10/channels/1/messages?wait=1", {"content": 5}),
            f"{SEND}: content: 5 is not of type",
            id="the version in the path and a query do not matter",
        ),
        pytest.param(
            *("POST", "/channels/1/messages", {"components": [{"type": 4}]}),
            f"{SEND}: components.0: type is 4, not one of (1, 17, 13, 12, 9, 14, 10)",
            id="a component that is not for messages",
        ),
        pytest.param(
            *("POST", "/channels/1/messages", {"allowed_mentions": {"parse": ["all"]}}),
            f"{SEND}: allowed_mentions.parse.0: 'all' is not one of",
            id="a word that is not one of few",
        ),
        pytest.param(
            *("POST", "/channels/1/messages", {"embeds": [5]}),
            f"{SEND}: embeds.0: 5 is not of type",
            id="an embed that is none",
        ),
        pytest.param(
            *("POST", "/channels/1/messages", {"message_reference": {"message_id": "x"}}),
            f"{SEND}: message_reference.message_id: ",
            id="an id that is none",
        ),
        pytest.param(
            *("POST", "/channels/1/messages", None),
            f"{SEND}: a body is required",
            id="no body",
        ),
        pytest.param(
            *("PATCH", "/webhooks/1/token/messages/@original", {"content": 5}),
            "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original: content: ",
            id="the most exact route is meant",
        ),
        pytest.param(
            *("POST", "/interactions/1/token/callback", {"type": 5, "data": 5}),
            "POST /interactions/{interaction_id}/{interaction_token}/callback: data: 5 is not",
            id="an answer that is none",
        ),
        pytest.param(
            *("PUT", "/applications/1/commands", [{"description": "A tip"}]),
            "PUT /applications/{application_id}/commands: 0: 'name' is a required property",
            id="a command without a name",
        ),
        pytest.param("GET", "/moon", None, "GET /moon: there is no such route", id="nowhere"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(method, path, body, said, openapi):
    problems = openapi.problems(method, path, body)
    assert len(problems) == 1
    assert problems[0].startswith(said)


@pytest.mark.parametrize(
    ("place", "instead", "why"), DEPARTURES, ids=[one[0] for one in DEPARTURES]
)
def test_departures_are_still_departures(place, instead, why, openapi):
    document = json.loads(find_openapi(Path(__file__)).read_text())
    for step in place.split("/"):
        document = document[step]
    assert document != instead
    assert why


def test_the_file_can_be_elsewhere(monkeypatch, tmp_path):
    monkeypatch.delenv("DISCORD_OPENAPI", raising=False)
    assert find_openapi(tmp_path / "checkout" / "tests") is None
    beside = tmp_path / "shared" / "discord" / "openapi.json"
    beside.parent.mkdir(parents=True)
    beside.write_text("{}")
    assert find_openapi(tmp_path / "checkout" / "tests") == beside
    monkeypatch.setenv("DISCORD_OPENAPI", "/elsewhere/openapi.json")
    assert find_openapi(tmp_path) == Path("/elsewhere/openapi.json")
