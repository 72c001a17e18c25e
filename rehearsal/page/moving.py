"""Moving the rehearsal's clock from the page, with whatever the bot does on the way."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from rehearsal.rules.options import Refused

if TYPE_CHECKING:
    from rehearsal.server import Rehearsal

logger = logging.getLogger(__name__)

Walk = Callable[[datetime], AsyncIterator[datetime]]
Instant = Callable[[], Awaitable[datetime | None]]


class ClockMover:
    """One move at a time, told while it goes on.

    Args:
        walk: goes to an instant through what the bot has to do until then, yielding where it is;
            without one the clock simply jumps.
        named: instants that the page offers by name, such as "Next board".
    """

    def __init__(
        self,
        rehearsal: Rehearsal,
        walk: Walk | None = None,
        named: Mapping[str, Instant] | None = None,
    ) -> None:
        self._rehearsal = rehearsal
        self._walk = walk
        self._named = dict(named or {})
        self._moving: asyncio.Task[None] | None = None
        self._from = self._at = self._until = rehearsal.clock.now()

    def about(self) -> dict[str, Any]:
        """Return what time it is, what can be asked for by name, and how far a move has come."""
        moving = self._moving is not None and not self._moving.done()
        way = (self._until - self._from).total_seconds()
        gone = (self._at - self._from).total_seconds()
        return {
            "now": self._rehearsal.clock.now().isoformat(),
            "named": list(self._named),
            "moving": {"until": self._until.isoformat(), "share": gone / way if way else 1.0}
            if moving
            else None,
        }

    async def begin(self, to: str, *, by_name: bool) -> None:
        """Begin to move to an instant in ISO form, or to one of the names.

        Raises:
            Refused: it moves already, there is no such instant, or it is not ahead.
        """
        if self._moving is not None and not self._moving.done():
            raise Refused("The clock is moving already.")
        until = await self._named_instant(to) if by_name else _instant(to)
        if until <= self._rehearsal.clock.now():
            raise Refused("The clock only goes forward.")
        self._from = self._at = self._rehearsal.clock.now()
        self._until = until
        self._moving = asyncio.create_task(self._move(until))

    async def _named_instant(self, name: str) -> datetime:
        find = self._named.get(name)
        found = await find() if find else None
        if found is None:
            raise Refused(f"There is no {name.lower()} to go to.")
        return found

    async def _move(self, until: datetime) -> None:
        try:
            if self._walk is None:
                self._rehearsal.clock.set(until)
                return
            async for at in self._walk(until):
                self._at = at
        except Exception:
            logger.exception("The clock stopped on its way to %s", until)


def _instant(text: str) -> datetime:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise Refused(f"{text} is no instant.") from None
    if found.tzinfo is None:
        raise Refused(f"{text} has no zone.")
    return found
