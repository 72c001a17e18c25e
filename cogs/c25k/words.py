"""How runs of a programme and one's way through it are told."""

from __future__ import annotations

from datetime import date, timedelta

from bot.domain.programmes.course import Offer
from bot.domain.programmes.programme import Block, Gait, Place, Session, Step
from bot.domain.runs.runs import Felt
from bot.pictures import amounts
from bot.services.programmes.following import Following
from bot.words import N_, _

STEPS = {Gait.RUN: N_("run {length}"), Gait.WALK: N_("walk {length}")}
FELT = {Felt.EASY: N_("easy"), Felt.OK: N_("all right"), Felt.HARD: N_("too hard")}
OFFERS = {
    Offer.REPEAT_RUN: N_("Repeat this run"),
    Offer.REPEAT_WEEK: N_("Repeat the week"),
    Offer.BEGIN_AGAIN: N_("Back to week 1"),
}


def place_words(place: Place) -> str:
    """Name a run."""
    return _("week {week}, run {run}").format(week=place.week, run=place.run)


def session_words(session: Session) -> str:
    """Tell what a run asks, from the walk before to the walk after."""
    parts = [_block_words(block) for block in session.blocks]
    if session.before:
        parts.insert(0, _step_words(Step(Gait.WALK, session.before)))
    if session.after:
        parts.append(_step_words(Step(Gait.WALK, session.after)))
    return ", ".join(parts)


def day_words(day: date, today: date) -> str:
    """Name a day as people would on another one."""
    near = {
        today: _("today"),
        today - timedelta(days=1): _("yesterday"),
        today + timedelta(days=1): _("tomorrow"),
    }
    if day in near:
        return near[day]
    return amounts.named_day(day)


def rest_line(found: Following) -> str | None:
    """Advise the day of rest between two runs, while it is not over."""
    if found.way.last is None or found.way.ready <= found.today:
        return None
    return _("A rest day between runs helps: **{day}** is a good day for it.").format(
        day=day_words(found.way.ready, found.today)
    )


def paused_line(found: Following) -> str:
    """Tell of a pause."""
    back = found.course.paused_until
    if back is None:
        return _("You're away until you say that you're back. Reminders are quiet.")
    return _("You're away until {day}. Reminders are quiet until then.").format(
        day=day_words(back, found.today)
    )


def away_line(found: Following) -> str | None:
    """Say what to do after time away, if there is something to propose."""
    offers, last = found.way.offers, found.way.last
    if not offers or last is None:
        return None
    days = (found.today - last).days
    if Offer.BEGIN_AGAIN in offers:
        return _(
            "Your last run was {days} days ago. Two easy runs of week 1 are a kind way back; then "
            "/c25k goto takes you on."
        ).format(days=days)
    return _(
        "Your last run was {days} days ago. Repeating the week is a kind way back, or go on."
    ).format(days=days)


def _block_words(block: Block) -> str:
    steps = ", ".join(_step_words(step) for step in block.steps)
    return f"{block.times} × ({steps})" if block.times > 1 else steps


def _step_words(step: Step) -> str:
    return _(STEPS[step.gait]).format(length=amounts.clock(step.seconds))
