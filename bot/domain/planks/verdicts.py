"""Which rule makes a day count as it does, so that nobody has to guess."""

from __future__ import annotations

from enum import StrEnum

from bot.domain.planks.days import Neutral, PlankDay, Status
from bot.domain.planks.growth import keeps
from bot.domain.planks.history import Form


class Verdict(StrEnum):
    """A rule by which a day counts. Those of neutral days bear the names of `Neutral`."""

    REACHED = "reached"
    AS_ONE = "as-one"
    FORM_BROKE = "form-broke"
    AS_ASKED_THEN = "as-asked-then"
    SHORT = "short"
    NOTHING = "nothing"
    RESTED_TOO_OFTEN = "rested-too-often"
    OPEN = "open"
    REST_BY_PLAN = Neutral.REST_BY_PLAN
    REST_TODAY = Neutral.REST_TODAY
    PAUSE = Neutral.PAUSE
    AMBER = Neutral.AMBER
    RED = Neutral.RED
    STOP = Neutral.STOP
    OURS = Neutral.OURS
    NOT_IN_PLAN = Neutral.NOT_IN_PLAN


def verdict(lived: PlankDay, *, rested: bool) -> Verdict:
    """Return the rule by which a day counts; `rested`: *Rest today* was pressed on it."""
    match lived.status.status:
        case Status.NEUTRAL:
            return Verdict(str(lived.status.neutral))
        case Status.OPEN:
            return Verdict.OPEN
        case Status.KEPT:
            return _kept(lived)
        case Status.MISSED:
            if lived.session is not None:
                return Verdict.SHORT
            return Verdict.RESTED_TOO_OFTEN if rested else Verdict.NOTHING


def _kept(lived: PlankDay) -> Verdict:
    asked, session = lived.asked, lived.session
    if asked is None or session is None or not keeps(asked, session):
        return Verdict.AS_ASKED_THEN
    if asked.made_by(session.sets):
        return Verdict.REACHED
    return Verdict.FORM_BROKE if session.form is Form.BROKE else Verdict.AS_ONE
