"""A slash command's options as it declares them: subcommands, or what a person fills in."""

from __future__ import annotations

from collections.abc import Collection

from rehearsal.rules import limits
from rehearsal.rules.fields import Form, not_among
from rehearsal.rules.names import check_choice_name, check_description, check_name

SUBCOMMAND, GROUP, STRING, INTEGER, NUMBER = 1, 2, 3, 4, 10
BOOLEAN, USER, CHANNEL, ROLE, MENTIONABLE, ATTACHMENT = 5, 6, 7, 8, 9, 11
VALUES = (3, 4, 5, 6, 7, 8, 9, 10, 11)
SUGGESTING = (STRING, INTEGER, NUMBER)
CHANNEL_TYPES = (0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16)


def check_parameters(
    form: Form, kinds: Collection[int] = (SUBCOMMAND, GROUP, *VALUES), *, required: bool = False
) -> None:
    """Check the options of a command, a group or a subcommand: these kinds, in a right order."""
    names: set[str] = set()
    found: set[bool] = set()
    optional_seen = False
    least = 1 if required else 0
    most = limits.COMMAND_OPTIONS
    for option in form.forms("options", least=least, most=most, required=required):
        kind = option.body.get("type")
        if kind is None:
            option.missing("type")
        elif kind not in kinds:
            sentence = f'Value of field "type" must be one of {tuple(kinds)}.'
            option.problems.add(None, "UNION_TYPE_CHOICES", sentence)
        else:
            found.add(kind in VALUES)
            _check_option(option, kind)
        _check_unique(option, names)
        if optional_seen and option.truth("required"):
            code = "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID"
            sentence = "Required options must be placed before non-required options"
            option.problems.add(None, code, sentence)
        optional_seen = optional_seen or not option.body.get("required")
    if len(found) > 1:
        sentence = (
            "Sub-command and sub-command group option types are mutually exclusive"
            " to all other types"
        )
        form.problems.add("options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", sentence)


def _check_unique(option: Form, names: set[str]) -> None:
    name = str(option.body.get("name"))
    if name in names:
        sentence = f"Option name {name} is already used in these options"
        option.problems.add(None, "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", sentence)
    names.add(name)


def _check_option(option: Form, kind: int) -> None:
    check_name(option)
    check_description(option)
    if kind == GROUP:
        check_parameters(option, (SUBCOMMAND,), required=True)
    elif kind == SUBCOMMAND:
        check_parameters(option, VALUES)
    elif kind == STRING:
        _check_lengths(option)
    elif kind in SUGGESTING:
        _check_bounds(option, kind)
    elif kind == CHANNEL:
        for one in option.values("channel_types", most=len(CHANNEL_TYPES)):
            if one not in CHANNEL_TYPES:
                option.problems.add("channel_types", *not_among(CHANNEL_TYPES))
    if kind in SUGGESTING:
        _check_choices(option, kind)


def _check_lengths(option: Form) -> None:
    most = option.number("max_length", least=1, most=limits.OPTION_LENGTH, default=6000)
    option.number("min_length", least=0, most=min(most, limits.OPTION_LENGTH))


def _check_bounds(option: Form, kind: int) -> None:
    least, most = (_check_number(option, key, kind) for key in ("min_value", "max_value"))
    if least is not None and most is not None and least > most:
        sentence = f"int value should be less than or equal to {most}."
        option.problems.add("min_value", "NUMBER_TYPE_MAX", sentence)


def _check_number(form: Form, key: str, kind: int) -> int | float | None:
    value = form.body.get(key)
    if value is None:
        return None
    whole = isinstance(value, int) or (isinstance(value, float) and value.is_integer())
    if isinstance(value, bool) or not isinstance(value, int if kind == INTEGER else int | float):
        form.problems.add(key, "NUMBER_TYPE_COERCE", f'Value "{value}" is not a number.')
        return None
    bound = limits.INTEGER if kind == INTEGER and whole else limits.NUMBER
    if abs(value) > bound:
        sentence = f"Must be between -{bound} and {bound}."
        form.problems.add(key, "NUMBER_TYPE_OUT_OF_RANGE", sentence)
    return value


def _check_choices(option: Form, kind: int) -> None:
    if option.truth("autocomplete") and option.body.get("choices"):
        sentence = "Autocomplete and choices are mutually exclusive"
        option.problems.add(
            "autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID", sentence
        )
    for choice in option.forms("choices", most=limits.CHOICES):
        check_choice_name(choice)
        if not choice.has("value"):
            choice.missing("value")
        elif kind == STRING:
            choice.text("value", most=limits.CHOICE_TEXT)
        else:
            _check_number(choice, "value", kind)
