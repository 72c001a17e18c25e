"""What lights do to the next run (rules: "Lights"): one run is eased, and then it is as before.

The shares are those of the rules; that a ceiling under a light goes by the longest run and not by
a tenth more is a choice of design, as is which run is the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from bot.domain.checkins.checkin import Activity, Judged, Moment
from bot.domain.lights.light import Light
from bot.domain.lights.standing import StandingLight, lit_on, standing_of

AMBER_LEAVES, RETURN_LEAVES = Fraction(2, 3), Fraction(4, 5)
ALL, NOTHING = Fraction(1), Fraction(0)


@dataclass(frozen=True, slots=True)
class RunEase:
    """What is left of the next run: `leaves` of what it would be, 0 after red and under a stop.

    `light` is NONE where nothing is eased. `until`: the first day without a stop that was not kept.
    """

    light: Light = Light.NONE
    since: date | None = None
    until: date | None = None

    @property
    def leaves(self) -> Fraction:
        """The share of a run that is left."""
        return LEAVES[self.light]

    @property
    def returning(self) -> bool:
        """Whether two greens have ended it: nearly all of it."""
        return self.light is Light.GREEN


LEAVES = {
    Light.NONE: ALL,
    Light.GREEN: RETURN_LEAVES,
    Light.AMBER: AMBER_LEAVES,
    Light.RED: NOTHING,
    Light.STOP: NOTHING,
}
UNEASED = RunEase()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """A run on a day, or a programme's week begun again: `order` grows with the time of logging."""

    day: date
    order: int
    again: bool = False


def ease_of(judged: Sequence[Judged], ran: Iterable[Ran], today: date) -> RunEase:
    """Return what the lights leave of somebody's next run; both in the order of time."""
    standing = standing_of(judged, Activity.RUN, today)
    light = _light(standing)
    by = lit_by(judged, standing)
    if light is Light.NONE or standing.since is None or by is None:
        return UNEASED
    if light is not Light.STOP and any(_was_eased(each, by, standing) for each in ran):
        return UNEASED
    return RunEase(light, standing.since)


def lit_by(judged: Sequence[Judged], standing: StandingLight) -> Judged | None:
    """Return the check-in that lit a standing light of runs."""
    return next(
        (
            each
            for each in reversed(judged)
            if lit_on(each) == standing.since and not each.waived and each.touches(Activity.RUN)
        ),
        None,
    )


def _light(standing: StandingLight) -> Light:
    if standing.light is Light.GREEN and not standing.returning:
        return Light.NONE
    return standing.light


def _was_eased(ran: Ran, by: Judged, standing: StandingLight) -> bool:
    """Whether a run is the one that was eased. Of a day's own run, a check-in came after it."""
    if ran.again and standing.light is not Light.AMBER:
        return False
    if standing.since is None:
        return False
    if by.checkin.moment is Moment.RUN and by.light is not Light.STOP:
        return ran.day > standing.since
    return ran.day >= standing.since and ran.order > by.order
