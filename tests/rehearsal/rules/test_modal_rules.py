"""What a modal may hold."""

import pytest

from rehearsal.rules.modals import check_modal

INPUT = {"type": 4, "custom_id": "note", "style": 1}
OLD = {"type": 1, "components": [INPUT | {"label": "Distance"}]}
TEXT = {"type": 10, "content": "In your own words"}
AT = "components.0.component"


def options(count):
    return [{"label": str(n), "value": str(n)} for n in range(count)]


def label(component, **fields):
    return {"type": 18, "label": "Worst pain", "component": component} | fields


def modal(*components, **fields):
    return {"title": "Check in", "custom_id": "check", "components": list(components)} | fields


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        pytest.param(modal(TEXT), [], id="words alone"),
        pytest.param(modal(OLD), [], id="a text input in a row, as it was done"),
        pytest.param(modal(*[TEXT] * 5), [], id="five things"),
        pytest.param(modal(*[TEXT] * 6), ["components BASE_TYPE_BAD_LENGTH"], id="six things"),
        pytest.param(modal(), ["components BASE_TYPE_BAD_LENGTH"], id="nothing"),
        pytest.param(
            modal(TEXT, title="x" * 46), ["title BASE_TYPE_BAD_LENGTH"], id="a title too long"
        ),
        pytest.param(modal(TEXT, title=None), ["title BASE_TYPE_REQUIRED"], id="no title"),
        pytest.param(
            modal(TEXT, custom_id="x" * 101),
            ["custom_id BASE_TYPE_BAD_LENGTH"],
            id="a custom id too long",
        ),
        pytest.param(
            modal({"type": 1, "components": [INPUT]}),
            ["components.0.components.0.label BASE_TYPE_REQUIRED"],
            id="an input in a row without its label",
        ),
        pytest.param(
            modal({"type": 1, "components": []}),
            ["components.0.components BASE_TYPE_BAD_LENGTH"],
            id="an empty row",
        ),
        pytest.param(
            modal({"type": 1, "components": [{"type": 2, "label": "Go"}]}),
            ["components.0.components.0 UNION_TYPE_CHOICES"],
            id="a button",
        ),
        pytest.param(
            modal({"type": 17, "components": [TEXT]}),
            ["components.0 UNION_TYPE_CHOICES"],
            id="a container",
        ),
        pytest.param(modal(INPUT), ["components.0 UNION_TYPE_CHOICES"], id="an input by itself"),
        pytest.param(
            modal(label(INPUT), label(INPUT)),
            ["components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED"],
            id="a custom id twice",
        ),
        pytest.param(
            modal(label(INPUT, label="x" * 46, description="x" * 101)),
            [
                "components.0.label BASE_TYPE_BAD_LENGTH",
                "components.0.description BASE_TYPE_BAD_LENGTH",
            ],
            id="a label too long",
        ),
        pytest.param(
            modal(label(None)),
            ["components.0.component BASE_TYPE_REQUIRED"],
            id="a label of nothing",
        ),
        pytest.param(modal(label(TEXT)), [f"{AT} UNION_TYPE_CHOICES"], id="a label of words"),
    ],
)
def test_modals(data, problems, refusal):
    assert refusal(check_modal, data) == problems


@pytest.mark.parametrize(
    ("component", "problems"),
    [
        pytest.param(
            {"type": 4, "style": 2, "min_length": 1, "max_length": 4000}, [], id="a long text"
        ),
        pytest.param({"type": 4, "style": 3}, ["style BASE_TYPE_CHOICES"], id="an unknown style"),
        pytest.param({"type": 4}, ["style BASE_TYPE_REQUIRED"], id="no style"),
        pytest.param(
            {"type": 4, "style": 1, "max_length": 4001},
            ["max_length NUMBER_TYPE_MAX"],
            id="a text too long",
        ),
        pytest.param(
            {"type": 4, "style": 1, "max_length": 0},
            ["max_length NUMBER_TYPE_MIN"],
            id="a text of nothing",
        ),
        pytest.param(
            {"type": 4, "style": 1, "min_length": 9, "max_length": 8},
            ["min_length NUMBER_TYPE_MAX"],
            id="at least more than at most",
        ),
        pytest.param(
            {"type": 4, "style": 1, "max_length": 3, "value": "5.2 km"},
            ["value BASE_TYPE_MAX_LENGTH"],
            id="a preset text too long",
        ),
        pytest.param(
            {"type": 4, "style": 1, "min_length": 3, "value": "5"},
            ["value BASE_TYPE_BAD_LENGTH"],
            id="a preset text too short",
        ),
        pytest.param(
            {"type": 4, "style": 1, "min_length": 3, "value": ""}, [], id="a preset text of nothing"
        ),
        pytest.param(
            {"type": 4, "style": 1, "placeholder": "x" * 101},
            ["placeholder BASE_TYPE_MAX_LENGTH"],
            id="a placeholder too long",
        ),
        pytest.param({"type": 3, "options": options(11)}, [], id="a scale from nought to ten"),
        pytest.param(
            {"type": 3, "options": options(2), "min_values": 0},
            ["min_values NUMBER_TYPE_MIN"],
            id="required, but none will do",
        ),
        pytest.param(
            {"type": 3, "options": options(2), "min_values": 0, "required": False},
            [],
            id="none will do",
        ),
        pytest.param({"type": 3, "options": options(2), "disabled": False}, [], id="not disabled"),
        pytest.param(
            {"type": 3, "options": options(2), "disabled": True},
            ["disabled COMPONENT_DISABLED_IN_MODAL"],
            id="disabled",
        ),
        pytest.param({"type": 8}, [], id="a channel"),
        pytest.param({"type": 19, "max_values": 10}, [], id="ten files"),
        pytest.param(
            {"type": 19, "max_values": 11}, ["max_values NUMBER_TYPE_MAX"], id="eleven files"
        ),
        pytest.param({"type": 21, "options": options(10)}, [], id="ten to choose one from"),
        pytest.param(
            {"type": 21, "options": options(11)},
            ["options BASE_TYPE_BAD_LENGTH"],
            id="eleven to choose one from",
        ),
        pytest.param(
            {"type": 21, "options": options(1)},
            ["options BASE_TYPE_BAD_LENGTH"],
            id="one to choose one from",
        ),
        pytest.param(
            {"type": 21, "options": [o | {"default": True} for o in options(2)]},
            ["options SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES"],
            id="two chosen of which one can be",
        ),
        pytest.param({"type": 22, "options": options(10)}, [], id="ten to tick"),
        pytest.param(
            {"type": 22, "options": [o | {"default": True} for o in options(3)]},
            [],
            id="all ticked",
        ),
        pytest.param(
            {"type": 22, "options": options(11)},
            ["options BASE_TYPE_BAD_LENGTH"],
            id="eleven to tick",
        ),
        pytest.param(
            {"type": 22, "options": options(2), "min_values": 0},
            ["min_values NUMBER_TYPE_MIN"],
            id="required, but no tick will do",
        ),
        pytest.param(
            {"type": 22, "options": options(3), "min_values": 3, "max_values": 2},
            ["min_values NUMBER_TYPE_MAX"],
            id="more ticks than there can be",
        ),
        pytest.param(
            {"type": 22, "options": None}, ["options BASE_TYPE_REQUIRED"], id="nothing to tick"
        ),
        pytest.param({"type": 23, "default": True}, [], id="a box that is ticked"),
        pytest.param(
            {"type": 23, "default": 1},
            ["default BOOLEAN_TYPE_CONVERT"],
            id="a box that is half ticked",
        ),
    ],
)
def test_what_is_asked(component, problems, refusal):
    data = modal(label({"custom_id": "a"} | component))
    assert refusal(check_modal, data) == [f"{AT}.{problem}" for problem in problems]
