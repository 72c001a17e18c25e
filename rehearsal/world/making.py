"""Making guilds, channels, threads and members, so that everyone hears of it."""

from __future__ import annotations

from rehearsal.world import permissions, wire
from rehearsal.world.posting import post, tell
from rehearsal.world.state import (
    Channel,
    ChannelType,
    Guild,
    Member,
    Message,
    MessageFlag,
    MessageType,
    Reference,
    Role,
    Thread,
    User,
)
from rehearsal.world.world import World

TEAL = 0x0F766E


def make_guild(world: World, name: str, owner: User) -> Guild:
    """Make a guild that has the bot, a coach role and nothing else; tells nobody yet."""
    now = world.clock.now()
    guild = Guild(world.ids.next(), name, owner.id)
    coach = Role(
        world.ids.next(), "Coach", permissions.OF_COACHES, position=1, color=TEAL, hoist=True
    )
    of_bot = Role(
        world.ids.next(),
        world.bot.display,
        permissions.OF_BOTS,
        position=2,
        managed=True,
        bot_id=world.bot.id,
    )
    everyone = Role(guild.id, "@everyone", permissions.OF_EVERYONE)
    guild.roles = {role.id: role for role in (everyone, coach, of_bot)}
    guild.members = {
        owner.id: Member(owner.id, now),
        world.bot.id: Member(world.bot.id, now, roles=[of_bot.id]),
    }
    world.guilds[guild.id] = guild
    return guild


def announce_guild(world: World, guild: Guild, only_for: int | None = None) -> None:
    """Tell its members of a guild as if it had come into being just now."""
    world.publish(
        "GUILD_CREATE",
        lambda viewer: wire.guild_create(world, guild, viewer),
        guild=guild,
        only_for=only_for,
    )


def make_channel(
    world: World,
    guild: Guild,
    name: str,
    kind: ChannelType = ChannelType.TEXT,
    *,
    tell_of_it: bool = True,
) -> Channel:
    """Make a channel at the end of a guild's list."""
    channel = world.add_channel(
        Channel(world.ids.next(), kind, name, guild_id=guild.id, position=len(guild.channels))
    )
    if tell_of_it:
        tell_of_channel(world, "CHANNEL_CREATE", channel)
    return channel


def tell_of_channel(world: World, name: str, channel: Channel) -> None:
    """Let those who can see a channel hear of it."""
    world.publish(name, lambda viewer: wire.channel(world, channel, viewer), channel=channel)


def join(world: World, guild: Guild, user: User, roles: list[int]) -> Member:
    """Let a user join a guild."""
    member = guild.members[user.id] = Member(user.id, world.clock.now(), roles=roles)
    world.publish(
        "GUILD_MEMBER_ADD",
        lambda _viewer: wire.member(member, user) | {"guild_id": str(guild.id)},
        guild=guild,
    )
    announce_guild(world, guild, only_for=user.id)
    return member


def change_member(world: World, guild: Guild, member: Member) -> None:
    """Tell of a member whose roles or name changed."""
    world.publish(
        "GUILD_MEMBER_UPDATE",
        lambda _viewer: (
            wire.member(member, world.users[member.user_id]) | {"guild_id": str(guild.id)}
        ),
        guild=guild,
        member_id=member.user_id,
    )


def leave(world: World, guild: Guild, user: User) -> None:
    """Let a user leave a guild; of the bot that means that it was removed."""
    gone = {"guild_id": str(guild.id), "user": wire.user(user)}
    world.publish("GUILD_MEMBER_REMOVE", lambda _viewer: gone, guild=guild)
    left = {"id": str(guild.id)}
    world.publish("GUILD_DELETE", lambda _viewer: left, guild=guild, only_for=user.id)
    del guild.members[user.id]


def make_thread(
    world: World,
    parent: Channel,
    owner_id: int,
    name: str,
    *,
    kind: ChannelType = ChannelType.THREAD,
    minutes: int = 1440,
    source: Message | None = None,
    tags: list[int] | None = None,
) -> Channel:
    """Make a thread in a channel, out of a message there if one is given."""
    now = world.clock.now()
    about = Thread(now, now, auto_archive_minutes=minutes, tags=tags or [], members={owner_id: now})
    thread = world.add_channel(
        Channel(
            source.id if source else world.ids.next(),
            kind,
            name,
            guild_id=parent.guild_id,
            parent_id=parent.id,
            owner_id=owner_id,
            thread=about,
        )
    )
    world.publish(
        "THREAD_CREATE",
        lambda viewer: wire.thread(thread, viewer) | {"newly_created": True},
        channel=thread,
    )
    if source is not None:
        _begin_at(world, parent, thread, source)
    elif parent.type == ChannelType.TEXT and kind != ChannelType.PRIVATE_THREAD:
        note = _note(world, parent, owner_id, MessageType.THREAD_CREATED, name)
        note.reference = Reference(thread.id, guild_id=parent.guild_id)
        post(world, parent, note)
    return thread


def _begin_at(world: World, parent: Channel, thread: Channel, source: Message) -> None:
    """Tie a thread to the message that it starts from."""
    source.thread_id = thread.id
    source.flags |= MessageFlag.HAS_THREAD.value
    tell(world, "MESSAGE_UPDATE", parent, source)
    starter = _note(world, thread, thread.owner_id or 0, MessageType.THREAD_STARTER, "")
    starter.reference = Reference(parent.id, source.id, parent.guild_id)
    post(world, thread, starter)
    thread.message_count = 0


def _note(world: World, channel: Channel, author_id: int, kind: MessageType, text: str) -> Message:
    """Make one of Discord's own messages."""
    return Message(
        world.ids.next(), channel.id, author_id, world.clock.now(), type=kind, content=text
    )


def delete_channel(world: World, channel: Channel) -> None:
    """Take a channel away, with what was written in it."""
    name = "CHANNEL_DELETE" if channel.thread is None else "THREAD_DELETE"
    tell_of_channel(world, name, channel)
    guild = world.guilds[channel.guild_id or 0]
    (guild.channels if channel.thread is None else guild.threads).remove(channel.id)
    for thread_id in [
        each for each in guild.threads if world.channels[each].parent_id == channel.id
    ]:
        delete_channel(world, world.channels[thread_id])
    for message in world.messages.pop(channel.id).values():
        message.deleted = True
    del world.channels[channel.id]


def add_role(world: World, guild: Guild, role: Role) -> None:
    """Give a guild a role more."""
    guild.roles[role.id] = role
    _tell_of_role(world, "GUILD_ROLE_CREATE", guild, role)


def change_role(world: World, guild: Guild, role: Role) -> None:
    """Tell of a role that changed."""
    _tell_of_role(world, "GUILD_ROLE_UPDATE", guild, role)


def _tell_of_role(world: World, name: str, guild: Guild, role: Role) -> None:
    world.publish(
        name,
        lambda _viewer: {"guild_id": str(guild.id), "role": wire.role(role)},
        guild=guild,
    )
