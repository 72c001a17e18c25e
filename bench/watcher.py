"""How long an event loop was held up by one piece of work, and by which."""

from __future__ import annotations

import asyncio
import time
from asyncio import events
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import msgspec


@dataclass(slots=True)
class Longest:
    """The longest piece of work in milliseconds: as it took, and as this thread was busy with it.

    On a machine that has other things to do, the first holds their time as well.
    """

    took: float = 0.0
    busy: float = 0.0
    what: str = "nothing"

    def __str__(self) -> str:
        return f"{self.took:.0f} ms at most, {self.busy:.0f} ms of them busy, in {self.what}"

    def forget(self) -> None:
        """Begin anew: what came before was the start."""
        self.took = self.busy = 0.0

    def as_json(self) -> str:
        """Return it as one line."""
        return msgspec.json.encode(self).decode()

    @classmethod
    def from_json(cls, line: str) -> Longest:
        """Read it back."""
        return msgspec.json.decode(line, type=cls)


@contextmanager
def watching() -> Generator[Longest]:
    """Measure every piece of work that any loop of this process does until the block ends."""
    longest = Longest()
    plain: Any = events.Handle._run

    def run(handle: Any) -> None:
        begun, busy = time.perf_counter(), time.thread_time()
        plain(handle)
        took = (time.perf_counter() - begun) * 1000
        if took > longest.took:
            longest.took, longest.busy = took, (time.thread_time() - busy) * 1000
            longest.what = _name(handle._callback)

    events.Handle._run = run  # type: ignore[method-assign]
    try:
        yield longest
    finally:
        events.Handle._run = plain  # type: ignore[method-assign]


def _name(callback: Any) -> str:
    owner = getattr(callback, "__self__", None)
    if isinstance(owner, asyncio.Task):
        return getattr(owner.get_coro(), "__qualname__", owner.get_name())
    return getattr(callback, "__qualname__", repr(callback))
