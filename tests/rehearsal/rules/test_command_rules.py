"""What may be registered as commands."""

import pytest

from rehearsal.rules.commands import check_command, check_commands

TOPIC = {"type": 3, "name": "topic", "description": "Which"}
LOG = {"type": 1, "name": "log", "description": "Log a plank"}
CHOICE = {"name": "Wall", "value": "wall"}


def command(*options, **fields):
    return {"type": 1, "name": "tip", "description": "A tip", "options": list(options)} | fields


def menu(**fields):
    return {"type": 3, "name": "Tips for this"} | fields


def group(*options, **fields):
    return {"type": 2, "name": "coach", "description": "Coaches", "options": list(options)} | fields


@pytest.mark.parametrize(
    ("one", "problems"),
    [
        pytest.param(command(), [], id="a command"),
        pytest.param({"name": "tip", "description": "A tip"}, [], id="the type may be left out"),
        pytest.param(command(name="x" * 32), [], id="the longest name"),
        pytest.param(command(name="x" * 33), ["name BASE_TYPE_BAD_LENGTH"], id="a name too long"),
        pytest.param(command(name=None), ["name BASE_TYPE_REQUIRED"], id="no name"),
        pytest.param(
            command(name="Tip"),
            ["name STRING_TYPE_REGEX", "name APPLICATION_COMMAND_INVALID_NAME"],
            id="a capital letter",
        ),
        pytest.param(
            command(name="a tip"),
            ["name STRING_TYPE_REGEX", "name APPLICATION_COMMAND_INVALID_NAME"],
            id="a blank in a name",
        ),
        pytest.param(command(name="ทิป"), [], id="a name in Thai"),
        pytest.param(
            command(description=""), ["description BASE_TYPE_BAD_LENGTH"], id="an empty description"
        ),
        pytest.param(
            command(description="x" * 101),
            ["description BASE_TYPE_BAD_LENGTH"],
            id="a description too long",
        ),
        pytest.param(
            command(description=None), ["description BASE_TYPE_REQUIRED"], id="no description"
        ),
        pytest.param(command(name_localizations={"de": "tipp"}), [], id="a name in German"),
        pytest.param(
            command(name_localizations={"de": "Tipp"}),
            [
                "name_localizations.de STRING_TYPE_REGEX",
                "name_localizations.de APPLICATION_COMMAND_INVALID_NAME",
            ],
            id="a capital letter in German",
        ),
        pytest.param(
            command(description_localizations={"xx": "?"}),
            ["description_localizations.xx BASE_TYPE_CHOICES"],
            id="an unknown language",
        ),
        pytest.param(
            command(contexts=[0, 1], integration_types=[0]), [], id="where it can be used"
        ),
        pytest.param(command(contexts=None), [], id="anywhere"),
        pytest.param(command(contexts=[]), ["contexts BASE_TYPE_BAD_LENGTH"], id="nowhere"),
        pytest.param(command(contexts=[3]), ["contexts.0 BASE_TYPE_CHOICES"], id="somewhere else"),
        pytest.param(
            command(contexts=[1, 1]),
            ["contexts SET_TYPE_ALREADY_CONTAINS_VALUE"],
            id="somewhere twice",
        ),
        pytest.param(command(default_member_permissions="32"), [], id="permissions"),
        pytest.param(command(default_member_permissions=0), [], id="permissions as a number"),
        pytest.param(
            command(default_member_permissions="coach"),
            ["default_member_permissions NUMBER_TYPE_COERCE"],
            id="permissions in words",
        ),
        pytest.param(
            command(default_member_permissions=True),
            ["default_member_permissions NUMBER_TYPE_COERCE"],
            id="permissions that are a truth",
        ),
        pytest.param(command(type=9), ["type BASE_TYPE_CHOICES"], id="an unknown type"),
        pytest.param(menu(), [], id="a menu's entry, in capitals and blanks"),
        pytest.param(menu(description=""), [], id="a menu's entry with an empty description"),
        pytest.param(
            menu(description="A tip", options=[TOPIC]),
            [
                "description APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_NOT_ALLOWED",
                "options APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_NOT_ALLOWED",
            ],
            id="a menu's entry with more than a name",
        ),
        pytest.param(
            menu(name="x" * 33), ["name BASE_TYPE_BAD_LENGTH"], id="a menu's entry too long"
        ),
    ],
)
def test_commands(one, problems, refusal):
    assert refusal(check_command, one) == problems


def numbered(count):
    return [TOPIC | {"name": f"topic{n}"} for n in range(count)]


@pytest.mark.parametrize(
    ("options", "problems"),
    [
        pytest.param(numbered(25), [], id="25 options"),
        pytest.param(numbered(26), ["options BASE_TYPE_MAX_LENGTH"], id="26 options"),
        pytest.param(
            [TOPIC, TOPIC],
            ["options.1 APPLICATION_COMMAND_OPTIONS_NAME_INVALID"],
            id="an option twice",
        ),
        pytest.param([TOPIC | {"name": "a", "required": True}, TOPIC], [], id="required first"),
        pytest.param(
            [TOPIC, TOPIC | {"name": "a", "required": True}],
            ["options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID"],
            id="required last",
        ),
        pytest.param(
            [TOPIC | {"name": "A"}],
            ["options.0.name STRING_TYPE_REGEX", "options.0.name APPLICATION_COMMAND_INVALID_NAME"],
            id="an option in capitals",
        ),
        pytest.param(
            [TOPIC | {"type": 12}], ["options.0 UNION_TYPE_CHOICES"], id="an unknown type"
        ),
        pytest.param(
            [{"name": "a", "description": "a"}], ["options.0.type BASE_TYPE_REQUIRED"], id="no type"
        ),
        pytest.param([LOG, group(LOG)], [], id="subcommands and groups"),
        pytest.param([LOG | {"options": [TOPIC]}], [], id="a subcommand with an option"),
        pytest.param(
            [LOG, TOPIC],
            ["options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID"],
            id="an option beside a subcommand",
        ),
        pytest.param(
            [LOG | {"options": [LOG]}],
            ["options.0.options.0 UNION_TYPE_CHOICES"],
            id="a subcommand of a subcommand",
        ),
        pytest.param(
            [group(group(LOG))], ["options.0.options.0 UNION_TYPE_CHOICES"], id="a group in a group"
        ),
        pytest.param([group()], ["options.0.options BASE_TYPE_BAD_LENGTH"], id="an empty group"),
        pytest.param([TOPIC | {"choices": [CHOICE] * 25}], [], id="25 choices"),
        pytest.param(
            [TOPIC | {"choices": [CHOICE] * 26}],
            ["options.0.choices BASE_TYPE_MAX_LENGTH"],
            id="26 choices",
        ),
        pytest.param(
            [TOPIC | {"choices": [{"name": "", "value": "x" * 101}]}],
            [
                "options.0.choices.0.name BASE_TYPE_BAD_LENGTH",
                "options.0.choices.0.value BASE_TYPE_MAX_LENGTH",
            ],
            id="a choice too short and too long",
        ),
        pytest.param(
            [TOPIC | {"type": 4, "choices": [CHOICE]}],
            ["options.0.choices.0.value NUMBER_TYPE_COERCE"],
            id="a word for a number",
        ),
        pytest.param(
            [TOPIC | {"choices": [{"name": "Wall"}]}],
            ["options.0.choices.0.value BASE_TYPE_REQUIRED"],
            id="a choice of nothing",
        ),
        pytest.param(
            [TOPIC | {"choices": [CHOICE], "autocomplete": True}],
            ["options.0.autocomplete APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID"],
            id="choices and autocomplete",
        ),
        pytest.param(
            [TOPIC | {"choices": [], "autocomplete": True}], [], id="no choices and autocomplete"
        ),
        pytest.param(
            [TOPIC | {"min_length": 1, "max_length": 6000}], [], id="a text of so many characters"
        ),
        pytest.param(
            [TOPIC | {"min_length": 9, "max_length": 8}],
            ["options.0.min_length NUMBER_TYPE_MAX"],
            id="a text longer than it may be",
        ),
        pytest.param(
            [TOPIC | {"max_length": 6001}],
            ["options.0.max_length NUMBER_TYPE_MAX"],
            id="a text too long",
        ),
        pytest.param([TOPIC | {"type": 4, "min_value": 1, "max_value": 10}], [], id="one to ten"),
        pytest.param(
            [TOPIC | {"type": 4, "min_value": 2, "max_value": 1}],
            ["options.0.min_value NUMBER_TYPE_MAX"],
            id="two to one",
        ),
        pytest.param(
            [TOPIC | {"type": 4, "min_value": 0.5}],
            ["options.0.min_value NUMBER_TYPE_COERCE"],
            id="half, for a whole number",
        ),
        pytest.param([TOPIC | {"type": 10, "min_value": 0.5}], [], id="half, for a number"),
        pytest.param(
            [TOPIC | {"type": 4, "max_value": 2**53}],
            ["options.0.max_value NUMBER_TYPE_OUT_OF_RANGE"],
            id="a number too big",
        ),
        pytest.param(
            [TOPIC | {"type": 7, "channel_types": [0, 99]}],
            ["options.0.channel_types BASE_TYPE_CHOICES"],
            id="an unknown kind of channel",
        ),
    ],
)
def test_options(options, problems, refusal):
    assert refusal(check_command, command(*options)) == problems


def choice(size):
    return {"name": "n" * (size // 2), "value": "v" * (size - size // 2)}


def sized(size):
    """A command that Discord counts as so many characters."""
    full, rest = divmod(size - len("tip") - len("A tip") - 2 * len("oneWhich"), 200)
    choices = [choice(200)] * full + [choice(rest)]
    return command(
        TOPIC | {"name": "one", "choices": choices[:25]},
        TOPIC | {"name": "two", "choices": choices[25:]},
    )


def test_a_command_of_8000_characters_and_one_more(refusal):
    assert refusal(check_command, sized(8000)) == []
    assert refusal(check_command, sized(8001)) == ["- APPLICATION_COMMAND_TOO_LARGE"]


def test_the_longest_language_counts(refusal):
    body = sized(8000)
    body["name_localizations"] = {"de": "tipps"}
    assert refusal(check_command, body) == ["- APPLICATION_COMMAND_TOO_LARGE"]


@pytest.mark.parametrize(
    ("commands", "problems"),
    [
        pytest.param([], [], id="none"),
        pytest.param([command(name=f"tip{n}") for n in range(100)], [], id="100 commands"),
        pytest.param([command(name=f"tip{n}") for n in range(101)], ["- 30032"], id="101 commands"),
        pytest.param([menu(name=f"Tip {n}") for n in range(15)], [], id="15 entries of a menu"),
        pytest.param(
            [menu(name=f"Tip {n}") for n in range(16)], ["- 30032"], id="16 entries of a menu"
        ),
        pytest.param(
            [command(), command()], ["1 APPLICATION_COMMANDS_DUPLICATE_NAME"], id="a name twice"
        ),
        pytest.param(
            [command(name="tip"), menu(name="tip")], [], id="a name for a command and an entry"
        ),
        pytest.param(
            [command(), command(name="Tip")],
            ["1.name STRING_TYPE_REGEX", "1.name APPLICATION_COMMAND_INVALID_NAME"],
            id="the place says which",
        ),
    ],
)
def test_sets_of_commands(commands, problems, refusal):
    assert refusal(check_commands, commands) == problems
