"""One check-in, as the rules see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.checkins.areas import LOADED_BY_PLANKS, Area
from bot.domain.checkins.signs import Sign, worst
from bot.domain.lights.light import Light
from bot.domain.topics import Level
from bot.errors import UserError
from bot.words import N_

LEAST, MOST = 0, 10
OUT_OF_RANGE = N_("Pain goes from 0, none, to 10, the worst you can imagine. Pick one of those.")


class Moment(StrEnum):
    """When somebody says how it feels."""

    RUN = "run"
    PLANK = "plank"
    MORNING = "morning"
    ANY = "any"


class Changed(StrEnum):
    """Whether pain changed how somebody ran or moved."""

    NO = "no"
    LITTLE = "little"
    YES = "yes"


class Activity(StrEnum):
    """What a light eases."""

    PLANK = "plank"
    RUN = "run"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """What somebody says of one day: the worst pain, where, and what came with it."""

    day: date
    moment: Moment
    score: int
    areas: tuple[Area, ...] = ()
    changed: Changed = Changed.NO
    signs: frozenset[Sign] = frozenset()

    @property
    def level(self) -> Level | None:
        """How soon they should be seen, if a red flag is among the signs."""
        return worst(self.signs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A check-in with its light; `waived` once its member has taken the change of plan back.

    `looked_at` is the day on which they said that a stop has been looked at.
    """

    checkin: CheckIn
    light: Light
    waived: bool = False
    looked_at: date | None = None

    @property
    def order(self) -> int:
        """Its place in time among all that is kept of somebody; one that is not kept has none."""
        return 0

    def touches(self, activity: Activity) -> bool:
        """Whether it eases one activity: a stop within days leaves planks to sore legs."""
        if self.light is not Light.STOP or activity is Activity.RUN:
            return True
        if self.checkin.level is not Level.SOON:
            return True
        return not LOADED_BY_PLANKS.isdisjoint(self.checkin.areas)


def check_score(score: int) -> int:
    """Return a score.

    Raises:
        UserError: it is not from 0 to 10.
    """
    if not LEAST <= score <= MOST:
        raise UserError(OUT_OF_RANGE)
    return score
