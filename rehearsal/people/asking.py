"""Sending the bot an interaction on somebody's behalf, as Discord does."""

from __future__ import annotations

import asyncio
from typing import Any

from rehearsal.rest.body import LARGEST_FILE
from rehearsal.world import permissions, wire
from rehearsal.world.interactions import (
    Interaction,
    InteractionType,
)
from rehearsal.world.messages import message as written
from rehearsal.world.state import Channel, Guild, Message, User
from rehearsal.world.world import World

Json = dict[str, Any]


def ask(
    world: World,
    user: User,
    channel: Channel,
    kind: InteractionType,
    data: Json,
    *,
    name: str | None = None,
    message: Message | None = None,
    about: Json | None = None,
) -> Interaction:
    """Send an interaction; the bot has three seconds from now, unless the world says otherwise."""
    guild = world.guild_of(channel)
    metadata: Json = {
        "id": str(world.ids.next()),
        "type": kind.value,
        "user": wire.user(user),
        "authorizing_integration_owners": {"0": str(guild.id) if guild else "0"},
        **({"name": name} if name else {}),
        **(about or {}),
    }
    interaction = Interaction(
        id=int(metadata["id"]),
        type=kind.value,
        user_id=user.id,
        channel_id=channel.id,
        guild_id=guild.id if guild else None,
        created=world.clock.now(),
        data=data,
        metadata=metadata,
        command_name=name,
        message_id=message.id if message else None,
    )
    world.open_interaction(interaction)
    _send(world, channel, interaction, _payload(world, interaction, user, message))
    return interaction


def _send(world: World, channel: Channel, interaction: Interaction, payload: Json) -> None:
    """Let the bot hear of an interaction, and its time begin."""
    world.publish(
        "INTERACTION_CREATE",
        lambda _viewer: payload,
        channel=channel,
        only_for=world.bot.id,
        interaction=interaction,
    )
    seconds = world.acknowledged_within.total_seconds()
    loop = asyncio.get_running_loop()
    interaction.deadline = loop.call_later(seconds, _give_up, world, interaction)


def _give_up(world: World, interaction: Interaction) -> None:
    """Show the person that the bot did not respond."""
    if interaction.answer is not None:
        return
    interaction.failed = True
    failure = {"id": str(interaction.id), "reason": "The application did not respond"}
    world.publish(
        "INTERACTION_FAILURE",
        lambda _viewer: failure,
        only_for=interaction.user_id,
        interaction=interaction,
    )


def _payload(world: World, interaction: Interaction, user: User, message: Message | None) -> Json:
    bot_id = world.bot.id
    channel = world.channels[interaction.channel_id]
    granted = str(world.permissions(channel, user.id))
    payload: Json = {
        "id": str(interaction.id),
        "application_id": str(bot_id),
        "type": interaction.type,
        "token": interaction.token,
        "version": 1,
        "data": interaction.data,
        "channel_id": str(channel.id),
        "channel": wire.channel(world, channel, bot_id) | {"permissions": granted},
        "locale": user.locale,
        "app_permissions": str(world.permissions(channel, bot_id)),
        "authorizing_integration_owners": interaction.metadata["authorizing_integration_owners"],
        "context": 1 if interaction.guild_id is None else 0,
        "attachment_size_limit": LARGEST_FILE,
        "entitlements": [],
        "entitlement_sku_ids": [],
        **_asker(world.guild_of(channel), user, granted),
    }
    if message is not None:
        payload["message"] = written(world, message, bot_id)
    return payload


def _asker(guild: Guild | None, user: User, granted: str) -> Json:
    """Write who asks: a member in a guild, an account in a DM."""
    if guild is None:
        return {"user": wire.user(user)}
    return {
        "guild_id": str(guild.id),
        "guild": {"id": str(guild.id), "locale": guild.locale, "features": []},
        "guild_locale": guild.locale,
        "member": wire.member(guild.members[user.id], user) | {"permissions": granted},
    }


def resolve(world: World, guild: Guild | None, ids: list[int], resolved: Json) -> None:
    """Describe users, roles, channels and messages that an interaction names by id."""
    for snowflake in ids:
        key = str(snowflake)
        if snowflake in world.users:
            resolved.setdefault("users", {})[key] = wire.user(world.users[snowflake])
            if guild is not None and (member := guild.members.get(snowflake)):
                granted = str(permissions.in_guild(guild, snowflake))
                described = wire.member(member) | {"permissions": granted}
                resolved.setdefault("members", {})[key] = described
        elif guild is not None and snowflake in guild.roles:
            resolved.setdefault("roles", {})[key] = wire.role(guild.roles[snowflake])
        elif (channel := world.channels.get(snowflake)) is not None:
            granted = str(permissions.in_guild(guild, world.bot.id)) if guild else "0"
            described = wire.channel(world, channel, world.bot.id) | {"permissions": granted}
            resolved.setdefault("channels", {})[key] = described
