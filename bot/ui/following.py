"""Where a card leads once it has been read: to a tip, to a few to choose from, or to the list.

A place is written so that a button's id can hold it: `back-pain.upper+shoes`, or nothing.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Any, ClassVar

import discord

from bot.domain.asking import Match
from bot.ui.answer import AnyInteraction

NOWHERE = ""
# An id has a hundred characters; what stands before the place takes its part.
LONGEST = 44


class Following:
    """How to get there. The ways are set by the cog that has the tips, as it loads."""

    show: ClassVar[Callable[[AnyInteraction, str], Awaitable[None]]]
    card: ClassVar[Callable[[Any, Sequence[Match]], discord.ui.LayoutView]]
    """What a question may mean, for a bot; everything there is, where nothing was found."""


async def follow(interaction: Any, then: str) -> None:
    """Show this person, alone, what they asked for."""
    await Following.show(interaction, then)


def place(places: Iterable[tuple[str, str]]) -> str:
    """Write topics, each with its area or none, as a button's id can hold; the last may not fit.

    >>> place([("back-pain", "upper"), ("shoes", "")])
    'back-pain.upper+shoes'
    """
    written = NOWHERE
    for slug, area in places:
        longer = "+".join(filter(None, (written, ".".join(filter(None, (slug, area))))))
        if len(longer) > LONGEST:
            break
        written = longer
    return written


def places(written: str) -> list[tuple[str, str]]:
    """Read it back.

    >>> places("back-pain.upper+shoes")
    [('back-pain', 'upper'), ('shoes', '')]
    """
    pairs = (each.partition(".") for each in written.split("+") if each)
    return [(slug, area) for slug, _dot, area in pairs]
