"""Somebody who runs: their units, and what day it is for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.units import Units
from bot.domain.zones import UTC_NAME, zone_info
from bot.storage.clubs import Club
from bot.storage.database import Transaction
from bot.storage.people import Person


@dataclass(frozen=True, slots=True)
class Runner:
    """One's own settings, else the club's, else kilometres and UTC."""

    id: int
    units: Units
    zone: str
    today: date


async def runner_of(tx: Transaction, person_id: int, club_id: int | None, now: datetime) -> Runner:
    """Return who runs; in a DM the club they chose there, or else their first, stands in."""
    person = await tx.people.get(person_id) or Person(id=person_id)
    units, zone = person.units, person.zone
    if units is None or zone is None:
        club = await _club(tx, person_id, club_id)
        units = units or (club.units if club else None)
        zone = zone or (club.zone if club else None)
    zone = zone or UTC_NAME
    today = now.astimezone(zone_info(zone)).date()
    return Runner(person_id, units or Units.KM, zone, today)


async def _club(tx: Transaction, person_id: int, club_id: int | None) -> Club | None:
    if club_id is None:
        theirs = [each for each in await tx.members.of_person(person_id) if each.left_at is None]
        if not theirs:
            return None
        meant = max(theirs, key=lambda each: each.chosen_at.timestamp() if each.chosen_at else 0.0)
        club_id = meant.club_id
    return await tx.clubs.get(club_id)
