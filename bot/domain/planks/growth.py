"""What a session does to the plan: one small step up, the same again, or less (evidence 4.10)."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.planks.changes import STEP_SECONDS
from bot.domain.planks.history import Form, Light, Session
from bot.domain.planks.holds import LEAST_KEPT, MOST_EARNED, Hold
from bot.domain.planks.levels import LADDER
from bot.domain.planks.plans import Plan
from bot.domain.planks.standing import HALF, Because, Reason, Standing, eased, row

EASY_EFFORT, HARD_EFFORT = 6, 9
STRAIN_LESS = 20
STEPS_BEFORE_LIGHTER = 3
TOPS_BEFORE_LEVEL_UP = 2


def keeps(asked: Hold, session: Session) -> bool:
    """Whether a session is the day's hold: it reaches the target, or stopped as form broke.

    An easier level counts, and one hold as long as all the sets together counts too.
    """
    longest = max(session.sets, default=0)
    enough = asked.made_by(session.sets) or min(longest, MOST_EARNED * asked.sets) >= asked.earns
    return longest >= LEAST_KEPT and (enough or session.form is Form.BROKE)


def after_planned(standing: Standing, plan: Plan, session: Session) -> Standing:
    """Return the standing after a session on a planned day."""
    if plan.table:
        grown = _on_the_table(standing, plan, session)
    else:
        grown = _adapted(standing, plan, session)
    return _counted(replace(grown, last=standing.mark), standing, session)


def after_extra(standing: Standing, plan: Plan, session: Session) -> Standing:
    """Return the standing after a session that no plan asked for: it never steps up."""
    if plan.table or not strained(session):
        return standing
    return _strain(standing, plan, session)


def next_row(standing: Standing, plan: Plan) -> Standing:
    """Return the standing on the next row of a fixed table."""
    at = standing.at + 1
    hold = row(plan, at)
    if hold is None:
        return replace(standing, at=at)
    reason = Reason(Because.PUBLISHED, standing.asked, standing.level)
    return replace(standing, at=at, hold=hold, reason=reason)


def _counted(grown: Standing, before: Standing, session: Session) -> Standing:
    """Count the sessions that follow a light; one on the light's own day may have come before."""
    if before.lit == session.day:
        return grown
    return replace(grown, frozen=max(before.frozen - 1, 0), pending=Light.NONE)


def _on_the_table(standing: Standing, plan: Plan, session: Session) -> Standing:
    if not keeps(standing.asked, session):
        return _same(standing, Because.SAME_SHORT, session)
    if standing.frozen:
        return _same(standing, Because.SAME_AFTER_LIGHT, session)
    return next_row(standing, plan)


def _adapted(standing: Standing, plan: Plan, session: Session) -> Standing:
    if strained(session):
        return _strain(standing, plan, session)
    calm = replace(standing, breaks=0)
    made = standing.asked.made_by(session.sets)
    if standing.lighter and made:
        reason = Reason(Because.AFTER_LIGHTER, standing.asked, standing.level, session.day)
        return replace(calm, lighter=False, steps=0, reason=reason)
    if because := _holds_back(standing, session, made=made):
        return _same(calm, because, session)
    return _step_up(calm, plan, session)


def strained(session: Session) -> bool:
    """Whether a session was too much."""
    return session.form is Form.BROKE or (session.effort or 0) >= HARD_EFFORT


def _strain(standing: Standing, plan: Plan, session: Session) -> Standing:
    """Ask a fifth less; the second time in a row, or where less is no hold, one level down."""
    breaks = standing.breaks + 1
    shorter = standing.asked.less(STRAIN_LESS)
    if (breaks > 1 or shorter == standing.asked) and standing.level.rung > 0:
        reason = Reason(Because.LEVEL_DOWN_AFTER_STRAIN, day=session.day)
        return replace(eased(standing, plan, reason, rungs=1), breaks=0)
    reason = Reason(Because.LESS_AFTER_STRAIN, day=session.day, percent=STRAIN_LESS)
    return replace(eased(standing, plan, reason), breaks=breaks)


def _holds_back(standing: Standing, session: Session, *, made: bool) -> Because | None:
    if not made:
        return Because.SAME_SHORT
    if session.form is None or session.effort is None:
        return Because.SAME_UNASKED
    if session.form is not Form.CLEAN or session.effort > EASY_EFFORT:
        return Because.SAME_HARD
    if session.level.rung < standing.level.rung:
        return Because.SAME_EASIER_LEVEL
    return Because.SAME_AFTER_LIGHT if standing.frozen else None


def _same(standing: Standing, because: Because, session: Session) -> Standing:
    reason = Reason(because, standing.asked, standing.level, session.day)
    return replace(standing, reason=reason, steps=0, tops=0)


def _step_up(standing: Standing, plan: Plan, session: Session) -> Standing:
    hold, most_sets = standing.hold, plan.start.most_sets if plan.start else standing.hold.sets
    if hold.sets < most_sets:
        return _stepped(standing, Hold(hold.seconds, hold.sets + 1), Because.ONE_MORE_SET, session)
    if hold.seconds < standing.ceiling:
        longer = Hold(min(hold.seconds + STEP_SECONDS, standing.ceiling), hold.sets)
        return _stepped(standing, longer, Because.MORE_SECONDS, session)
    return _at_the_top(standing, session)


def _stepped(standing: Standing, hold: Hold, because: Because, session: Session) -> Standing:
    steps = standing.steps + 1
    lighter = steps >= STEPS_BEFORE_LIGHTER
    reason = Reason(
        Because.LIGHTER if lighter else because,
        standing.hold,
        standing.level,
        session.day,
        HALF if lighter else 0,
    )
    return replace(standing, hold=hold, steps=steps, tops=0, lighter=lighter, reason=reason)


def _at_the_top(standing: Standing, session: Session) -> Standing:
    tops = standing.tops + 1
    if tops < TOPS_BEFORE_LEVEL_UP or standing.level is LADDER[-1]:
        same = _same(standing, Because.AT_THE_TOP, session)
        return replace(same, tops=min(tops, TOPS_BEFORE_LEVEL_UP))
    return replace(
        standing,
        level=standing.level.moved(1),
        hold=standing.hold.less(HALF),
        steps=0,
        tops=0,
        reason=Reason(Because.LEVEL_UP, standing.hold, standing.level, session.day, HALF),
    )
