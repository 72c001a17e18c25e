"""So many holds of so many seconds: what a plan asks, and what somebody says they held."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from msgspec import Meta, Struct

LONGEST_HOLD = 600
MOST_SETS = 50
# Nothing is earned beyond two minutes, and nothing below five seconds is a hold: no expert sees a
# use in longer ones (evidence 4.7, opinion).
MOST_EARNED = 120
LEAST_KEPT = 5


class Hold(Struct, frozen=True):
    """A number of sets, each held for as many seconds."""

    seconds: Annotated[int, Meta(ge=1)]
    sets: Annotated[int, Meta(ge=1)] = 1

    @property
    def total(self) -> int:
        """Seconds in all."""
        return self.sets * self.seconds

    @property
    def each(self) -> tuple[int, ...]:
        """The seconds of every set.

        >>> Hold(20, sets=3).each
        (20, 20, 20)
        """
        return (self.seconds,) * self.sets

    @property
    def earns(self) -> int:
        """The most seconds that can be earned with it."""
        return self.sets * min(self.seconds, MOST_EARNED)

    def counted(self, held: Sequence[int]) -> int:
        """Return the seconds that count: a set above its target counts as its target.

        >>> Hold(20, sets=3).counted([75, 15])
        35
        """
        most = min(self.seconds, MOST_EARNED)
        return sum(min(set_, most) for set_ in sorted(held, reverse=True)[: self.sets])

    def made_by(self, held: Sequence[int]) -> bool:
        """Whether these sets reach the target, set by set."""
        return self.counted(held) >= self.earns

    def less(self, percent: int) -> Hold:
        """Return the same sets, each shorter by so many percent; if that is no hold, fewer sets.

        >>> Hold(25, sets=3).less(20), Hold(5, sets=3).less(20)
        (Hold(seconds=20, sets=3), Hold(seconds=5, sets=2))
        """
        if self.seconds <= LEAST_KEPT:
            return Hold(self.seconds, max(self.sets - 1, 1))
        return Hold(max(self.seconds * (100 - percent) // 100, LEAST_KEPT), self.sets)
