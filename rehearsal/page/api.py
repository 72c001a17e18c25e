"""What the page asks for: its files, who there is, what one sees, what goes wrong; and to act."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import msgspec
from aiohttp import WSMsgType, web

from rehearsal.page import files
from rehearsal.page.acts import LOCALES, act
from rehearsal.page.moving import ClockMover
from rehearsal.page.panel import Panel
from rehearsal.people.crowd import Stream
from rehearsal.people.person import Person
from rehearsal.rules.options import Refused
from rehearsal.world import wire
from rehearsal.world.files import Upload

if TYPE_CHECKING:
    from rehearsal.server import Rehearsal

PEOPLE = 4
HEARTBEAT_SECONDS = 30.0
_encode = msgspec.json.encode


class Page:
    """The page's side of the server."""

    def __init__(self, rehearsal: Rehearsal, panel: Panel, mover: ClockMover) -> None:
        self._rehearsal = rehearsal
        self._panel = panel
        self._mover = mover

    def routes(self) -> list[web.RouteDef]:
        """Return what the server is to answer for the page."""
        return [
            web.get("/", self._index),
            web.get("/page/static/{name:.+}", self._file),
            web.get("/page/people", self._people),
            web.get("/page/snapshot", self._snapshot),
            web.get("/page/events", self._events),
            web.get("/page/errors", self._errors),
            web.post("/page/act", self._act),
            web.get("/page/clock", self._clock),
            web.post("/page/clock", self._move_clock),
        ]

    async def _index(self, _request: web.Request) -> web.StreamResponse:
        return files.answer("index.html")

    async def _file(self, request: web.Request) -> web.StreamResponse:
        return files.answer(request.match_info["name"])

    async def _people(self, request: web.Request) -> web.Response:
        self._only_from_here(request)
        people = self._rehearsal.people()[:PEOPLE]
        described = [
            {
                "id": str(each.id),
                "name": each.name,
                "coach": each.club.is_coach(each),
                "locale": each.user.locale,
            }
            for each in people
        ]
        bot = wire.user(self._rehearsal.bot)
        return _json({"people": described, "bot": bot, "locales": LOCALES})

    async def _snapshot(self, request: web.Request) -> web.Response:
        self._only_from_here(request)
        now = self._rehearsal.clock.now().isoformat()
        return _json(self._person(request.query.get("as")).snapshot() | {"now": now})

    async def _errors(self, request: web.Request) -> web.Response:
        self._only_from_here(request)
        after = request.query.get("after", "0")
        return _json({"entries": self._panel.after(int(after) if after.isdecimal() else 0)})

    async def _act(self, request: web.Request) -> web.Response:
        self._only_from_here(request)
        what, uploads = await _read(request)
        try:
            return _json(await act(self._person(what.get("as")), what, uploads))
        except Refused as refused:
            return _json({"message": str(refused)}, status=400)

    async def _clock(self, request: web.Request) -> web.Response:
        self._only_from_here(request)
        return _json(self._mover.about())

    async def _move_clock(self, request: web.Request) -> web.Response:
        self._only_from_here(request)
        what, _uploads = await _read(request)
        try:
            await self._mover.begin(str(what.get("to")), by_name=bool(what.get("by_name")))
        except Refused as refused:
            return _json({"message": str(refused)}, status=400)
        return _json(self._mover.about())

    async def _events(self, request: web.Request) -> web.WebSocketResponse:
        """Tell a page what its person sees happen, until one side goes."""
        self._only_from_here(request)
        stream = self._person(request.query.get("as")).events()
        socket = web.WebSocketResponse(heartbeat=HEARTBEAT_SECONDS)
        await socket.prepare(request)
        passing = asyncio.create_task(_pass_on(stream, socket))
        try:
            async for message in socket:
                if message.type is WSMsgType.ERROR:
                    break
        finally:
            passing.cancel()
            await asyncio.wait([passing])
        return socket

    def _person(self, person_id: str | None) -> Person:
        for person in self._rehearsal.people():
            if str(person.id) == person_id:
                return person
        raise web.HTTPNotFound(text="There is nobody of that id.")

    def _only_from_here(self, request: web.Request) -> None:
        """Refuse other web sites, which a browser lets talk to this machine."""
        origin = request.headers.get("Origin")
        here = {f"http://{host}:{self._rehearsal.port}" for host in ("127.0.0.1", "localhost")}
        if f"http://{request.host}" not in here or (origin is not None and origin not in here):
            raise web.HTTPForbidden(text="Only this page may ask.")


async def _pass_on(stream: Stream, socket: web.WebSocketResponse) -> None:
    async for event in stream:
        await socket.send_str(_encode(event).decode())
    await socket.close()


async def _read(request: web.Request) -> tuple[dict[str, Any], dict[str, list[Upload]]]:
    form = await request.post()
    uploads: dict[str, list[Upload]] = {}
    for name, value in form.items():
        if isinstance(value, web.FileField):
            chosen = Upload(value.filename, value.file.read())
            uploads.setdefault(name, []).append(chosen)
    written = form.get("payload_json")
    try:
        what = msgspec.json.decode(written if isinstance(written, str) else "", type=dict[str, Any])
    except msgspec.DecodeError:
        raise web.HTTPBadRequest(text="payload_json has to be a JSON object.") from None
    return what, uploads


def _json(answer: Any, *, status: int = 200) -> web.Response:
    return web.Response(
        status=status,
        body=_encode(answer),
        content_type="application/json",
        headers={"Cache-Control": "no-store"},
    )
