"""Asking in one's own words: what may not wait comes first, then the topics that are meant."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from functools import cached_property

from bot.domain.asking import Index, Match
from bot.domain.topics import Topic
from bot.domain.triage import Outcome, triage


class Asking:
    """Reads what people ask. Nothing of it is kept or logged.

    What it reads with is built when somebody first asks, in a thread: nobody else waits for that.
    """

    def __init__(self, topics: Sequence[Topic], keywords: Mapping[str, str]) -> None:
        self._topics, self._keywords = topics, keywords
        self._built = asyncio.Lock()
        self._triages = False

    async def triage(self, text: str) -> Outcome:
        """Tell whether a text speaks of something that can't wait."""
        if not self._triages:
            async with self._built:
                await asyncio.to_thread(triage, "")
                self._triages = True
        return triage(text)

    async def find(self, text: str) -> list[Match]:
        """Return the two or three topics that a question most likely means, or none."""
        if "_index" not in self.__dict__:
            async with self._built:
                await asyncio.to_thread(lambda: self._index)
        return self._index.find(text)

    @cached_property
    def _index(self) -> Index:
        return Index(self._topics, self._keywords)
