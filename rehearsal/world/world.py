"""The world: everything there is, and those who hear of what happens in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, ClassVar

from rehearsal.clock import Clock
from rehearsal.world import permissions
from rehearsal.world.ids import Ids
from rehearsal.world.interactions import ACKNOWLEDGED_WITHIN, Interaction
from rehearsal.world.news import Listener, News
from rehearsal.world.permissions import Permission
from rehearsal.world.state import (
    Channel,
    ChannelType,
    Command,
    Guild,
    Message,
    User,
)

_VIEW = Permission.VIEW_CHANNEL.value


class World:
    """Holds the state by id, answers who may do what, and passes on the news.

    `watchers` hear of all news of every world: a check over a whole run of tests.
    """

    watchers: ClassVar[list[Callable[[World, News], None]]] = []

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.ids = Ids(clock)
        self.url = ""
        self.users: dict[int, User] = {}
        self.guilds: dict[int, Guild] = {}
        self.channels: dict[int, Channel] = {}
        self.messages: dict[int, dict[int, Message]] = {}
        self.commands: dict[int, Command] = {}
        self.files: dict[int, bytes] = {}
        self.interactions: dict[str, Interaction] = {}
        self.listeners: list[Listener] = []
        self.acknowledged_within = ACKNOWLEDGED_WITHIN
        self.changes = 0
        self._dms: dict[frozenset[int], Channel] = {}
        self.bot = self.add_user("Plankton", bot=True)

    def add_user(self, display: str, *, bot: bool = False) -> User:
        """Make an account."""
        name = "".join(letter for letter in display.lower() if letter.isalnum()) or "someone"
        user = User(self.ids.next(), display if bot else name, display, bot=bot)
        self.users[user.id] = user
        return user

    def publish(
        self,
        name: str,
        write: Callable[[int], Any],
        *,
        guild: Guild | None = None,
        channel: Channel | None = None,
        only_for: int | None = None,
        message: Message | None = None,
        interaction: Interaction | None = None,
        member_id: int | None = None,
    ) -> None:
        """Let everyone whom it concerns hear of something. `write` is called once a viewer."""
        self.changes += 1
        news = News(name, write, guild, channel, only_for, message, interaction, member_id)
        for listener in self.listeners:
            listener(news)
        for watcher in self.watchers:
            watcher(self, news)

    def permissions(self, channel: Channel, user_id: int) -> int:
        """Return what somebody may do in a channel, a thread or a DM."""
        if channel.guild_id is None:
            return permissions.IN_DMS if user_id in channel.recipients else 0
        guild = self.guilds[channel.guild_id]
        place = channel if channel.thread is None else self.channels[channel.parent_id or 0]
        granted = permissions.in_channel(guild, place, user_id)
        if self._is_closed_to(channel, user_id, granted):
            return 0
        return permissions.as_written_in(channel, granted)

    @staticmethod
    def _is_closed_to(channel: Channel, user_id: int, granted: int) -> bool:
        return (
            channel.type == ChannelType.PRIVATE_THREAD
            and channel.thread is not None
            and user_id not in channel.thread.members
            and not granted & Permission.MANAGE_THREADS
        )

    def sees(self, user_id: int, channel: Channel) -> bool:
        """Tell whether a channel is there for somebody."""
        return bool(self.permissions(channel, user_id) & _VIEW)

    def hears(self, user_id: int, news: News) -> bool:
        """Tell whether something that happened is for somebody to see."""
        if news.only_for is not None:
            return news.only_for == user_id
        if news.channel is not None:
            return self.sees(user_id, news.channel)
        return news.guild is None or user_id in news.guild.members

    def guild_of(self, channel: Channel) -> Guild | None:
        """Return the guild that a channel is in; a DM is in none."""
        return None if channel.guild_id is None else self.guilds[channel.guild_id]

    def channels_of(self, guild: Guild) -> Iterator[Channel]:
        """Yield a guild's channels, without its threads."""
        return (self.channels[channel_id] for channel_id in guild.channels)

    def threads_of(self, guild: Guild) -> Iterator[Channel]:
        """Yield a guild's active threads."""
        for thread_id in guild.threads:
            thread = self.channels[thread_id]
            if thread.thread and not thread.thread.archived:
                yield thread

    def dm(self, one: int, other: int) -> Channel:
        """Return the private channel of two people, made if there was none."""
        pair = frozenset((one, other))
        if pair not in self._dms:
            known = (each for each in self.channels.values() if pair == set(each.recipients))
            self._dms[pair] = next(known, None) or self.add_channel(
                Channel(self.ids.next(), ChannelType.DM, recipients=[one, other])
            )
        return self._dms[pair]

    def add_channel(self, channel: Channel) -> Channel:
        """Put a channel where it can be found; tells nobody."""
        self.channels[channel.id] = channel
        self.messages[channel.id] = {}
        if channel.guild_id is not None:
            guild = self.guilds[channel.guild_id]
            (guild.channels if channel.thread is None else guild.threads).append(channel.id)
        return channel

    def history(self, channel_id: int, viewer: int) -> Iterable[Message]:
        """Yield a channel's messages that a viewer can see, the newest first."""
        for message in reversed(self.messages[channel_id].values()):
            if message.only_for in (None, viewer):
                yield message

    def message(self, channel_id: int, message_id: int) -> Message | None:
        """Return a message, if it is (still) there."""
        return self.messages.get(channel_id, {}).get(message_id)

    def open_interaction(self, interaction: Interaction) -> None:
        """Remember an interaction for as long as its token lives."""
        now = self.clock.now()
        while self.interactions:
            oldest = next(iter(self.interactions.values()))
            if oldest.token_lives(now):
                break
            del self.interactions[oldest.token]
        self.interactions[interaction.token] = interaction
