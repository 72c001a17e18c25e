"""Timing a session by the instants at which people pressed: get down, hold, down, rest, again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Self

from bot.domain.planks.holds import MOST_SETS, Hold
from bot.errors import UserError
from bot.words import N_

GET_DOWN = timedelta(seconds=5)
FORGOTTEN_AFTER = timedelta(minutes=15)
SECOND = timedelta(seconds=1)

TOO_EARLY = N_("Your hold has only just begun. Press again once you are down.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """A session on the clock: `go` is when the set at hand begins, `begun` when the first did.

    Without a target there is one set, as long as it lasts.
    """

    begun: datetime
    go: datetime
    target: Hold | None
    rest: int
    held: tuple[int, ...] = ()
    ended: bool = False

    @classmethod
    def start(cls, at: datetime, target: Hold | None, rest: int) -> Self:
        """Begin, with a few seconds to get down."""
        go = whole(at + GET_DOWN)
        return cls(begun=go, go=go, target=target, rest=rest)

    @property
    def sets(self) -> int:
        """How many sets there are to hold."""
        return min(self.target.sets, MOST_SETS) if self.target else 1

    @property
    def set_number(self) -> int:
        """Which set is being held, or is to come, from 1."""
        return len(self.held) + 1

    @property
    def done(self) -> bool:
        """Whether the last set was held, or no more are to come."""
        return self.ended or len(self.held) >= self.sets

    def forgotten(self, at: datetime) -> bool:
        """Whether it has been running for so long that nobody can be holding."""
        return at - self.go > FORGOTTEN_AFTER

    def down(self, at: datetime) -> Timing:
        """End the set at hand; the next one begins by itself after the rest.

        Raises:
            UserError: it has not begun, or lasted no second.
        """
        seconds = seconds_held(self.go, at)
        return replace(
            self, held=(*self.held, seconds), go=whole(at + timedelta(seconds=self.rest))
        )

    def rested(self, at: datetime) -> Timing:
        """Begin the set at hand after another rest."""
        return replace(self, go=whole(at + timedelta(seconds=self.rest)))

    def stopped(self) -> Timing:
        """End it with the sets that were held; the one at hand does not count."""
        return replace(self, ended=True)


def seconds_held(go: datetime, down: datetime) -> int:
    """Return how long a hold was, in whole seconds, to the nearest.

    Raises:
        UserError: it has not begun, or lasted no second.
    """
    seconds = round((down - go) / SECOND)
    if seconds < 1:
        raise UserError(TOO_EARLY)
    return seconds


def whole(instant: datetime) -> datetime:
    """Return the next whole second: Discord shows no finer ones, and shown and meant agree."""
    cut = instant.replace(microsecond=0)
    return cut if cut == instant else cut + SECOND
