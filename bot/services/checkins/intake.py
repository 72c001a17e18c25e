"""A check-in, from what somebody says to its light and what that moves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.clock import Clock
from bot.domain.checkins.areas import Area, in_order
from bot.domain.checkins.checkin import Changed, CheckIn, Judged, Moment, check_score
from bot.domain.checkins.signs import Sign
from bot.domain.lights.deciding import Verdict, decide
from bot.domain.lights.light import Light
from bot.domain.lights.nudges import Because, to_be_seen
from bot.domain.planks.history import Pause
from bot.domain.planks.prescription import Prescription
from bot.domain.when import instant
from bot.errors import UserError
from bot.services.checkins.consents import Stand, morning_booking, stand
from bot.services.checkins.policy import Policy
from bot.services.checkins.zones import own_today
from bot.services.planks.counting import coming_day
from bot.services.planks.theirs import all_of
from bot.storage.checkins import Kept
from bot.storage.database import Database, Transaction
from bot.words import N_

DAY = timedelta(days=1)
# The same words again within this time are a second tap, not a second check-in.
SAME_TAP = timedelta(minutes=10)
GONE = N_("That check-in is gone. /checkin makes a new one.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What somebody says. `keep` is what they chose; without consent nothing is kept anyway."""

    moment: Moment
    score: int
    areas: tuple[Area, ...] = ()
    changed: Changed = Changed.NO
    signs: frozenset[Sign] = frozenset()
    keep: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What came of a check-in.

    `kept` is None where nothing was kept. `seen` is why to see a physio or GP, `coming` the next
    plank as it is asked now, `asks_at` when the morning's question comes by DM.
    """

    checkin: CheckIn
    verdict: Verdict
    today: date
    kept: Kept | None = None
    seen: Because | None = None
    coming: Prescription | None = None
    asks_at: datetime | None = None

    @property
    def light(self) -> Light:
        """The light."""
        return self.verdict.light


class Intake:
    """Takes check-ins. What is not kept is judged all the same, and forgotten."""

    def __init__(self, database: Database, now: Clock, policy: Policy) -> None:
        self._db, self._now, self._policy = database, now, policy

    async def tell(self, person_id: int, club_id: int | None, told: Told) -> Said:
        """Judge a check-in and, with consent, keep it and let it move the plan.

        Raises:
            UserError: the score is none, or check-ins are off here.
        """
        check_score(told.score)
        now = self._now()
        async with self._db.write() as tx:
            how = await stand(tx, person_id, club_id, self._policy)
            today, zone = await own_today(tx, person_id, club_id, now)
            checkin = CheckIn(
                day=today,
                moment=told.moment,
                score=told.score,
                areas=in_order(told.areas),
                changed=told.changed,
                signs=told.signs,
            )
            if not (told.keep and how.keeps):
                return _unkept(tx, person_id, checkin)
            return await self._keep(tx, person_id, club_id, checkin, zone)

    async def get(self, person_id: int, checkin_id: int) -> Kept:
        """Return one of somebody's own check-ins.

        Raises:
            UserError: it is gone, or somebody else's.
        """
        async with self._db.read() as tx:
            return await own(tx, person_id, checkin_id)

    async def waive(self, person_id: int, checkin_id: int, *, waived: bool) -> Prescription | None:
        """Take the change of plan back that a check-in brought, or let it be again.

        Returns the next plank as it is asked then.

        Raises:
            UserError: it is gone, or it is a stop, which somebody has to have looked at.
        """
        async with self._db.write() as tx:
            kept = await own(tx, person_id, checkin_id)
            if kept.light is Light.STOP:
                raise UserError(STOPS)
            await tx.checkins.change(kept, waived=waived)
            today, _zone = await own_today(tx, person_id, kept.club_id, self._now())
            return await coming_plank(tx, person_id, kept.club_id, today, self._now())

    async def looked_at(self, person_id: int, club_id: int | None) -> Stand:
        """Lift somebody's stops, since somebody has had a look; returns what they were.

        Raises:
            UserError: check-ins are off here.
        """
        async with self._db.write() as tx:
            before = await stand(tx, person_id, club_id, self._policy)
            today, _zone = await own_today(tx, person_id, club_id, self._now())
            for each in before.stops:
                await tx.checkins.change(each, looked_at=today)
        return before

    async def _keep(
        self,
        tx: Transaction,
        person_id: int,
        club_id: int | None,
        checkin: CheckIn,
        zone: str,
    ) -> Said:
        now = self._now()
        await tx.consents.given(person_id, lock=True)  # one device after the other
        before = await tx.checkins.of_person(person_id)
        kept = _same_tap(before, checkin, now)
        if kept is None:
            if club_id is not None:
                await tx.clubs.change(club_id, now)
            verdict = decide(checkin, before)
            judged = Judged(checkin=checkin, light=verdict.light)
            kept = await tx.checkins.add(person_id, club_id, judged, verdict.cause, now)
            before.append(kept)
        asks_at = await book_morning(tx, kept, zone, now)
        return await said_of(tx, kept, before, now, asks_at)


STOPS = N_(
    "A stop can't be undone: it waits until somebody has had a look. "
    "/checkin has the button for when they have."
)


async def said_of(
    tx: Transaction,
    kept: Kept,
    every: list[Kept],
    now: datetime,
    asks_at: datetime | None = None,
) -> Said:
    """Return what came of a check-in that is kept."""
    day = kept.checkin.day
    return Said(
        checkin=kept.checkin,
        verdict=Verdict(light=kept.light, cause=kept.cause, level=kept.checkin.level),
        today=day,
        kept=kept,
        seen=to_be_seen(every, day),
        coming=await coming_plank(tx, kept.person_id, kept.club_id, day, now),
        asks_at=asks_at,
    )


async def own(tx: Transaction, person_id: int, checkin_id: int) -> Kept:
    """Return one of somebody's own check-ins.

    Raises:
        UserError: it is gone, or somebody else's, which sounds the same.
    """
    kept = await tx.checkins.get(checkin_id)
    if kept is None or kept.person_id != person_id:
        raise UserError(GONE)
    return kept


async def coming_plank(
    tx: Transaction, person_id: int, club_id: int | None, today: date, now: datetime
) -> Prescription | None:
    """Return the next plank that is asked of somebody in a club."""
    if club_id is None:
        return None
    for each in await all_of(tx, person_id, club_id, now):
        if not each.phase.done:
            coming = coming_day(each, await each.history(tx), max(today, each.enrolled.joined_on))
            if coming is not None:
                return coming
    return None


async def book_morning(tx: Transaction, kept: Kept, zone: str, now: datetime) -> datetime | None:
    """Book the morning's question for those who asked for a DM; returns when it comes."""
    wish = await tx.consents.morning(kept.person_id)
    asked_by_dm = wish.by_dm and wish.closed_at is None
    if kept.checkin.moment is Moment.MORNING or kept.light is Light.STOP or not asked_by_dm:
        return None
    due = instant(kept.checkin.day + DAY, wish.at, zone)
    if due <= now:
        return None
    which = kept.checkin.day.isoformat()
    await tx.jobs.book(morning_booking(kept.person_id, kept.club_id, kept.id, due, which), now)
    return due


def _unkept(tx: Transaction, person_id: int, checkin: CheckIn) -> Said:
    verdict = decide(checkin)
    if verdict.light is Light.STOP:
        tx.checkins.unkept[person_id] = Pause(checkin.day, checkin.day + DAY)
    return Said(checkin=checkin, verdict=verdict, today=checkin.day)


def _same_tap(before: list[Kept], checkin: CheckIn, now: datetime) -> Kept | None:
    return next(
        (
            each
            for each in reversed(before)
            if each.checkin == checkin and now - each.made_at <= SAME_TAP
        ),
        None,
    )
