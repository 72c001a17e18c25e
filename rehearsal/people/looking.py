"""What somebody sees when they look around."""

from __future__ import annotations

from itertools import islice
from typing import Any

from rehearsal.people import picker
from rehearsal.world import wire
from rehearsal.world.messages import gateway_message
from rehearsal.world.permissions import Permission
from rehearsal.world.state import Channel, CommandType, Message, User
from rehearsal.world.world import World

MESSAGES = 50
_SUBCOMMANDS = (1, 2)


def history(world: World, user_id: int, channel: Channel) -> list[Message]:
    """Return the messages that somebody sees in a channel, the oldest first."""
    if not world.sees(user_id, channel):
        return []
    return list(world.history(channel.id, user_id))[::-1]


def commands(world: World, user_id: int, channel: Channel) -> list[str]:
    """Return the slash commands that somebody finds in a channel, by their whole names."""
    offered = picker.offered(world, user_id, channel)
    chat = (each for each in offered if each.type == CommandType.CHAT_INPUT)
    return sorted(path for each in chat for path in _paths(each.data, each.name))


def _paths(node: dict[str, Any], path: str) -> list[str]:
    below = [each for each in node.get("options") or [] if each["type"] in _SUBCOMMANDS]
    return [found for each in below for found in _paths(each, f"{path} {each['name']}")] or [path]


def snapshot(world: World, user: User, messages: int) -> dict[str, Any]:
    """Return everything that somebody sees, in Discord's own form."""
    guilds = [guild for guild in world.guilds.values() if user.id in guild.members]
    dm = world.dm(user.id, world.bot.id)
    places = [dm]
    for guild in guilds:
        places += [each for each in world.channels_of(guild) if world.sees(user.id, each)]
        places += [each for each in world.threads_of(guild) if world.sees(user.id, each)]
    return {
        "user": wire.user(user),
        "guilds": [wire.guild_create(world, guild, user.id) for guild in guilds],
        "private_channels": [wire.channel(world, dm, user.id)],
        "messages": {
            str(place.id): _last(world, user.id, place, messages)
            for place in places
            if world.permissions(place, user.id) & Permission.READ_MESSAGE_HISTORY.value
        },
        "commands": picker.commands(world, user.id),
    }


def _last(world: World, user_id: int, place: Channel, most: int) -> list[dict[str, Any]]:
    newest = list(islice(world.history(place.id, user_id), most))
    return [gateway_message(world, each, user_id) for each in reversed(newest)]
