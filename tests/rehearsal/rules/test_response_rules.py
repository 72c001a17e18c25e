"""How each kind of interaction may be answered."""

import pytest

from rehearsal.rules.responses import (
    AUTOCOMPLETE,
    COMMAND,
    COMPONENT,
    PING,
    SUBMIT,
    check_response,
)

WORDS = {
    PING: "a ping",
    COMMAND: "a command",
    COMPONENT: "a press",
    AUTOCOMPLETE: "typing",
    SUBMIT: "a submitted modal",
}
MODAL = {"title": "A", "custom_id": "a", "components": [{"type": 10, "content": "a"}]}
DATA = {4: {"content": "a"}, 7: {"content": "a"}, 8: {"choices": []}, 9: MODAL}
MAY = {
    PING: {1},
    COMMAND: {4, 5, 9, 12},
    COMPONENT: {4, 5, 6, 7, 9, 12},
    AUTOCOMPLETE: {8},
    SUBMIT: {4, 5, 12},
}


def answer(kind):
    return {"type": kind} | ({"data": DATA[kind]} if kind in DATA else {})


@pytest.mark.parametrize("kind", [1, 4, 5, 6, 7, 8, 9, 12], ids=lambda kind: f"by {kind}")
@pytest.mark.parametrize("interaction", WORDS, ids=WORDS.values())
def test_who_may_be_answered_how(interaction, kind, refusal):
    problems = [] if kind in MAY[interaction] else ["type BASE_TYPE_CHOICES"]
    assert refusal(check_response, interaction, answer(kind)) == problems


@pytest.mark.parametrize("kind", [6, 7])
def test_a_modal_that_a_button_opened_may_update_the_message(kind, refusal):
    assert refusal(check_response, SUBMIT, answer(kind), from_message=True) == []


def test_only_a_submitted_modal_is_told_by_where_it_came_from(refusal):
    problems = refusal(check_response, COMMAND, answer(7), from_message=True)
    assert problems == ["type BASE_TYPE_CHOICES"]


def suggestions(*choices):
    return {"type": 8, "data": {"choices": list(choices)}}


TOPIC = {"name": "Back pain", "value": "backpain"}
V2 = {"flags": 1 << 15, "components": [{"type": 10, "content": "a"}]}


@pytest.mark.parametrize(
    ("interaction", "body", "more", "problems"),
    [
        pytest.param(COMMAND, {}, {}, ["type BASE_TYPE_REQUIRED"], id="no type"),
        pytest.param(
            COMMAND, {"type": 4}, {}, ["data BASE_TYPE_REQUIRED"], id="a message without data"
        ),
        pytest.param(COMMAND, {"type": 4, "data": {}}, {}, ["- 50006"], id="an empty message"),
        pytest.param(
            COMMAND, {"type": 4, "data": {"flags": 64}}, {"files": 1}, [], id="a private file"
        ),
        pytest.param(
            COMMAND,
            {"type": 4, "data": {"content": "x" * 2001}},
            {},
            ["data.content BASE_TYPE_MAX_LENGTH"],
            id="a text too long, in its place",
        ),
        pytest.param(COMMAND, {"type": 4, "data": V2}, {}, [], id="components v2"),
        pytest.param(COMMAND, {"type": 5, "data": {"flags": 64}}, {}, [], id="thinking, privately"),
        pytest.param(
            COMMAND,
            {"type": 5, "data": {"flags": 64 | 1 << 15}},
            {},
            ["data.flags INTERACTION_CALLBACK_INVALID_FLAGS"],
            id="thinking in v2",
        ),
        pytest.param(
            COMMAND, {"type": 9}, {}, ["data BASE_TYPE_REQUIRED"], id="a modal without data"
        ),
        pytest.param(
            COMMAND,
            {"type": 9, "data": MODAL | {"title": "x" * 46}},
            {},
            ["data.title BASE_TYPE_BAD_LENGTH"],
            id="a modal's title too long",
        ),
        pytest.param(COMPONENT, {"type": 7}, {}, [], id="an update of nothing"),
        pytest.param(
            COMPONENT,
            {"type": 7, "data": {"components": []}},
            {},
            [],
            id="an update that takes the buttons away",
        ),
        pytest.param(
            COMPONENT,
            {"type": 7, "data": {"content": "a"}},
            {"v2_before": True},
            ["data.content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"],
            id="a text into a message of v2",
        ),
        pytest.param(
            COMPONENT,
            {"type": 7, "data": V2},
            {"holds": ["content"]},
            ["data.content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"],
            id="v2 into a message with a text",
        ),
        pytest.param(
            COMPONENT,
            {"type": 4, "data": {"content": "a"}},
            {"v2_before": True, "holds": ["content"]},
            [],
            id="an answer beside a message of v2",
        ),
        pytest.param(AUTOCOMPLETE, suggestions(*[TOPIC] * 25), {}, [], id="25 suggestions"),
        pytest.param(
            AUTOCOMPLETE,
            suggestions(*[TOPIC] * 26),
            {},
            ["data.choices BASE_TYPE_MAX_LENGTH"],
            id="26 suggestions",
        ),
        pytest.param(
            AUTOCOMPLETE,
            suggestions({"name": "x" * 101, "value": "x" * 101}),
            {},
            [
                "data.choices.0.name BASE_TYPE_BAD_LENGTH",
                "data.choices.0.value BASE_TYPE_MAX_LENGTH",
            ],
            id="a suggestion too long",
        ),
        pytest.param(
            AUTOCOMPLETE,
            suggestions({"name": "", "value": 0}),
            {},
            ["data.choices.0.name BASE_TYPE_BAD_LENGTH"],
            id="a suggestion without a name",
        ),
        pytest.param(
            AUTOCOMPLETE,
            suggestions({"name": "a"}),
            {},
            ["data.choices.0.value BASE_TYPE_REQUIRED"],
            id="a suggestion of nothing",
        ),
    ],
)
def test_answers(interaction, body, more, problems, refusal):
    assert refusal(check_response, interaction, body, **more) == problems
