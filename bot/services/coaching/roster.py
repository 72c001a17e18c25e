"""Everybody who takes part in what a club has going, as far as their coaches may know."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from bot.domain.planks.history import Pause
from bot.domain.zones import UTC_NAME, zone_info
from bot.services.boards.counting import Span, count
from bot.storage.challenges import Challenge
from bot.storage.database import Transaction
from bot.storage.kinds import State

DAY = timedelta(days=1)
A_WEEK = timedelta(days=7)
LOOKED_BACK = timedelta(days=60)


@dataclass(slots=True, kw_only=True)
class Mate:
    """One member; days of the last week, and what they held in it."""

    person_id: int
    name: str
    joined: date
    kept: int = 0
    planned: int = 0
    last_held: date | None = None
    holds: int = 0
    pause: Pause | None = None
    challenges: list[str] = field(default_factory=list[str])

    @property
    def missed(self) -> int:
        """Planned days of the last week that were not kept."""
        return self.planned - self.kept


async def local_day(tx: Transaction, club_id: int, now: datetime) -> date:
    """Return the date where a club is."""
    club = await tx.clubs.get(club_id)
    return now.astimezone(zone_info((club.zone if club else None) or UTC_NAME)).date()


async def roster(tx: Transaction, club_id: int, now: datetime) -> list[Mate]:
    """Return those who take part in a running challenge, by name."""
    mates: dict[int, Mate] = {}
    for challenge in await tx.challenges.of_club(club_id, State.RUNNING):
        await _add(tx, challenge, mates, now)
    today = await local_day(tx, club_id, now)
    for hold in await tx.holds.of_club(club_id, today - LOOKED_BACK, today + DAY):
        if (mate := mates.get(hold.person_id)) is not None:
            mate.last_held = max(mate.last_held or hold.day, hold.day)
            mate.holds += hold.day > today - A_WEEK
    off = await tx.days_off.of_people(mates, club_id)
    for person_id, days in off.items():
        mates[person_id].pause = next((each for each in days.pauses if each.covers(today)), None)
    return sorted(mates.values(), key=lambda each: (each.name.casefold(), each.person_id))


async def _add(
    tx: Transaction, challenge: Challenge, mates: dict[int, Mate], now: datetime
) -> None:
    here = now.astimezone(zone_info(challenge.zone)).date()
    # Yesterday is still open for somebody further west; it is counted once it is over for them.
    span = Span(first=max(challenge.starts_on, here - A_WEEK), last=here - DAY, known=now)
    scores = {}
    if span.first <= span.last:
        sheet = await count(tx, challenge, span)
        scores = {each.member: each.score for each in sheet.members}
    names = {each.person_id: each.name for each in await tx.members.of_club(challenge.club_id)}
    for enrolled in await tx.enrolments.of_challenge(challenge.id):
        person_id = enrolled.person_id
        if enrolled.left_at is not None or person_id not in names:
            continue
        mate = mates.setdefault(
            person_id,
            Mate(person_id=person_id, name=names[person_id], joined=enrolled.joined_on),
        )
        mate.joined = min(mate.joined, enrolled.joined_on)
        mate.challenges.append(challenge.name)
        if (score := scores.get(person_id)) is not None:
            mate.kept, mate.planned = mate.kept + score.kept, mate.planned + score.planned
