"""Whose hold is open on a day, for many people in as few questions as for one."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.planks.days import Neutral, Status
from bot.domain.planks.history import History
from bot.domain.planks.plans import Plan, from_text
from bot.domain.planks.prescription import Prescription, prescription_of
from bot.domain.planks.walk import walk
from bot.services.challenges.lookup import UNFINISHED
from bot.services.histories import histories_of
from bot.services.planks.theirs import Theirs, theirs_of
from bot.storage.challenges import Challenge
from bot.storage.database import Transaction

# A person in a club.
Whose = tuple[int, int]
NOT_KEPT = {Status.OPEN, Status.MISSED}
# So many people's days are walked through before others get their turn.
AT_ONCE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenHold:
    """What a day of somebody's asks, or asked, and has not got.

    `spared`: it counts neither way, because of us.
    """

    challenge: Challenge
    asked: Prescription
    spared: bool = False


async def taking_part(
    tx: Transaction, people: Collection[int], now: datetime
) -> dict[Whose, list[Theirs]]:
    """Return what some people take part in, in every club, the first they joined first."""
    found: defaultdict[Whose, list[Theirs]] = defaultdict(list)
    plans: dict[int, Plan] = {}
    for each in await tx.enrolments.taken_by(people):
        challenge = each.challenge
        if challenge.state in UNFINISHED:
            if challenge.id not in plans:
                plans[challenge.id] = from_text(challenge.plan_text)
            who = (each.enrolled.person_id, challenge.club_id)
            found[who].append(theirs_of(each, now, plans[challenge.id]))
    return dict(found)


async def open_holds(
    tx: Transaction,
    theirs: Mapping[Whose, Sequence[Theirs]],
    days: Mapping[Whose, Collection[date]],
) -> dict[Whose, dict[date, OpenHold]]:
    """Return the holds that some days ask and have not got, by whose and which day.

    A day that is open in several challenges of a club stands for the first of them.
    """
    groups: defaultdict[int, list[tuple[Whose, Theirs]]] = defaultdict(list)
    for who in days:
        for each in theirs.get(who, ()):
            groups[each.challenge.id].append((who, each))
    opens: dict[tuple[Whose, int], dict[date, OpenHold]] = {}
    for id_, group in groups.items():
        enrolled = [each.enrolled for _who, each in group]
        histories = await histories_of(tx, group[0][1].challenge, enrolled)
        for place, (who, each) in enumerate(group):
            opens[who, id_] = dict(_asking(each, histories[who[0]], days[who]))
            if place % AT_ONCE == 0:
                await asyncio.sleep(0)
    found: dict[Whose, dict[date, OpenHold]] = {}
    for who in days:
        found[who] = {}
        for each in reversed(theirs.get(who, ())):
            found[who] |= opens[who, each.challenge.id]
    return found


def _asking(
    theirs: Theirs, history: History, days: Collection[date]
) -> Iterator[tuple[date, OpenHold]]:
    wanted = {day for day in days if theirs.counts(day)}
    if not wanted:
        return
    last = max(wanted)
    for lived in walk(theirs.enrolment, history, last, today=last):
        if lived.day not in wanted or not lived.asked:
            continue
        spared = lived.status.neutral is Neutral.OURS
        if spared or lived.status.status in NOT_KEPT:
            asked = prescription_of(theirs.enrolment, lived)
            yield lived.day, OpenHold(challenge=theirs.challenge, asked=asked, spared=spared)
