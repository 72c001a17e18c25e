"""The gateway's numbers, by the names Discord's documentation gives them."""

from __future__ import annotations

from enum import IntEnum, IntFlag

VERSION = "10"
HEARTBEAT_MILLISECONDS = 41_250
LARGEST_PAYLOAD = 4096  # of what a bot sends


class Opcode(IntEnum):
    """What a gateway payload is."""

    DISPATCH = 0
    HEARTBEAT = 1
    IDENTIFY = 2
    PRESENCE_UPDATE = 3
    VOICE_STATE_UPDATE = 4
    RESUME = 6
    RECONNECT = 7
    REQUEST_GUILD_MEMBERS = 8
    INVALID_SESSION = 9
    HELLO = 10
    HEARTBEAT_ACK = 11


class Close(IntEnum):
    """Why the gateway hangs up."""

    GOING_AWAY = 1001
    UNKNOWN_ERROR = 4000
    UNKNOWN_OPCODE = 4001
    DECODE_ERROR = 4002
    NOT_AUTHENTICATED = 4003
    AUTHENTICATION_FAILED = 4004
    ALREADY_AUTHENTICATED = 4005
    INVALID_SEQUENCE = 4007
    INVALID_SHARD = 4010
    INVALID_VERSION = 4012
    INVALID_INTENTS = 4013
    DISALLOWED_INTENTS = 4014


class Intent(IntFlag):
    """What a bot asks to hear of."""

    GUILDS = 1 << 0
    GUILD_MEMBERS = 1 << 1
    GUILD_PRESENCES = 1 << 8
    GUILD_MESSAGES = 1 << 9
    GUILD_MESSAGE_REACTIONS = 1 << 10
    GUILD_MESSAGE_TYPING = 1 << 11
    DIRECT_MESSAGES = 1 << 12
    DIRECT_MESSAGE_REACTIONS = 1 << 13
    DIRECT_MESSAGE_TYPING = 1 << 14
    MESSAGE_CONTENT = 1 << 15
    GUILD_SCHEDULED_EVENTS = 1 << 16


KNOWN_INTENTS = 0b11_0011_0001_1111_1111_1111_1111

PRIVILEGED = {
    "guild_members": Intent.GUILD_MEMBERS,
    "guild_presences": Intent.GUILD_PRESENCES,
    "message_content": Intent.MESSAGE_CONTENT,
}
# An application's flags that say which privileged intents it may ask for, as one that is not
# verified has them.
APPLICATION_FLAGS = {
    "guild_members": 1 << 15,
    "guild_presences": 1 << 13,
    "message_content": 1 << 19,
}

_ALWAYS = 0
_BY_BEGINNING: tuple[tuple[str, int, int], ...] = (
    ("MESSAGE_REACTION", Intent.GUILD_MESSAGE_REACTIONS, Intent.DIRECT_MESSAGE_REACTIONS),
    ("MESSAGE", Intent.GUILD_MESSAGES, Intent.DIRECT_MESSAGES),
    ("TYPING", Intent.GUILD_MESSAGE_TYPING, Intent.DIRECT_MESSAGE_TYPING),
    ("GUILD_MEMBER", Intent.GUILD_MEMBERS, Intent.GUILD_MEMBERS),
    ("GUILD_SCHEDULED_EVENT", Intent.GUILD_SCHEDULED_EVENTS, Intent.GUILD_SCHEDULED_EVENTS),
    ("GUILD", Intent.GUILDS, Intent.GUILDS),
    ("CHANNEL", Intent.GUILDS, _ALWAYS),
    ("THREAD_MEMBERS", Intent.GUILD_MEMBERS, Intent.GUILD_MEMBERS),
    ("THREAD", Intent.GUILDS, Intent.GUILDS),
)
_WHATEVER_IS_ASKED = ("INTERACTION_CREATE", "GUILD_MEMBERS_CHUNK")


def needed(event: str, *, in_guild: bool) -> int:
    """Return the intent without which the bot does not hear of an event; 0 for none."""
    if event in _WHATEVER_IS_ASKED:
        return _ALWAYS
    for beginning, guild, dm in _BY_BEGINNING:
        if event.startswith(beginning):
            return int(guild if in_guild else dm)
    return _ALWAYS
