"""Finding what a path names, as far as the bot may see it and do that to it."""

from __future__ import annotations

from typing import Any

from rehearsal.rest import refusals
from rehearsal.rest.routes import Call
from rehearsal.world import messages, permissions
from rehearsal.world.permissions import Permission
from rehearsal.world.state import Channel, Guild, Message, MessageFlag
from rehearsal.world.visibility import blank


def channel(call: Call, *needed: Permission, name: str = "channel_id") -> Channel:
    """Return a channel in which the bot may do what is needed."""
    found = call.world.channels.get(call.id(name))
    if found is None:
        raise refusals.unknown_channel()
    require(call, found, *needed)
    return found


def require(call: Call, place: Channel, *needed: Permission) -> None:
    """Refuse what the bot may not do in a channel."""
    granted = call.world.permissions(place, call.world.bot.id)
    if not granted & Permission.VIEW_CHANNEL.value:
        raise refusals.missing_access()
    if any(not granted & each.value for each in needed):
        raise refusals.missing_permissions()


def message(call: Call, place: Channel) -> Message:
    """Return a message of a channel; an ephemeral one is not to be found by its id."""
    found = call.world.message(place.id, call.id("message_id"))
    if found is None or found.only_for is not None:
        raise refusals.unknown_message()
    return found


def guild(call: Call, *needed: Permission) -> Guild:
    """Return a guild in which the bot may do what is needed."""
    found = call.world.guilds.get(call.id("guild_id"))
    if found is None or call.world.bot.id not in found.members:
        raise refusals.unknown_guild()
    granted = permissions.in_guild(found, call.world.bot.id)
    if any(not granted & each.value for each in needed):
        raise refusals.missing_permissions()
    return found


def shown(call: Call, one: Message) -> dict[str, Any]:
    """Write a message as the bot may read it."""
    bot_id = call.world.bot.id
    written = messages.message(call.world, one, bot_id)
    if call.rehearsal.reads_content:
        return written
    return blank(written, bot_id, in_dm=call.world.channels[one.channel_id].guild_id is None)


def holds(one: Message) -> list[str]:
    """Name what a message has that one of components v2 may not have."""
    return [name for name in ("content", "embeds") if getattr(one, name)]


def is_v2(one: Message) -> bool:
    """Tell whether a message is one of components v2."""
    return bool(one.flags & MessageFlag.IS_COMPONENTS_V2.value)
