"""Everyone who listens: people with an open page or a test that waits for something."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Self
from weakref import WeakSet

from rehearsal.people import picker
from rehearsal.world.news import News
from rehearsal.world.world import World

Event = dict[str, Any]


class Stream:
    """What one person sees happen from the moment it was asked for, to be iterated over."""

    def __init__(self, user_id: int) -> None:
        self.user_id = user_id
        self._queue: asyncio.Queue[Event | None] = asyncio.Queue()

    def put(self, event: Event | None) -> None:
        """Add an event; None ends the stream."""
        self._queue.put_nowait(event)

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Event:
        if (event := await self._queue.get()) is None:
            raise StopAsyncIteration
        return event


class Crowd:
    """Passes news on to those who watch something, and to the streams of people."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._watches: dict[int, set[asyncio.Queue[News]]] = {}
        self._streams: WeakSet[Stream] = WeakSet()
        world.listeners.append(self._hear)

    def _hear(self, news: News) -> None:
        if self._watches:
            for subject in (news.interaction, news.channel, news.message):
                for queue in self._watches.get(subject.id, ()) if subject else ():
                    queue.put_nowait(news)
        for stream in self._streams:
            if self._world.hears(stream.user_id, news):
                stream.put({"t": news.name, "d": news.write(stream.user_id)})

    @contextmanager
    def watching(self, *snowflakes: int) -> Iterator[asyncio.Queue[News]]:
        """Collect the news about channels, messages and interactions, whoever may see it."""
        queue: asyncio.Queue[News] = asyncio.Queue()
        for snowflake in snowflakes:
            self._watches.setdefault(snowflake, set()).add(queue)
        try:
            yield queue
        finally:
            for snowflake in snowflakes:
                self._watches[snowflake].discard(queue)
                if not self._watches[snowflake]:
                    del self._watches[snowflake]

    def stream(self, user_id: int) -> Stream:
        """Return what somebody sees happen from now on; it ends when nobody holds it any more."""
        stream = Stream(user_id)
        self._streams.add(stream)
        return stream

    def commands_changed(self) -> None:
        """Tell everyone that there are other commands than before."""
        self._world.publish("COMMANDS_UPDATE", lambda viewer: picker.commands(self._world, viewer))

    def end(self) -> None:
        """End every stream."""
        for stream in self._streams:
            stream.put(None)
