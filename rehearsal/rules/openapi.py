"""A second opinion: Discord's own published description of its HTTP API.

The file (github.com/discord/discord-api-spec) is no part of this project. Where it is at hand, what
a bot sends is held against it too, which finds mistakes in the rules written here by hand.
"""

from __future__ import annotations

import json
import os
import re
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from rehearsal.rules.schemas import Check, Checks

_PREFIX = re.compile(r"^/api(/v\d+)?(?=/)")
_METHODS = {"get", "post", "put", "patch", "delete"}

# Where the file and Discord differ: the place in the file, what has to stand there, and why.
DEPARTURES: tuple[tuple[str, Any, str], ...] = (
    (
        "components/schemas/SnowflakeType",
        {"type": ["string", "integer"], "pattern": "^(0|[1-9][0-9]*)$", "minimum": 0},
        "Ids are text, but numbers are taken too: discord.py numbers its uploads.",
    ),
    (
        "components/schemas/MessageReferenceType",
        {"type": "integer", "enum": [0, 1]},
        "Messages can be forwarded, too; the documentation says so.",
    ),
    *(
        (
            f"components/schemas/ApplicationCommand{request}/properties/default_member_permissions",
            {"type": ["integer", "string", "null"], "pattern": "^[0-9]+$", "minimum": 0},
            "Permissions are documented as text; discord.py sends a number.",
        )
        for request in ("CreateRequest", "UpdateRequest", "PatchRequestPartial")
    ),
)


def find_openapi(start: Path) -> Path | None:
    """Find the file: where DISCORD_OPENAPI says, or in a folder shared beside the checkout.

    None, too, where jsonschema is not installed, which is there for the tests.
    """
    if find_spec("jsonschema") is None:
        return None
    if named := os.environ.get("DISCORD_OPENAPI"):
        return Path(named)
    for folder in (start, *start.parents):
        beside = folder.parent / "shared" / "discord" / "openapi.json"
        if beside.is_file():
            return beside
    return None


class OpenApi:
    """Discord's description of its API, to hold requests against."""

    def __init__(self, path: Path) -> None:
        document = json.loads(path.read_text(encoding="utf-8"))
        for place, instead, _why in DEPARTURES:
            _put(document, place.split("/"), instead)
        self._checks = Checks(document["components"]["schemas"])
        self._routes: dict[tuple[str, int], list[_Route]] = {}
        for template, operations in document["paths"].items():
            for method in _METHODS & operations.keys():
                route = _Route(method, template, operations[method].get("requestBody") or {})
                self._routes.setdefault((method, template.count("/")), []).append(route)
        for routes in self._routes.values():
            routes.sort(key=lambda route: route.template.count("{"))  # the most exact first

    def problems(self, method: str, path: str, body: object | None) -> list[str]:
        """Say what is wrong with a request; of a multipart one, body is its payload_json."""
        plain = _PREFIX.sub("", path.partition("?")[0])
        routes = self._routes.get((method.lower(), plain.count("/")), [])
        route = next((route for route in routes if route.fits(plain)), None)
        if route is None:
            return [f"{method.upper()} {plain}: there is no such route"]
        return [f"{route.title}: {problem}" for problem in route.problems(body, self._checks)]


class _Route:
    """A method and a path with gaps, and what is to be sent there."""

    def __init__(self, method: str, template: str, request: dict[str, Any]) -> None:
        self.template, self.title = template, f"{method.upper()} {template}"
        self._path = re.compile(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(template)))
        self._required = bool(request.get("required"))
        kinds = request.get("content", {})
        kind = kinds.get("application/json") or kinds.get("multipart/form-data") or {}
        self._schema: dict[str, Any] = kind.get("schema", {})
        self._check: Check | None = None

    def fits(self, path: str) -> bool:
        """Tell whether a path is one of this route."""
        return self._path.fullmatch(path) is not None

    def problems(self, body: object | None, checks: Checks) -> list[str]:
        """Say what is wrong with a body."""
        if body is None:
            return ["a body is required"] if self._required else []
        if self._check is None:  # most routes are never asked for
            self._check = checks.check(self._schema)
        return self._check(body)


def _put(document: Any, place: list[str], value: Any) -> None:
    for step in place[:-1]:
        document = document[int(step) if isinstance(document, list) else step]
    document[place[-1]] = value
