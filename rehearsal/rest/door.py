"""The one door through which every REST call comes: token, faults, limits, errors, a record."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
from aiohttp import web

from rehearsal.rest import body, refusals
from rehearsal.rest.routes import Call, Route
from rehearsal.rules.errors import ApiError

if TYPE_CHECKING:
    from rehearsal.server import Rehearsal

PREFIX = "/api/v10"
_JSON = "application/json"
_encode = msgspec.json.encode
_log = logging.getLogger(__name__)


class Breach(NamedTuple):
    """A rule of Discord's that the bot broke."""

    method: str
    path: str
    code: int
    what: str


class Request(NamedTuple):
    """A request of the bot's that was answered."""

    method: str
    route: str
    status: int
    ms: float


class Door:
    """Lets calls in, and answers them as Discord does."""

    def __init__(self, rehearsal: Rehearsal) -> None:
        self._rehearsal = rehearsal
        self.in_flight = 0
        self.last = time.monotonic()

    def handler(self, route: Route) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        """Return what aiohttp calls for a route."""

        async def handle(request: web.Request) -> web.StreamResponse:
            begun = time.perf_counter()
            self.in_flight += 1
            status = 0
            try:
                response = await self._answer(route, request)
                status = response.status
                return response
            finally:
                self.in_flight -= 1
                self.last = time.monotonic()
                took = (time.perf_counter() - begun) * 1000
                self._rehearsal.requests.append(Request(route.method, route.path, status, took))

        return handle

    async def unknown(self, request: web.Request) -> web.StreamResponse:
        """Answer a path that there is no route for, which is a gap or a mistake: note it."""
        path = request.path.removeprefix(PREFIX)
        self._rehearsal.breaches.append(Breach(request.method, path, 0, "There is no such route"))
        return _respond(404, {"message": "404: Not Found", "code": 0})

    async def _answer(self, route: Route, request: web.Request) -> web.StreamResponse:
        rehearsal = self._rehearsal
        if route.needs_token and request.headers.get("Authorization") != f"Bot {rehearsal.token}":
            return _refuse(refusals.unauthorized())
        limits: dict[str, str] = {}
        if rehearsal.rate_limits.on:
            verdict = rehearsal.rate_limits.take(route, request.match_info)
            if verdict.refused is not None:
                return verdict.refused
            limits = verdict.headers
        fault = rehearsal.faults.take(route)
        if fault is not None:
            await asyncio.sleep(fault.delay)
            if fault.answer is not None:
                return fault.answer()
        response = await self._handle(route, request)
        if limits:
            response.headers.update(limits)
        if fault is not None and fault.loses_answer and request.transport is not None:
            request.transport.abort()
        return response

    async def _handle(self, route: Route, request: web.Request) -> web.StreamResponse:
        call = Call(self._rehearsal, dict(request.match_info), request.query)
        try:
            call.body, call.uploads = await body.read(request, route.takes)
            self._check(route, request, call)
            answer = await route.handler(call)
        except ApiError as error:
            if refusals.is_breach(error):
                self._note(request, error)
            return _refuse(error)
        except Exception as error:  # noqa: BLE001 - a mistake of ours is told, not only answered
            _log.exception("The rehearsal failed at %s", route.name)
            self._note(request, ApiError(500, 0, f"The rehearsal failed: {error!r}"))
            return _respond(500, {"message": "500: Internal Server Error", "code": 0})
        if answer is None:
            return web.Response(status=204)
        return _respond(route.status, answer)

    def _check(self, route: Route, request: web.Request, call: Call) -> None:
        if self._rehearsal.openapi is None:
            return
        path = request.path.removeprefix(PREFIX)
        for problem in self._rehearsal.openapi.problems(route.method, path, call.body):
            self._rehearsal.breaches.append(Breach(route.method, path, 0, problem))

    def _note(self, request: web.Request, error: ApiError) -> None:
        what = (
            error.message
            if not error.errors
            else f"{error.message}: {_encode(error.errors).decode()}"
        )
        path = request.path.removeprefix(PREFIX)
        self._rehearsal.breaches.append(Breach(request.method, path, error.code, what))


def _respond(status: int, answer: Any) -> web.Response:
    return web.Response(status=status, body=_encode(answer), headers={"Content-Type": _JSON})


def _refuse(error: ApiError) -> web.Response:
    return _respond(error.status, error.body())
