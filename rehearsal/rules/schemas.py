"""JSON Schema as Discord's OpenAPI file uses it, checked fast and with one sentence a mistake.

Nearly every union in the file is told apart by the field type. Trying all of its branches takes
fifteen times as long, and says of a wrong button that it is no container; so the branch is
looked up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any, cast

Schema = dict[str, Any]
Check = Callable[[object], list[str]]
_NULL = {"type": "null"}
_UNIONS = ("oneOf", "anyOf")
_LONGEST = 200  # of a sentence; they repeat the value


class Checks:
    """Holds values against schemas that refer to one another by name."""

    def __init__(self, schemas: Mapping[str, Schema]) -> None:
        self._raw = schemas
        self._named = {name: self._simpler(schema) for name, schema in schemas.items()}
        self._kind = _validator(self._named)

    def check(self, schema: Schema) -> Check:
        """Return what says of a value what is wrong with it, each time with its place."""
        validator = self._kind(self._simpler(schema))
        return lambda value: [_sentence(error) for error in validator.iter_errors(value)]

    def _simpler(self, node: Any) -> Any:
        if isinstance(node, list):
            return [self._simpler(one) for one in cast("list[Any]", node)]
        if not isinstance(node, dict):
            return node
        schema = cast("Schema", node)
        if "$ref" in schema:
            return {"x-named": _name(schema)}
        for union in _UNIONS:
            if isinstance(schema.get(union), list):
                rest = {key: value for key, value in schema.items() if key != union}
                return rest | self._union(schema[union])
        repeated = {"allOf"} if "enum" in schema else set[str]()
        return {key: self._simpler(one) for key, one in schema.items() if key not in repeated}

    def _union(self, branches: list[Schema]) -> Schema:
        real = [branch for branch in branches if branch != _NULL]
        if len(real) < len(branches):
            return {"x-or-null": self._union(real)}
        if all("const" in branch for branch in real):
            return {"enum": [branch["const"] for branch in real]}
        if len(real) == 1:
            return self._simpler(real[0])
        if names := self._by_type(real):
            return {"x-by-type": names}
        return {"anyOf": self._simpler(real)}

    def _by_type(self, branches: list[Schema]) -> dict[object, str] | None:
        names: dict[object, str] = {}
        for branch in branches:
            name = _name(branch)
            kinds = self._raw.get(name, {}).get("properties", {}).get("type", {}).get("enum")
            if not kinds or any(kind in names for kind in kinds):
                return None
            names |= dict.fromkeys(kinds, name)
        return names


def _name(schema: Schema) -> str:
    return schema.get("$ref", "").rpartition("/")[2]


def _sentence(error: Any) -> str:
    return f"{'.'.join(map(str, error.absolute_path)) or 'body'}: {error.message[:_LONGEST]}"


def _validator(schemas: Mapping[str, Schema]) -> Any:
    # Here, because the rehearsal works without it: only those who have the file need it.
    jsonschema: Any = import_module("jsonschema")

    def named(validator: Any, name: str, value: Any, _schema: Schema) -> Iterator[Any]:
        return validator.descend(value, schemas[name])

    def or_null(validator: Any, schema: Schema, value: Any, _schema: Schema) -> Iterator[Any]:
        return iter(()) if value is None else validator.descend(value, schema)

    def by_type(validator: Any, names: Any, value: Any, _schema: Schema) -> Iterator[Any]:
        kind = value.get("type") if isinstance(value, dict) else None
        if name := names.get(kind):
            yield from validator.descend(value, schemas[name])
        else:
            yield jsonschema.ValidationError(f"type is {kind!r}, not one of {tuple(names)}")

    ours = {"x-named": named, "x-or-null": or_null, "x-by-type": by_type}
    return jsonschema.validators.extend(jsonschema.Draft202012Validator, ours)
