"""What a message may hold."""

import pytest

from rehearsal.rules.errors import ApiError
from rehearsal.rules.messages import check_message

TEXT = {"type": 10, "content": "Let the shoulders hang."}
V2 = {"flags": 1 << 15, "components": [TEXT]}
LEGACY = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"


def mentions(**wanted):
    return {"content": "<@7>", "allowed_mentions": wanted}


def reply(**reference):
    return {"content": "To that:", "message_reference": reference}


@pytest.mark.parametrize(
    ("body", "more"),
    [
        pytest.param({"content": "x" * 2000}, {}, id="a text of 2000 characters"),
        pytest.param({"content": "🏃" * 2000}, {}, id="an emoji is one character"),
        pytest.param({"attachments": [{"id": 0, "filename": "a.png"}]}, {"files": 1}, id="a file"),
        pytest.param({"content": ""}, {"files": 10}, id="ten files"),
        pytest.param({"sticker_ids": ["1"]}, {}, id="a sticker"),
        pytest.param(
            {"poll": {"question": {"text": "When?"}, "answers": [{"poll_media": {"text": "Six"}}]}},
            {},
            id="a poll",
        ),
        pytest.param(
            {"message_reference": {"type": 1, "message_id": "1", "channel_id": "2"}},
            {},
            id="a forward",
        ),
        pytest.param({}, {"empty_ok": True}, id="an edit of nothing"),
        pytest.param(
            {"content": None, "embeds": None, "components": None}, {"empty_ok": True}, id="nulls"
        ),
        pytest.param(
            {"content": "a", "nonce": "x" * 25, "enforce_nonce": True}, {}, id="a long nonce"
        ),
        pytest.param({"content": "a", "nonce": 2**63 - 1}, {}, id="a nonce that is a number"),
        pytest.param(mentions(parse=[]), {}, id="nobody is mentioned"),
        pytest.param(mentions(parse=["roles"], users=["7"]), {}, id="roles and one person"),
        pytest.param(mentions(parse=["users"], users=[]), {}, id="an empty list beside its kind"),
        pytest.param(mentions(users=[str(n) for n in range(100)]), {}, id="a hundred mentioned"),
        pytest.param(reply(message_id=5, fail_if_not_exists=False), {}, id="a reply"),
        pytest.param(V2, {}, id="components v2"),
        pytest.param(V2 | {"content": "", "embeds": []}, {}, id="v2, with what is old empty"),
        pytest.param(V2, {"v2_before": True}, id="v2 stays v2"),
        pytest.param(
            {"content": "", "components": []} | V2,
            {"holds": ["content"]},
            id="an edit to v2 that clears the text",
        ),
        pytest.param(
            {"attachments": []},
            {"v2_before": True, "empty_ok": True},
            id="v2 keeps its flag when none is sent",
        ),
        pytest.param({"content": "a", "flags": 1 << 12}, {}, id="a silent message"),
        pytest.param(
            {"content": "a", "attachments": [{"id": "1234567890", "filename": "a.png"}]},
            {},
            id="a file that is kept",
        ),
    ],
)
def test_accepted(body, more, refusal):
    assert refusal(check_message, body, **more) == []


@pytest.mark.parametrize(
    ("body", "more", "problems"),
    [
        pytest.param(
            {"content": "x" * 2001},
            {},
            ["content BASE_TYPE_MAX_LENGTH"],
            id="a text of 2001 characters",
        ),
        pytest.param({"content": 5}, {}, ["content STRING_TYPE_CONVERT"], id="a number for a text"),
        pytest.param({}, {}, ["- 50006"], id="nothing"),
        pytest.param({"content": " \n"}, {}, ["- 50006"], id="blanks"),
        pytest.param({"embeds": [], "components": []}, {}, ["- 50006"], id="empty lists"),
        pytest.param(
            {"flags": 1 << 15, "components": []}, {}, ["- 50006"], id="v2 without components"
        ),
        pytest.param({"content": "a"}, {"files": 11}, ["- 30015"], id="eleven files"),
        pytest.param(
            {"attachments": [{"id": 1, "filename": "a.png"}]},
            {"files": 1},
            ["attachments.0.id ATTACHMENT_NOT_FOUND"],
            id="a file that was not sent",
        ),
        pytest.param(
            {"attachments": [{"filename": "a.png"}]},
            {"files": 1},
            ["attachments.0.id BASE_TYPE_REQUIRED"],
            id="a file without a number",
        ),
        pytest.param(
            {"content": "a", "nonce": "x" * 26},
            {},
            ["nonce NONCE_TYPE_TOO_LONG"],
            id="a nonce too long",
        ),
        pytest.param(
            {"content": "a", "nonce": 1.5},
            {},
            ["nonce NONCE_TYPE_INVALID_TYPE"],
            id="a nonce that is half a number",
        ),
        pytest.param(
            {"content": "a", "tts": "yes"},
            {},
            ["tts BOOLEAN_TYPE_CONVERT"],
            id="tts that is no truth",
        ),
        pytest.param(
            {"content": "a", "flags": "silent"},
            {},
            ["flags NUMBER_TYPE_COERCE"],
            id="flags that are no number",
        ),
        pytest.param(
            {"content": "a", "embeds": {}},
            {},
            ["embeds LIST_TYPE_CONVERT"],
            id="embeds that are no list",
        ),
        pytest.param(
            {"content": "a", "embeds": ["b"]},
            {},
            ["embeds.0 MODEL_TYPE_CONVERT"],
            id="an embed that is a text",
        ),
        pytest.param(
            mentions(parse=["users"], users=["7"]),
            {},
            ["allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE"],
            id="all people and one person",
        ),
        pytest.param(
            mentions(parse=["all"]),
            {},
            ["allowed_mentions.parse.0 BASE_TYPE_CHOICES"],
            id="an unknown kind of mention",
        ),
        pytest.param(
            mentions(roles=[str(n) for n in range(101)]),
            {},
            ["allowed_mentions.roles BASE_TYPE_MAX_LENGTH"],
            id="a hundred and one mentioned",
        ),
        pytest.param(
            mentions(users=["7", 7]),
            {},
            ["allowed_mentions.users SET_TYPE_ALREADY_CONTAINS_VALUE"],
            id="one person twice",
        ),
        pytest.param(
            mentions(users=["Ana"]),
            {},
            ["allowed_mentions.users.0 NUMBER_TYPE_COERCE"],
            id="a name for an id",
        ),
        pytest.param(
            reply(channel_id="1"),
            {},
            ["message_reference.message_id BASE_TYPE_REQUIRED"],
            id="a reply to nothing",
        ),
        pytest.param(
            reply(message_id="this"),
            {},
            ["message_reference.message_id NUMBER_TYPE_COERCE"],
            id="a reply to a word",
        ),
        pytest.param(
            reply(type=1, message_id="1"),
            {},
            ["message_reference.channel_id BASE_TYPE_REQUIRED"],
            id="a forward from nowhere",
        ),
        pytest.param(V2 | {"content": "a"}, {}, [f"content {LEGACY}"], id="v2 and a text"),
        pytest.param(
            V2 | {"embeds": [{"title": "a"}]}, {}, [f"embeds {LEGACY}"], id="v2 and an embed"
        ),
        pytest.param(
            V2 | {"poll": {"question": {}}, "sticker_ids": ["1"]},
            {},
            [f"poll {LEGACY}", f"sticker_ids {LEGACY}"],
            id="v2, a poll and a sticker",
        ),
        pytest.param(
            V2,
            {"holds": ["content"]},
            [f"content {LEGACY}"],
            id="an edit to v2 that leaves the text",
        ),
        pytest.param(
            {"content": "a"},
            {"v2_before": True},
            [f"content {LEGACY}"],
            id="a text into a message of v2",
        ),
        pytest.param(
            {"flags": 4},
            {"v2_before": True, "empty_ok": True},
            ["flags MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG"],
            id="v2 cannot be taken back",
        ),
        pytest.param(
            {"components": [TEXT]},
            {"v2_before": True},
            ["components.0 UNION_TYPE_CHOICES"],
            id="an edit has to repeat the flag",
        ),
        pytest.param(
            {"content": "x" * 2001, "nonce": "x" * 26},
            {},
            ["content BASE_TYPE_MAX_LENGTH", "nonce NONCE_TYPE_TOO_LONG"],
            id="everything wrong is said at once",
        ),
    ],
)
def test_refused(body, more, problems, refusal):
    assert refusal(check_message, body, **more) == problems


def test_a_refusal_reads_as_discord_writes_it():
    with pytest.raises(ApiError) as refused:
        check_message({"content": "x" * 2001})
    error = {"code": "BASE_TYPE_MAX_LENGTH", "message": "Must be 2000 or fewer in length."}
    assert refused.value.status == 400
    assert refused.value.body() == {
        "code": 50035,
        "message": "Invalid Form Body",
        "errors": {"content": {"_errors": [error]}},
    }
