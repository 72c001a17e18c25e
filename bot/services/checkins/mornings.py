"""The question of the morning after: by DM for those who asked for it, else when next here."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.clock import Clock
from bot.domain.checkins.checkin import CheckIn, Judged, Moment, check_score
from bot.domain.lights.deciding import decide
from bot.domain.lights.light import Light
from bot.domain.nudges import MOST_DMS_A_DAY, MOST_UNANSWERED, held, is_quiet
from bot.domain.when import instant
from bot.domain.zones import zone_info
from bot.errors import UserError
from bot.services.checkins.consents import forget_morning_jobs, morning_booking, stand
from bot.services.checkins.intake import Said, book_morning, own, said_of
from bot.services.checkins.policy import Policy
from bot.services.checkins.zones import own_today, own_zone
from bot.storage.checkins import Kept
from bot.storage.database import Database, Transaction
from bot.storage.jobs import Job
from bot.storage.kinds import Outcome
from bot.words import N_

ASKED_FOR = timedelta(days=7)
HELD = "held"
AGREED_NO_MORE = N_("You've taken your consent back, so I keep nothing. /checkin asks anew.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked: how it feels now, after a check-in. `closing`: the last until they answer."""

    checkin: Kept
    today: date
    closing: bool = False


class Mornings:
    """Everybody's mornings. Free to ignore, and silent after three that nobody answered."""

    def __init__(self, database: Database, now: Clock, policy: Policy) -> None:
        self._db, self._now, self._policy = database, now, policy

    async def ask_by_dm(self, person_id: int, checkin_id: int) -> datetime | None:
        """Ask somebody by DM from now on; returns when they hear of this check-in.

        Raises:
            UserError: it is gone, or somebody else's.
        """
        async with self._db.write() as tx:
            kept = await own(tx, person_id, checkin_id)
            await tx.consents.set_morning(person_id, by_dm=True, closed_at=None, unanswered=0)
            zone = await own_zone(tx, person_id, kept.club_id)
            return await book_morning(tx, kept, zone, self._now())

    async def stop(self, person_id: int) -> None:
        """Ask somebody no more, by DM or otherwise, about what they told so far."""
        async with self._db.write() as tx:
            today, _zone = await own_today(tx, person_id, None, self._now())
            await tx.consents.set_morning(person_id, by_dm=False, asked_of=today)
            await forget_morning_jobs(tx, person_id)

    async def closed(self, person_id: int) -> None:
        """Note that DMs are refused: ask when they are next here."""
        async with self._db.write() as tx:
            await tx.consents.set_morning(person_id, by_dm=False, closed_at=self._now())

    async def to_person(self, job: Job) -> Question | None:
        """Return what a job asks its person; None for nothing, or for later."""
        person_id, now = job.person_id, self._now()
        if person_id is None:
            return None
        async with self._db.write() as tx:
            kept = await tx.checkins.get(int(job.about["checkin"]))
            wish = await tx.consents.morning(person_id)
            if kept is None or not wish.by_dm or wish.unanswered > MOST_UNANSWERED:
                return None
            today, zone = await own_today(tx, person_id, kept.club_id, now)
            due_on = job.due.astimezone(zone_info(zone)).date()
            every = await tx.checkins.of_person(person_id, kept.checkin.day)
            if today != due_on or _answered(kept, every):
                return None
            began = instant(today, time(0), zone)
            enough = await tx.reminders.dms_before(job, now, began) >= MOST_DMS_A_DAY
            if enough or (kept.club_id and await tx.members.away(kept.club_id, person_id)):
                return None
            if await self._held(tx, kept, zone):
                return None
        return Question(checkin=kept, today=today, closing=wish.unanswered == MOST_UNANSWERED)

    async def after(self, tx: Transaction, job: Job, outcome: Outcome) -> None:
        """Count what was sent; it is not asked again when they are next here."""
        kept = await tx.checkins.get(int(job.about["checkin"]))
        if outcome is not Outcome.SENT or kept is None:
            return
        wish = await tx.consents.morning(kept.person_id)
        await tx.consents.set_morning(
            kept.person_id, unanswered=wish.unanswered + 1, asked_of=kept.checkin.day
        )

    async def open_for(self, people: Collection[int]) -> dict[int, Question]:
        """Return what those who are here are asked now, once each."""
        since = self._now().date() - ASKED_FOR - timedelta(days=1)
        async with self._db.read() as tx:
            some = await tx.checkins.among(people, since)
        found: dict[int, Question] = {}
        for person_id in some:
            async with self._db.write() as tx:
                question = await self._open(tx, person_id)
                if question is not None:
                    day = question.checkin.checkin.day
                    await tx.consents.set_morning(person_id, asked_of=day)
                    found[person_id] = question
        return found

    async def answer(self, person_id: int, checkin_id: int, score: int) -> Said:
        """Take an answer, whenever it comes; the latest of a day counts.

        Raises:
            UserError: the check-in is gone, somebody else's, or consent was taken back.
        """
        check_score(score)
        now = self._now()
        async with self._db.write() as tx:
            agreed = await tx.consents.given(person_id, lock=True)
            asked = await own(tx, person_id, checkin_id)
            if agreed is None or not (await stand(tx, person_id, None, self._policy)).keeps:
                raise UserError(AGREED_NO_MORE)
            today, _zone = await own_today(tx, person_id, asked.club_id, now)
            morning = CheckIn(
                day=today, moment=Moment.MORNING, score=score, areas=asked.checkin.areas
            )
            before = await tx.checkins.of_person(person_id)
            for each in [each for each in before if _is_morning(each, today)]:
                await tx.checkins.remove(each.id)
                before.remove(each)
            verdict = decide(morning, before)
            judged = Judged(checkin=morning, light=verdict.light)
            kept = await tx.checkins.add(person_id, asked.club_id, judged, verdict.cause, now)
            await tx.consents.set_morning(person_id, unanswered=0, asked_of=asked.checkin.day)
            return await said_of(tx, kept, [*before, kept], now)

    async def _open(self, tx: Transaction, person_id: int) -> Question | None:
        wish = await tx.consents.morning(person_id)
        every = await tx.checkins.of_person(person_id)
        asking = [each for each in every if each.checkin.moment is not Moment.MORNING]
        if not asking or wish.by_dm:
            return None
        last = asking[-1]
        today, _zone = await own_today(tx, person_id, last.club_id, self._now())
        age = today - last.checkin.day
        shown = wish.asked_of is not None and wish.asked_of >= last.checkin.day
        if shown or not timedelta(0) < age <= ASKED_FOR or _answered(last, every):
            return None
        return Question(checkin=last, today=today)

    async def _held(self, tx: Transaction, kept: Kept, zone: str) -> bool:
        """Let it wait for the end of somebody's quiet hours; whether it has to."""
        now = self._now()
        for reminder in await tx.reminders.of_person(kept.person_id):
            if reminder.enabled and is_quiet(now, reminder.quiet, zone):
                due = held(now, reminder.quiet, zone)
                which = f"{kept.checkin.day}:{HELD}"
                booking = morning_booking(kept.person_id, kept.club_id, kept.id, due, which)
                await tx.jobs.book(booking, now)
                return True
        return False


def _answered(kept: Kept, every: Sequence[Kept]) -> bool:
    """Whether there is nothing to ask: a morning told since, or a stop, which asks no scores."""
    later = (each for each in every if each.checkin.day > kept.checkin.day)
    return kept.light is Light.STOP or any(each.checkin.moment is Moment.MORNING for each in later)


def _is_morning(kept: Kept, day: date) -> bool:
    return kept.checkin.moment is Moment.MORNING and kept.checkin.day == day
