"""The gateway's door: hello, identify or resume, then events until somebody hangs up."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Any

import msgspec
from aiohttp import WSMsgType, web

from rehearsal.gateway import members
from rehearsal.gateway.codes import (
    APPLICATION_FLAGS,
    HEARTBEAT_MILLISECONDS,
    KNOWN_INTENTS,
    LARGEST_PAYLOAD,
    PRIVILEGED,
    VERSION,
    Close,
    Opcode,
)
from rehearsal.gateway.connection import Connection
from rehearsal.gateway.session import Session
from rehearsal.world import wire
from rehearsal.world.news import News
from rehearsal.world.state import Guild
from rehearsal.world.world import World

Json = dict[str, Any]

# No network is quicker, and discord.py takes an answer that comes at once for 41 seconds late:
# it notes when it has sent a heartbeat in another thread, and by then it has been answered.
ACKNOWLEDGED_AFTER = 0.02


class Gateway:
    """Holds the bot's sessions, and does to them what one asks for."""

    def __init__(self, world: World, token: str, privileged: Iterable[str]) -> None:
        self.url = ""
        self.refuse_resume = False
        self.silent = False
        self.away = False
        self.identified = 0
        self.resumed = 0
        self.refused = 0
        self.sessions: dict[str, Session] = {}
        self._world = world
        self._token = token
        allowed = frozenset(privileged)
        self._flags = sum(APPLICATION_FLAGS[name] for name in allowed)
        self._forbidden = sum(PRIVILEGED[name] for name in PRIVILEGED.keys() - allowed)
        self._connections: set[Connection] = set()
        self._came = asyncio.Condition()
        world.listeners.append(self._hear)

    def _hear(self, news: News) -> None:
        for session in self.sessions.values():
            session.offer(news)

    @property
    def online(self) -> bool:
        """Whether the bot is connected."""
        return any(session.connection is not None for session in self.sessions.values())

    @property
    def waiting(self) -> int:
        """How many payloads are still to be written to the bot."""
        return sum(connection.waiting for connection in self._connections)

    async def connected(self, within: float = 30.0) -> None:
        """Wait until the bot has identified and was told of its guilds."""
        async with asyncio.timeout(within), self._came:
            await self._came.wait_for(lambda: self.online)

    def drop(self, *, resumable: bool = True) -> None:
        """Break every connection; the sessions can then be resumed, or not."""
        if not resumable:
            self.sessions.clear()
        for connection in list(self._connections):
            connection.cut()

    def reconnect(self) -> None:
        """Ask the bot to come again, as Discord does when it restarts a gateway."""
        for connection in self._connections:
            connection.send({"op": Opcode.RECONNECT, "d": None, "s": None, "t": None})

    def invalidate(self, *, resumable: bool = False) -> None:
        """Tell the bot that its sessions are over."""
        if not resumable:
            self.sessions.clear()
        for connection in self._connections:
            connection.send({"op": Opcode.INVALID_SESSION, "d": resumable, "s": None, "t": None})

    def hush(self, *, silent: bool = True) -> None:
        """Answer nothing more, not even heartbeats; or speak again."""
        self.silent = silent
        for connection in self._connections:
            connection.silent = silent

    def go(self, *, away: bool = True) -> None:
        """Be away: every line is cut and none is taken, and sessions are forgotten; or be back."""
        self.away = away
        if away:
            self.drop(resumable=False)

    def hang_up(self) -> None:
        """End every connection, because the rehearsal ends."""
        for connection in self._connections:
            connection.close(Close.GOING_AWAY)

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Serve one connection, until it ends."""
        if self.away:
            raise web.HTTPServiceUnavailable
        socket = web.WebSocketResponse(max_msg_size=0, compress=False)
        await socket.prepare(request)
        compressed = request.query.get("compress") == "zlib-stream"
        connection = Connection(socket, request.transport, compressed=compressed)
        connection.silent = self.silent
        self._connections.add(connection)
        hello = {"heartbeat_interval": HEARTBEAT_MILLISECONDS, "_trace": []}
        connection.send({"op": Opcode.HELLO, "d": hello, "s": None, "t": None})
        if request.query.get("v") != VERSION:
            connection.close(Close.INVALID_VERSION)
        try:
            await self._talk(socket, connection)
        finally:
            self._connections.discard(connection)
            await connection.end()
        return socket

    async def _talk(self, socket: web.WebSocketResponse, connection: Connection) -> None:
        session: Session | None = None
        try:
            async for frame in socket:
                if frame.type in (WSMsgType.TEXT, WSMsgType.BINARY):
                    session = await self._take(connection, session, frame.data)
        finally:
            if session is not None and session.connection is connection:
                session.connection = None
                if socket.close_code in (1000, 1001):  # the bot meant to go: Discord forgets it
                    self.sessions.pop(session.id, None)

    async def _take(
        self, connection: Connection, session: Session | None, frame: bytes | str
    ) -> Session | None:
        payload = _read(frame)
        if payload is None:
            connection.close(Close.DECODE_ERROR)
            return session
        opcode, data = payload
        match opcode:
            case Opcode.HEARTBEAT:
                ack = {"op": Opcode.HEARTBEAT_ACK, "d": None, "s": None, "t": None}
                asyncio.get_running_loop().call_later(ACKNOWLEDGED_AFTER, connection.send, ack)
            case Opcode.IDENTIFY if session is None:
                return await self._identify(connection, data)
            case Opcode.RESUME if session is None:
                return await self._resume(connection, data)
            case Opcode.IDENTIFY | Opcode.RESUME:
                connection.close(Close.ALREADY_AUTHENTICATED)
            case _ if session is None:
                connection.close(Close.NOT_AUTHENTICATED)
            case Opcode.REQUEST_GUILD_MEMBERS:
                members.send_chunks(self._world, session, data)
            case Opcode.PRESENCE_UPDATE | Opcode.VOICE_STATE_UPDATE:
                pass
            case _:
                connection.close(Close.UNKNOWN_OPCODE)
        return session

    async def _identify(self, connection: Connection, data: Json) -> Session | None:
        shard, shards = data.get("shard") or (0, 1)
        intents = data.get("intents")
        if data.get("token", "").removeprefix("Bot ") != self._token:
            connection.close(Close.AUTHENTICATION_FAILED)
        elif not isinstance(intents, int) or intents & ~KNOWN_INTENTS:
            connection.close(Close.INVALID_INTENTS)
        elif intents & self._forbidden:
            self.refused += 1
            connection.close(Close.DISALLOWED_INTENTS)
        elif not 0 <= shard < shards:
            connection.close(Close.INVALID_SHARD)
        else:
            session = Session(self._world, intents, shard, shards)
            await self._welcome(session, connection)
            return session
        return None

    async def _welcome(self, session: Session, connection: Connection) -> None:
        guilds = [each for each in self._world.guilds.values() if self._has_bot(each, session)]
        session.connection = connection
        self._forget_predecessor(session)
        self.identified += 1
        session.dispatch(
            "READY",
            {
                "v": 10,
                "user": wire.user(self._world.bot) | {"verified": True, "mfa_enabled": True},
                "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
                "private_channels": [],
                "session_id": session.id,
                "resume_gateway_url": self.url,
                "shard": [session.shard, session.shards],
                "application": {"id": str(self._world.bot.id), "flags": self._flags},
            },
        )
        for guild in guilds:
            session.greet(guild)
        self.sessions[session.id] = session
        async with self._came:
            self._came.notify_all()

    def _forget_predecessor(self, session: Session) -> None:
        """Drop a lost session of the same shard: who identifies anew will not resume it."""
        for other in list(self.sessions.values()):
            if other.connection is None and other.shard == session.shard:
                del self.sessions[other.id]

    def _has_bot(self, guild: Guild, session: Session) -> bool:
        return self._world.bot.id in guild.members and session.owns(guild)

    async def _resume(self, connection: Connection, data: Json) -> Session | None:
        session = self.sessions.get(data.get("session_id", ""))
        since = data.get("seq") or 0
        if data.get("token", "").removeprefix("Bot ") != self._token:
            connection.close(Close.AUTHENTICATION_FAILED)
        elif session is not None and since > session.sequence:
            connection.close(Close.INVALID_SEQUENCE)
        elif session is None or not session.can_replay(since) or self.refuse_resume:
            connection.send({"op": Opcode.INVALID_SESSION, "d": False, "s": None, "t": None})
        else:
            session.connection = connection
            self.resumed += 1
            session.replay(since)
            async with self._came:
                self._came.notify_all()
            return session
        return None


def _read(frame: bytes | str) -> tuple[int, Any] | None:
    """Return the opcode and the data of what a bot sent; nothing if it makes no sense."""
    if len(frame) > LARGEST_PAYLOAD:
        return None
    try:
        payload = msgspec.json.decode(frame)
    except msgspec.DecodeError:
        return None
    if not isinstance(payload, dict) or not isinstance(payload.get("op"), int):
        return None
    opcode, data = payload["op"], payload.get("d")
    if opcode in _NEED_DATA and not isinstance(data, dict):
        return None
    return opcode, data


_NEED_DATA = frozenset({Opcode.IDENTIFY, Opcode.RESUME, Opcode.REQUEST_GUILD_MEMBERS})
