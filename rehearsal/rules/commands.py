"""What may be registered as an application's commands."""

from __future__ import annotations

from collections import Counter
from typing import Any

from rehearsal.rules import limits
from rehearsal.rules.errors import ApiError, Problems
from rehearsal.rules.fields import Form, as_form, not_among
from rehearsal.rules.names import check_description, check_name
from rehearsal.rules.parameters import check_parameters

CHAT_INPUT = 1


def check_commands(commands: list[dict[str, Any]]) -> None:
    """Refuse a whole set of commands, for one scope, that Discord would refuse."""
    problems = Problems()
    seen: set[tuple[int, str]] = set()
    counts: Counter[int] = Counter()
    for index, command in enumerate(commands):
        with problems.at(index):
            if (form := as_form(command, problems)) is None:
                continue
            kind, name = key = _check(form)
            if name and key in seen:
                sentence = "Application command names must be unique"
                problems.add(None, "APPLICATION_COMMANDS_DUPLICATE_NAME", sentence)
            seen.add(key)
            counts[kind] += 1
    problems.raise_if_any()
    for kind, most in limits.COMMANDS.items():
        if counts[kind] > most:
            sentence = f"Maximum number of application commands reached ({most})"
            raise ApiError(400, 30032, sentence)
    for index, command in enumerate(commands):
        with problems.at(index):
            _check_size(command, problems)
    problems.raise_if_any()


def check_command(command: dict[str, Any]) -> None:
    """Refuse a single command that Discord would refuse."""
    problems = Problems()
    _check(Form(command, problems))
    problems.raise_if_any()
    _check_size(command, problems)
    problems.raise_if_any()


def _check(form: Form) -> tuple[int, str]:
    """Note all that is wrong with a command; return what must be unique of it."""
    kind = form.choice("type", limits.COMMANDS, default=CHAT_INPUT)
    check_name(form, menu=kind != CHAT_INPUT)
    if kind == CHAT_INPUT:
        check_description(form)
        check_parameters(form)
    else:
        _check_menu(form)
    for key, among in (("contexts", (0, 1, 2)), ("integration_types", (0, 1))):
        if form.has(key):
            _check_set(form, key, among)
    _check_permissions(form)
    form.truth("nsfw")
    form.truth("dm_permission", default=True)
    return kind, str(form.body.get("name") or "")


def _check_menu(form: Form) -> None:
    for key in ("description", "options"):
        if form.body.get(key):
            code = f"APPLICATION_COMMAND_CONTEXT_MENU_{key.upper()}_NOT_ALLOWED"
            form.problems.add(key, code, f"Context menu commands cannot have {key}")


def _check_set(form: Form, key: str, among: tuple[int, ...]) -> None:
    values = form.values(key, least=1, most=len(among))
    for index, value in enumerate(values):
        if value not in among:
            with form.problems.at(key):
                form.problems.add(index, *not_among(among))
    if len(set(map(str, values))) < len(values):
        sentence = "The set already contains this value"
        form.problems.add(key, "SET_TYPE_ALREADY_CONTAINS_VALUE", sentence)


def _check_permissions(form: Form) -> None:
    value = form.body.get("default_member_permissions")
    if value is not None and not (isinstance(value, int | str) and str(value).isdecimal()):
        sentence = f'Value "{value}" is not int.'
        form.problems.add("default_member_permissions", "NUMBER_TYPE_COERCE", sentence)


def _check_size(command: dict[str, Any], problems: Problems) -> None:
    if _size(command) > limits.COMMAND_TEXT:
        sentence = f"Command exceeds maximum size ({limits.COMMAND_TEXT})"
        problems.add(None, "APPLICATION_COMMAND_TOO_LARGE", sentence)


def _size(node: dict[str, Any]) -> int:
    """Count what Discord counts of a command: in each language the longest."""
    size = len(str(node.get("value", "")))
    for key in ("name", "description"):
        texts = (node.get(f"{key}_localizations") or {}).values()
        size += max(len(str(text or "")) for text in (node.get(key), *texts))
    below = (*(node.get("options") or ()), *(node.get("choices") or ()))
    return size + sum(map(_size, below))
