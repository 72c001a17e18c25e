"""Asking in one's own words: what may not wait comes first, then the topics that are meant."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from functools import cached_property

from bot.domain.asking import Index, Match
from bot.domain.topics import Topic
from bot.domain.triage import Outcome, triage
from bot.domain.triage.likeness import Example, Likeness


class Asking:
    """Reads what people ask. Nothing of it is kept or logged.

    What it reads with is built when somebody first asks, in a thread: nobody else waits for that.
    """

    def __init__(
        self, topics: Sequence[Topic], keywords: Mapping[str, str], examples: Sequence[Example]
    ) -> None:
        self._topics, self._keywords, self._examples = topics, keywords, examples
        self._built = asyncio.Lock()

    async def triage(self, text: str) -> Outcome:
        """Tell whether a text speaks of something that can't wait."""
        if "_likeness" not in self.__dict__:
            async with self._built:
                await asyncio.to_thread(lambda: self._likeness)
        return triage(text, self._likeness)

    async def find(self, text: str) -> list[Match]:
        """Return the two or three topics that a question most likely means, or none."""
        if "_index" not in self.__dict__:
            async with self._built:
                await asyncio.to_thread(lambda: self._index)
        return self._index.find(text)

    @cached_property
    def _likeness(self) -> Likeness:
        return Likeness(self._examples)

    @cached_property
    def _index(self) -> Index:
        return Index(self._topics, self._keywords)
