"""One person at a time may ask a lot, not without end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.errors import UserError
from bot.words import N_

AT_ONCE = 30
PER_SECONDS = 60.0
QUIET_SECONDS = 60.0
REMEMBERED = 10_000


class Unanswered(Exception):  # noqa: N818  not an error: a decision to stay silent
    """This person has been told to slow down; nothing more is said for a while."""


@dataclass(slots=True)
class _Bucket:
    left: float
    filled_at: float
    quiet_until: float = 0.0


class Throttle:
    """A bucket a person: thirty commands at once, thirty more each minute.

    Whoever empties it gets one friendly line, then silence for a minute.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._buckets: dict[int, _Bucket] = {}

    def admit(self, person: int) -> None:
        """Count one command.

        Raises:
            UserError: the bucket has just run empty.
            Unanswered: it had before, less than a minute ago.
        """
        now = self._now()
        bucket = self._bucket(person, now)
        if now < bucket.quiet_until:
            raise Unanswered
        if bucket.left < 1:
            bucket.quiet_until = now + QUIET_SECONDS
            raise UserError(N_("That's a lot at once. Give it a minute, then ask me again."))
        bucket.left -= 1

    def _bucket(self, person: int, now: float) -> _Bucket:
        bucket = self._buckets.pop(person, None) or _Bucket(AT_ONCE, now)
        self._buckets[person] = bucket  # the most recent last, so that the first may be forgotten
        if len(self._buckets) > REMEMBERED:
            del self._buckets[next(iter(self._buckets))]
        gained = (now - bucket.filled_at) * AT_ONCE / PER_SECONDS
        bucket.left, bucket.filled_at = min(AT_ONCE, bucket.left + gained), now
        return bucket
