"""What Discord adds to components that are sent to it: their ids, and what was left to default."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]

_SELECT: Json = {"min_values": 1, "max_values": 1}
_DEFAULTS: dict[int, Json] = {
    **dict.fromkeys((3, 5, 6, 7, 8), _SELECT),
    11: {"description": None, "spoiler": False},
    13: {"spoiler": False},
    14: {"divider": True, "spacing": 1},
    17: {"accent_color": None, "spoiler": False},
}
_GALLERY = 12


def complete(components: list[Json]) -> None:
    """Give every component that has none an id within the message, and what it leaves out."""
    everyone = list(_walk(components))
    taken = {each["id"] for each in everyone if each.get("id")}
    count = 0
    for component in everyone:
        if not component.get("id"):
            count += 1
            while count in taken:
                count += 1
            component["id"] = count
        _fill(component, component["type"])
        if component["type"] == _GALLERY:
            for item in component["items"]:
                _fill(item, 11)


def _fill(component: Json, kind: int) -> None:
    for key, value in _DEFAULTS.get(kind, {}).items():
        component.setdefault(key, value)


def _walk(components: list[Json]) -> Iterator[Json]:
    for component in components:
        yield component
        yield from _walk(component.get("components") or [])
        yield from _walk([component[key] for key in ("accessory", "component") if key in component])
