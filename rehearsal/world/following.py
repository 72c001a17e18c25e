"""Who follows a thread."""

from __future__ import annotations

from typing import Any

from rehearsal.world import wire
from rehearsal.world.state import Channel
from rehearsal.world.world import World


def follow(world: World, channel: Channel, user_id: int) -> None:
    """Let somebody follow a thread, from now on if they did not; of other channels nobody can."""
    thread = channel.thread
    if thread is None or user_id in thread.members:
        return
    thread.members[user_id] = world.clock.now()
    written = wire.thread_member(channel, user_id, thread.members[user_id])
    guild = world.guild_of(channel)
    if guild is not None and (member := guild.members.get(user_id)) is not None:
        written["member"] = wire.member(member, world.users[user_id])
    _tell(world, channel, user_id, {"added_members": [written]})


def unfollow(world: World, channel: Channel, user_id: int) -> None:
    """Let somebody follow a thread no longer."""
    if channel.thread is None or user_id not in channel.thread.members:
        return
    del channel.thread.members[user_id]
    _tell(world, channel, user_id, {"removed_member_ids": [str(user_id)]})


def _tell(world: World, channel: Channel, user_id: int, change: dict[str, Any]) -> None:
    about = {
        "id": str(channel.id),
        "guild_id": str(channel.guild_id),
        "member_count": len(channel.thread.members) if channel.thread else 0,
        **change,
    }
    world.publish(
        "THREAD_MEMBERS_UPDATE", lambda _viewer: about, channel=channel, member_id=user_id
    )
