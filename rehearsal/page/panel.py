"""What goes wrong with the bot, in the order it happened, for the page's side panel."""

from __future__ import annotations

import logging
from collections import deque
from dataclasses import asdict, dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from rehearsal.server import Rehearsal

Level = Literal["error", "warning", "info"]

KEPT = 500

# Those of a bad form are breaches, and are told as such.
_FAILURES = frozenset(
    {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.TOO_MANY_REQUESTS, 0}
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the panel."""

    id: int
    at: str
    level: Level
    source: str
    text: str


class Panel(logging.Handler):
    """Gathers rules that the bot broke, its requests that failed, and what it logs.

    It is a handler of log records, so that whoever runs a bot in the same process can show its
    warnings here.
    """

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__(logging.WARNING)
        self._rehearsal = rehearsal
        self._entries: deque[Entry] = deque(maxlen=KEPT)
        self._count = 0
        self._breaches = 0
        self._last_request: object = None

    def add(self, level: Level, text: str, *, source: str = "Log") -> None:
        """Hand over a line."""
        self._count += 1
        at = self._rehearsal.clock.now().isoformat()
        self._entries.append(Entry(self._count, at, level, source, text))

    def emit(self, record: logging.LogRecord) -> None:
        """Take a record of the log."""
        level: Level = "error" if record.levelno >= logging.ERROR else "warning"
        self.add(level, self.format(record), source=f"Log · {record.name}")

    def after(self, last: int) -> list[dict[str, Any]]:
        """Return the lines that came after that one."""
        self._gather_breaches()
        self._gather_requests()
        return [asdict(entry) for entry in self._entries if entry.id > last]

    def _gather_breaches(self) -> None:
        breaches = self._rehearsal.breaches
        for breach in breaches[self._breaches :]:
            code = f"{breach.code} " if breach.code else ""
            text = f"{breach.method} {breach.path}\n{code}{breach.what}"
            self.add("error", text, source="Discord’s rules")
        self._breaches = len(breaches)

    def _gather_requests(self) -> None:
        fresh: list[Any] = []
        for request in reversed(self._rehearsal.requests):
            if request is self._last_request:
                break
            fresh.append(request)
        for request in reversed(fresh):
            if request.status in _FAILURES or request.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
                text = f"{request.method} {request.route}\n{request.status or 'no answer'}"
                self.add("warning", text, source="Request")
        if fresh:
            self._last_request = fresh[0]
