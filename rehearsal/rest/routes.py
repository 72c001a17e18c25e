"""What a route is, and what its handler is given."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from rehearsal.rules.errors import Problems
from rehearsal.world.files import Upload

if TYPE_CHECKING:
    from multidict import MultiMapping

    from rehearsal.server import Rehearsal
    from rehearsal.world.world import World

CREATED = 201
LARGEST = (1 << 63) - 1
Handler = Callable[["Call"], Awaitable[Any]]


class Call(Struct):
    """One request: where it goes, what it brings, and the rehearsal it is made to."""

    rehearsal: Rehearsal
    ids: dict[str, str]
    query: MultiMapping[str]
    body: Any = None
    uploads: list[Upload] = field(default_factory=list)

    @property
    def world(self) -> World:
        """The world the call is about."""
        return self.rehearsal.world

    def id(self, name: str) -> int:
        """Return a number from the path; 0 if there is none, which is nobody's id."""
        written = self.ids[name]
        return int(written) if written.isdecimal() else 0

    def number(self, name: str, default: int, least: int = 0, most: int = LARGEST) -> int:
        """Return a number from the query, within its bounds."""
        written = self.query.get(name, str(default))
        if not (written.isascii() and written.isdecimal() and least <= int(written) <= most):
            sentence = f"int value should be between {least} and {most}."
            problems = Problems()
            problems.add(name, "NUMBER_TYPE_RANGE", sentence)
            problems.raise_if_any()
        return int(written)


class Route(Struct):
    """A method and a path, as Discord's documentation writes it, with what answers it."""

    method: str
    path: str
    handler: Handler
    needs_token: bool = True
    takes: type = dict
    status: int = 200

    @property
    def name(self) -> str:
        """Such as `POST /channels/{channel_id}/messages`."""
        return f"{self.method} {self.path}"


class Routes(list[Route]):
    """Collects a resource's routes as they are written."""

    def add(
        self,
        method: str,
        path: str,
        *,
        needs_token: bool = True,
        takes: type = dict,
        status: int = 200,
    ) -> Callable[[Handler], Handler]:
        """Return a decorator that answers a route with a function."""

        def collect(handler: Handler) -> Handler:
            self.append(Route(method, path, handler, needs_token, takes, status))
            return handler

        return collect
