"""Keeping the world in a folder: its state as JSON, and the files people sent."""

from __future__ import annotations

import mimetypes
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from rehearsal.world.state import Channel, Command, Guild, Message, User
from rehearsal.world.world import World

_WORLD = "world.json"
_FILES = "files"


class Saved(Struct):
    """The world as it lies in its file."""

    bot_id: int
    last_id: int
    offset: timedelta
    users: dict[int, User]
    guilds: dict[int, Guild]
    channels: dict[int, Channel]
    messages: dict[int, dict[int, Message]]
    commands: dict[int, Command]
    url: str = ""


def save(world: World, folder: Path) -> None:
    """Write the world down, all of it or nothing."""
    saved = Saved(
        world.bot.id,
        world.ids.last,
        world.clock.offset,
        world.users,
        world.guilds,
        world.channels,
        world.messages,
        world.commands,
        world.url,
    )
    files = folder / _FILES
    files.mkdir(parents=True, exist_ok=True)
    for file_id, content in world.files.items():
        if not (path := files / str(file_id)).exists():
            path.write_bytes(content)
    fresh = folder / f"{_WORLD}.new"
    fresh.write_bytes(msgspec.json.encode(saved))
    fresh.replace(folder / _WORLD)


def load(world: World, folder: Path) -> None:
    """Find the world again as it was left, if it was ever kept there."""
    path = folder / _WORLD
    if not path.exists():
        return
    saved = msgspec.json.decode(path.read_bytes(), type=Saved)
    world.ids.last = max(world.ids.last, saved.last_id)
    world.clock.offset = saved.offset
    world.users, world.guilds, world.channels = saved.users, saved.guilds, saved.channels
    world.messages, world.commands = saved.messages, saved.commands
    world.bot = world.users[saved.bot_id]
    world.url = saved.url
    files = folder / _FILES
    world.files = {int(each.name): each.read_bytes() for each in files.iterdir()}


def move(world: World, url: str) -> None:
    """Serve the world at another address than before: what was sent is found there now."""
    old, world.url = world.url, url
    if old in ("", url):
        return
    for message in (each for channel in world.messages.values() for each in channel.values()):
        for file in message.attachments:
            file.url = url + file.url.removeprefix(old)
        message.embeds = _moved(message.embeds, old, url)
        message.components = _moved(message.components, old, url)


def _moved(node: Any, old: str, new: str) -> Any:
    if isinstance(node, list):
        return [_moved(each, old, new) for each in node]
    if isinstance(node, dict):
        return {key: _moved(each, old, new) for key, each in node.items()}
    is_ours = isinstance(node, str) and node.startswith(f"{old}/attachments/")
    return new + node.removeprefix(old) if is_ours else node


def content_type(filename: str) -> str:
    """Return what a file is, by its name."""
    return mimetypes.guess_type(filename)[0] or "application/octet-stream"
