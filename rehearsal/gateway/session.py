"""A session of the bot's: one shard's place in the stream of events, which outlives connections."""

from __future__ import annotations

import secrets
from collections import deque
from typing import Any

import msgspec

from rehearsal.gateway.codes import Intent, Opcode, needed
from rehearsal.gateway.connection import Connection
from rehearsal.world import wire
from rehearsal.world.news import News
from rehearsal.world.state import Guild
from rehearsal.world.visibility import blank
from rehearsal.world.world import World

REMEMBERED = 1000
_MESSAGES = ("MESSAGE_CREATE", "MESSAGE_UPDATE")


class Session:
    """Numbers the events a shard is to hear of, and can tell the last of them again."""

    def __init__(self, world: World, intents: int, shard: int, shards: int) -> None:
        self.id = secrets.token_hex(16)
        self.intents = intents
        self.shard = shard
        self.shards = shards
        self.connection: Connection | None = None
        self.sequence = 0
        self._world = world
        self._sent: deque[tuple[int, bytes]] = deque(maxlen=REMEMBERED)
        self._needed: dict[tuple[str, bool], int] = {}

    def owns(self, guild: Guild) -> bool:
        """Tell whether a guild's events come over this shard."""
        return (guild.id >> 22) % self.shards == self.shard

    def offer(self, news: News) -> None:
        """Pass on an event, if the bot asked to hear of such and may see this one."""
        guild = news.guild or (news.channel and self._world.guild_of(news.channel))
        if not (self.owns(guild) if guild else self.shard == 0):
            return
        bot_id = self._world.bot.id
        if not self._wants(news, in_guild=guild is not None) or not self._world.hears(bot_id, news):
            return
        if guild is not None and news.name == "GUILD_CREATE":
            self.greet(guild)
            return
        written = news.write(bot_id)
        if news.name in _MESSAGES and not self.intents & Intent.MESSAGE_CONTENT:
            written = blank(written, bot_id, in_dm=guild is None)
        self.dispatch(news.name, written)

    def _wants(self, news: News, *, in_guild: bool) -> bool:
        """Tell whether the bot asked to hear of such news; of its own membership it always does."""
        key = (news.name, in_guild)
        if (intent := self._needed.get(key)) is None:
            intent = self._needed[key] = needed(news.name, in_guild=in_guild)
        return not intent or bool(self.intents & intent) or news.member_id == self._world.bot.id

    def greet(self, guild: Guild) -> None:
        """Tell of a guild that the bot is in."""
        everyone = bool(self.intents & Intent.GUILD_PRESENCES)
        bot_id = self._world.bot.id
        written = wire.guild_create(self._world, guild, bot_id, everyone=everyone)
        self.dispatch("GUILD_CREATE", written)

    def dispatch(self, name: str, data: Any) -> None:
        """Send an event, and remember it for a resume."""
        self.sequence += 1
        event = {"op": Opcode.DISPATCH.value, "t": name, "s": self.sequence, "d": data}
        encoded = msgspec.json.encode(event)
        self._sent.append((self.sequence, encoded))
        if self.connection is not None:
            self.connection.send_encoded(encoded)

    def can_replay(self, since: int) -> bool:
        """Tell whether everything after that number is still remembered."""
        oldest = self._sent[0][0] if self._sent else self.sequence + 1
        return oldest - 1 <= since <= self.sequence

    def replay(self, since: int) -> None:
        """Send again what came after that number."""
        if self.connection is not None:
            for number, encoded in self._sent:
                if number > since:
                    self.connection.send_encoded(encoded)
        self.dispatch("RESUMED", {})
