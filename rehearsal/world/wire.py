"""State as Discord's JSON: accounts, guilds, channels and commands."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rehearsal.world.permissions import Permission
from rehearsal.world.state import (
    Channel,
    ChannelType,
    Command,
    Guild,
    Member,
    Overwrite,
    Role,
    ScheduledEvent,
    User,
)
from rehearsal.world.world import World

Json = dict[str, Any]

LARGE = 250
_VIEW = Permission.VIEW_CHANNEL.value


def optional_id(snowflake: int | None) -> str | None:
    """Return an id as it is written, or nothing."""
    return None if snowflake is None else str(snowflake)


def time(instant: datetime | None) -> str | None:
    """Return an instant as it is written, or nothing."""
    return None if instant is None else instant.isoformat()


def user(account: User) -> Json:
    """Write an account."""
    return {
        "id": str(account.id),
        "username": account.name,
        "global_name": None if account.bot else account.display,
        "discriminator": "0000" if account.bot else "0",
        "avatar": None,
        "bot": account.bot,
        "public_flags": 0,
        "flags": 0,
        "primary_guild": None,
    }


def member(one: Member, account: User | None = None) -> Json:
    """Write a member; with the account unless it stands beside it."""
    written: Json = {
        "nick": one.nick,
        "avatar": None,
        "banner": None,
        "roles": [str(role_id) for role_id in one.roles],
        "joined_at": one.joined_at.isoformat(),
        "premium_since": None,
        "communication_disabled_until": None,
        "deaf": False,
        "mute": False,
        "pending": False,
        "flags": 0,
    }
    if account is not None:
        written["user"] = user(account)
    return written


def role(one: Role) -> Json:
    """Write a role."""
    return {
        "id": str(one.id),
        "name": one.name,
        "permissions": str(one.permissions),
        "position": one.position,
        "color": one.color,
        "colors": {"primary_color": one.color, "secondary_color": None, "tertiary_color": None},
        "hoist": one.hoist,
        "icon": None,
        "unicode_emoji": None,
        "managed": one.managed,
        "mentionable": one.mentionable,
        "flags": 0,
        **({"tags": {"bot_id": str(one.bot_id)}} if one.bot_id else {}),
    }


def channel(world: World, one: Channel, viewer: int) -> Json:
    """Write a channel, a thread or a DM."""
    if one.type == ChannelType.DM:
        return _dm(world, one, viewer)
    if one.thread is not None:
        return thread(one, viewer)
    written: Json = {
        "id": str(one.id),
        "type": one.type,
        "guild_id": str(one.guild_id),
        "name": one.name,
        "position": one.position,
        "parent_id": optional_id(one.parent_id),
        "topic": one.topic,
        "nsfw": one.nsfw,
        "rate_limit_per_user": one.slowmode,
        "last_message_id": optional_id(one.last_message_id),
        "flags": 0,
        "permission_overwrites": [_overwrite(*each) for each in one.overwrites.items()],
    }
    if one.type == ChannelType.FORUM:
        written |= {
            "available_tags": one.available_tags,
            "default_reaction_emoji": None,
            "default_sort_order": None,
            "default_forum_layout": 0,
            "template": "",
        }
    return written


def _dm(world: World, one: Channel, viewer: int) -> Json:
    others = [world.users[each] for each in one.recipients if each != viewer]
    return {
        "id": str(one.id),
        "type": one.type,
        "flags": 0,
        "last_message_id": optional_id(one.last_message_id),
        "recipients": [user(other) for other in others],
    }


def _overwrite(target: int, one: Overwrite) -> Json:
    return {
        "id": str(target),
        "type": int(one.is_member),
        "allow": str(one.allow),
        "deny": str(one.deny),
    }


def thread(one: Channel, viewer: int) -> Json:
    """Write a thread or a forum post."""
    about = one.thread
    if about is None:
        raise ValueError(f"{one.name} is no thread")
    written: Json = {
        "id": str(one.id),
        "type": one.type,
        "guild_id": str(one.guild_id),
        "parent_id": str(one.parent_id),
        "owner_id": str(one.owner_id),
        "name": one.name,
        "last_message_id": optional_id(one.last_message_id),
        "rate_limit_per_user": one.slowmode,
        "message_count": one.message_count,
        "member_count": len(about.members),
        "total_message_sent": one.message_count,
        "flags": 0,
        "applied_tags": [str(tag) for tag in about.tags],
        "thread_metadata": {
            "archived": about.archived,
            "auto_archive_duration": about.auto_archive_minutes,
            "archive_timestamp": about.archived_at.isoformat(),
            "create_timestamp": about.created_at.isoformat(),
            "locked": about.locked,
        },
    }
    if joined := about.members.get(viewer):
        written["member"] = thread_member(one, viewer, joined)
    return written


def thread_member(one: Channel, user_id: int, joined: datetime) -> Json:
    """Write that somebody follows a thread."""
    return {
        "id": str(one.id),
        "user_id": str(user_id),
        "join_timestamp": joined.isoformat(),
        "flags": 0,
    }


def guild(one: Guild) -> Json:
    """Write what a guild is, without what is in it."""
    return {
        "id": str(one.id),
        "name": one.name,
        "icon": None,
        "splash": None,
        "discovery_splash": None,
        "banner": None,
        "description": None,
        "vanity_url_code": None,
        "owner_id": str(one.owner_id),
        "preferred_locale": one.locale,
        "afk_channel_id": None,
        "afk_timeout": 300,
        "system_channel_id": None,
        "system_channel_flags": 0,
        "rules_channel_id": None,
        "public_updates_channel_id": None,
        "verification_level": 0,
        "default_message_notifications": 1,
        "explicit_content_filter": 0,
        "mfa_level": 0,
        "nsfw_level": 0,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "premium_progress_bar_enabled": False,
        "features": [],
        "emojis": [],
        "stickers": [],
        "roles": [role(each) for each in one.roles.values()],
        "max_members": 500_000,
        **_UNUSED_IN_GUILDS,
    }


_UNUSED_IN_GUILDS: Json = {
    "application_id": None,
    "home_header": None,
    "incidents_data": None,
    "max_presences": None,
    "max_stage_video_channel_users": 50,
    "max_video_channel_users": 25,
    "nsfw": False,
    "region": "deprecated",
    "safety_alerts_channel_id": None,
    "widget_channel_id": None,
    "widget_enabled": False,
}


def guild_create(world: World, one: Guild, viewer: int, *, everyone: bool = True) -> Json:
    """Write a guild with what a viewer can see in it; of its members, everyone or the viewer."""
    present = one.members.values() if everyone else [one.members[viewer]]
    return guild(one) | {
        "joined_at": one.members[viewer].joined_at.isoformat(),
        "large": len(one.members) > LARGE,
        "unavailable": False,
        "member_count": len(one.members),
        "channels": [
            channel(world, each, viewer)
            for each in world.channels_of(one)
            if world.permissions(each, viewer) & _VIEW
        ],
        "threads": [
            thread(each, viewer)
            for each in world.threads_of(one)
            if world.permissions(each, viewer) & _VIEW
        ],
        "members": [member(each, world.users[each.user_id]) for each in present],
        "voice_states": [],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [event(world, each) for each in one.events.values()],
        "soundboard_sounds": [],
    }


def command(one: Command, application_id: int) -> Json:
    """Write a command as it is registered."""
    return one.data | {
        "id": str(one.id),
        "application_id": str(application_id),
        "version": str(one.version),
        **({"guild_id": str(one.guild_id)} if one.guild_id else {}),
    }


def event(world: World, one: ScheduledEvent) -> Json:
    """Write a scheduled event."""
    return {
        "id": str(one.id),
        "guild_id": str(one.guild_id),
        "channel_id": optional_id(one.channel_id),
        "creator_id": str(one.creator_id),
        "creator": user(world.users[one.creator_id]),
        "name": one.name,
        "description": one.description,
        "scheduled_start_time": one.starts_at.isoformat(),
        "scheduled_end_time": time(one.ends_at),
        "privacy_level": 2,
        "status": one.status,
        "entity_type": one.entity_type,
        "entity_id": None,
        "entity_metadata": {"location": one.location} if one.location else None,
        "user_count": len(one.interested),
        "image": None,
        "recurrence_rule": one.recurrence,
        "guild_scheduled_event_exceptions": [],
    }
