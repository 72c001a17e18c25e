"""What the lights of some days say to the next run or plank."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain.checkins.checkin import Activity, Judged
from bot.domain.lights.light import Light

GREENS_TO_RETURN = 2
# A light about which nothing more was said for so long is no news any more (a choice of design).
FORGOTTEN = timedelta(days=14)
DayLights = tuple[tuple[date, Light], ...]


@dataclass(frozen=True, slots=True)
class StandingLight:
    """The light under which somebody stands on a day.

    `since` is the day that lit it: the first session after it is the one that is eased.
    `returning`: two greens in a row have ended an amber or a red, so come back at 80 %.
    """

    light: Light = Light.NONE
    since: date | None = None
    returning: bool = False


def standing_light(lights: Iterable[tuple[date, Light]], day: date) -> StandingLight:
    """Return the light a session on a day stands under.

    Amber and red stand until two greens in a row, or until they are forgotten; a stop stands.

    >>> standing_light([(date(2026, 12, 1), Light.AMBER)], date(2026, 12, 3)).light.name
    'AMBER'
    """
    found, greens = StandingLight(), 0
    for lit_on, light in sorted(lights):
        if lit_on > day or light is Light.NONE:
            continue
        if found.light is Light.STOP:
            break
        if found.since is not None and lit_on - found.since > FORGOTTEN:
            found, greens = StandingLight(), 0
        if light is not Light.GREEN:
            found, greens = StandingLight(light, lit_on), 0
            continue
        greens += 1
        warned = found.light in {Light.AMBER, Light.RED}
        if warned and greens >= GREENS_TO_RETURN:
            found = StandingLight(Light.GREEN, lit_on, returning=True)
        elif not warned:
            found = replace(found, light=Light.GREEN, since=lit_on, returning=False)
    gone = found.light is not Light.STOP and found.since and day - found.since > FORGOTTEN
    return StandingLight() if gone else found


def lights_for(judged: Iterable[Judged], activity: Activity) -> DayLights:
    """Return the lights that move an activity: those not taken back, in the order of time."""
    return tuple(
        (each.checkin.day, each.light)
        for each in judged
        if not each.waived and each.touches(activity)
    )


def looked_at_for(judged: Iterable[Judged], activity: Activity) -> frozenset[date]:
    """Return the days on which a stop of an activity was lifted."""
    return frozenset(
        each.looked_at
        for each in judged
        if each.looked_at is not None and not each.waived and each.touches(activity)
    )


def standing_of(judged: Iterable[Judged], activity: Activity, day: date) -> StandingLight:
    """Return the light an activity stands under; a stop that was lifted is amber from then on."""
    return standing_light(
        [
            (lit_on(each), Light.AMBER if _lifted(each) else each.light)
            for each in judged
            if not each.waived and each.touches(activity)
        ],
        day,
    )


def lit_on(judged: Judged) -> date:
    """Return the day from which a check-in's light stands: a lifted stop's, when it was lifted."""
    looked_at = judged.looked_at
    return looked_at if looked_at is not None and _lifted(judged) else judged.checkin.day


def _lifted(judged: Judged) -> bool:
    return judged.light is Light.STOP and judged.looked_at is not None


def open_stops(judged: Iterable[Judged]) -> tuple[Judged, ...]:
    """Return the stops that nobody has had a look at, as far as we were told."""
    return tuple(
        each
        for each in judged
        if each.light is Light.STOP and each.looked_at is None and not each.waived
    )
