"""What distances are told in."""

from __future__ import annotations

from enum import StrEnum

from bot.words import N_


class Units(StrEnum):
    """Kilometres or miles. A value is stored."""

    KM = "km"
    MI = "mi"

    @property
    def label(self) -> str:
        """The units' name for people, to be translated."""
        return LABELS[self]


LABELS = {Units.KM: N_("kilometres"), Units.MI: N_("miles")}
