"""What may come with a pain: red flags by area (evidence 1.3 to 1.18), and three plain facts.

The lines are asked, never concluded: one sign alone proves little, and a person is told to be
seen, not what they have. What the evidence has from memory alone is not in here as a fact.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.checkins.areas import ANYWHERE, BACK, TRUNK, Area
from bot.domain.topics import Level
from bot.words import N_


class Sign(StrEnum):
    """One thing that may come with it. A value is part of buttons and rows, and stays."""

    SADDLE = "saddle"
    BLADDER = "bladder"
    BOTH_LEGS = "both-legs"
    CHEST = "chest"
    BREATH = "breath"
    FALL = "fall"
    BURSTING = "bursting"
    WEAKER = "weaker"
    FEVER = "fever"
    LIMP = "limp"
    SWOLLEN_CALF = "swollen-calf"
    SNAP = "snap"
    LOCKED_KNEE = "locked-knee"
    UNWELL = "unwell"
    UNEASED = "uneased"
    SPOT = "spot"
    HOP = "hop"
    SHARP = "sharp"
    NIGHT = "night"
    PAINKILLER = "painkiller"

    @property
    def level(self) -> Level | None:
        """How soon somebody with it should be seen; None for what is no red flag."""
        return ASKED[self].level

    @property
    def text(self) -> str:
        """How it is asked, to be translated; at most 100 characters, Discord's limit."""
        return ASKED[self].text


@dataclass(frozen=True, slots=True)
class Asked:
    """A sign as it is asked: where, how soon to be seen, and in which words."""

    level: Level | None
    areas: frozenset[Area]
    text: str


NOW, TODAY, SOON = Level.NOW, Level.TODAY, Level.SOON
BONES = frozenset({Area.HIP, Area.KNEE, Area.SHIN, Area.FOOT}) | BACK
LEGS = frozenset({Area.SHIN, Area.CALF})
HEEL = frozenset({Area.CALF, Area.ACHILLES})
OTHER = frozenset({Area.OTHER})

ASKED = {
    Sign.SADDLE: Asked(
        NOW, BACK | {Area.HIP}, N_("Numb or tingling between the legs or round the bottom")
    ),
    Sign.BLADDER: Asked(NOW, BACK, N_("New trouble peeing, or leaking pee or poo")),
    Sign.BOTH_LEGS: Asked(NOW, BACK, N_("New pain, weakness or tingling in both legs")),
    Sign.CHEST: Asked(
        NOW, TRUNK | OTHER, N_("Chest pain or tightness, or a cold sweat, or sick with it")
    ),
    Sign.BREATH: Asked(
        NOW, TRUNK | OTHER | {Area.CALF}, N_("Short of breath at rest, or it hurts to breathe in")
    ),
    Sign.FALL: Asked(
        NOW, TRUNK | OTHER | {Area.HIP}, N_("It began with a hard fall, a blow or a crash")
    ),
    Sign.BURSTING: Asked(
        NOW, LEGS, N_("Sudden and severe, swollen and tight, with numbness or tingling")
    ),
    Sign.WEAKER: Asked(
        TODAY, TRUNK, N_("An arm or leg gets weaker, a foot slaps, or the numb part spreads")
    ),
    Sign.FEVER: Asked(
        TODAY,
        TRUNK | OTHER | {Area.HIP, Area.KNEE},
        N_("Fever or shivering, or feeling ill with it"),
    ),
    Sign.LIMP: Asked(
        TODAY, frozenset({Area.HIP}), N_("A limp, or an ache at night, deep in hip or groin")
    ),
    Sign.SWOLLEN_CALF: Asked(
        TODAY, frozenset({Area.CALF}), N_("One calf swollen, warm, or red or darker than the other")
    ),
    Sign.SNAP: Asked(
        TODAY, HEEL, N_("A snap or pop, and now no walking, or no rising on your toes")
    ),
    Sign.LOCKED_KNEE: Asked(
        TODAY,
        frozenset({Area.KNEE}),
        N_("It locks or gives way, is badly swollen, or can't take your weight"),
    ),
    Sign.UNWELL: Asked(SOON, BACK, N_("Losing weight without trying, or you have had cancer")),
    Sign.UNEASED: Asked(SOON, BACK, N_("Pain at night that no way of lying eases")),
    Sign.SPOT: Asked(SOON, BONES | OTHER, N_("One exact spot on a bone hurts to press")),
    Sign.HOP: Asked(
        SOON, frozenset({Area.HIP, Area.SHIN, Area.FOOT}), N_("It hurts to hop on that leg")
    ),
    Sign.SHARP: Asked(None, ANYWHERE, N_("It was sharp, not an ache")),
    Sign.NIGHT: Asked(None, ANYWHERE, N_("It woke me at night")),
    Sign.PAINKILLER: Asked(None, ANYWHERE, N_("I took a painkiller so that I could run")),
}
URGENCY = (NOW, TODAY, SOON)


def asked_of(areas: Collection[Area]) -> tuple[Sign, ...]:
    """Return what is asked where it hurts, the most urgent first."""
    return tuple(sign for sign, asked in ASKED.items() if not asked.areas.isdisjoint(areas))


def worst(signs: Iterable[Sign]) -> Level | None:
    """Return how soon somebody with these should be seen; None if there is no red flag."""
    levels = {sign.level for sign in signs}
    return next((level for level in URGENCY if level in levels), None)
