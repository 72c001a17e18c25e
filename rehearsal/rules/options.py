"""What a person fills into a slash command, held against what the command asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rehearsal.rules import limits, parameters

Option = dict[str, Any]


class Refused(Exception):  # noqa: N818 - a client that says no is not an error of the program
    """What Discord's own client would not let a person send, said as a sentence."""


def check_options(
    command: Mapping[str, Any],
    given: Mapping[str, object],
    *,
    path: tuple[str, ...] = (),
    focused: str | None = None,
) -> list[Option]:
    """Return what an interaction carries of these values, nested for the subcommand of the path.

    Refuses what Discord's own client does not let a person send. With a focused option it is an
    autocomplete in the middle of typing: nothing is required yet, and nothing is held to bounds.
    """
    nodes = _walk(command, path)
    wanted = {option["name"]: option for option in nodes[-1].get("options") or ()}
    for name in (*given, *([focused] if focused else ())):
        if name not in wanted:
            raise Refused(f"/{_title(nodes)} has no option {name}.")
    if focused:
        filled = [
            _typed(option, given.get(name), focused=name == focused)
            for name, option in wanted.items()
            if name in given or name == focused
        ]
    else:
        filled = [
            {"name": name, "type": option["type"], "value": value}
            for name, option in wanted.items()
            if (value := _value(option, given.get(name))) is not None
        ]
    for node in reversed(nodes[1:]):
        filled = [{"name": node["name"], "type": node["type"], "options": filled}]
    return filled


def _walk(command: Mapping[str, Any], path: Sequence[str]) -> list[Mapping[str, Any]]:
    nodes = [command]
    for name in path:
        below = (one for one in _branches(nodes[-1]) if one["name"] == name)
        if (node := next(below, None)) is None:
            raise Refused(f"/{_title(nodes)} has no subcommand {name}.")
        nodes.append(node)
    if names := [one["name"] for one in _branches(nodes[-1])]:
        raise Refused(f"/{_title(nodes)} needs a subcommand: {', '.join(names)}.")
    return nodes


def _branches(node: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [one for one in node.get("options") or () if one["type"] not in parameters.VALUES]


def _title(nodes: Sequence[Mapping[str, Any]]) -> str:
    return " ".join(node["name"] for node in nodes)


def _typed(option: Mapping[str, Any], value: object, *, focused: bool) -> Option:
    typed: Option = {"name": option["name"], "type": option["type"]}
    if focused:
        return typed | {"value": "" if value is None else str(value), "focused": True}
    return typed | {"value": value}


def _value(option: Mapping[str, Any], given: object) -> Any:
    """Return the value as it travels; None if it is left out."""
    if given is None or given == "":
        if option.get("required"):
            raise Refused(f"{option['name']}: this option is required.")
        return None
    if choices := option.get("choices"):
        return _chosen(option, choices, given)
    match option["type"]:
        case parameters.STRING:
            return _text(option, given)
        case parameters.INTEGER | parameters.NUMBER:
            return _number(option, given)
        case parameters.BOOLEAN:
            return _truth(option, given)
        case _:
            return _id(option, given)


def _chosen(option: Mapping[str, Any], choices: Sequence[Mapping[str, Any]], given: object) -> Any:
    for choice in choices:
        if given in (choice["name"], choice["value"]):
            return choice["value"]
    names = ", ".join(choice["name"] for choice in choices)
    raise Refused(f"{option['name']}: pick one of {names}.")


def _text(option: Mapping[str, Any], given: object) -> str:
    if not isinstance(given, str):
        raise Refused(f"{option['name']}: this is a text.")
    least = option.get("min_length") or 0
    most = option.get("max_length") or limits.OPTION_LENGTH
    if not least <= len(given) <= most:
        raise Refused(f"{option['name']}: between {least} and {most} characters.")
    return given


def _number(option: Mapping[str, Any], given: object) -> int | float:
    name, whole = option["name"], option["type"] == parameters.INTEGER
    if isinstance(given, bool) or not isinstance(given, str | int | float):
        raise Refused(f"{name}: this is a number.")
    try:
        value = int(given) if whole else float(given)
    except (ValueError, OverflowError):
        raise Refused(f"{name}: {given} is not a {'whole ' if whole else ''}number.") from None
    if whole and isinstance(given, float) and given != value:
        raise Refused(f"{name}: {given} is not a whole number.")
    bound = limits.INTEGER if whole else limits.NUMBER
    least, most = option.get("min_value", -bound), option.get("max_value", bound)
    if not least <= value <= most:
        raise Refused(f"{name}: between {least} and {most}.")
    return value


def _truth(option: Mapping[str, Any], given: object) -> bool:
    if isinstance(given, bool):
        return given
    known = {"true": True, "false": False}
    if isinstance(given, str) and given.lower() in known:
        return known[given.lower()]
    raise Refused(f"{option['name']}: true or false.")


def _id(option: Mapping[str, Any], given: object) -> str:
    """Return the id of a person, role, channel or file, given as such or as its bearer."""
    value = str(getattr(given, "id", given))
    if isinstance(given, bool) or not (value.isascii() and value.isdecimal()):
        raise Refused(f"{option['name']}: pick one from the list.")
    return value
