"""Where it hurts. The numbers are those on the drawn body."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from bot.words import N_


class Area(StrEnum):
    """A part of the body, in the order of its number on the drawing, from 1."""

    NECK = "neck"
    UPPER_BACK = "upper-back"
    CENTRAL_BACK = "central-back"
    LOWER_BACK = "lower-back"
    HIP = "hip"
    KNEE = "knee"
    SHIN = "shin"
    CALF = "calf"
    ACHILLES = "achilles"
    FOOT = "foot"
    OTHER = "other"

    @property
    def number(self) -> int:
        """Its number on the drawn body."""
        return tuple(Area).index(self) + 1

    @property
    def label(self) -> str:
        """What it is called, to be translated; in the middle of a sentence too."""
        return LABELS[self]


LABELS = {
    Area.NECK: N_("neck"),
    Area.UPPER_BACK: N_("upper back"),
    Area.CENTRAL_BACK: N_("middle back"),
    Area.LOWER_BACK: N_("lower back"),
    Area.HIP: N_("hip or groin"),
    Area.KNEE: N_("knee"),
    Area.SHIN: N_("shin"),
    Area.CALF: N_("calf"),
    Area.ACHILLES: N_("Achilles"),
    Area.FOOT: N_("foot or heel"),
    Area.OTHER: N_("somewhere else"),
}

BACK = frozenset({Area.UPPER_BACK, Area.CENTRAL_BACK, Area.LOWER_BACK})
TRUNK = BACK | {Area.NECK}
# What a plank loads; the rest of the body a plank leaves alone (a choice of design).
LOADED_BY_PLANKS = TRUNK | {Area.HIP, Area.OTHER}
ANYWHERE = frozenset(Area)


def in_order(areas: Iterable[Area]) -> tuple[Area, ...]:
    """Return areas once each, from the head down."""
    return tuple(sorted(set(areas), key=lambda area: area.number))


def as_mask(areas: Iterable[Area]) -> int:
    """Pack areas into a number, for a button's id.

    >>> as_mask([Area.NECK, Area.CENTRAL_BACK]), of_mask(5)
    (5, (<Area.NECK: 'neck'>, <Area.CENTRAL_BACK: 'central-back'>))
    """
    return sum(1 << (area.number - 1) for area in set(areas))


def of_mask(mask: int) -> tuple[Area, ...]:
    """Return the areas packed into a number; what is no area is left out."""
    return tuple(area for area in Area if mask >> (area.number - 1) & 1)
