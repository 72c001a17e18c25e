"""A form that the bot opened for one person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rehearsal.rules.options import Refused
from rehearsal.world.interactions import Interaction

Json = dict[str, Any]
Files = Mapping[str, list[str]]

ROW, SELECT, TEXT_INPUT, TEXT_DISPLAY, LABEL = 1, 3, 4, 10, 18
UPLOAD, RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX = 19, 21, 22, 23
_CHOOSING = frozenset({SELECT, RADIO_GROUP, CHECKBOX_GROUP})


class Field:
    """One thing to fill in."""

    def __init__(self, label: str, component: Json) -> None:
        self.label = label
        self.component = component

    def __repr__(self) -> str:
        return f"<Field {self.label!r} ({self.custom_id})>"

    @property
    def custom_id(self) -> str:
        """Its id, as the bot gave it."""
        return self.component["custom_id"]

    @property
    def options(self) -> list[str]:
        """The labels to choose among."""
        return [each["label"] for each in self.component.get("options") or []]

    @property
    def value(self) -> Any:
        """What is in it when the form opens."""
        chosen = [
            each["value"] for each in self.component.get("options") or [] if each.get("default")
        ]
        match self.component["type"]:
            case 4:
                return self.component.get("value") or ""
            case 23:
                return bool(self.component.get("default"))
            case 21:
                return chosen[0] if chosen else None
            case _:
                return chosen

    def filled(self, value: Any) -> Json:
        """Return the component as it is sent; refuses what the client would not send."""
        component = self.component
        answer: Json = {
            "type": component["type"],
            "id": component.get("id", 0),
            "custom_id": self.custom_id,
        }
        match component["type"]:
            case 4:
                return answer | {"value": self._text(value)}
            case 23:
                return answer | {"value": bool(value)}
            case 21:
                chosen = self._chosen([] if value is None else [value], 1)
                return answer | {"value": chosen[0] if chosen else None}
            case _:
                several = [value] if isinstance(value, str | int) else list(value or [])
                return answer | {"values": self._chosen(several, component.get("max_values"))}

    def _text(self, value: Any) -> str:
        text = "" if value is None else str(value)
        least, most = (
            self.component.get("min_length") or 0,
            self.component.get("max_length") or 4000,
        )
        if not text and self.component.get("required", True):
            raise Refused(f"{self.label} is required.")
        if text and not least <= len(text) <= most:
            raise Refused(f"{self.label} takes {least} to {most} characters, not {len(text)}.")
        return text

    def _chosen(self, values: list[Any], most: int | None) -> list[str]:
        """Return chosen values, given as values or as labels."""
        known = {each["label"]: each["value"] for each in self.component.get("options") or []}
        chosen = [known.get(str(each), str(each)) for each in values]
        if known and (strange := set(chosen) - set(known.values())):
            raise Refused(f"{self.label} offers {list(known)}, not {sorted(strange)}.")
        required = self.component.get("required", True)
        default_most = len(known) if self.component["type"] == CHECKBOX_GROUP else 1
        least = self.component.get("min_values", 1)
        if not chosen and not required:
            return []
        if not max(least, int(required)) <= len(chosen) <= (most or default_most):
            raise Refused(f"{self.label} takes {least} to {most or default_most} choices.")
        return chosen


class Modal:
    """Its fields, and the answer they make."""

    def __init__(self, interaction: Interaction, data: Json) -> None:
        self.interaction = interaction
        self.title: str = data["title"]
        self.custom_id: str = data["custom_id"]
        self.components: list[Json] = data["components"]
        self.fields = list(_fields(self.components))

    def __repr__(self) -> str:
        return f"<Modal {self.title!r} {self.fields}>"

    @property
    def text(self) -> str:
        """All that can be read on it."""
        lines = [self.title]
        for each in self.components:
            lines += [each.get("content"), each.get("label"), each.get("description")]
        return "\n".join(line for line in lines if line)

    def field(self, name: str) -> Field:
        """Return a field by its custom id or label, however it is capitalised."""
        wanted = _plain(name)
        for each in self.fields:
            if wanted in (_plain(each.custom_id), _plain(each.label)):
                return each
        raise AssertionError(f"There is no field {name!r}, only {self.fields}")

    def filled(self, values: Mapping[str, Any]) -> list[Json]:
        """Return the form as it is sent."""
        by_id = {self.field(name).custom_id: value for name, value in values.items()}
        sent = {
            each.custom_id: each.filled(by_id.get(each.custom_id, each.value))
            for each in self.fields
        }
        return [_sent(each, sent) for each in self.components]


def _plain(name: str) -> str:
    return "".join(letter for letter in name.lower() if letter.isalnum())


def _fields(components: list[Json]) -> Iterator[Field]:
    for each in components:
        if each["type"] == LABEL:
            yield Field(each["label"], each["component"])
        elif each["type"] == ROW:
            for below in each["components"]:
                yield Field(below.get("label") or below["custom_id"], below)


def _sent(component: Json, sent: Mapping[str, Json]) -> Json:
    answer: Json = {"type": component["type"], "id": component.get("id", 0)}
    if component["type"] == LABEL:
        answer["component"] = sent[component["component"]["custom_id"]]
    elif component["type"] == ROW:
        answer["components"] = [sent[each["custom_id"]] for each in component["components"]]
    return answer
