"""Pictures for those who are waiting: off the event loop, one at a time, and none drawn twice."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import TypeVar

from bot.words import language

T = TypeVar("T", bound=Hashable)

# At 2 to 20 KB each.
MOST_KEPT = 128


class Pictures:
    """Draws pictures and keeps those asked for last."""

    def __init__(self, most: int = MOST_KEPT) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, bytes] = OrderedDict()
        # Pillow lets others run while it draws, but two at once only take turns and memory.
        self._one = asyncio.Semaphore(1)

    async def render(self, draw: Callable[[T], bytes], data: T) -> bytes:
        """Return what `draw` makes of the data, in the language of the answer being written."""
        key = (draw, data, language())
        async with self._one:
            picture = self._kept.get(key)
            if picture is None:
                picture = await asyncio.to_thread(draw, data)
            self._kept[key] = picture
            self._kept.move_to_end(key)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return picture
