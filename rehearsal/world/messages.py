"""Messages as Discord's JSON."""

from __future__ import annotations

from typing import Any

from rehearsal.world import wire
from rehearsal.world.state import Attachment, Message, Reaction
from rehearsal.world.wire import Json
from rehearsal.world.world import World


def message(world: World, one: Message, viewer: int, *, referenced: bool = True) -> Json:
    """Write a message as REST shows it to a viewer; with the one it answers, but no deeper."""
    author = world.users[one.author_id]
    written: Json = {
        "id": str(one.id),
        "channel_id": str(one.channel_id),
        "type": one.type,
        "author": wire.user(author),
        "content": one.content,
        "timestamp": one.timestamp.isoformat(),
        "edited_timestamp": wire.time(one.edited),
        "tts": False,
        "mention_everyone": one.mention_everyone,
        "mentions": [wire.user(world.users[each]) for each in one.mentions],
        "mention_roles": [str(each) for each in one.mention_roles],
        "attachments": [attachment(each, one) for each in one.attachments],
        "embeds": one.embeds,
        "components": one.components,
        "pinned": False,
        "flags": one.flags,
    }
    if one.nonce is not None:
        written["nonce"] = one.nonce
    if one.reactions:
        written["reactions"] = [reaction(each, viewer) for each in one.reactions]
    if one.webhook_id is not None:
        written["webhook_id"] = written["application_id"] = str(one.webhook_id)
    if one.interaction is not None:
        written |= _asked(one.interaction)
    if one.reference is not None:
        written |= _reference(world, one, viewer, referenced=referenced)
    if one.thread_id is not None and one.thread_id in world.channels:
        written["thread"] = wire.channel(world, world.channels[one.thread_id], viewer)
    return written


def gateway_message(world: World, one: Message, viewer: int) -> Json:
    """Write a message as the gateway tells of it: with its guild and its people's memberships."""
    written = message(world, one, viewer)
    guild = world.guild_of(world.channels[one.channel_id])
    if guild is None:
        return written
    written["guild_id"] = str(guild.id)
    if (author := guild.members.get(one.author_id)) is not None:
        written["member"] = wire.member(author)
    for mentioned in written["mentions"]:
        if (known := guild.members.get(int(mentioned["id"]))) is not None:
            mentioned["member"] = wire.member(known)
    return written


def _asked(metadata: dict[str, Any]) -> Json:
    """Write which interaction a message answers, in today's form and in the older one."""
    written: Json = {"interaction_metadata": metadata}
    if name := metadata.get("name"):
        written["interaction"] = {
            "id": metadata["id"],
            "type": metadata["type"],
            "name": name,
            "user": metadata["user"],
        }
    return written


def _reference(world: World, one: Message, viewer: int, *, referenced: bool) -> Json:
    reference = one.reference
    if reference is None:
        return {}
    written: Json = {
        "message_reference": {
            "type": 0,
            "channel_id": str(reference.channel_id),
            **({"guild_id": str(reference.guild_id)} if reference.guild_id else {}),
        }
    }
    if reference.message_id is None:
        return written
    written["message_reference"]["message_id"] = str(reference.message_id)
    if referenced:
        target = world.message(reference.channel_id, reference.message_id)
        seen = target and message(world, target, viewer, referenced=False)
        written["referenced_message"] = seen
    return written


def attachment(one: Attachment, of: Message | None = None) -> Json:
    """Write a file's description; its bytes are behind the address."""
    written: Json = {
        "id": str(one.id),
        "filename": one.filename,
        "size": one.size,
        "url": one.url,
        "proxy_url": one.url,
        "content_type": one.content_type,
        "content_scan_version": 0,
    }
    if one.description is not None:
        written["description"] = one.description
    if one.width is not None:
        written |= {"width": one.width, "height": one.height}
    if of is not None and of.only_for is not None:
        written["ephemeral"] = True
    return written


def reaction(one: Reaction, viewer: int) -> Json:
    """Write how often an emoji stands under a message, and whether the viewer put it there."""
    return {
        "emoji": one.emoji,
        "count": len(one.users),
        "count_details": {"burst": 0, "normal": len(one.users)},
        "me": viewer in one.users,
        "me_burst": False,
        "burst_colors": [],
    }
