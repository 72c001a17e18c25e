"""Who may do what where, computed as Discord computes it."""

from __future__ import annotations

from enum import IntFlag
from functools import reduce

from rehearsal.world.state import THREADS, Channel, Guild, Overwrite


class Permission(IntFlag):
    """Discord's permissions, by the names its documentation gives them."""

    KICK_MEMBERS = 1 << 1
    BAN_MEMBERS = 1 << 2
    ADMINISTRATOR = 1 << 3
    MANAGE_CHANNELS = 1 << 4
    MANAGE_GUILD = 1 << 5
    ADD_REACTIONS = 1 << 6
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    SEND_TTS_MESSAGES = 1 << 12
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    MENTION_EVERYONE = 1 << 17
    USE_EXTERNAL_EMOJIS = 1 << 18
    CONNECT = 1 << 20
    CHANGE_NICKNAME = 1 << 26
    MANAGE_NICKNAMES = 1 << 27
    MANAGE_ROLES = 1 << 28
    USE_APPLICATION_COMMANDS = 1 << 31
    MANAGE_EVENTS = 1 << 33
    MANAGE_THREADS = 1 << 34
    CREATE_PUBLIC_THREADS = 1 << 35
    CREATE_PRIVATE_THREADS = 1 << 36
    SEND_MESSAGES_IN_THREADS = 1 << 38
    CREATE_EVENTS = 1 << 44
    PIN_MESSAGES = 1 << 51


def together(*permissions: Permission) -> int:
    """Return permissions as the one number they are stored as."""
    return reduce(lambda one, other: one | other, permissions, Permission(0)).value


EVERYTHING = (1 << 53) - 1
IN_DMS = together(
    Permission.VIEW_CHANNEL,
    Permission.SEND_MESSAGES,
    Permission.EMBED_LINKS,
    Permission.ATTACH_FILES,
    Permission.READ_MESSAGE_HISTORY,
    Permission.ADD_REACTIONS,
    Permission.USE_EXTERNAL_EMOJIS,
    Permission.USE_APPLICATION_COMMANDS,
)
OF_EVERYONE = IN_DMS | together(
    Permission.CHANGE_NICKNAME,
    Permission.CREATE_PUBLIC_THREADS,
    Permission.SEND_MESSAGES_IN_THREADS,
    Permission.CONNECT,
)
OF_BOTS = OF_EVERYONE
OF_COACHES = OF_EVERYONE | together(
    Permission.MANAGE_GUILD, Permission.MANAGE_MESSAGES, Permission.MANAGE_THREADS
)
_VIEW = Permission.VIEW_CHANNEL.value
_SEND = Permission.SEND_MESSAGES.value
_IN_THREADS = Permission.SEND_MESSAGES_IN_THREADS.value
_ADMINISTRATOR = Permission.ADMINISTRATOR.value
_NEED_SEND = together(
    Permission.EMBED_LINKS,
    Permission.ATTACH_FILES,
    Permission.MENTION_EVERYONE,
    Permission.SEND_TTS_MESSAGES,
)


def in_guild(guild: Guild, user_id: int) -> int:
    """Return what a member may do where no channel says otherwise; strangers may do nothing."""
    if user_id == guild.owner_id:
        return EVERYTHING
    member = guild.members.get(user_id)
    if member is None:
        return 0
    granted = guild.roles[guild.id].permissions
    for role_id in member.roles:
        granted |= guild.roles[role_id].permissions
    return EVERYTHING if granted & _ADMINISTRATOR else granted


def in_channel(guild: Guild, channel: Channel, user_id: int) -> int:
    """Return what a member may do in a channel. A thread's are given for its parent channel."""
    granted = in_guild(guild, user_id)
    if granted != EVERYTHING and channel.overwrites:
        granted = _overwritten(guild, channel.overwrites, user_id, granted)
    if not granted & _VIEW:
        return 0
    return granted


def _overwritten(guild: Guild, overwrites: dict[int, Overwrite], user_id: int, granted: int) -> int:
    """Apply overwrites in Discord's order: everyone's, all roles' at once, the member's own."""
    member = guild.members.get(user_id)
    if member is None:
        return 0
    if everyone := overwrites.get(guild.id):
        granted = granted & ~everyone.deny | everyone.allow
    allow = deny = 0
    for role_id in member.roles:
        if role := overwrites.get(role_id):
            allow |= role.allow
            deny |= role.deny
    granted = granted & ~deny | allow
    if own := overwrites.get(user_id):
        granted = granted & ~own.deny | own.allow
    return granted


def as_written_in(channel: Channel, granted: int) -> int:
    """Take away what needs the right to send: in threads that is a right of its own."""
    if channel.type in THREADS:
        granted = granted | _SEND if granted & _IN_THREADS else granted & ~_SEND
    return granted if granted & _SEND else granted & ~_NEED_SEND
