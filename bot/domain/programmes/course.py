"""Somebody's way through a programme, computed from where they began and all they did since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.programmes.programme import Place, Programme, Session

# The programme's own: a day of rest between two runs (evidence 6.6).
BETWEEN_RUNS = timedelta(days=2)
# A choice of ours, in the manner of the planks' (evidence 4.10); a month off begins anew (6.6).
LONG_AWAY, TOO_LONG_AWAY = timedelta(days=8), timedelta(days=30)


class EntryKind(StrEnum):
    """What somebody did. A value is stored."""

    DONE = "done"
    MOVED = "moved"


class Offer(StrEnum):
    """What is proposed, one tap each, never done unasked."""

    REPEAT_RUN = "repeat-run"
    REPEAT_WEEK = "repeat-week"
    BEGIN_AGAIN = "begin-again"


@dataclass(frozen=True, slots=True)
class Entry:
    """A session that was done, or a move to one that is next; the day is the person's own."""

    kind: EntryKind
    day: date
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Where somebody stands.

    Attributes:
        next: the session to come; None once the last is done.
        done: how many different sessions of the programme were done.
        runs: how many were done in all, repeats counted.
        last: the latest day with a session.
        ready: the first day on which the rest between two runs is had.
        offers: what is proposed after time away.
    """

    next: Session | None
    done: int
    runs: int
    last: date | None
    ready: date
    offers: tuple[Offer, ...]

    @property
    def graduated(self) -> bool:
        """Whether the last session is behind them and nothing else was chosen since."""
        return self.next is None


def way(
    programme: Programme, start: Place, began: date, entries: Sequence[Entry], today: date
) -> Way:
    """Follow somebody from their start to today; the entries in the order they were made."""
    place: Place | None = start
    for entry in entries:
        moved = entry.kind is EntryKind.MOVED
        place = entry.place if moved else programme.after(entry.place)
    done = [entry for entry in entries if entry.kind is EntryKind.DONE]
    last = max((entry.day for entry in done), default=None)
    since = max((entry.day for entry in entries), default=began)
    return Way(
        next=programme.session(place) if place is not None else None,
        done=len({entry.place for entry in done}),
        runs=len(done),
        last=last,
        ready=today if last is None else max(today, last + BETWEEN_RUNS),
        offers=_offers(place, last, since, today),
    )


def runs_on(programme: Programme, found: Way, days: Sequence[date]) -> list[tuple[date, Session]]:
    """Give each session that is left one of the days, which are in order, as far as they reach."""
    if found.next is None:
        return []
    left = [each for each in programme.sessions if each.place >= found.next.place]
    return list(zip(days, left, strict=False))


def _offers(place: Place | None, last: date | None, since: date, today: date) -> tuple[Offer, ...]:
    """Propose something to those who were away, unless they have chosen since they are back."""
    if last is None or place is None or place <= Place(1, 1):
        return ()
    away = today - max(last, since)
    if away >= TOO_LONG_AWAY:
        return (Offer.BEGIN_AGAIN, Offer.REPEAT_WEEK)
    if away >= LONG_AWAY and place.run > 1:
        return (Offer.REPEAT_WEEK,)
    return ()
