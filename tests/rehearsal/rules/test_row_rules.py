"""What the rows of a message may hold: buttons and selects."""

import pytest

from rehearsal.rules.messages import check_message

PRESS = {"type": 2, "style": 1, "label": "Start", "custom_id": "start"}
LINK = {"type": 2, "style": 5, "label": "Sources", "url": "https://example.org"}
TEXT = {"type": 10, "content": "Keep moving."}
OPTION = {"label": "3", "value": "3"}


def buttons(count, start=0):
    return [PRESS | {"custom_id": f"b{n}"} for n in range(start, start + count)]


def row(*children):
    return {"type": 1, "components": list(children)}


def select(**fields):
    return row({"type": 3, "custom_id": "s", "options": options(3)} | fields)


def options(count):
    return [{"label": str(n), "value": str(n)} for n in range(count)]


def button(**fields):
    return row({key: value for key, value in (PRESS | fields).items() if value is not None})


IN_ROW = "components.0.components.0"


@pytest.mark.parametrize(
    ("components", "problems"),
    [
        pytest.param(
            [row(*buttons(5, 5 * n)) for n in range(5)], [], id="five rows of five buttons"
        ),
        pytest.param(
            [row(*buttons(1, n)) for n in range(6)],
            ["components BASE_TYPE_MAX_LENGTH"],
            id="six rows",
        ),
        pytest.param([row()], ["components.0.components BASE_TYPE_BAD_LENGTH"], id="an empty row"),
        pytest.param(
            [row(*buttons(6))],
            [
                "components.0.components BASE_TYPE_BAD_LENGTH",
                "components.0.components.5 COMPONENT_LAYOUT_WIDTH_EXCEEDED",
            ],
            id="six buttons in a row",
        ),
        pytest.param(
            [row(PRESS, select()["components"][0])],
            ["components.0.components.1 COMPONENT_LAYOUT_WIDTH_EXCEEDED"],
            id="a select beside a button",
        ),
        pytest.param([PRESS], ["components.0 UNION_TYPE_CHOICES"], id="a button without a row"),
        pytest.param(
            [{"components": []}],
            ["components.0.type BASE_TYPE_REQUIRED"],
            id="a component without a type",
        ),
        pytest.param(
            [row({"type": 4, "custom_id": "t", "style": 1})],
            [f"{IN_ROW} UNION_TYPE_CHOICES"],
            id="a text input outside a modal",
        ),
        pytest.param(
            [TEXT], ["components.0 UNION_TYPE_CHOICES"], id="new components without their flag"
        ),
        pytest.param([button(label="x" * 80)], [], id="the longest label"),
        pytest.param(
            [button(label="x" * 81)],
            [f"{IN_ROW}.label BASE_TYPE_MAX_LENGTH"],
            id="a label too long",
        ),
        pytest.param(
            [button(label=None)],
            [f"{IN_ROW}.label BASE_TYPE_REQUIRED"],
            id="a button with nothing on it",
        ),
        pytest.param(
            [button(label=None, emoji={"name": "▶️"})], [], id="an emoji instead of a label"
        ),
        pytest.param([button(emoji={"name": "▶", "id": None})], [], id="an emoji of Unicode"),
        pytest.param(
            [button(emoji={"name": "plank", "id": "9", "animated": False})],
            [],
            id="an emoji of one's own",
        ),
        pytest.param(
            [button(emoji={"name": "✓"})],
            [f"{IN_ROW}.emoji.name COMPONENT_INVALID_EMOJI"],
            id="a symbol that is no emoji",
        ),
        pytest.param(
            [button(emoji={"name": "plank"})],
            [f"{IN_ROW}.emoji.name COMPONENT_INVALID_EMOJI"],
            id="an emoji by its name alone",
        ),
        pytest.param(
            [button(custom_id="x" * 101)],
            [f"{IN_ROW}.custom_id BASE_TYPE_BAD_LENGTH"],
            id="a custom id too long",
        ),
        pytest.param(
            [button(custom_id=None)],
            [f"{IN_ROW}.custom_id BUTTON_COMPONENT_CUSTOM_ID_REQUIRED"],
            id="no custom id",
        ),
        pytest.param(
            [row(PRESS, PRESS)],
            ["components.0.components.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED"],
            id="a custom id twice",
        ),
        pytest.param(
            [button(style=7)], [f"{IN_ROW}.style BASE_TYPE_CHOICES"], id="an unknown style"
        ),
        pytest.param([button(style=None)], [f"{IN_ROW}.style BASE_TYPE_REQUIRED"], id="no style"),
        pytest.param(
            [button(url="https://example.org")],
            [f"{IN_ROW}.url BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE"],
            id="a button with a link",
        ),
        pytest.param([row(LINK)], [], id="a link"),
        pytest.param(
            [row(LINK | {"url": "discord://-/channels/@me"})], [], id="a link into Discord"
        ),
        pytest.param(
            [row(LINK | {"url": None})],
            [f"{IN_ROW}.url BASE_TYPE_REQUIRED"],
            id="a link to nowhere",
        ),
        pytest.param(
            [row(LINK | {"url": "tel:999"})],
            [f"{IN_ROW}.url URL_TYPE_INVALID_URL"],
            id="a number to call",
        ),
        pytest.param(
            [row(LINK | {"url": "https://e.org/" + "x" * 500})],
            [f"{IN_ROW}.url BASE_TYPE_MAX_LENGTH"],
            id="a link too long",
        ),
        pytest.param(
            [row(LINK | {"custom_id": "a"})],
            [f"{IN_ROW}.custom_id BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE"],
            id="a link with a custom id",
        ),
        pytest.param([row({"type": 2, "style": 6, "sku_id": "1"})], [], id="a premium button"),
        pytest.param(
            [row({"type": 2, "style": 6, "sku_id": "1", "label": "Buy"})],
            [f"{IN_ROW}.label BUTTON_COMPONENT_PREMIUM_FIELD"],
            id="a premium button with a label",
        ),
    ],
)
def test_old_components(components, problems, refusal):
    assert refusal(check_message, {"components": components}) == problems


@pytest.mark.parametrize(
    ("fields", "problems"),
    [
        pytest.param({}, [], id="a select"),
        pytest.param(
            {"options": options(25), "max_values": 25, "min_values": 0}, [], id="25 options"
        ),
        pytest.param({"options": options(26)}, ["options BASE_TYPE_BAD_LENGTH"], id="26 options"),
        pytest.param({"options": []}, ["options BASE_TYPE_BAD_LENGTH"], id="no options"),
        pytest.param({"options": None}, ["options BASE_TYPE_REQUIRED"], id="options forgotten"),
        pytest.param(
            {"options": [OPTION, OPTION]},
            ["options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED"],
            id="a value twice",
        ),
        pytest.param(
            {"options": [{"label": "x" * 101, "value": ""}]},
            ["options.0.label BASE_TYPE_BAD_LENGTH", "options.0.value BASE_TYPE_BAD_LENGTH"],
            id="an option too long and too short",
        ),
        pytest.param(
            {"options": [OPTION | {"description": "x" * 101}]},
            ["options.0.description BASE_TYPE_MAX_LENGTH"],
            id="a description too long",
        ),
        pytest.param(
            {"options": [OPTION | {"emoji": {"name": "▲"}}]},
            ["options.0.emoji.name COMPONENT_INVALID_EMOJI"],
            id="an option's symbol that is no emoji",
        ),
        pytest.param({"max_values": 3}, [], id="all may be picked"),
        pytest.param(
            {"max_values": 4},
            ["options BASE_TYPE_BAD_LENGTH"],
            id="more may be picked than there are",
        ),
        pytest.param(
            {"min_values": 3, "max_values": 2},
            ["min_values NUMBER_TYPE_MAX"],
            id="at least more than at most",
        ),
        pytest.param({"max_values": 0}, ["max_values NUMBER_TYPE_MIN"], id="none may be picked"),
        pytest.param({"max_values": 26}, ["max_values NUMBER_TYPE_MAX"], id="26 may be picked"),
        pytest.param(
            {"options": [o | {"default": True} for o in options(2)]},
            ["options SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES"],
            id="more chosen than may be",
        ),
        pytest.param(
            {"placeholder": "x" * 151},
            ["placeholder BASE_TYPE_MAX_LENGTH"],
            id="a placeholder too long",
        ),
        pytest.param({"custom_id": None}, ["custom_id BASE_TYPE_REQUIRED"], id="no custom id"),
        pytest.param(
            {"type": 5, "default_values": [{"id": "7", "type": "user"}]},
            [],
            id="a person is preset",
        ),
        pytest.param(
            {"type": 6, "default_values": [{"id": "7", "type": "user"}]},
            ["default_values.0.type BASE_TYPE_CHOICES"],
            id="a person among roles",
        ),
        pytest.param(
            {"type": 5, "default_values": [{"id": str(n), "type": "user"} for n in range(2)]},
            ["default_values BASE_TYPE_BAD_LENGTH"],
            id="more preset than may be",
        ),
        pytest.param({"type": 8, "channel_types": [0, 5]}, [], id="some kinds of channel"),
    ],
)
def test_selects(fields, problems, refusal):
    body = {"components": [select(**fields)]}
    assert refusal(check_message, body) == [f"{IN_ROW}.{problem}" for problem in problems]
