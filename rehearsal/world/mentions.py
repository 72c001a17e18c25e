"""Whom a message mentions, and whom it really pings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from rehearsal.world.permissions import Permission
from rehearsal.world.state import Channel, Guild, Message
from rehearsal.world.world import World

_USER = re.compile(r"<@!?(\d+)>")
_ROLE = re.compile(r"<@&(\d+)>")
_EVERYONE = re.compile(r"@(?:everyone|here)\b")
_TEXT_DISPLAY = 10
_EVERYTHING = {"parse": ["users", "roles", "everyone"], "replied_user": True}
USERS_ONLY = {"parse": ["users"], "replied_user": True}


class Mentions(Struct):
    """Whom a message names so that they are mentioned, and whom that pings."""

    users: list[int]
    roles: list[int]
    everyone: bool
    pinged: list[int]


def texts(components: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Yield what the text displays among components say, however deep they are."""
    for component in components:
        if component.get("type") == _TEXT_DISPLAY:
            yield component["content"]
        if below := component.get("components"):
            yield from texts(below)


def find(
    world: World,
    channel: Channel,
    message: Message,
    allowed: dict[str, Any] | None,
    replied_to: int | None = None,
) -> Mentions:
    """Find them, as far as the message allows it and its author may."""
    allowed = _EVERYTHING if allowed is None else allowed
    text = "\n".join([message.content, *texts(message.components)])
    guild = world.guild_of(channel)
    users = [each for each in _named(_USER, text, allowed, "users") if each in world.users]
    if replied_to is not None and allowed.get("replied_user"):
        users.append(replied_to)
    roles: list[int] = []
    everyone = False
    if guild is not None and (_ROLE.search(text) or _EVERYONE.search(text)):
        may = bool(world.permissions(channel, message.author_id) & Permission.MENTION_EVERYONE)
        everyone = may and "everyone" in allowed.get("parse", ()) and bool(_EVERYONE.search(text))
        named = _named(_ROLE, text, allowed, "roles")
        roles = [each for each in named if each in guild.roles]
        roles = [each for each in roles if may or guild.roles[each].mentionable]
    users = list(dict.fromkeys(users))
    pinged = list(_pinged(world, channel, guild, users, roles, everyone=everyone))
    return Mentions(users, roles, everyone, [each for each in pinged if each != message.author_id])


def _named(pattern: re.Pattern[str], text: str, allowed: dict[str, Any], kind: str) -> list[int]:
    """Return the ids named in a text, those that allowed_mentions lets through."""
    found = dict.fromkeys(int(each) for each in pattern.findall(text))
    if kind in allowed.get("parse", ()):
        return list(found)
    listed = {int(each) for each in allowed.get(kind) or ()}
    return [each for each in found if each in listed]


def _pinged(
    world: World,
    channel: Channel,
    guild: Guild | None,
    users: list[int],
    roles: list[int],
    *,
    everyone: bool,
) -> Iterator[int]:
    """Yield each person once who is pinged: only those who can see the channel."""
    if guild is None:
        yield from (each for each in users if each in channel.recipients)
        return
    if not (users or roles or everyone):
        return
    called = set(roles)
    for member in guild.members.values():
        named = everyone or member.user_id in users or not called.isdisjoint(member.roles)
        if named and world.sees(member.user_id, channel):
            yield member.user_id
