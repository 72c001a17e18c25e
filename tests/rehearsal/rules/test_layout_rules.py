"""What a message laid out in components v2 may hold, and where."""

import pytest

from rehearsal.rules.messages import check_message

PRESS = {"type": 2, "style": 1, "label": "Start", "custom_id": "start"}
TEXT = {"type": 10, "content": "Keep moving."}
PICTURE = {"media": {"url": "https://example.org/a.png"}}


def row(*children):
    return {"type": 1, "components": list(children)}


def section(*texts, accessory=PRESS):
    return {"type": 9, "components": list(texts), "accessory": accessory}


def container(*children, **fields):
    return {"type": 17, "components": list(children)} | fields


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
