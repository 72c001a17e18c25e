"""From YAML to typed, frozen content. Nothing is guessed: unknown and repeated keys are errors."""

from __future__ import annotations

import re
from collections.abc import Hashable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec
import yaml

from bot.content.wrong import FieldError

if TYPE_CHECKING:
    Base = yaml.SafeLoader
else:
    Base = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the one in C is ten times as fast

T = TypeVar("T")

# What msgspec says, and what we say to somebody who edits YAML and not Python; what a group named
# `key` matches belongs to the path.
REPHRASED = (
    (re.compile(r"Object contains unknown field `(?P<key>.+)`"), "unknown key"),
    (re.compile(r"Object missing required field `(?P<key>.+)`"), "missing"),
    (re.compile(r"Expected `(str|array)` of length >= 1"), "is empty"),
    (re.compile(r"Expected `str` of length <= (\d+)"), r"longer than \1 characters"),
    (re.compile(r"Expected `array` of length <= (\d+)"), r"more than \1"),
    (re.compile(r"Expected `str` matching regex '\^https://'"), "must begin with https://"),
    (re.compile(r"Expected `str` matching regex '(.+)'"), r"must match \1"),
    (re.compile(r"Invalid enum value (.+)"), r"unknown value \1"),
    (re.compile(r"Invalid RFC3339 encoded date"), "must be a date such as 2026-03-31"),
    (re.compile(r"Expected `(\w+)(?: \| null)?`, got `(\w+)`"), r"must be \1, is \2"),
)
SAID = re.compile(r"(?P<what>.*?)(?: - at `\$\.?(?P<where>.*)`)?")


class _Loader(Base):
    """YAML in which a key written twice is an error, not a silent loss of what came first."""

    def construct_mapping(
        self, node: yaml.MappingNode, deep: bool = False
    ) -> dict[Hashable, object]:
        seen: set[str] = set()
        for key, _value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                continue
            if key.value in seen:
                raise FieldError(key.value, f"written twice, line {key.start_mark.line + 1}")
            seen.add(key.value)
        return super().construct_mapping(node, deep)


def read(file: Path, into: type[T]) -> T:
    """Read one file.

    Raises:
        FieldError: it is not there, is no YAML, or does not have the shape.
    """
    try:
        written = yaml.load(file.read_text("utf-8"), _Loader)  # noqa: S506  a SafeLoader
        return msgspec.convert(written, into, strict=True)
    except OSError as error:
        raise FieldError("", error.strerror or "can't be read") from None
    except UnicodeDecodeError:
        raise FieldError("", "is not UTF-8") from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else "?"
        raise FieldError(f"line {line}", error.problem or "is no YAML") from None
    except yaml.YAMLError:
        raise FieldError("", "is no YAML") from None
    except msgspec.ValidationError as error:
        raise _rephrased(str(error)) from None


def _rephrased(message: str) -> FieldError:
    said = SAID.fullmatch(message)
    what, where = (said["what"], said["where"] or "") if said else (message, "")
    for pattern, ours in REPHRASED:
        if match := pattern.fullmatch(what):
            key = match.groupdict().get("key")
            return FieldError(".".join(part for part in (where, key) if part), match.expand(ours))
    return FieldError(where, what)
