"""What a member or a coach changes by hand. A change by hand ends the way back from a light."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.domain.planks.history import (
    HIGHEST_CEILING,
    Baseline,
    CeilingSet,
    Change,
    Choice,
    Chosen,
    LevelSet,
    Light,
)
from bot.domain.planks.holds import LEAST_KEPT, Hold
from bot.domain.planks.levels import Level
from bot.domain.planks.plans import Plan
from bot.domain.planks.standing import (
    HALF,
    Because,
    Mark,
    Reason,
    Standing,
    eased,
    first_hold,
    returned,
    row,
    row_within,
)

STEP_SECONDS = 5
LESS = {Choice.A_FIFTH_LESS: 20, Choice.TWO_FIFTHS_LESS: 40}


def changed(standing: Standing, plan: Plan, change: Change) -> Standing:
    """Return the standing after a change."""
    match change:
        case CeilingSet():
            return _capped(standing, change)
        case LevelSet():
            return _by_hand(replace(standing, before=None), plan, change.level, change.day)
        case Baseline():
            return _measured(standing, plan, change)
        case Chosen():
            to = chosen_mark(standing, plan, change.choice)
            reason = Reason(Because.CHOSEN, day=change.day, percent=LESS.get(change.choice, 0))
            return returned(replace(standing, before=None), plan, to, reason)


def chosen_mark(standing: Standing, plan: Plan, choice: Choice) -> Mark:
    """Return what a choice would ask. It is never more than what is asked now."""
    now = standing.mark
    if choice in LESS:
        return replace(now, hold=now.hold.less(LESS[choice]))
    if choice is Choice.STEP_BACK:
        return _step_back(standing, plan)
    last = standing.last
    return last if last and last.weight < now.weight else now


def _step_back(standing: Standing, plan: Plan) -> Mark:
    hold = standing.asked
    if plan.table:
        at = row_within(plan, standing.at, hold.total - 1)
        return Mark(standing.level, row(plan, at) or hold, at) if at >= 0 else standing.mark
    if hold.seconds - STEP_SECONDS >= LEAST_KEPT:
        return replace(standing.mark, hold=Hold(hold.seconds - STEP_SECONDS, hold.sets))
    return replace(standing.mark, hold=Hold(hold.seconds, max(hold.sets - 1, 1)))


def _by_hand(standing: Standing, plan: Plan, level: Level, day: date) -> Standing:
    """Take a level; one higher starts at half of the time, unless a table says how long."""
    reason = Reason(Because.BY_HAND, day=day)
    if level.rung > standing.level.rung and not plan.table:
        standing = eased(standing, plan, replace(reason, percent=HALF))
    reason = replace(reason, before=standing.asked, level_before=standing.level)
    return replace(standing, level=level, reason=reason, steps=0, tops=0, breaks=0)


def _measured(standing: Standing, plan: Plan, baseline: Baseline) -> Standing:
    hold = first_hold(plan, baseline.seconds, standing.ceiling)
    at = standing.at
    if plan.table:
        at = row_within(plan, at, max(baseline.seconds // 2, plan.holds[0].total))
        hold = row(plan, at) or hold
    return replace(
        standing,
        level=baseline.level,
        hold=hold,
        at=at,
        reason=Reason(Because.BASELINE, standing.asked, standing.level, baseline.day),
        steps=0,
        tops=0,
        breaks=0,
        lighter=False,
        before=None,
        last=None,
        pending=Light.NONE,
    )


def _capped(standing: Standing, change: CeilingSet) -> Standing:
    ceiling = min(max(change.seconds, LEAST_KEPT), HIGHEST_CEILING)
    if standing.hold.seconds <= ceiling:
        return replace(standing, ceiling=ceiling)
    return replace(
        standing,
        ceiling=ceiling,
        hold=Hold(ceiling, standing.hold.sets),
        reason=Reason(Because.CEILING, standing.asked, standing.level, change.day),
    )
