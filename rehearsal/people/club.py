"""A guild as a club: its people, its channels, and what the bot may do there."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Self

from rehearsal.people.person import Person
from rehearsal.world import making, permissions, scheduling
from rehearsal.world.permissions import Permission
from rehearsal.world.state import (
    THREADS,
    Channel,
    ChannelType,
    Guild,
    Member,
    Overwrite,
    Role,
    ScheduledEvent,
    User,
)

if TYPE_CHECKING:
    from rehearsal.server import Rehearsal

COACH = "Coach"
CHANNELS = (
    ("general", ChannelType.TEXT),
    ("planks", ChannelType.TEXT),
    ("questions", ChannelType.FORUM),
)


class Club:
    """What a test or the page holds of a guild."""

    def __init__(self, rehearsal: Rehearsal, guild: Guild) -> None:
        self.rehearsal = rehearsal
        self.guild = guild
        self._world = rehearsal.world

    def __repr__(self) -> str:
        return f"<Club {self.name}>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Club) and other.id == self.id

    def __hash__(self) -> int:
        return hash(self.id)

    @classmethod
    def make(cls, rehearsal: Rehearsal, name: str, owner: str) -> Self:
        """Make a guild, and let the bot hear of it."""
        world = rehearsal.world
        guild = making.make_guild(world, name, world.add_user(owner))
        for channel, kind in CHANNELS:
            making.make_channel(world, guild, channel, kind, tell_of_it=False)
        making.announce_guild(world, guild)
        return cls(rehearsal, guild)

    @property
    def id(self) -> int:
        """The guild's id."""
        return self.guild.id

    @property
    def name(self) -> str:
        """The guild's name."""
        return self.guild.name

    @property
    def owner(self) -> Person:
        """Who owns the guild."""
        return Person(self, self._world.users[self.guild.owner_id])

    def member(self, name: str | Person, *, coach: bool = False) -> Person:
        """Return the member of that name; a new account joins if there is none.

        Given a person from another club, that very person joins this one as well.
        """
        if isinstance(name, Person):
            user = name.user
        else:
            user = self._named(name) or self._world.add_user(name)
        if user.id not in self.guild.members:
            roles = [self.role(COACH).id] if coach else []
            making.join(self._world, self.guild, user, roles)
        return Person(self, user)

    def _named(self, name: str) -> User | None:
        for user_id in self.guild.members:
            if (user := self._world.users[user_id]).display == name:
                return user
        return None

    def person(self, name: str) -> Person:
        """Return the member of that name, who has to be there."""
        user = self._named(name)
        if user is None:
            names = [person.name for person in self.people()]
            raise LookupError(f"There is no {name} in {self.name}, only {names}")
        return Person(self, user)

    def people(self) -> list[Person]:
        """Return all members but the bot."""
        users = (self._world.users[each] for each in self.guild.members)
        return [Person(self, user) for user in users if not user.bot]

    def is_coach(self, person: Person) -> bool:
        """Tell whether somebody may manage the guild."""
        granted = permissions.in_guild(self.guild, person.id)
        return bool(granted & Permission.MANAGE_GUILD.value)

    def role(self, name: str) -> Role:
        """Return a role by its name; it is made if there is none."""
        for role in self.guild.roles.values():
            if role.name == name:
                return role
        role = Role(self._world.ids.next(), name, 0, position=1)
        making.add_role(self._world, self.guild, role)
        return role

    def give(self, person: Person, role: str) -> None:
        """Give somebody a role."""
        member = self._member(person)
        member.roles.append(self.role(role).id)
        making.change_member(self._world, self.guild, member)

    def take(self, person: Person, role: str) -> None:
        """Take a role from somebody."""
        member = self._member(person)
        member.roles.remove(self.role(role).id)
        making.change_member(self._world, self.guild, member)

    def rename(self, person: Person, nick: str | None) -> None:
        """Call somebody something else here."""
        member = self._member(person)
        member.nick = nick
        making.change_member(self._world, self.guild, member)

    def _member(self, person: Person) -> Member:
        return self.guild.members[person.id]

    def channels(self) -> list[Channel]:
        """Return the channels, without threads."""
        return list(self._world.channels_of(self.guild))

    @property
    def first_channel(self) -> Channel:
        """The first channel for text: where people are unless told otherwise."""
        return next(each for each in self.channels() if each.type == ChannelType.TEXT)

    def channel(self, name: str) -> Channel:
        """Return a channel by its name."""
        for channel in self.channels():
            if channel.name == name:
                return channel
        names = [channel.name for channel in self.channels()]
        raise LookupError(f"There is no #{name} in {self.name}, only {names}")

    def add_channel(self, name: str, kind: ChannelType = ChannelType.TEXT) -> Channel:
        """Make a channel more."""
        return making.make_channel(self._world, self.guild, name, kind)

    def delete_channel(self, channel: Channel) -> None:
        """Take a channel or a thread away."""
        making.delete_channel(self._world, channel)

    def archive(self, thread: Channel, *, locked: bool = False) -> None:
        """Archive a thread; a locked one does not come back by itself."""
        if thread.thread is None:
            raise ValueError(f"#{thread.name} is no thread")
        thread.thread.archived, thread.thread.locked = True, locked
        thread.thread.archived_at = self._world.clock.now()
        making.tell_of_channel(self._world, "THREAD_UPDATE", thread)

    def forbid_bot(self, channel: Channel, *names: str) -> None:
        """Take permissions from the bot in a channel; by default that of sending messages."""
        self._overwrite(channel, names, allowed=False)

    def permit(self, channel: Channel, *names: str) -> None:
        """Give the bot permissions in a channel; by default that of sending messages."""
        self._overwrite(channel, names, allowed=True)

    def hide_channel(self, channel: Channel) -> None:
        """Hide a channel from everybody but the bot, and those who may do anything."""
        view = permissions.together(Permission.VIEW_CHANNEL)
        channel.overwrites[self.guild.id] = Overwrite(is_member=False, deny=view)
        self.permit(channel, "view_channel", "send_messages")

    def _overwrite(self, channel: Channel, names: tuple[str, ...], *, allowed: bool) -> None:
        if channel.type in THREADS:
            raise ValueError("A thread takes its permissions from its channel")
        chosen = [Permission[name.upper()] for name in names or ("send_messages",)]
        bits = permissions.together(*chosen)
        own = channel.overwrites.setdefault(self.rehearsal.bot.id, Overwrite(is_member=True))
        own.allow = own.allow | bits if allowed else own.allow & ~bits
        own.deny = own.deny & ~bits if allowed else own.deny | bits
        making.tell_of_channel(self._world, "CHANNEL_UPDATE", channel)

    def grant_bot(self, *names: str) -> None:
        """Give the bot's own role permissions in the whole guild."""
        role = next(each for each in self.guild.roles.values() if each.bot_id)
        role.permissions |= permissions.together(*(Permission[name.upper()] for name in names))
        making.change_role(self._world, self.guild, role)

    def remove_bot(self) -> None:
        """Throw the bot out."""
        making.leave(self._world, self.guild, self.rehearsal.bot)

    def invite_bot(self) -> None:
        """Let the bot in again."""
        role = next(each for each in self.guild.roles.values() if each.bot_id)
        making.join(self._world, self.guild, self.rehearsal.bot, [role.id])

    @property
    def scheduled_events(self) -> list[ScheduledEvent]:
        """The guild's scheduled events."""
        return list(self.guild.events.values())

    def schedule(
        self, name: str, starts_at: datetime, ends_at: datetime, place: str
    ) -> ScheduledEvent:
        """Schedule an event as the owner does by hand."""
        event = ScheduledEvent(
            self._world.ids.next(), self.id, self.guild.owner_id, name, starts_at, ends_at
        )
        event.location = place
        scheduling.add(self._world, self.guild, event)
        return event

    def interest(self, person: Person, event: ScheduledEvent, *, on: bool = True) -> None:
        """Let somebody be interested in an event, or not any more."""
        scheduling.interest(self._world, self.guild, event, person.id, on=on)
