"""A message as one person sees it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from rehearsal.world.messages import message as written
from rehearsal.world.state import Message, MessageFlag

if TYPE_CHECKING:
    from rehearsal.world.world import World

BUTTON = 2
SELECTS = frozenset({3, 5, 6, 7, 8})
TEXT_DISPLAY = 10
Json = dict[str, Any]


def parts(components: list[Json]) -> Iterator[Json]:
    """Yield every component of a message, in reading order."""
    for component in components:
        yield component
        yield from parts(component.get("components") or [])
        if accessory := component.get("accessory"):
            yield from parts([accessory])


class Shown:
    """Always shows the message as it is now: edits appear, and `deleted` tells that it is gone."""

    def __init__(self, world: World, state: Message, viewer: int) -> None:
        self._world = world
        self._viewer = viewer
        self.state = state

    def __repr__(self) -> str:
        return f"<Shown {self.author}: {self.text!r} {self.buttons or ''}>"

    @property
    def id(self) -> int:
        """The message's id."""
        return self.state.id

    @property
    def message(self) -> Json:
        """The message in Discord's own form."""
        return written(self._world, self.state, self._viewer)

    @property
    def text(self) -> str:
        """All that can be read, one thing a line: content, embeds, text displays."""
        lines: list[str | None] = [self.state.content]
        for embed in self.state.embeds:
            lines += [(embed.get("author") or {}).get("name"), embed.get("title")]
            lines.append(embed.get("description"))
            for field in embed.get("fields") or []:
                lines += [field["name"], field["value"]]
            lines.append((embed.get("footer") or {}).get("text"))
        lines += [each["content"] for each in self._parts if each["type"] == TEXT_DISPLAY]
        return "\n".join(line for line in lines if line)

    @property
    def _parts(self) -> list[Json]:
        return list(parts(self.state.components))

    @property
    def ephemeral(self) -> bool:
        """Whether only one person sees it."""
        return self.state.only_for is not None

    @property
    def loading(self) -> bool:
        """Whether the bot is still thinking about it."""
        return bool(self.state.flags & MessageFlag.LOADING.value)

    @property
    def silent(self) -> bool:
        """Whether it was sent without a notification."""
        return bool(self.state.flags & MessageFlag.SUPPRESS_NOTIFICATIONS.value)

    @property
    def buttons(self) -> list[str]:
        """The labels of its buttons; an emoji where there is no label."""
        return [label(each) for each in self._parts if each["type"] == BUTTON]

    @property
    def selects(self) -> list[Json]:
        """Its menus."""
        return [each for each in self._parts if each["type"] in SELECTS]

    @property
    def files(self) -> list[Json]:
        """What is attached to it."""
        return self.message["attachments"]

    def file(self, index: int = 0) -> bytes:
        """Return what is in a file attached to it."""
        return self._world.files[self.state.attachments[index].id]

    @property
    def reply_to(self) -> int | None:
        """The id of the message that it answers."""
        return self.state.reference.message_id if self.state.reference else None

    @property
    def pinged(self) -> set[int]:
        """The ids of those whom it called."""
        return set(self.state.pinged)

    @property
    def author(self) -> str:
        """The name of who wrote it."""
        return self._world.users[self.state.author_id].display

    @property
    def deleted(self) -> bool:
        """Whether it was taken away."""
        return self.state.deleted

    @property
    def edited(self) -> bool:
        """Whether it was changed after it was sent."""
        return self.state.edited is not None

    @property
    def url(self) -> str:
        """The address that people pass on."""
        channel = self._world.channels[self.state.channel_id]
        place = channel.guild_id or "@me"
        return f"https://discord.com/channels/{place}/{channel.id}/{self.id}"

    def button(self, wanted: str | None, custom_id: str | None) -> Json:
        """Return the button of that label or custom id; it has to be there and to work."""
        for each in self._parts:
            if each["type"] != BUTTON:
                continue
            if custom_id is not None and each.get("custom_id") != custom_id:
                continue
            if custom_id is None and label(each) != wanted:
                continue
            assert not each.get("disabled"), f"{label(each)!r} is disabled"  # noqa: S101
            assert "custom_id" in each, f"{label(each)!r} is a link"  # noqa: S101
            return each
        raise AssertionError(f"There is no button {wanted or custom_id!r}, only {self.buttons}")

    def menu(self, index: int | None, custom_id: str | None) -> Json:
        """Return a menu by its place among the menus, or by its custom id."""
        found = self.selects
        if custom_id is not None:
            found = [each for each in found if each["custom_id"] == custom_id]
        if not found[index or 0 :]:
            names = [each["custom_id"] for each in self.selects]
            raise AssertionError(f"There is no such menu, only {names}")
        menu = found[index or 0]
        assert not menu.get("disabled"), "The menu is disabled"  # noqa: S101
        return menu


def label(button: Json) -> str:
    """Return what is to be read on a button."""
    return button.get("label") or (button.get("emoji") or {}).get("name") or ""
