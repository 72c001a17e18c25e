"""What a message's components may be, and where."""

import pytest

from rehearsal.rules.messages import check_message

PRESS = {"type": 2, "style": 1, "label": "Start", "custom_id": "start"}
LINK = {"type": 2, "style": 5, "label": "Sources", "url": "https://example.org"}
TEXT = {"type": 10, "content": "Keep moving."}
PICTURE = {"media": {"url": "https://example.org/a.png"}}
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


def section(*texts, accessory=PRESS):
    return {"type": 9, "components": list(texts), "accessory": accessory}


def container(*children, **fields):
    return {"type": 17, "components": list(children)} | fields


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


@pytest.mark.parametrize(
    ("components", "problems"),
    [
        pytest.param([TEXT, {"type": 14}, row(PRESS), container(TEXT)], [], id="a layout"),
        pytest.param([TEXT] * 40, [], id="40 components"),
        pytest.param(
            [TEXT] * 41,
            [
                "components BASE_TYPE_MAX_LENGTH",
                "components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
            ],
            id="41 components",
        ),
        pytest.param([container(*[TEXT] * 39)], [], id="40 with the container"),
        pytest.param(
            [container(*[TEXT] * 40)],
            ["components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED"],
            id="41 with the container",
        ),
        pytest.param(
            [section(TEXT, accessory=PRESS | {"custom_id": str(n)}) for n in range(14)],
            ["components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED"],
            id="a section's button counts",
        ),
        pytest.param([{"type": 10, "content": "x" * 4000}], [], id="4000 characters"),
        pytest.param(
            [{"type": 10, "content": "x" * 4001}],
            [
                "components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
                "components.0.content BASE_TYPE_BAD_LENGTH",
            ],
            id="4001 characters in one text",
        ),
        pytest.param(
            [container({"type": 10, "content": "x" * 2001})] * 2,
            ["components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED"],
            id="4002 characters in two texts",
        ),
        pytest.param(
            [{"type": 10, "content": ""}],
            ["components.0.content BASE_TYPE_BAD_LENGTH"],
            id="an empty text",
        ),
        pytest.param(
            [TEXT | {"id": 5}, TEXT | {"id": 5}],
            ["components.1.id COMPONENT_ID_DUPLICATED"],
            id="a number twice",
        ),
        pytest.param([TEXT | {"id": 0}, TEXT | {"id": 0}], [], id="nought is no number"),
        pytest.param([section(TEXT, TEXT, TEXT)], [], id="three texts beside a button"),
        pytest.param(
            [section(TEXT, accessory={"type": 11, **PICTURE})], [], id="a text beside a picture"
        ),
        pytest.param(
            [section(*[TEXT] * 4)],
            ["components.0.components BASE_TYPE_BAD_LENGTH"],
            id="four texts in a section",
        ),
        pytest.param(
            [section(TEXT, accessory=None)],
            ["components.0.accessory BASE_TYPE_REQUIRED"],
            id="a section with nothing beside it",
        ),
        pytest.param(
            [section(TEXT, accessory=TEXT)],
            ["components.0.accessory UNION_TYPE_CHOICES"],
            id="a text beside a text",
        ),
        pytest.param(
            [section(row(PRESS))],
            ["components.0.components.0 UNION_TYPE_CHOICES"],
            id="a row in a section",
        ),
        pytest.param(
            [container()], ["components.0.components BASE_TYPE_BAD_LENGTH"], id="an empty container"
        ),
        pytest.param(
            [container(container(TEXT))],
            ["components.0.components.0 UNION_TYPE_CHOICES"],
            id="a container in a container",
        ),
        pytest.param(
            [container(TEXT, accent_color=0x1000000)],
            ["components.0.accent_color NUMBER_TYPE_MAX"],
            id="a colour beyond white",
        ),
        pytest.param(
            [{"type": 11, **PICTURE}],
            ["components.0 UNION_TYPE_CHOICES"],
            id="a thumbnail by itself",
        ),
        pytest.param([{"type": 12, "items": [PICTURE] * 10}], [], id="ten pictures"),
        pytest.param(
            [{"type": 12, "items": [PICTURE] * 11}],
            ["components.0.items BASE_TYPE_BAD_LENGTH"],
            id="eleven pictures",
        ),
        pytest.param(
            [{"type": 12, "items": [PICTURE | {"description": "x" * 1025}]}],
            ["components.0.items.0.description BASE_TYPE_BAD_LENGTH"],
            id="an alt text too long",
        ),
        pytest.param(
            [{"type": 12, "items": [{"media": {"url": "attachment://a.png"}}]}],
            [],
            id="a picture that was sent",
        ),
        pytest.param(
            [{"type": 12, "items": [{"media": {"url": "attachment://b.png"}}]}],
            ["components.0.items.0.media.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND"],
            id="a picture that was not sent",
        ),
        pytest.param([{"type": 13, "file": {"url": "attachment://a.png"}}], [], id="a file"),
        pytest.param(
            [{"type": 13, "file": {"url": "https://example.org/a.pdf"}}],
            ["components.0.file.url URL_TYPE_INVALID_SCHEME"],
            id="a file from elsewhere",
        ),
        pytest.param(
            [{"type": 14, "spacing": 3}],
            ["components.0.spacing BASE_TYPE_CHOICES"],
            id="a wide gap",
        ),
        pytest.param(
            [{"type": 18, "label": "Pain", "component": {}}],
            ["components.0 UNION_TYPE_CHOICES"],
            id="a label outside a modal",
        ),
        pytest.param(
            [row(PRESS), container(row(PRESS))],
            ["components.1.components.0.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED"],
            id="a custom id twice, far apart",
        ),
    ],
)
def test_new_components(components, problems, refusal):
    attachments = [{"id": 0, "filename": "a.png"}]
    body = {"flags": 1 << 15, "components": components, "attachments": attachments}
    assert sorted(refusal(check_message, body, files=1)) == problems
