"""What a member is offered on a day: one tap each, and never more than the plan asks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.planks.changes import chosen_mark
from bot.domain.planks.days import PlankDay
from bot.domain.planks.history import Baseline, Choice, Chosen, Enrolment, History
from bot.domain.planks.holds import Hold
from bot.domain.planks.levels import Level
from bot.domain.planks.plans import PlanKind
from bot.domain.planks.prescription import live_through

# Days since the last hold, up to which each is offered (evidence 4.10, a choice of design).
AWAY = (
    (3, Choice.REPEAT),
    (7, Choice.A_FIFTH_LESS),
    (14, Choice.TWO_FIFTHS_LESS),
)


class Offer(StrEnum):
    """Why something is offered."""

    AFTER_A_BREAK = "after-a-break"
    NEW_BASELINE = "new-baseline"
    REST = "rest"
    REPEAT = "repeat"
    STEP_BACK = "step-back"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One offer. `choice` is what accepting it records; a rest and a baseline have their own.

    `hold` and `level` are what the day would ask then; `away` counts days since the last hold.
    """

    offer: Offer
    choice: Choice | None = None
    hold: Hold | None = None
    level: Level | None = None
    away: int = 0


def offers(enrolment: Enrolment, history: History, day: date) -> tuple[Proposal, ...]:
    """Return what is offered on a planned day, the most fitting first; else nothing.

    Raises:
        ValueError: the day lies before the member's first.
    """
    lived = live_through(enrolment, history, day, today=day)
    if lived.asked is None or lived.session:
        return ()
    found: list[Proposal] = []
    if away := _away(enrolment, history, lived):
        found.append(away)
    if lived.rest_earned and day not in history.rests:
        found.append(Proposal(Offer.REST))
    if enrolment.plan.kind is PlanKind.FIXED:
        found += _always(enrolment, lived)
    taken = {proposal.choice for proposal in found[:1] if proposal.choice}
    return tuple(found[:1] + [each for each in found[1:] if each.choice not in taken])


def _away(enrolment: Enrolment, history: History, lived: PlankDay) -> Proposal | None:
    """Return the way back after a break, unless one was taken since the last hold."""
    if lived.last_hold is None or _taken_since(history, lived.last_hold, lived.day):
        return None
    away = (lived.day - lived.last_hold).days
    for most, choice in AWAY:
        if away <= most:
            missed = lived.missed_since or choice is not Choice.REPEAT
            return _proposal(enrolment, lived, Offer.AFTER_A_BREAK, choice) if missed else None
    return Proposal(Offer.NEW_BASELINE, away=away)


def _taken_since(history: History, last_hold: date, day: date) -> bool:
    return any(
        isinstance(change, Chosen | Baseline) and last_hold < change.day <= day
        for change in history.changes
    )


def _always(enrolment: Enrolment, lived: PlankDay) -> list[Proposal]:
    """Repeat and step back, which a fixed table offers every day; one source has the rule itself.

    "Keep repeating the same time until you can" (evidence 4.5).
    """
    both = (
        _proposal(enrolment, lived, Offer.REPEAT, Choice.REPEAT),
        _proposal(enrolment, lived, Offer.STEP_BACK, Choice.STEP_BACK),
    )
    return [proposal for proposal in both if proposal]


def _proposal(
    enrolment: Enrolment, lived: PlankDay, offer: Offer, choice: Choice
) -> Proposal | None:
    mark = chosen_mark(lived.standing, enrolment.plan, choice)
    if mark.weight == lived.standing.mark.weight:
        return None
    away = (lived.day - lived.last_hold).days if lived.last_hold else 0
    return Proposal(offer, choice, mark.hold, mark.level, away)
