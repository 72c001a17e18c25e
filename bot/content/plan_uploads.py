"""A plan that a coach uploads, as YAML or as CSV; what is wrong is said with its line."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any, Protocol, cast

import msgspec
import yaml

from bot.content.plans import WrittenPlan, to_plan
from bot.content.wrong import FieldError
from bot.domain.finding import squeeze
from bot.domain.planks.plans import Plan, PlanKind
from bot.errors import UserError
from bot.words import N_

LARGEST = 64_000
DEEPEST = 6
LONGEST_SLUG = 32
COLUMNS = 2

WRONG = N_("{name}, line {line}: `{key}` {wrong}. Put that right and upload it again.")
NOT_YAML = N_(
    "{name}, line {line}: this is no YAML. Every line needs `key: value`, such as `1: 20`."
)
NOT_CSV = N_("{name}, line {line}: I need a day and a target, such as `1,20` or `6,rest`.")
NOT_TEXT = N_("{name} is no text in UTF-8. Save it as CSV (UTF-8) or YAML and upload it again.")
TOO_LARGE = N_("{name} is too large for a plan. A plan is a few dozen lines.")
NO_PLAN = N_(
    "{name}: there is nothing in it that I can read. Try lines such as `1,20` and `6,rest`."
)
REFERS = N_("{name}, line {line}: I don't read `&`, `*` and deep lists. Write every day out.")

NO_COLON = "while scanning a simple key"
WHO = N_("A plan of your club's own.")
WHERE = re.compile(r"(?P<what>.*?)(?: - at `\$\.?(?P<where>[\w.\[\]]*)`)?")
FIELD = re.compile(r"Object (?:contains unknown|missing required) field `(?P<key>.+)`")


class _Events(Protocol):
    """The part of a loader that gives no types."""

    def get_event(self) -> yaml.Event | None: ...


def check_size(name: str, size: int) -> None:
    """Refuse a file that is too large to be a plan, before it is fetched.

    Raises:
        UserError: it is.
    """
    if size > LARGEST:
        raise UserError(TOO_LARGE, name=_shown(name))


def parse_plan_file(name: str, file: bytes) -> Plan:
    """Read a plan from what was uploaded; see `parse_plan_upload`.

    Raises:
        UserError: what is wrong with it.
    """
    check_size(name, len(file))
    try:
        return parse_plan_upload(name, file.decode())
    except UnicodeDecodeError:
        raise UserError(NOT_TEXT, name=_shown(name)) from None


def parse_plan_upload(name: str, text: str) -> Plan:
    """Read a plan: YAML as in our own files, in which only `days` must be there; or CSV.

    Whatever the file leaves out comes from its name. `name` is the uploaded file's.

    Raises:
        UserError: what is wrong, and in which line.
    """
    shown = _shown(name)
    check_size(name, len(text))
    text = text.removeprefix("\ufeff")
    as_csv = PurePath(name).suffix.lower() == ".csv"
    written, lines = _from_csv(shown, text) if as_csv else _from_yaml(shown, text)
    if isinstance(title := written.get("title"), str):
        written["title"] = " ".join(title.split())
    key = wrong = ""
    try:
        return to_plan(msgspec.convert(_defaults(shown) | written, WrittenPlan, strict=True))
    except FieldError as error:
        key, wrong = error.key, error.wrong
    except msgspec.ValidationError as error:
        key, wrong = _place(str(error))
    raise UserError(WRONG, name=shown, line=_line(lines, key), key=key, wrong=wrong)


def _shown(name: str) -> str:
    return PurePath(name).name[:80]


def _defaults(name: str) -> dict[str, Any]:
    title = re.sub(r"[-_\s]+", " ", PurePath(name).stem).strip() or "Plan"
    words = "-".join(squeezed for word in title.split() if (squeezed := squeeze(word)).isascii())
    slug = words.lstrip("0123456789-")[:LONGEST_SLUG].strip("-") or "plan"
    return {"slug": slug, "title": title, "kind": PlanKind.FIXED.value, "who": WHO}


def _from_csv(name: str, text: str) -> tuple[dict[str, Any], dict[str, int]]:
    rows = csv.reader(text.splitlines(), delimiter=_delimiter(text))
    days: dict[int, str] = {}
    lines: dict[str, int] = {}
    try:
        for row in rows:
            cells = [cell.strip() for cell in row]
            if not any(cells) or (not days and cells[0].casefold() == "day"):
                continue
            if len(cells) != COLUMNS or not re.fullmatch(r"\d{1,4}", cells[0]):
                raise UserError(NOT_CSV, name=name, line=rows.line_num)
            day = int(cells[0])
            if day in days:
                raise UserError(
                    WRONG, name=name, line=rows.line_num, key=f"days[{day}]", wrong="is there twice"
                )
            days[day], lines[f"days[{day}]"] = cells[1], rows.line_num
    except csv.Error:
        raise UserError(NOT_CSV, name=name, line=rows.line_num) from None
    if not days:
        raise UserError(NO_PLAN, name=name)
    return {"days": days}, lines


def _delimiter(text: str) -> str:
    """Spreadsheets in half of Europe write semicolons."""
    return ";" if ";" in text.partition("\n")[0] else ","


def _from_yaml(name: str, text: str) -> tuple[dict[str, Any], dict[str, int]]:
    try:
        _check_plain(name, text)
        node = yaml.SafeLoader(text).get_single_node()
        if not isinstance(node, yaml.MappingNode):
            raise UserError(NO_PLAN, name=name)
        lines = _lines(name, node)
        written = cast("dict[Any, Any]", yaml.safe_load(text))
    except yaml.MarkedYAMLError as error:
        # A line without its colon is only noticed after it.
        mark = error.context_mark if error.context == NO_COLON else error.problem_mark
        line = mark.line + 1 if mark else 1
        raise UserError(NOT_YAML, name=name, line=line) from None
    except (yaml.YAMLError, ValueError):
        # The safe loader lets through what int() and date() say about odd numbers and dates.
        raise UserError(NO_PLAN, name=name) from None
    return ({"days": written} if all(type(key) is int for key in written) else written), lines


def _check_plain(name: str, text: str) -> None:
    """Refuse what could grow without bounds, before anything is built from it."""
    depth = 0
    events = cast("_Events", yaml.SafeLoader(text))
    while event := events.get_event():
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST or isinstance(event, yaml.AliasEvent):
            line = event.start_mark.line + 1 if event.start_mark else 1
            raise UserError(REFERS, name=name, line=line)


def _lines(name: str, node: yaml.MappingNode) -> dict[str, int]:
    lines: dict[str, int] = {}
    for key, line in _keys(node):
        if key in lines:
            raise UserError(WRONG, name=name, line=line, key=key, wrong="is there twice")
        lines[key] = line
    return lines


def _keys(node: yaml.MappingNode) -> Iterator[tuple[str, int]]:
    for key, value in node.value:
        yield str(key.value), key.start_mark.line + 1
        if key.value == "days" and isinstance(value, yaml.MappingNode):
            for day, _target in value.value:
                yield f"days[{day.value}]", day.start_mark.line + 1


def _place(message: str) -> tuple[str, str]:
    """Split what msgspec says into the key and what is wrong with it."""
    said = WHERE.fullmatch(message)
    what, where = (said["what"], said["where"] or "") if said else (message, "")
    if field := FIELD.fullmatch(what):
        wrong = "is not known" if "unknown" in what else "is missing"
        return ".".join(part for part in (where, field["key"]) if part), wrong
    return where or "keys", f"can't stay: {what}"


def _line(lines: dict[str, int], key: str) -> int:
    """Find a key's line, else that of the key it stands under, or of a day without `days`."""
    inner = key.removeprefix("days[").removesuffix("]")
    return lines.get(key) or lines.get(re.split(r"[.\[]", key)[0]) or lines.get(inner) or 1
