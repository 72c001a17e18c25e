"""Faults on demand: the next calls of a route fail, are slow, or lose their answer."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec
from aiohttp import web
from msgspec import Struct

from rehearsal.rest.routes import Route

_MESSAGES = {
    403: "Missing Permissions",
    500: "500: Internal Server Error",
    502: "502: Bad Gateway",
    503: "503: Service Unavailable",
}
_PLACE = re.compile(r"\{[^}]*\}")
_CODES = {403: 50013}
TOO_MANY = 429


class Fault(Struct):
    """What happens to a call: delayed, answered with an error, or done but cut off."""

    delay: float = 0.0
    answer: Callable[[], web.Response] | None = None
    loses_answer: bool = False
    left: int | None = 1


class Faults:
    """Faults by route; a route is written as `POST /channels/{channel_id}/messages`."""

    def __init__(self) -> None:
        self._waiting: dict[str, list[Fault]] = {}
        self.happened = 0

    def fail(
        self,
        route: str,
        status: int,
        *,
        times: int = 1,
        code: int | None = None,
        retry_after: float = 0.05,
        everywhere: bool = False,
    ) -> None:
        """Let the next calls of a route fail; a 429 may be the global one."""

        def answer() -> web.Response:
            if status == TOO_MANY:
                return too_many(retry_after, everywhere=everywhere)
            message = _MESSAGES.get(status, f"{status}: Error")
            body = {"message": message, "code": _CODES.get(status, 0) if code is None else code}
            return _json(status, body)

        self._add(route, Fault(answer=answer, left=times))

    def latency(self, route: str, seconds: float, times: int | None = None) -> None:
        """Let calls of a route take longer: so many of them, or all until `clear`."""
        self._add(route, Fault(delay=seconds, left=times))

    def lose_answer(self, route: str, *, times: int = 1) -> None:
        """Let what the next calls ask for happen, but cut the line instead of answering."""
        self._add(route, Fault(loses_answer=True, left=times))

    def clear(self) -> None:
        """Let everything work again."""
        self._waiting.clear()

    @property
    def pending(self) -> int:
        """How many faults are still to happen, those without a number left out."""
        return sum(fault.left or 0 for faults in self._waiting.values() for fault in faults)

    def take(self, route: Route) -> Fault | None:
        """Return what is to happen to a call of a route."""
        if not self._waiting:
            return None
        key = _key(route.name)
        faults = self._waiting.get(key)
        if not faults:
            return None
        fault = faults[0]
        self.happened += 1
        if fault.left is not None:
            fault.left -= 1
            if not fault.left:
                faults.pop(0)
        return fault

    def _add(self, route: str, fault: Fault) -> None:
        self._waiting.setdefault(_key(route), []).append(fault)


def _key(route: str) -> str:
    return _PLACE.sub("{}", route)


def _json(status: int, body: object) -> web.Response:
    encoded = msgspec.json.encode(body)
    return web.Response(status=status, body=encoded, headers={"Content-Type": "application/json"})


def too_many(retry_after: float, *, everywhere: bool = False, scope: str = "user") -> web.Response:
    """Return Discord's answer to a call too many."""
    response = _json(
        TOO_MANY,
        {
            "message": "You are being rate limited.",
            "retry_after": round(retry_after, 3),
            "global": everywhere,
        },
    )
    response.headers["Via"] = "1.1 rehearsal"
    response.headers["Retry-After"] = str(max(1, round(retry_after)))
    response.headers["X-RateLimit-Scope"] = "global" if everywhere else scope
    if everywhere:
        response.headers["X-RateLimit-Global"] = "true"
    return response
