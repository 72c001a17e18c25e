"""Whatever JSON is sent, it is accepted or refused; the checks themselves never break."""

import copy
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rehearsal.rules.commands import check_commands
from rehearsal.rules.errors import ApiError
from rehearsal.rules.messages import check_message
from rehearsal.rules.options import Refused, check_options
from rehearsal.rules.responses import check_response

PRESS = {"type": 2, "style": 1, "label": "Go", "custom_id": "go", "emoji": {"name": "🏃"}}
SELECT = {"custom_id": "s", "options": [{"label": "a", "value": "a"}], "min_values": 1}
TEXT = {"type": 10, "content": "Keep moving.", "id": 1}
PICTURE = {"media": {"url": "https://example.org/a.png"}, "description": "A"}
EMBED = {
    "title": "A",
    "timestamp": "2026-11-24T08:00:00+00:00",
    "fields": [{"name": "a", "value": "b"}],
    "footer": {"text": "a", "icon_url": "attachment://a.png"},
    "author": {"name": "a"},
    "image": {"url": "https://example.org/a.png"},
}
MESSAGE = {
    "content": "a",
    "embeds": [EMBED],
    "components": [
        {"type": 1, "components": [PRESS]},
        {"type": 1, "components": [SELECT | {"type": 3}]},
        {"type": 1, "components": [{"type": 8, "custom_id": "c", "channel_types": [0]}]},
    ],
    "allowed_mentions": {"parse": ["roles"], "users": ["1"]},
    "message_reference": {"message_id": "1"},
    "attachments": [{"id": 0, "filename": "a.png"}],
    "nonce": "a",
    "flags": 0,
}
LAYOUT = {
    "flags": 1 << 15,
    "components": [
        {"type": 17, "components": [TEXT, {"type": 14, "spacing": 1}]},
        {"type": 9, "components": [TEXT | {"id": 2}], "accessory": PICTURE | {"type": 11}},
        {"type": 12, "items": [PICTURE]},
    ],
}
MODAL = {
    "title": "A",
    "custom_id": "a",
    "components": [
        {"type": 18, "label": "a", "component": {"type": 4, "style": 1, "custom_id": "t"}},
        {"type": 18, "label": "a", "component": SELECT | {"type": 3}},
        {"type": 18, "label": "a", "component": SELECT | {"type": 22, "custom_id": "g"}},
        {"type": 1, "components": [{"type": 4, "style": 1, "custom_id": "o", "label": "a"}]},
    ],
}
TOPIC = {"type": 3, "name": "a", "description": "a", "choices": [{"name": "a", "value": "a"}]}
COMMANDS = [
    {
        "name": "tip",
        "description": "a",
        "name_localizations": {"de": "tipp"},
        "contexts": [0],
        "default_member_permissions": "0",
        "options": [TOPIC, {"type": 4, "name": "b", "description": "b", "min_value": 1}],
    },
    {
        "name": "plank",
        "description": "a",
        "options": [{"type": 1, "name": "log", "description": "a", "options": [TOPIC]}],
    },
    {"type": 3, "name": "Tips for this"},
]

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.text(), below, max_size=3),
    max_leaves=4,
)
CHECKS = {
    "messages": (MESSAGE, lambda body: check_message(body, files=1)),
    "layouts": (LAYOUT, lambda body: check_message(body, v2_before=True)),
    "answers": ({"type": 4, "data": MESSAGE}, lambda body: check_response(2, body, files=1)),
    "updates": ({"type": 7, "data": LAYOUT}, lambda body: check_response(3, body)),
    "waits": ({"type": 5, "data": {"flags": 64}}, lambda body: check_response(2, body)),
    "modals": ({"type": 9, "data": MODAL}, lambda body: check_response(2, body)),
    "suggestions": (
        {"type": 8, "data": {"choices": [{"name": "a", "value": "a"}]}},
        lambda body: check_response(4, body),
    ),
    "commands": (COMMANDS, check_commands),
}


def places(value, path=()):
    """Every place in a JSON value, the whole left out."""
    if not isinstance(value, dict | list):
        return
    for key, one in value.items() if isinstance(value, dict) else enumerate(value):
        yield (*path, key)
        yield from places(one, (*path, key))


@pytest.mark.parametrize(("body", "check"), CHECKS.values(), ids=CHECKS.keys())
def test_they_accept_what_is_right(body, check):
    check(body)


@pytest.mark.parametrize(("body", "check"), CHECKS.values(), ids=CHECKS.keys())
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_they_never_break(body, check, data):
    body = copy.deepcopy(body)
    *above, last = data.draw(st.sampled_from(list(places(body))))
    inside = body
    for key in above:
        inside = inside[key]
    inside[last] = data.draw(JSON)
    with suppress(ApiError):
        check(body)


@pytest.mark.parametrize("kind", range(3, 12))
@given(value=JSON)
def test_whatever_a_person_types_is_sent_or_refused(kind, value):
    command = {"name": "a", "options": [{"type": kind, "name": "it"}]}
    with suppress(Refused):
        assert len(check_options(command, {"it": value})) <= 1
