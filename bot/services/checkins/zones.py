"""Where somebody's days are, with a club at hand or in a DM."""

from __future__ import annotations

from datetime import date, datetime

from bot.domain.zones import UTC_NAME, zone_info
from bot.services.reminders.series import zone_of
from bot.storage.database import Transaction


async def own_zone(tx: Transaction, person_id: int, club_id: int | None) -> str:
    """Return the zone of somebody's days: their own, else of the club they are in."""
    if club_id is not None:
        return await zone_of(tx, person_id, club_id)
    person = await tx.people.get(person_id)
    if person is not None and person.zone is not None:
        return person.zone
    for member in await tx.members.of_person(person_id):
        if member.left_at is None:
            return await zone_of(tx, person_id, member.club_id)
    return UTC_NAME


async def own_today(
    tx: Transaction, person_id: int, club_id: int | None, now: datetime
) -> tuple[date, str]:
    """Return somebody's date, and the zone it is in."""
    zone = await own_zone(tx, person_id, club_id)
    return now.astimezone(zone_info(zone)).date(), zone
