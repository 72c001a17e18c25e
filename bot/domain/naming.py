"""Finding things by their names, however they are spelled."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from bot.domain.finding import squeeze

ALIKE = 70.0
# Half-typed names are only guessed at from here on.
SHORTEST, UNSURE = 4, 5.0
EXACT, BEGINS, WITHIN = 103.0, 102.0, 101.0


class Named(Protocol):
    """Whatever has names, the first of which it is called by."""

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that people may type for it."""
        ...


NamedT = TypeVar("NamedT", bound=Named)


def closest(things: Iterable[NamedT], typed: str, limit: int = 25) -> list[NamedT]:
    """Return the things whose names come close to what was typed, the likeliest first.

    Nothing typed may mean any of them.
    """
    wanted = squeeze(typed)
    scored = [(_score(each, wanted), each) for each in things]
    likely = [(score, each) for score, each in scored if score >= ALIKE]
    return [each for _score_, each in sorted(likely, key=lambda pair: -pair[0])][:limit]


def _score(thing: Named, wanted: str) -> float:
    return max(_likeness(squeeze(name), wanted) for name in thing.names)


def _likeness(name: str, wanted: str) -> float:
    if name == wanted:
        return EXACT
    if name.startswith(wanted):
        return BEGINS
    if wanted in name:
        return WITHIN
    from rapidfuzz import fuzz  # noqa: PLC0415  3 MB for those who mistype

    return max(
        fuzz.ratio(wanted, name),
        fuzz.ratio(wanted, name[: len(wanted) + 1]) - UNSURE if len(wanted) >= SHORTEST else 0.0,
    )
