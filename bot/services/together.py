"""Asking in one go what many ask at the same moment."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from itertools import islice
from typing import Generic, TypeVar

K = TypeVar("K")
Q = TypeVar("Q")
V = TypeVar("V")


class Together(Generic[K, Q, V]):
    """Answers questions by the dozen: those that come while others are being answered wait.

    Args:
        answer: answers so many questions at once, each known by its key.
        most: so many at once at most.
    """

    def __init__(
        self, answer: Callable[[Mapping[K, Q]], Awaitable[Mapping[K, V]]], most: int
    ) -> None:
        self._answer, self._most = answer, most
        self._asked: dict[K, tuple[Q, asyncio.Future[V]]] = {}
        self._answering: asyncio.Task[None] | None = None

    async def ask(self, key: K, question: Q) -> V:
        """Return the answer; raises what answering raises."""
        if key not in self._asked:
            self._asked[key] = question, asyncio.get_running_loop().create_future()
        _question, answered = self._asked[key]
        if self._answering is None or self._answering.done():
            self._answering = asyncio.create_task(self._go_on(), name="asking together")
        # Who stops waiting takes the answer from nobody else.
        return await asyncio.shield(answered)

    async def settled(self) -> None:
        """Wait until nothing is being answered."""
        if self._answering is not None:
            await asyncio.wait([self._answering])

    async def _go_on(self) -> None:
        await asyncio.sleep(0)  # whoever asks in the same turn of the loop is in
        while self._asked:
            some = {key: self._asked.pop(key) for key in list(islice(self._asked, self._most))}
            try:
                answers = await self._answer({key: each for key, (each, _at) in some.items()})
                for key, (_question, answered) in some.items():
                    answered.set_result(answers[key])
            except Exception as error:  # noqa: BLE001  whoever asked gets it
                for _question, answered in some.values():
                    if not answered.done():
                        answered.set_exception(error)
