"""The rehearsal: everything behind one port of this machine."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self
from urllib.parse import quote

from aiohttp import web

from rehearsal.clock import Clock
from rehearsal.faults import Faults
from rehearsal.gateway import Gateway
from rehearsal.people.club import Club
from rehearsal.people.crowd import Crowd
from rehearsal.ratelimits import RateLimits
from rehearsal.rest import ROUTES
from rehearsal.rest.body import LARGEST_REQUEST
from rehearsal.rest.door import PREFIX, Breach, Door, Request
from rehearsal.rules.openapi import OpenApi
from rehearsal.world import keep as keeping
from rehearsal.world.state import Message, User
from rehearsal.world.world import World

if TYPE_CHECKING:
    from rehearsal.people.person import Person

HOST = "127.0.0.1"
REQUESTS_KEPT = 10_000
SAVED_EVERY_SECONDS = 5.0
POLL_SECONDS = 0.01


class Rehearsal:
    """A Discord of one's own; `async with` serves it.

    Args:
        port: of the one address for everything; 0 picks a free one.
        clock: what time it is; the machine's if not given.
        token: what the bot has to log in with.
        privileged: the privileged intents that the application may ask for.
        openapi: Discord's own description of its API, if requests are to be held against it.
        keep: a folder in which the world is found again next time.
    """

    def __init__(
        self,
        *,
        port: int = 0,
        clock: Clock | None = None,
        token: str = "rehearsal",  # noqa: S107 - it opens nothing but this machine's own stand-in
        privileged: Iterable[str] = ("message_content",),
        openapi: Path | None = None,
        keep: Path | None = None,
    ) -> None:
        self.clock = clock or Clock()
        self.token = token
        self.privileged = frozenset(privileged)
        self.openapi = OpenApi(openapi) if openapi else None
        self.keep = keep
        self.port = port
        self.world = World(self.clock)
        # Seconds that people wait for an answer.
        self.patience = 5.0
        self.gateway = Gateway(self.world, token, self.privileged)
        self.crowd = Crowd(self.world)
        self.faults = Faults()
        self.rate_limits = RateLimits()
        self.breaches: list[Breach] = []
        self.requests: deque[Request] = deque(maxlen=REQUESTS_KEPT)
        self.nonces: dict[str, Message] = {}
        self.door = Door(self)
        self.app = web.Application(client_max_size=LARGEST_REQUEST)
        self._runner: web.AppRunner | None = None
        self._saving: asyncio.Task[None] | None = None
        self._add_routes()
        if keep is not None:
            keeping.load(self.world, keep)

    def _add_routes(self) -> None:
        router = self.app.router
        for route in ROUTES:
            router.add_route(route.method, PREFIX + route.path, self.door.handler(route))
        router.add_route("*", PREFIX + "/{path:.*}", self.door.unknown)
        router.add_get("/gateway", self.gateway.serve)
        router.add_get("/gateway/", self.gateway.serve)
        router.add_get("/attachments/{channel_id}/{file_id}/{filename}", self._file)

    def add_routes(self, routes: Iterable[web.AbstractRouteDef]) -> None:
        """Serve something more beside Discord's own routes; only before it is started."""
        self.app.add_routes(routes)

    async def _file(self, request: web.Request) -> web.Response:
        written = request.match_info["file_id"]
        content = self.world.files.get(int(written)) if written.isdecimal() else None
        if content is None:
            raise web.HTTPNotFound
        name = request.match_info["filename"]
        headers = {
            "Content-Disposition": f"inline; filename*=utf-8''{quote(name)}",
            "X-Content-Type-Options": "nosniff",
        }
        kind = keeping.content_type(name)
        return web.Response(body=content, content_type=kind, headers=headers)

    @property
    def url(self) -> str:
        """The one address, such as `http://127.0.0.1:8000`."""
        return f"http://{HOST}:{self.port}"

    @property
    def api_url(self) -> str:
        """Where the bot finds REST."""
        return self.url + PREFIX

    @property
    def gateway_url(self) -> str:
        """Where the bot finds the gateway."""
        return f"ws://{HOST}:{self.port}/gateway"

    @property
    def bot(self) -> User:
        """The bot's account."""
        return self.world.bot

    @property
    def reads_content(self) -> bool:
        """Whether the application may read what people write in guilds."""
        return "message_content" in self.privileged

    def guild(self, name: str, *, owner: str = "Robin") -> Club:
        """Make a guild that has the bot, channels to talk in, and an owner."""
        return Club.make(self, name, owner)

    def clubs(self) -> list[Club]:
        """Return all guilds there are."""
        return [Club(self, guild) for guild in self.world.guilds.values()]

    def people(self) -> list[Person]:
        """Return everybody who is in a guild, but the bot."""
        found = {person.id: person for club in reversed(self.clubs()) for person in club.people()}
        return sorted(found.values(), key=lambda person: person.id)

    @contextmanager
    def unhurried(self, times: int) -> Generator[None]:
        """Let people, and Discord, wait so many times longer, while nobody is there to press again.

        That a machine is busy is no fault of the bot's.
        """
        patience, within = self.patience, self.world.acknowledged_within
        self.patience, self.world.acknowledged_within = patience * times, within * times
        try:
            yield
        finally:
            self.patience, self.world.acknowledged_within = patience, within

    async def quiet(self, seconds: float = 0.1) -> None:
        """Wait until no request of the bot's has been in flight for so long."""
        begun = time.monotonic()
        while True:
            if self.door.in_flight or self.gateway.waiting:
                begun = time.monotonic()
            elif (left := max(begun, self.door.last) + seconds - time.monotonic()) <= 0:
                return
            else:
                await asyncio.sleep(min(left, POLL_SECONDS))
                continue
            await asyncio.sleep(POLL_SECONDS)

    async def __aenter__(self) -> Self:
        self._runner = web.AppRunner(self.app, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        site = web.TCPSite(self._runner, HOST, self.port)
        try:
            await site.start()
        except OSError:
            await self._runner.cleanup()
            raise
        self.port = self._runner.addresses[0][1]
        keeping.move(self.world, self.url)
        self.gateway.url = self.gateway_url
        if self.keep is not None:
            self._saving = asyncio.create_task(self._save(self.keep))
        return self

    async def _save(self, folder: Path) -> None:
        saved = self.world.changes
        while True:
            await asyncio.sleep(SAVED_EVERY_SECONDS)
            if self.world.changes != saved:
                saved = self.world.changes
                keeping.save(self.world, folder)

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._saving is not None:
            self._saving.cancel()
            await asyncio.wait([self._saving])
        self.gateway.hang_up()
        if self._runner is not None:
            await self._runner.cleanup()
        self.crowd.end()
        if self.keep is not None:
            keeping.save(self.world, self.keep)
