"""Days on which somebody was to be reminded and was not, because of us: they count neither way.

Not those on which Discord refused us, nor those that were kept, or asked nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from bot.domain.nudges import LATEST, MOST_UNANSWERED, occasions
from bot.services.planks.opening import Whose, open_holds, taking_part
from bot.storage.database import Transaction
from bot.storage.reminders import Reminder

Spoilt = dict[date, datetime]


def passed_over(reminder: Reminder, zone: str, since: datetime, now: datetime) -> Spoilt:
    """Return the days whose nudges fall between one that was due and what can still be in time.

    After days away the series goes on with the latest; nobody gets them all at once.
    """
    days: Spoilt = {}
    if not reminder.enabled or reminder.unanswered > MOST_UNANSWERED:
        return days
    for on in occasions(reminder.wish, zone, since):
        if on.due > now - LATEST:
            break
        days[on.day] = on.due
    return days


async def note(
    tx: Transaction,
    reminders: Sequence[Reminder],
    spoilt: Mapping[Whose, Spoilt],
    now: datetime,
) -> None:
    """Write down the days of those reminders that asked for a hold and did not get it."""
    asked = [each for each in reminders if spoilt.get((each.person_id, each.club_id))]
    if not asked:
        return
    theirs = await taking_part(tx, {each.person_id for each in asked}, now)
    days = {(each.person_id, each.club_id): spoilt[each.person_id, each.club_id] for each in asked}
    opens = await open_holds(tx, theirs, days)
    for who, due in days.items():
        for day in opens[who]:
            person, club = who
            await tx.missed_nudges.put(club, person, day, due[day])
