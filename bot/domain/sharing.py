"""What a member may let a coach see. Nothing of it is shown to anybody without their word."""

from __future__ import annotations

from enum import StrEnum

from bot.words import N_


class Shared(StrEnum):
    """One thing to share. A value is stored."""

    LIGHT = "light"
    RUNS = "runs"

    @property
    def label(self) -> str:
        """The words for people, to be translated."""
        return LABELS[self]


LABELS = {
    Shared.LIGHT: N_("whether your light is amber or red"),
    Shared.RUNS: N_("how often and how far you run"),
}
