"""How shoes are told."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.runs.distances import rough_words
from bot.domain.units import Units
from bot.storage.shoes import Pair
from bot.ui.plain import plain
from bot.words import _


def pair_line(pair: Pair, units: Units) -> str:
    """Tell a pair in a line: its name, how far it has run, what is special about it."""
    parts = [f"**{plain(pair.name)}**: {rough_words(pair.metres, units)}"]
    if pair.favourite:
        parts.append(_("worn unless you say otherwise"))
    if pair.retired_at is not None:
        parts.append(_("retired"))
    elif pair.note_at is not None:
        parts.append(_("note at {distance}").format(distance=rough_words(pair.note_at, units)))
    return " · ".join(parts)


def listed(pairs: tuple[Pair, ...], units: Units) -> Iterator[str]:
    """Tell pairs a line each, those in use first."""
    for pair in sorted(pairs, key=lambda each: each.retired_at is not None):
        yield f"- {pair_line(pair, units)}"


def about_mileage() -> str:
    """Say what a distance on shoes is worth (evidence 3.1, 6.4)."""
    return _(
        "No mileage is proven. Comfort and wear tell more: a sole that is smooth, creased or "
        "lopsided, or an ache that began with a new pair."
    )
