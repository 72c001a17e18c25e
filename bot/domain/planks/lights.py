"""What a light does to the plan; its cut-offs come from tendon research (evidence 4.10, 5.2)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from bot.domain.planks.history import Light
from bot.domain.planks.plans import Plan
from bot.domain.planks.standing import HALF, Because, Reason, Standing, eased, returned

AMBER_LESS = 30
GREENS_LESS = 20
GREENS_TO_RETURN = 2
SESSIONS_WITHOUT_STEP = 2
# A light has a day and no hour: two whole days after it are at least 48 hours.
RED_DAYS = timedelta(days=2)


def lit(standing: Standing, plan: Plan, light: Light, day: date) -> Standing:
    """Return the standing after a day's light. NONE changes nothing."""
    match light:
        case Light.NONE:
            return standing
        case Light.GREEN:
            return _green(replace(standing, greens=standing.greens + 1), plan, day)
        case Light.AMBER:
            return _amber(_warned(standing, day), plan, day)
        case Light.RED:
            blocked = replace(_warned(standing, day), blocked_until=day + RED_DAYS)
            return _halved(blocked, plan, Reason(Because.RED, day=day, percent=HALF))
        case Light.STOP:
            return replace(_warned(standing, day), stopped=True)


def looked_at(standing: Standing, plan: Plan, day: date) -> Standing:
    """Return the standing once a member says that a stop has been looked at: half, as after red."""
    if not standing.stopped:
        return standing
    reason = Reason(Because.STOP_LIFTED, day=day, percent=HALF)
    return _halved(replace(standing, stopped=False), plan, reason)


def _warned(standing: Standing, day: date) -> Standing:
    return replace(
        standing,
        greens=0,
        frozen=SESSIONS_WITHOUT_STEP,
        before=standing.before or standing.mark,
        lit=day,
    )


def _amber(standing: Standing, plan: Plan, day: date) -> Standing:
    if standing.pending >= Light.AMBER:
        return standing  # the easier session of an earlier light is still to come
    reason = Reason(Because.AMBER, day=day, percent=AMBER_LESS)
    return replace(eased(standing, plan, reason, rungs=1), pending=Light.AMBER)


def _halved(standing: Standing, plan: Plan, reason: Reason) -> Standing:
    if standing.pending >= Light.RED:
        return standing
    return replace(eased(standing, plan, reason), pending=Light.RED)


def _green(standing: Standing, plan: Plan, day: date) -> Standing:
    if standing.greens < GREENS_TO_RETURN or standing.before is None or standing.stopped:
        return standing
    back = replace(standing.before, hold=standing.before.hold.less(GREENS_LESS))
    free = replace(standing, before=None, pending=Light.NONE)
    if back.weight <= standing.mark.weight:
        return free
    reason = Reason(Because.TWO_GREENS, day=day, percent=GREENS_LESS)
    return returned(free, plan, back, reason)
