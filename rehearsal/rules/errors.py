"""How Discord says no: an HTTP status, a code, a message, and a tree of what is wrong where."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class ApiError(Exception):
    """An answer of Discord's that is an error, as its client sees it."""

    def __init__(
        self, status: int, code: int, message: str, errors: dict[str, Any] | None = None
    ) -> None:
        super().__init__(f"{status} {code}: {message}")
        self.status, self.code, self.message, self.errors = status, code, message, errors

    def body(self) -> dict[str, Any]:
        """Return the JSON body that Discord sends with such an error."""
        body: dict[str, Any] = {"message": self.message, "code": self.code}
        if self.errors:
            body["errors"] = self.errors
        return body


class Problems:
    """Collects what is wrong with a body, each at its place, in the tree Discord answers with.

    >>> problems = Problems()
    >>> with problems.at("embeds"), problems.at(0):
    ...     problems.add("title", "BASE_TYPE_MAX_LENGTH", "Must be 256 or fewer in length.")
    >>> problems.tree["embeds"]["0"]["title"]["_errors"][0]["code"]
    'BASE_TYPE_MAX_LENGTH'
    """

    def __init__(self) -> None:
        self.tree: dict[str, Any] = {}
        self._path: list[str] = []

    @contextmanager
    def at(self, place: str | int) -> Iterator[None]:
        """Go one step deeper for the length of a block."""
        self._path.append(str(place))
        try:
            yield
        finally:
            self._path.pop()

    def add(self, place: str | int | None, code: str, message: str) -> None:
        """Note a problem at a key of the present place, or at the place itself (None)."""
        node = self.tree
        for step in [*self._path, *([] if place is None else [str(place)])]:
            node = node.setdefault(step, {})
        node.setdefault("_errors", []).append({"code": code, "message": message})

    def raise_if_any(self) -> None:
        """Raise the 400 that Discord answers with, if anything was noted."""
        if self.tree:
            raise ApiError(400, 50035, "Invalid Form Body", self.tree)
