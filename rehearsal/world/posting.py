"""Writing messages, changing them, taking them away, and putting emoji under them."""

from __future__ import annotations

from typing import Any

from rehearsal.world import mentions, wire
from rehearsal.world.completing import complete
from rehearsal.world.files import Upload, resolve, store
from rehearsal.world.following import follow
from rehearsal.world.interactions import Interaction
from rehearsal.world.mentions import Mentions
from rehearsal.world.messages import gateway_message
from rehearsal.world.state import Channel, Message, MessageFlag, Reaction
from rehearsal.world.world import World

_LASTING = (MessageFlag.EPHEMERAL | MessageFlag.LOADING | MessageFlag.HAS_THREAD).value


def fill(
    world: World, message: Message, body: dict[str, Any], uploads: list[Upload], kept: set[int]
) -> None:
    """Give a message what a request says of it; what the request leaves out stays as it is."""
    attachments = [each for each in message.attachments if each.id in kept]
    attachments += [store(world, message.channel_id, upload) for upload in uploads]
    message.attachments = attachments
    if "content" in body:
        message.content = body["content"] or ""
    if "embeds" in body:
        embeds = resolve(body["embeds"] or [], attachments)
        message.embeds = [{"type": "rich"} | embed for embed in embeds]
    if "components" in body:
        message.components = resolve(body["components"] or [], attachments)
        complete(message.components)
    if "flags" in body:
        message.flags = message.flags & _LASTING | (body["flags"] or 0) & ~_LASTING


def post(
    world: World,
    channel: Channel,
    message: Message,
    *,
    allowed: dict[str, Any] | None = None,
    replied_to: int | None = None,
    interaction: Interaction | None = None,
) -> None:
    """Put a message into a channel, and tell of it."""
    _mention(message, mentions.find(world, channel, message, allowed, replied_to))
    if message.only_for is not None:
        message.pinged = []
    else:
        channel.last_message_id = message.id
        channel.message_count += message.id != channel.id  # a post's first does not count
        _wake(world, channel, message.author_id)
    world.messages[channel.id][message.id] = message
    tell(world, "MESSAGE_CREATE", channel, message, interaction)


def _mention(message: Message, found: Mentions) -> None:
    message.mentions, message.mention_roles = found.users, found.roles
    message.mention_everyone = found.everyone
    message.pinged = found.pinged


def _wake(world: World, channel: Channel, author_id: int) -> None:
    """Bring an archived thread back, and make whoever writes in it follow it."""
    thread = channel.thread
    if thread is None:
        return
    follow(world, channel, author_id)
    if thread.archived:
        thread.archived = False
        thread.archived_at = world.clock.now()
        world.publish("THREAD_UPDATE", lambda viewer: wire.thread(channel, viewer), channel=channel)


def edit(
    world: World,
    channel: Channel,
    message: Message,
    *,
    allowed: dict[str, Any] | None = None,
    interaction: Interaction | None = None,
    fills: bool = False,
) -> None:
    """Tell that a message changed. It pings nobody, except where it fills a deferred answer."""
    found = mentions.find(world, channel, message, allowed)
    pinged = message.pinged
    _mention(message, found)
    if fills:
        message.pinged = [] if message.only_for is not None else found.pinged
    else:
        message.pinged = pinged
        message.edited = world.clock.now()
    tell(world, "MESSAGE_UPDATE", channel, message, interaction)


def tell(
    world: World,
    name: str,
    channel: Channel,
    message: Message,
    interaction: Interaction | None = None,
) -> None:
    """Let those who can see a message hear of it."""
    world.publish(
        name,
        lambda viewer: gateway_message(world, message, viewer),
        channel=channel,
        only_for=message.only_for,
        message=message,
        interaction=interaction,
    )


def delete(
    world: World, channel: Channel, message: Message, interaction: Interaction | None = None
) -> None:
    """Take a message away."""
    del world.messages[channel.id][message.id]
    message.deleted = True
    gone = {"id": str(message.id), "channel_id": str(channel.id)}
    if channel.guild_id is not None:
        gone["guild_id"] = str(channel.guild_id)
    world.publish(
        "MESSAGE_DELETE",
        lambda _viewer: gone,
        channel=channel,
        only_for=message.only_for,
        message=message,
        interaction=interaction,
    )


def react(
    world: World,
    channel: Channel,
    message: Message,
    user_id: int,
    emoji: dict[str, Any],
    *,
    on: bool,
) -> bool:
    """Put an emoji under a message or take it back; tells whether that changed anything."""
    found = next((each for each in message.reactions if each.emoji == emoji), None)
    if on == (found is not None and user_id in found.users):
        return False
    if found is None:
        found = Reaction(emoji)
        message.reactions.append(found)
    if on:
        found.users.append(user_id)
    else:
        found.users.remove(user_id)
        if not found.users:
            message.reactions.remove(found)
    about = _reaction(world, channel, message, user_id, emoji)
    name = "MESSAGE_REACTION_ADD" if on else "MESSAGE_REACTION_REMOVE"
    world.publish(name, lambda _viewer: about, channel=channel, message=message)
    return True


def _reaction(
    world: World, channel: Channel, message: Message, user_id: int, emoji: dict[str, Any]
) -> wire.Json:
    about: wire.Json = {
        "user_id": str(user_id),
        "channel_id": str(channel.id),
        "message_id": str(message.id),
        "message_author_id": str(message.author_id),
        "emoji": emoji,
        "burst": False,
        "type": 0,
    }
    if (guild := world.guild_of(channel)) is not None:
        about["guild_id"] = str(guild.id)
        if member := guild.members.get(user_id):
            about["member"] = wire.member(member, world.users[user_id])
    return about


def typing(world: World, channel: Channel, user_id: int) -> None:
    """Show that somebody is typing."""
    about: wire.Json = {
        "channel_id": str(channel.id),
        "user_id": str(user_id),
        "timestamp": int(world.clock.now().timestamp()),
    }
    if (guild := world.guild_of(channel)) is not None:
        about["guild_id"] = str(guild.id)
        if member := guild.members.get(user_id):
            about["member"] = wire.member(member, world.users[user_id])
    world.publish("TYPING_START", lambda _viewer: about, channel=channel)
