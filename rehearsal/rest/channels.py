"""Channels: reading, making, changing and deleting them."""

from __future__ import annotations

from typing import Any

from rehearsal.rest import lookup, refusals
from rehearsal.rest.routes import CREATED, Call, Routes
from rehearsal.world import making, wire
from rehearsal.world.permissions import Permission
from rehearsal.world.state import Channel, ChannelType, Overwrite

routes = Routes()


@routes.add("GET", "/channels/{channel_id}")
async def get_channel(call: Call) -> Any:
    """Describe a channel, a thread or a DM."""
    return wire.channel(call.world, lookup.channel(call), call.world.bot.id)


@routes.add("PATCH", "/channels/{channel_id}")
async def edit_channel(call: Call) -> Any:
    """Change a channel, or archive a thread."""
    place = lookup.channel(call)
    body = call.body or {}
    if place.thread is not None:
        _edit_thread(call, place, body)
        name = "THREAD_UPDATE"
    else:
        lookup.require(call, place, Permission.MANAGE_CHANNELS)
        place.topic = body.get("topic", place.topic)
        place.position = body.get("position", place.position)
        name = "CHANNEL_UPDATE"
    place.name = body.get("name") or place.name
    place.slowmode = body.get("rate_limit_per_user", place.slowmode)
    making.tell_of_channel(call.world, name, place)
    return wire.channel(call.world, place, call.world.bot.id)


def _edit_thread(call: Call, place: Channel, body: dict[str, Any]) -> None:
    about = place.thread
    if about is None:
        raise refusals.unknown_channel()
    if place.owner_id != call.world.bot.id:
        lookup.require(call, place, Permission.MANAGE_THREADS)
    if about.archived and body.get("archived", True):
        raise refusals.archived()
    if body.get("archived", about.archived) != about.archived:
        about.archived = body["archived"]
        about.archived_at = call.world.clock.now()
    about.locked = body.get("locked", about.locked)
    about.auto_archive_minutes = body.get("auto_archive_duration", about.auto_archive_minutes)
    about.tags = [int(tag) for tag in body.get("applied_tags", about.tags)]


@routes.add("DELETE", "/channels/{channel_id}")
async def delete_channel(call: Call) -> Any:
    """Delete a channel or a thread; a DM is only closed."""
    place = lookup.channel(call)
    written = wire.channel(call.world, place, call.world.bot.id)
    if place.type == ChannelType.DM:
        return written
    threads = Permission.MANAGE_THREADS, Permission.MANAGE_CHANNELS
    lookup.require(call, place, threads[place.thread is None])
    making.delete_channel(call.world, place)
    return written


@routes.add("PUT", "/channels/{channel_id}/permissions/{overwrite_id}")
async def edit_overwrite(call: Call) -> Any:
    """Give to a role or a member in a channel, or take from them."""
    place = lookup.channel(call, Permission.MANAGE_ROLES)
    body = call.body or {}
    allow, deny = int(body.get("allow") or 0), int(body.get("deny") or 0)
    place.overwrites[call.id("overwrite_id")] = Overwrite(body.get("type") == 1, allow, deny)
    making.tell_of_channel(call.world, "CHANNEL_UPDATE", place)


@routes.add("DELETE", "/channels/{channel_id}/permissions/{overwrite_id}")
async def delete_overwrite(call: Call) -> Any:
    """Take an overwrite back."""
    place = lookup.channel(call, Permission.MANAGE_ROLES)
    place.overwrites.pop(call.id("overwrite_id"), None)
    making.tell_of_channel(call.world, "CHANNEL_UPDATE", place)


@routes.add("GET", "/guilds/{guild_id}/channels")
async def get_guild_channels(call: Call) -> Any:
    """List a guild's channels, threads left out."""
    bot_id = call.world.bot.id
    guild = lookup.guild(call)
    return [wire.channel(call.world, each, bot_id) for each in call.world.channels_of(guild)]


@routes.add("POST", "/guilds/{guild_id}/channels", status=CREATED)
async def create_channel(call: Call) -> Any:
    """Make a channel."""
    guild = lookup.guild(call, Permission.MANAGE_CHANNELS)
    body = call.body or {}
    kind = ChannelType(body.get("type") or ChannelType.TEXT)
    channel = making.make_channel(call.world, guild, body["name"], kind)
    return wire.channel(call.world, channel, call.world.bot.id)
