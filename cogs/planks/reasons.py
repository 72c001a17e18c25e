"""Why a day asks what it asks, in words."""

from __future__ import annotations

from bot.domain.planks.standing import Because, Reason
from bot.words import N_, _

WHY = {
    Because.START: N_("where this plan begins"),
    Because.BASELINE: N_("half of what you can hold, to begin with"),
    Because.PUBLISHED: N_("as the plan has it"),
    Because.ONE_MORE_SET: N_("one more set"),
    Because.MORE_SECONDS: N_("one small step up"),
    Because.LEVEL_UP: N_("one level up, at half the time"),
    Because.AT_THE_TOP: N_("the most this level asks"),
    Because.LIGHTER: N_("a lighter day, after three steps up"),
    Because.AFTER_LIGHTER: N_("back from the lighter day"),
    Because.SAME_UNASKED: N_("the same again; say how it felt, and the plan can move"),
    Because.SAME_SHORT: N_("the same again, until all of it is held"),
    Because.SAME_HARD: N_("the same again, until it comes easier"),
    Because.SAME_EASIER_LEVEL: N_("the same again, now on this level"),
    Because.SAME_MISSED: N_("the same again; a day off costs nothing"),
    Because.SAME_AFTER_LIGHT: N_("the same again, while things settle"),
    Because.LESS_AFTER_STRAIN: N_("{percent} % less, as the last one was hard"),
    Because.LEVEL_DOWN_AFTER_STRAIN: N_("one level down, as the last ones were hard"),
    Because.AMBER: N_("one level down and {percent} % less, after amber"),
    Because.RED: N_("half, after red"),
    Because.STOP_LIFTED: N_("half, to begin again"),
    Because.TWO_GREENS: N_("nearly back, after two greens"),
    Because.BY_HAND: N_("on the level you chose"),
    Because.CHOSEN: N_("as you chose"),
    Because.CEILING: N_("the most your coach has set"),
    Because.REST_BY_PLAN: N_("Rest, as planned. Resting counts as much as holding."),
    Because.PAUSED: N_("Paused: these days count neither way."),
    Because.RESTING_AFTER_RED: N_("Rest after red. These days count neither way."),
    Because.STOPPED: N_("Planks wait until somebody has had a look."),
    Because.FINISHED: N_("The plan is done. What you hold now is for yourself."),
}


def why(reason: Reason) -> str:
    """Say why a day asks what it asks, or why it asks nothing."""
    return _(WHY[reason.because]).format(percent=reason.percent)
