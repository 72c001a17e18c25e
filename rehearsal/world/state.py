"""The things there are. Ids are numbers here, and become strings only on the wire."""

from __future__ import annotations

from datetime import datetime
from enum import IntEnum, IntFlag
from typing import Any

from msgspec import Struct, field


class ChannelType(IntEnum):
    """The kinds of channel that the rehearsal has."""

    TEXT = 0
    DM = 1
    VOICE = 2
    CATEGORY = 4
    NEWS = 5
    NEWS_THREAD = 10
    THREAD = 11
    PRIVATE_THREAD = 12
    FORUM = 15


THREADS = frozenset({ChannelType.NEWS_THREAD, ChannelType.THREAD, ChannelType.PRIVATE_THREAD})


class MessageType(IntEnum):
    """The kinds of message that the rehearsal has."""

    DEFAULT = 0
    PINNED = 6
    JOIN = 7
    THREAD_CREATED = 18
    REPLY = 19
    CHAT_INPUT_COMMAND = 20
    THREAD_STARTER = 21
    CONTEXT_MENU_COMMAND = 23


class MessageFlag(IntFlag):
    """What may be set on a message."""

    SUPPRESS_EMBEDS = 1 << 2
    HAS_THREAD = 1 << 5
    EPHEMERAL = 1 << 6
    LOADING = 1 << 7
    SUPPRESS_NOTIFICATIONS = 1 << 12
    IS_COMPONENTS_V2 = 1 << 15


class CommandType(IntEnum):
    """Where a command is found: by typing a slash, on a user, on a message."""

    CHAT_INPUT = 1
    USER = 2
    MESSAGE = 3


class User(Struct):
    """An account: a person or the bot."""

    id: int
    name: str
    display: str
    bot: bool = False
    locale: str = "en-GB"
    dms_open: bool = True


class Role(Struct):
    """A role of a guild; the one with the guild's own id is everyone's."""

    id: int
    name: str
    permissions: int
    position: int = 0
    color: int = 0
    hoist: bool = False
    mentionable: bool = False
    managed: bool = False
    bot_id: int | None = None


class Overwrite(Struct):
    """What a channel gives to a role or a member, and takes from them."""

    is_member: bool
    allow: int = 0
    deny: int = 0


class Member(Struct):
    """A user in a guild."""

    user_id: int
    joined_at: datetime
    nick: str | None = None
    roles: list[int] = field(default_factory=list)


class Thread(Struct):
    """What only threads and forum posts have."""

    created_at: datetime
    archived_at: datetime
    archived: bool = False
    locked: bool = False
    auto_archive_minutes: int = 1440
    tags: list[int] = field(default_factory=list)
    members: dict[int, datetime] = field(default_factory=dict)


class Channel(Struct):
    """A place to write in: of a guild, or between two people."""

    id: int
    type: int
    name: str = ""
    guild_id: int | None = None
    parent_id: int | None = None
    position: int = 0
    topic: str | None = None
    nsfw: bool = False
    slowmode: int = 0
    owner_id: int | None = None
    recipients: list[int] = field(default_factory=list)
    overwrites: dict[int, Overwrite] = field(default_factory=dict)
    available_tags: list[dict[str, Any]] = field(default_factory=list)
    last_message_id: int | None = None
    message_count: int = 0
    thread: Thread | None = None


class Guild(Struct):
    """A server."""

    id: int
    name: str
    owner_id: int
    locale: str = "en-US"
    roles: dict[int, Role] = field(default_factory=dict)
    members: dict[int, Member] = field(default_factory=dict)
    channels: list[int] = field(default_factory=list)
    threads: list[int] = field(default_factory=list)
    events: dict[int, ScheduledEvent] = field(default_factory=dict)


class Attachment(Struct):
    """A file; its bytes are kept apart."""

    id: int
    filename: str
    size: int
    content_type: str
    url: str
    description: str | None = None
    width: int | None = None
    height: int | None = None
    spoiler: bool = False


class Reaction(Struct):
    """An emoji under a message, and who put it there."""

    emoji: dict[str, Any]
    users: list[int] = field(default_factory=list)


class Reference(Struct):
    """The message that a message answers; or only the thread that it tells of."""

    channel_id: int
    message_id: int | None = None
    guild_id: int | None = None


class Message(Struct):
    """A message. One that is `only_for` somebody is ephemeral."""

    id: int
    channel_id: int
    author_id: int
    timestamp: datetime
    type: int = MessageType.DEFAULT
    content: str = ""
    flags: int = 0
    edited: datetime | None = None
    embeds: list[dict[str, Any]] = field(default_factory=list)
    components: list[dict[str, Any]] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    reactions: list[Reaction] = field(default_factory=list)
    mentions: list[int] = field(default_factory=list)
    mention_roles: list[int] = field(default_factory=list)
    mention_everyone: bool = False
    pinged: list[int] = field(default_factory=list)
    nonce: str | int | None = None
    reference: Reference | None = None
    interaction: dict[str, Any] | None = None
    webhook_id: int | None = None
    only_for: int | None = None
    thread_id: int | None = None
    deleted: bool = False


class Command(Struct):
    """An application command as it was registered."""

    id: int
    type: int
    name: str
    guild_id: int | None
    version: int
    data: dict[str, Any]


class ScheduledEvent(Struct):
    """A guild's scheduled event."""

    id: int
    guild_id: int
    creator_id: int
    name: str
    starts_at: datetime
    ends_at: datetime | None = None
    description: str | None = None
    channel_id: int | None = None
    location: str | None = None
    entity_type: int = 3
    status: int = 1
    recurrence: dict[str, Any] | None = None
    interested: list[int] = field(default_factory=list)
